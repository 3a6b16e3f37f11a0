import { printRun } from '../../shared/contracts/papers.ts'
import type { RunPaper } from '../../shared/domain/runs/run.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Refusal } from '../../shared/ui/error-summary.tsx'
import { Heading } from '../../shared/ui/heading.tsx'
import { usePortal } from '../portal.ts'
import { useAction } from '../use-action.ts'

const papers: readonly { paper: RunPaper; title: string; hint: string }[] = [
  { paper: 'commission', title: 'Протокол комиссии (PDF)', hint: 'Кому предоставлены места, с графами для подписей.' },
  { paper: 'referrals', title: 'Направления по садам (XLSX)', hint: 'Номера заявлений по садам и группам.' },
  {
    paper: 'calls',
    title: 'Список обзвона (XLSX)',
    hint: 'Просмотр виден семьям.',
  },
  {
    paper: 'protocol',
    title: 'Протокол расчёта для проверки',
    hint: 'Всё, из чего считали, и что вышло: по нему расчёт можно повторить и сверить.',
  },
  {
    paper: 'public',
    title: 'Открытый протокол расчёта',
    hint: 'Суммы, правила и проходные границы групп; заявлений в нём нет, его можно опубликовать.',
  },
]

/** What a calculated run is printed as. A link opens at once and dies within a minute. */
export function RunPapers({ run, published }: { run: string; published: boolean }) {
  const { call } = usePortal()
  const action = useAction()
  const open = (paper: RunPaper) =>
    action.run(async () => {
      const { url } = await call(printRun, { params: { id: run }, body: { paper } })
      globalThis.location.assign(url)
    })
  return (
    <section class="stack" aria-labelledby="papers">
      <Heading level={2} size="m" id="papers">
        Бумаги и файлы
      </Heading>
      <Refusal of={action} />
      <ul class="plain-list stack stack--close">
        {papers
          .filter(({ paper }) => published || paper !== 'calls')
          .map(({ paper, title, hint }) => (
            <li key={paper}>
              <Button kind="secondary" busy={action.busy} onClick={() => open(paper)}>
                {title}
              </Button>
              <p class="soft">{hint}</p>
            </li>
          ))}
      </ul>
    </section>
  )
}

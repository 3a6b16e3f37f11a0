import { publishPlacementRun, showPlacementRun } from '../../shared/contracts/placement.ts'
import { addDays, civilDate } from '../../shared/domain/calendar.ts'
import { Actions, Button, ButtonLink } from '../../shared/ui/button.tsx'
import { counted } from '../../shared/ui/counted.ts'
import { dateInWords } from '../../shared/ui/dates.ts'
import { Refusal } from '../../shared/ui/error-summary.tsx'
import { Inset } from '../../shared/ui/inset.tsx'
import { State } from '../../shared/ui/states.tsx'
import { Loaded } from '../loaded.tsx'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useAction } from '../use-action.ts'
import { useLive } from '../use-live.ts'
import { deviceZone } from '../zone.ts'
import { kindOfRun, RUNS, type Run, runsCrumbs, words } from './words.ts'

/** Before the publication: what will happen to whom and until when, and the one button that does it. */
export function PublishPage({ params: { run: id } }: { params: { run: string } }) {
  const { call, router } = usePortal()
  const run = useLive(showPlacementRun, { params: { id } })
  const action = useAction()
  const here = `${RUNS}/${id}`

  const publish = async ({ seq }: Run) => {
    const outcome = await action.run(() => call(publishPlacementRun, { params: { id }, match: seq }))
    if (outcome === 'done') router.go(here, { replace: true })
    if (outcome === 'outdated') run.renew()
  }

  return (
    <Page
      title="Опубликовать расчёт"
      caption={run.kind === 'ready' ? kindOfRun(run.value) : ''}
      crumbs={[...runsCrumbs, { href: here, title: 'Расчёт' }]}
      words={words}
      failed={action.errors.length > 0}
    >
      <Refusal of={action} />
      <Loaded of={run} lines={6}>
        {(it) =>
          it.status === 'ready' && (it.summary?.placed ?? 0) > 0 ? (
            <>
              <Consequences run={it} />
              <Actions>
                <Button large busy={action.busy} onClick={() => publish(it)}>
                  {action.busy ? 'Подписываем…' : whatHappens(it)}
                </Button>
                <a href={here}>Вернуться к расчёту</a>
              </Actions>
            </>
          ) : (
            <State title="Этот расчёт нельзя опубликовать" action={<ButtonLink href={here}>К расчёту</ButtonLink>}>
              <p>
                {it.status === 'ready'
                  ? 'По нему никто не получил места: выдавать нечего.'
                  : 'Он ещё считается, уже опубликован или отклонён.'}
              </p>
            </State>
          )
        }
      </Loaded>
    </Page>
  )
}

/** The last signature gives the offers out; the first of two only says so. */
const whatHappens = ({ signatures, signed = 0, summary }: Run): string =>
  signed + 1 < signatures
    ? 'Поставить первую подпись'
    : `Выдать ${counted(summary?.placed ?? 0, 'направление', 'направления', 'направлений')}`

function Consequences({ run }: { run: Run }) {
  const { now } = usePortal()
  const today = civilDate(new Date(now()).toISOString(), deviceZone())
  const { placed = 0, unplaced = 0 } = run.summary ?? {}
  return (
    <>
      <ul class="list measure">
        <li>
          <strong>{counted(placed, 'семья получит', 'семьи получат', 'семей получат')} направление</strong> и
          уведомление об этом, все одновременно.
        </li>
        <li>
          Ответить нужно <strong>до {dateInWords(addDays(today, run.offerDays))}</strong> включительно:{' '}
          {counted(run.offerDays, 'день', 'дня', 'дней')} со дня публикации. Кто не ответит, потеряет это место.
        </li>
        <li>
          {unplaced === 0
            ? 'Без места не останется никто.'
            : `${counted(unplaced, 'заявление останется', 'заявления останутся', 'заявлений останутся')} в очереди на своих местах.`}
        </li>
        <li>Если семья изменила заявление после расчёта, направления по нему не будет: оно дождётся следующего.</li>
      </ul>
      {run.signatures > 1 && (
        <p>
          {run.signed === undefined
            ? 'Нужны две подписи разных сотрудников. Первая ничего не публикует.'
            : 'Первая подпись стоит. Вторую ставит другой сотрудник, и направления будут выданы.'}
        </p>
      )}
      <Inset>
        <p>Отменить публикацию нельзя. Пока она идёт, семьи не смогут менять и отзывать свои заявления.</p>
      </Inset>
    </>
  )
}

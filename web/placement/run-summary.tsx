import { useState } from 'preact/hooks'
import { Banner } from '../../shared/ui/banner.tsx'
import { number } from '../../shared/ui/counted.ts'
import { Figures } from '../../shared/ui/figures.tsx'
import { Heading } from '../../shared/ui/heading.tsx'
import { Details } from '../../shared/ui/inset.tsx'
import { Progress } from '../../shared/ui/progress.tsx'
import { Loaded } from '../loaded.tsx'
import { useLoading } from '../use-call.ts'
import { classInWords, percent, type Run, share } from './words.ts'

type Summary = NonNullable<Run['summary']>
const wishes = ['По первому пожеланию', 'По второму', 'По третьему и дальше']

/** The result in numbers, and the word of the checker that shares nothing with the calculation. */
export const RunSummary = ({ summary, law }: { summary: Summary; law: string }) => {
  const { applications, places, placed, unplaced, byWish, violations, difference } = summary
  return (
    <section class="stack" aria-labelledby="summary">
      <Heading level={2} size="m" id="summary">
        Итог
      </Heading>
      <Figures
        items={[
          { title: 'Заявлений', value: number(applications) },
          { title: 'Свободных мест', value: number(places) },
          { title: 'Получили место', value: number(placed), note: ofAll(placed, applications) },
          { title: 'Остались в очереди', value: number(unplaced), note: ofAll(unplaced, applications) },
        ]}
      />
      {placed > 0 && (
        <div class="stack stack--close">
          {summary.reserves && <Reserves {...summary.reserves} />}
          {summary.others !== undefined && (
            <p>
              Второй этап, по согласию на другие сады: {number(summary.others)}. Это ближайшие сады с оставшимися
              местами, в порядке очереди; проверка и доказательство первого этапа на второй не распространяются.
            </p>
          )}
          {summary.transfers && <Moves {...summary.transfers} />}
          {summary.fixed !== undefined && summary.fixed > 0 && <p>По решениям: {number(summary.fixed)}.</p>}
          {byWish.map((count, at) => (
            <Progress key={wishes[at]} label={`${wishes[at]}: ${share(count, placed)}`} value={count} max={placed} />
          ))}
        </div>
      )}
      {violations === 0 ? (
        <Banner tone="success" title="Независимая проверка: нарушений нет">
          <p>
            Никто не получил место, о котором не просил; ни в одной группе не занято больше мест, чем свободно; нет
            ребёнка, который хотел бы в группу, где место пустует или отдано тому, кто стоит дальше в очереди.
          </p>
        </Banner>
      ) : (
        <Banner tone="danger" title={`Независимая проверка: нарушений — ${number(violations)}`}>
          <p>Такой результат не публикуется.</p>
        </Banner>
      )}
      {difference && <Compared difference={difference} />}
      {summary.byClass && <Fairness summary={summary} />}
      <Details title="По какому порядку считали">
        <p>{law}</p>
      </Details>
    </section>
  )
}

/** Seats kept for children of a right, and how many of them sit there. */
const Reserves = ({ first, of }: NonNullable<Summary['reserves']>) => (
  <p>
    Брони, {first === 'open' ? 'после общих мест' : 'до общих мест'}:{' '}
    {of.map((it) => `${classInWords(it.criterion)} — занято ${number(it.taken)} из ${number(it.seats)}`).join('; ')}.
    Незанятые места брони отданы остальным.
  </p>
)

/** Those who go to a kindergarten and asked for another. */
const Moves = ({ asked, moved, waiting, ring = 0 }: NonNullable<Summary['transfers']>) => (
  <p>
    Просят перевода из другого сада: {number(asked)}, переходят: {number(moved)}. Кто не переходит, сохраняет своё
    место.
    {waiting > 0 &&
      ` Мест, которые освободятся при этих переводах: ${number(waiting)}; направление на такое место выдаётся, когда ребёнок, который его занимает, зачислен в новый сад.`}
    {ring > 0 && ` Из них только обменом по согласию семей (круг полных садов): ${number(ring)}.`}
  </p>
)

const ofAll = (part: number, of: number) => (of === 0 ? '—' : `${percent(part, of)} заявлений`)

/** What changes for families against the run before: looked at before anybody is told. */
function Compared({ difference }: { difference: NonNullable<Summary['difference']> }) {
  const { same, moved, gained, lost, joined, gone } = difference
  return (
    <section class="stack stack--close" aria-labelledby="difference">
      <Heading level={3} size="s" id="difference">
        Что изменилось с прошлого расчёта
      </Heading>
      <p>
        Без изменений: {number(same)}. Другая группа: {number(moved)}. Теперь с местом: {number(gained)}. Теперь без
        места: {number(lost)}. Новых заявлений: {number(joined)}, выбыло: {number(gone)}.
      </p>
    </section>
  )
}

/** For whom the run went well and for whom not: fetched by those who open it. */
function Fairness({ summary }: { summary: Summary }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Details title="Кому как: по праву, району и возрасту" wide onOpen={() => setOpen(true)}>
      {isOpen && <LaterTable summary={summary} />}
    </Details>
  )
}

function LaterTable({ summary }: { summary: Summary }) {
  const later = useLoading(() => import('./run-fairness.tsx').then((it) => it.FairnessTable), 'run-fairness')
  return <Loaded of={later}>{(FairnessTable) => <FairnessTable {...summary} />}</Loaded>
}

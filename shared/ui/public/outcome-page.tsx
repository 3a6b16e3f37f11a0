import { classInWords } from '../../domain/access/right-words.ts'
import type { OpenAdmission } from '../../domain/open-admission.ts'
import type { Outcome, Part } from '../../domain/runs/outcome.ts'
import { Bars } from '../bars.tsx'
import { capital, counted, number } from '../counted.ts'
import { dateInWords } from '../dates.ts'
import { Figures } from '../figures.tsx'
import { Heading, Lead } from '../heading.tsx'
import { Progress } from '../progress.tsx'
import { publicPage, publicPaths } from './public-page.tsx'

/** How places were given out the last time, in pictures whose every number is written beside them. */
export function outcomePage({ region, municipalities }: OpenAdmission): string {
  const paths = publicPaths(region)
  return publicPage({
    title: 'Как распределили места в последний раз',
    description: `Итоги распределения мест в детских садах: ${region.title}`,
    region,
    crumbs: [
      { href: paths.front, title: 'Главная' },
      { href: paths.rules, title: 'Правила' },
    ],
    children: (
      <div class="stack stack--wide">
        <div class="stack">
          <Heading level={1}>Как распределили места в последний раз</Heading>
          <Lead>Сколько детей получили место, какое по счёту из желанных и кому его пока не хватило.</Lead>
          <p class="measure">
            Числа меньше десяти не показаны: такие группы стоят вместе с соседними. Кто остался без места, остался в
            очереди и не потерял её.
          </p>
        </div>
        {municipalities.map(({ code, title, outcome }) => (
          <section key={code} class="stack" aria-labelledby={`o${code}`}>
            <Heading level={2} id={`o${code}`}>
              {capital(title)}
            </Heading>
            {outcome ? <Shown outcome={outcome} /> : <p>Распределения ещё не было.</p>}
          </section>
        ))}
      </div>
    ),
  })
}

const PARTS = ['получили место', 'остались в очереди'] as const
const rowsOf = <Name,>(parts: readonly Part<Name>[], inWords: (name: Name) => string) =>
  parts.map(({ names, placed, unplaced }) => ({
    title: capital(names.map(inWords).join('; ')),
    values: [placed, unplaced] as const,
  }))
const ageInWords = (age: number) => counted(age, 'год', 'года', 'лет')

function Shown({ outcome: { startsOn, publishedAt, all, wishes, byAge, byRight } }: { outcome: Outcome }) {
  if (!all) return <p>{`Места с ${dateInWords(startsOn)}: детей меньше десяти, поэтому чисел здесь нет.`}</p>
  const { placed, unplaced, places } = all
  return (
    <>
      <p>{`Места с ${dateInWords(startsOn)}, решение опубликовано ${dateInWords(publishedAt.slice(0, 10))}`}</p>
      <Figures
        items={[
          { title: 'Заявлений', value: number(placed + unplaced) },
          { title: 'Свободных мест', value: number(places) },
          { title: 'Получили место', value: number(placed) },
          { title: 'Остались в очереди', value: number(unplaced) },
        ]}
      />
      <p class="soft">Здесь нет детей, которые просили другой сад и остались в своём: место у них есть.</p>
      {wishes && (
        <div class="stack stack--close">
          <Heading level={3} size="s">
            Попали ли в сад, который хотели больше всего
          </Heading>
          <Progress label={`Первый в списке: ${number(wishes.first)}`} value={wishes.first} max={placed} />
          <Progress label={`Другой из списка: ${number(wishes.later)}`} value={wishes.later} max={placed} />
        </div>
      )}
      {byAge.length > 0 && (
        <Bars title="По возрасту: полных лет на 1 сентября" parts={PARTS} rows={rowsOf(byAge, ageInWords)} />
      )}
      {byRight.length > 0 && <Bars title="По праву" parts={PARTS} rows={rowsOf(byRight, classInWords)} />}
    </>
  )
}

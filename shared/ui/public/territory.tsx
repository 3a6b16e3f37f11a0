import type { TerritoryAct, TerritoryLine } from '../../domain/territory/territory.ts'
import { dateInWords } from '../dates.ts'
import { Heading } from '../heading.tsx'

/** «Постановление администрации города Примерска № 412 от 10 марта 2026 г.» */
export const actTitle = ({ title, signedOn }: Pick<TerritoryAct, 'title' | 'signedOn'>): string =>
  `${title} от ${dateInWords(signedOn)}`

/** «ул. Садовая: 1-45 нечётные», «с. Заречье». */
export const housesInWords = ({ street, houses }: TerritoryLine): string =>
  houses ?? (street === undefined ? 'все дома' : 'вся улица')

type Props = { acts: readonly TerritoryAct[]; organisation: string; all: string }

/** The houses whose children an organisation takes first, on its own page; nothing where no act names it. */
export function TerritoryOf({ acts, organisation, all }: Props) {
  const its = acts.filter(({ lines }) => lines.some((line) => line.organisation === organisation))
  if (its.length === 0) return null
  return (
    <section class="stack stack--close" aria-labelledby="territory">
      <Heading level={2} size="m" id="territory">
        Закреплённая территория
      </Heading>
      {its.map((act) => (
        <div key={act.kind} class="stack stack--close">
          <ul class="list">
            {act.lines
              .filter((line) => line.organisation === organisation)
              .map((line) => (
                <li key={`${line.place} ${line.street} ${line.houses}`}>
                  {[line.place, line.street].filter((it) => it !== undefined).join(', ')}:{' '}
                  <span class="soft">{housesInWords(line)}</span>
                </li>
              ))}
          </ul>
          <p class="soft small">{actTitle(act)}</p>
        </div>
      ))}
      <p>
        <a href={all}>Найти другой дом</a>
      </p>
    </section>
  )
}

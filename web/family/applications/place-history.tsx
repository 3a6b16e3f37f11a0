import { dateInWords } from '../../../shared/ui/dates.ts'
import { Details } from '../../../shared/ui/inset.tsx'
import type { Application } from './words.ts'

type Change = NonNullable<Application['placeHistory']>[number]

/** What happened ahead: «впереди встали 2 с первоочередным правом; 1 получил место». Empty when nothing did. */
export function movesInWords({ came, placed, withdrew, behind }: Omit<Change, 'on' | 'position'>): string {
  const rights = [
    ...of(came.outOfTurn, 'с внеочередным правом'),
    ...of(came.first, 'с первоочередным правом'),
    ...of(came.preferential, 'с преимущественным правом'),
    ...of(came.none, 'с более ранней датой подачи'),
  ]
  const stood = rights.length > 0 ? [`впереди встали: ${rights.join(', ')}`] : []
  return [
    ...stood,
    ...of(placed, 'впереди получили место'),
    ...of(withdrew, 'впереди отозвали заявление'),
    ...of(behind, 'стояли впереди, теперь позади'),
  ].join('; ')
}

const of = (count: number, what: string) => (count > 0 ? [`${count} ${what}`] : [])

/** «12-е 1 марта 2027 г., 17-е 8 марта 2027 г.: впереди встали: 2 с первоочередным правом». */
export function PlaceHistory({ changes }: { changes: readonly Change[] }) {
  if (changes.length < 2) return null
  return (
    <Details title="Почему место менялось">
      <ul class="list">
        {changes.map((change) => (
          <li key={change.on}>
            <strong>{`${change.position}-е`}</strong>
            {` ${dateInWords(change.on)}${movesInWords(change) && `: ${movesInWords(change)}`}.`}
          </li>
        ))}
      </ul>
    </Details>
  )
}

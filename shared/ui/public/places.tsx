import type { ComponentChildren } from 'preact'
import type { Places } from '../../domain/organisation.ts'
import { type OrganisationVacancies, placesBy, type Vacancy } from '../../domain/queue/vacancies.ts'
import { counted } from '../counted.ts'
import { dateInWords } from '../dates.ts'
import { Hidden } from '../heading.tsx'
import { Table } from '../table.tsx'

/** Whom the places are for, where it is not every child of that age: «от 5 до 6 лет, компенсирующая». */
export const groupTitle = ({ group, orientation, special }: Vacancy): string =>
  special && orientation !== undefined ? `${group}, ${orientation.toLowerCase()}` : group

/** How many places are free, large when there are any, and how many there are. */
const FreePlaces = ({ free, capacity }: Places) => (
  <span class={free > 0 ? 'places__cell places__cell--free' : 'places__cell'}>
    <span class="places__number">{free}</span> <span class="places__all">из {capacity}</span>
  </span>
)

type Boxed = Places & { title: string }

/** Free places one beside another, each box under its age or form. */
export const PlacesRow = ({ of }: { of: readonly Boxed[] }) => (
  <dl class="boxes">
    {of.map(({ title, ...places }) => (
      <div key={title} class="boxes__one">
        <dt class="soft small">{title}</dt>
        <dd>
          <FreePlaces {...places} />
        </dd>
      </div>
    ))}
  </dl>
)

const NoGroup = () => (
  <span class="places__none">
    <span aria-hidden="true">–</span>
    <Hidden>такой группы нет</Hidden>
  </span>
)

type Kind = OrganisationVacancies['kind']
/** One line: an organisation or a municipality, with the organisations that it counts. */
type Line = { id: string; title: ComponentChildren; of: readonly OrganisationVacancies[] }

type PlacesTableProps = { caption: ComponentChildren; kind: Kind; head: string; rows: readonly Line[] }

const stepName = {
  kindergarten: (age: number) => counted(age, 'год', 'года', 'лет'),
  school: (form: number) => `${form} класс`,
}

/** Free places by age or form: who looks for three children reads three columns, on a phone three boxes. */
export function PlacesTable({ caption, kind, head, rows }: PlacesTableProps) {
  const known = rows.map((row) => ({ ...row, places: placesBy(kind, row.of) }))
  const steps = [...new Set(known.flatMap(({ places }) => [...places.keys()]))].sort((a, b) => a - b)
  return (
    <div class="places">
      <Table
        caption={caption}
        rows={known}
        rowId={({ id }) => id}
        empty="Мест пока нет."
        columns={[
          { id: 'title', title: head, heads: true, cell: ({ title }) => title },
          ...steps.map((step) => ({
            id: String(step),
            title: stepName[kind](step),
            cell: ({ places }: (typeof known)[number]) => {
              const found = places.get(step)
              return found ? <FreePlaces {...found} /> : <NoGroup />
            },
          })),
        ]}
      />
    </div>
  )
}

/** «Корпус 2, ул. Полевая: откроется 1 сентября 2027 г.» */
export const Construction = ({ title, address, opensOn }: OrganisationVacancies['building'][number]) => (
  <>
    {title}, {address}:{' '}
    {opensOn === undefined ? (
      'строится'
    ) : (
      <>
        откроется <time datetime={opensOn}>{dateInWords(opensOn)}</time>
      </>
    )}
  </>
)

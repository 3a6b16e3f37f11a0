import type { OrganisationVacancies } from '../../domain/queue/vacancies.ts'
import { Heading, Hidden } from '../heading.tsx'
import { Construction, groupTitle, PlacesTable } from './places.tsx'
import type { publicPaths } from './public-page.tsx'

export type Kind = OrganisationVacancies['kind']
export type Paths = ReturnType<typeof publicPaths>

export const kinds = {
  kindergarten: {
    ...{
      tab: 'Детские сады',
      title: 'Свободные места в детских садах',
      head: 'Детский сад',
      group: 'kindergarten-group',
    },
    how: 'Возраст — полных лет на 1 сентября. Место в группе для нескольких возрастов показано у каждого из них.',
  },
  school: {
    ...{ tab: 'Школы', title: 'Свободные места в школах', head: 'Школа', group: 'class' },
    how: 'Место в классе-комплекте показано у каждого из его классов.',
  },
} as const

/** Has groups (or classes), or will have: a school may have groups of a kindergarten, too. */
export const has = (kind: Kind) => (it: OrganisationVacancies) =>
  it.vacancies.some((vacancy) => vacancy.kind === kinds[kind].group) || (it.kind === kind && it.building.length > 0)

type Props = {
  /** Whose they are. */
  title: string
  kind: Kind
  organisations: readonly OrganisationVacancies[]
  paths: Paths
}

/** The places of each organisation by age or form, and under them what is being built, with the day it opens. */
export function Organisations({ title, kind, organisations, paths }: Props) {
  const { tab, head, group } = kinds[kind]
  const open = organisations.filter(({ vacancies }) => vacancies.some((it) => it.kind === group))
  const building = organisations.flatMap((it) => it.building.map((unit) => ({ organisation: it, unit })))
  return (
    <>
      {open.length > 0 && (
        <PlacesTable
          caption={<Hidden>{`${tab}: ${title}`}</Hidden>}
          kind={kind}
          head={head}
          rows={open.map((it) => ({
            ...{ id: it.id, of: [it] },
            title: <Organisation {...it} kindShown={kind} href={paths.organisation(it.id)} />,
          }))}
        />
      )}
      {building.length > 0 && (
        <div class="stack stack--close">
          <Heading level={3} size="s">
            Строятся
          </Heading>
          <ul class="list">
            {building.map(({ organisation, unit }) => (
              <li key={`${organisation.id} ${unit.address}`}>
                <a href={paths.organisation(organisation.id)}>{organisation.title}</a>. <Construction {...unit} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

type OrganisationProps = OrganisationVacancies & { kindShown: Kind; href: string }

/** Title, address, and the places that are not for everybody. */
const Organisation = ({ title, address, vacancies, kindShown, href }: OrganisationProps) => (
  <>
    <a href={href}>{title}</a>
    <span class="places__under">{address}</span>
    {vacancies
      .filter((it) => it.special && it.kind === kinds[kindShown].group)
      .map((it) => (
        <span key={groupTitle(it)} class="places__under">
          {`${groupTitle(it)}: ${it.free} из ${it.capacity}`}
        </span>
      ))}
  </>
)

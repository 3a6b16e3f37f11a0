import type { OrganisationVacancies, Vacancies } from './queue/vacancies.ts'

export type Street = { name: string; organisations: OrganisationVacancies[] }
/** A town or a village with the streets that kindergartens stand in, both in the order of the alphabet. */
export type Town = { name: string; streets: Street[] }

const inOrder = new Intl.Collator('ru', { numeric: true })
const byName = ([a]: [string, unknown], [b]: [string, unknown]) => inOrder.compare(a, b)

const TOWN = /^(г|пос|п|с|д|дер|ст|х|рп|пгт|станица|хутор|село|деревня|посёлок|город)[. ]/i

/** «г. Примерск, ул. Садовая, д. 12»: the town and the street; an address that names no town is in the one at hand. */
function partsOf(address: string, town: string): { town: string; street: string } {
  const parts = address.split(',').map((part) => part.trim())
  const [first = ''] = parts
  const named = TOWN.test(first) && parts.length > 1
  const [street = '', house] = named ? parts.slice(1) : parts
  return { town: named ? first : town, street: house === undefined ? '' : street }
}

/** Kindergartens by the streets of all their buildings: who knows only their own street finds what stands there. */
export function streetsOf({ municipalities }: Pick<Vacancies, 'municipalities'>): Town[] {
  const standing = municipalities.flatMap(({ title, organisations }) =>
    organisations.filter(takesSmallChildren).flatMap((organisation) => {
      const { town } = partsOf(organisation.address, title)
      const addresses = [...organisation.working, ...organisation.building].map(({ address }) => address)
      const where = new Set(addresses.length > 0 ? addresses : [organisation.address])
      return [...where].map((address) => ({ ...partsOf(address, town), organisation }))
    }),
  )
  return [...Map.groupBy(standing, ({ town }) => town)].toSorted(byName).map(([name, here]) => ({
    name,
    streets: [...Map.groupBy(here, ({ street }) => street)].toSorted(byName).map(([street, its]) => ({
      name: street,
      organisations: [...new Set(its.map(({ organisation }) => organisation))],
    })),
  }))
}

const takesSmallChildren = ({ kind, vacancies }: OrganisationVacancies) =>
  kind === 'kindergarten' || vacancies.some((it) => it.kind === 'kindergarten-group')

import * as z from 'zod/mini'
import { CivilDate, Code, Flag, Instant, Region, Title } from '../fields.ts'
import { Group, inOrder, ORDINARY, Organisation, orientationOf, Places, Unit } from '../organisation.ts'
import type { Municipality, RegionData } from '../region.ts'

/** Places of one age or form and orientation in an organisation; `special`: for children with a conclusion of the ПМПК. */
const Vacancy = z.object({
  group: Title,
  ...z.pick(Group, { kind: true, ages: true, forms: true }).shape,
  orientation: z.optional(Title),
  special: Flag,
  ...Places.shape,
})
export type Vacancy = z.infer<typeof Vacancy>

const Building = z.pick(Unit, { title: true, address: true })
const OfOrganisation = z.object({
  ...z.pick(Organisation, { id: true, kind: true, title: true, address: true, phone: true }).shape,
  vacancies: z.array(Vacancy),
  working: z.array(Building),
  /** Buildings under construction, with the day they are to open. */
  building: z.array(z.extend(Building, { opensOn: z.optional(CivilDate) })),
})

/** What everybody may know of places: no field of it is about a person. It is the public page and the open data. */
export const Vacancies = z.object({
  region: z.object({
    ...{ code: Region, title: Title, secondTitle: z.optional(Title) },
    secondLanguage: z.optional(z.object({ code: Code, title: Title })),
    /** Whether the region has a forecast of places, too. */
    forecast: z.optional(Flag),
  }),
  asOf: Instant,
  zone: Code,
  municipalities: z.array(
    z.object({ code: Code, title: Title, secondTitle: z.optional(Title), organisations: z.array(OfOrganisation) }),
  ),
})
export type Vacancies = z.infer<typeof Vacancies>
export type OrganisationVacancies = z.infer<typeof OfOrganisation>

type Known = { organisation: Organisation; groups: readonly (Group & Places)[] }

/** The vacancies of one organisation: groups of one age and orientation count together. */
export function organisationVacancies(
  { organisation, groups }: Known,
  { kindergarten: { orientations } }: Pick<RegionData, 'kindergarten'>,
): OrganisationVacancies {
  const named = inOrder(groups).map((it) => ({
    ...it,
    group: groupName(it),
    orientation: orientations.find(({ code }) => it.kind !== 'class' && code === orientationOf(it))?.title,
    special: orientationOf(it) !== ORDINARY,
  }))
  const kinds = Map.groupBy(named, ({ group, orientation }) => `${group}|${orientation ?? ''}`)
  const sum = (some: readonly { [K in 'capacity' | 'free']: number }[], of: 'capacity' | 'free') =>
    some.reduce((total, it) => total + it[of], 0)
  return {
    ...organisation,
    vacancies: [...kinds.values()].flatMap((some) =>
      some.slice(0, 1).map((it) => ({ ...it, capacity: sum(some, 'capacity'), free: sum(some, 'free') })),
    ),
    working: organisation.units.filter(({ status }) => status === 'working'),
    building: organisation.units.filter(({ status }) => status === 'building'),
  }
}

/** The vacancies of a region as they leave it: what the schema does not name stays inside. */
export const vacanciesOf = (
  {
    zone,
    ...region
  }: Pick<RegionData, 'code' | 'title' | 'secondTitle' | 'secondLanguage' | 'zone'> & { forecast?: boolean },
  municipalities: readonly (Pick<Municipality, 'code' | 'title' | 'secondTitle'> & {
    organisations: OrganisationVacancies[]
  })[],
  asOf: string,
): Vacancies => Vacancies.parse({ region, zone, asOf, municipalities })

const groupsIn = { kindergarten: 'kindergarten-group', school: 'class' } as const

/**
 * Places by full years on 1 September, or by form for `school`; the places of a group for several stand under each of them.
 * Places for special needs are not among them: they are not for every child of that age.
 */
export function placesBy(
  kind: Organisation['kind'],
  organisations: readonly Pick<OrganisationVacancies, 'vacancies'>[],
): Map<number, Places> {
  const found = new Map<number, Places>()
  const usual = organisations
    .flatMap(({ vacancies }) => vacancies)
    .filter((it) => it.kind === groupsIn[kind] && !it.special)
  for (const {
    ages: [from = 0, to = 0],
    forms,
    capacity,
    free,
  } of usual) {
    const steps = kind === 'school' ? forms : Array.from({ length: to - from + 1 }, (_, at) => from + at)
    for (const step of steps) {
      const known = found.get(step) ?? { capacity: 0, free: 0 }
      found.set(step, { capacity: known.capacity + capacity, free: known.free + free })
    }
  }
  return new Map([...found].sort(([a], [b]) => a - b))
}

/** `5 класс`, `1 и 3 классы`, `3 года`, `от 1 до 2 лет`: whom a group is for. */
export function groupName({ kind, forms, ages: [from = 0, to = 0] }: Pick<Group, 'kind' | 'forms' | 'ages'>): string {
  if (kind === 'class') return `${forms.join(' и ')} ${forms.length > 1 ? 'классы' : 'класс'}`
  return from === to ? `${from} ${years(from)}` : `от ${from} до ${to} ${to === 1 ? 'года' : 'лет'}`
}

const plural = new Intl.PluralRules('ru')
const words: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'год', few: 'года' }
const years = (count: number) => words[plural.select(count)] ?? 'лет'

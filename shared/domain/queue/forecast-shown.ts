import * as z from 'zod/mini'
import { Centre } from '../centre.ts'
import { CivilDate, Code, Count, Id, Instant, none, oneOf, Region, Title } from '../fields.ts'
import type { Group } from '../organisation.ts'
import type { Municipality, RegionData } from '../region.ts'
import { DemographyYear, damped, FORECAST_AGES, type Series } from './forecast.ts'
import { backTest, foresee } from './forecast-error.ts'

/** Places that a building or a group adds or takes away on a day. */
export const Plan = z.object({
  municipality: Code,
  /** Of the registry, where it stands there already. */
  organisation: z.optional(Id),
  title: Title,
  kind: oneOf('opens', 'closes'),
  on: CivilDate,
  /** Full years on 1 September, from and to. */
  ages: z.array(Count).check(z.length(2)),
  places: Count,
})
export type Plan = z.infer<typeof Plan>

/** What a region knows of its past and of what is built: `demography.json` of its folder. */
export const Demography = z.object({ history: z.array(DemographyYear), plans: z.array(Plan) })
export type Demography = z.infer<typeof Demography>

const Year = none(z.int())
const Foreseen = z.object({ need: Count, low: Count, high: Count, places: Count })
const Shown = z.object({
  code: Code,
  title: Title,
  centre: z.optional(Centre),
  /** The years that are known, all ages together; the last is the base of what follows. */
  known: z.array(z.object({ year: Year, need: Count })),
  years: z.array(z.object({ year: Year, all: Foreseen, ages: z.array(z.extend(Foreseen, { age: Count })) })),
  plans: z.array(z.omit(z.extend(Plan, { places: z.optional(Count) }), { municipality: true, ages: true })),
})
export type ShownMunicipality = z.infer<typeof Shown>

const Share = none(z.number())

/** Places needed and there, by municipality, year and age: the public page, its table and data, and the ministry's page. */
export const Forecast = z.object({
  region: z.object({ code: Region, title: Title }),
  asOf: Instant,
  zone: Code,
  /** The method tried on the past: mean error in children of one age of one municipality, beside the guess «as last year». */
  test: z.array(z.object({ ahead: Count, trials: Count, error: Share, guess: Share, within: Share })),
  municipalities: z.array(Shown),
})
export type Forecast = z.infer<typeof Forecast>

/** How many years ahead. */
export const FORECAST_YEARS = 5

/** What is there of a municipality today. */
export type Present = Pick<Municipality, 'code' | 'title' | 'centre'> & {
  /** Children in kindergarten groups and those whose wished day has come, by age: the need of the running year. */
  need: readonly number[]
  groups: readonly Pick<Group, 'kind' | 'ages' | 'capacity'>[]
  /** Buildings of the registry that are to open. */
  building: readonly { organisation: string; title: string; opensOn?: string | undefined }[]
}

const HALF = 0.5

/**
 * The past of a municipality with the running year, when it is the next one. Its births are not known before it ends, so
 * they follow their trend. Years before a gap do not count.
 */
export function seriesOf(history: readonly DemographyYear[], { code, need }: Present, year: number): Series {
  const own = history.filter(({ municipality }) => municipality === code).toSorted((a, b) => a.year - b.year)
  const gap = own.findLastIndex((it, at) => at > 0 && it.year !== (own[at - 1]?.year ?? 0) + 1)
  const whole = gap < 0 ? own : own.slice(gap)
  if (whole.at(-1)?.year !== year - 1) return whole
  const [next = HALF] = damped(
    whole.map(({ births }) => births + HALF),
    1,
  )
  return [...whole, { year, births: Math.max(0, Math.round(next - HALF)), need: [...need] }]
}

/** Places by age in a year: those of today, spread evenly over the ages of their group, and what has opened or closed by 1 September. */
export function placesIn(year: number, { groups }: Pick<Present, 'groups'>, plans: readonly Plan[]): number[] {
  const parts = [
    ...groups.filter(({ kind }) => kind === 'kindergarten-group').map((it) => ({ ...it, places: it.capacity })),
    ...plans
      .filter(({ on }) => on <= `${year}-09-01`)
      .map((it) => ({ ...it, places: it.kind === 'opens' ? it.places : -it.places })),
  ]
  return FORECAST_AGES.map((age) =>
    parts.reduce((sum, { ages: [from = 0, to = 0], places }) => {
      const [first, last] = [Math.max(1, from), Math.min(FORECAST_AGES.length, to)]
      return first <= age && age <= last ? sum + places / (last - first + 1) : sum
    }, 0),
  )
}

const whole = (places: number) => Math.max(0, Math.round(places))
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

type Known = Pick<RegionData, 'code' | 'title' | 'zone'>

/** The forecast of a region. @param year the 1 September that the running school year began with */
export function forecastOf(
  { code, title, zone }: Known,
  { history, plans }: Demography,
  present: readonly Present[],
  { asOf, year }: { asOf: string; year: number },
): Forecast {
  const known = present
    .map((it) => ({ it, series: seriesOf(history, it, year) }))
    .filter(({ series }) => series.length > 1)
  const all = known.map(({ series }) => series)
  const foreseen = foresee(all, FORECAST_YEARS)
  const municipalities = known.map(({ it, series }, which) => {
    const own = plans.filter(({ municipality }) => municipality === it.code)
    const base = series.at(-1)?.year ?? year
    const years = (foreseen[which] ?? []).map(({ ages, all: together }, ahead) => {
      const places = placesIn(base + ahead + 1, it, own)
      return {
        year: base + ahead + 1,
        all: { ...together, places: whole(sum(places)) },
        ages: ages.map((one, at) => ({ ...one, places: whole(places[at] ?? 0) })),
      }
    })
    return {
      ...it,
      known: series.map(({ year: of, need }) => ({ year: of, need: sum(need) })),
      years,
      plans: plansOf(it, own),
    }
  })
  return Forecast.parse({ region: { code, title }, asOf, zone, test: backTest(all, FORECAST_YEARS), municipalities })
}

/** What opens and closes, the nearest first: planned with places, and buildings of the registry that no plan speaks of. */
function plansOf({ building }: Present, own: readonly Plan[]): ShownMunicipality['plans'] {
  const planned = new Set(own.map(({ organisation }) => organisation))
  const others = building
    .filter(({ organisation, opensOn }) => !planned.has(organisation) && opensOn !== undefined)
    .map(({ organisation, title, opensOn = '' }) => ({ organisation, title, on: opensOn, kind: 'opens' as const }))
  return [...own, ...others].toSorted((a, b) => (a.on < b.on ? -1 : 1))
}

/** Invented people of a region that has a `people.json`: who lives there, and who one can be. */
import { civilDate, cohortOf, schoolYear } from '../shared/domain/calendar.ts'
import type { RegionData } from '../shared/domain/region.ts'
import type { Persona } from './demo/personas.ts'
import { readFolder, regionFolders, shapes } from './folder.ts'
import { snils } from './people.ts'
import type { People } from './people-file.ts'
import { type World, type WorldPupil, world } from './world.ts'

/** The invented people of every region that has some, by its code. */
export async function inventedRegions(): Promise<ReadonlyMap<string, People>> {
  const found = new Map<string, People>()
  for (const code of (await regionFolders()).toSorted()) {
    const { value } = (await readFolder(code)).files.get('people') ?? {}
    if (value !== undefined) found.set(code, shapes.people.parse(value))
  }
  return found
}

/** The people as of a day: the same day gives the same ones. */
export function inventedWorld(
  { seed, home, organisations, filled, applicants }: People,
  { zone, kindergarten }: Pick<RegionData, 'zone' | 'kindergarten'>,
  now: string,
): World {
  const today = civilDate(now, zone)
  const asked = organisations.filter(({ groups = [] }) => groups.length > 0).map(({ municipality }) => municipality)
  return world({
    ...{ seed, home, applicants, plan: organisations, year: schoolYear(today), today },
    filled: () => filled,
    towns: asked,
    rights: kindergarten.benefits.filter(({ validFrom = '' }) => validFrom <= today).map(({ code }) => code),
  })
}

/** Everybody one can be, with what the sign-in tells of them. @throws Error for a post that nobody holds */
export const inventedPersonas = ({ personas }: People, { staff }: World): Persona[] =>
  personas.map((it) => {
    const { key, title } = it
    if (!('staff' in it))
      return { key, title, claims: { sub: key, ...it.claims }, ...(it.grants && { grants: it.grants }) }
    const found = staff.find((one) => one.key === it.staff)
    if (!found) throw new Error(`nobody is ${it.staff}`)
    const { surname, name, middleName } = found.name
    return {
      key,
      title,
      claims: { sub: key, family_name: surname, given_name: name, middle_name: middleName, snils: found.snils },
    }
  })

/** Apart from the numbers that `world.ts` gives to invented children and staff. */
const FIRST_SNILS = 970_000

/** Children of the personas who attend a group or class already, from the September that a school year began with. */
export const attendingChildren = ({ personas }: People, year: number): WorldPupil[] =>
  personas
    .flatMap((it) => ('staff' in it ? [] : (it.attends ?? []).map((place) => ({ ...place, of: it.claims.children }))))
    .flatMap(({ child, group, of }, at) => {
      const identity = of?.[child]
      if (!identity) return []
      const cohort = cohortOf(identity.birthDate)
      return [{ group, identity, cohort, since: `${year}-09-01`, snils: snils(FIRST_SNILS + at) }]
    })

/** Where a key of a persona or of an information system belongs: its region, and its secret if it is a system. */
export async function homeOf(key: string) {
  for (const [region, { personas, clients }] of await inventedRegions()) {
    const client = clients.find((it) => it.key === key)
    if (client || personas.some((it) => it.key === key)) return { region, client }
  }
  return undefined
}

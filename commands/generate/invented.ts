import { attendingChildren, inventedWorld } from '../../regions/invented.ts'
import type { People } from '../../regions/people-file.ts'
import type { World, WorldApplicant, WorldPupil } from '../../regions/world.ts'
import { cohortOf } from '../../shared/domain/calendar.ts'
import type { RegionData } from '../../shared/domain/region.ts'

/** A region with its invented people as of a day. */
export type Invented = {
  region: RegionData
  people: People
  world: World
  /** Year of the 1 September that the school year began with. */
  year: number
}

export const invented = (region: RegionData, people: People, on: string, year: number): Invented => {
  return { region, people, world: inventedWorld(people, region, `${on}T12:00:00.000Z`), year }
}

/** Everybody who attends, made one by one, each with a number. */
export function* attending({ people, world, year }: Invented): Generator<WorldPupil & { number: number }> {
  let number = 0
  for (const pupil of world.pupils) yield { ...pupil, number: ++number }
  for (const pupil of attendingChildren(people, year)) yield { ...pupil, number: ++number }
}

export type Waiting = WorldApplicant & { number: number; age: number; right: string }

/** Everybody who waits, made one by one, each with a number, the age on the next 1 September and the class of the right. */
export function* waiting({ region, world, year }: Invented): Generator<Waiting> {
  const classes = new Map(region.kindergarten.benefits.map((it) => [it.code, it.class]))
  let number = 0
  for (const it of world.applicants) {
    const right = classes.get(it.form.benefit?.category.code ?? '') ?? 'none'
    yield { ...it, number: ++number, age: year + 1 - cohortOf(it.form.child.birthDate), right }
  }
}

/** The groups of kindergartens with the places that are free. */
export const kindergartenGroups = ({ people, world }: Invented) => {
  const titles = new Map(people.organisations.map(({ id, title }) => [id, title]))
  return world.groups
    .filter(({ kind }) => kind === 'kindergarten-group')
    .map((group) => {
      const taken = Math.round(group.capacity * people.filled)
      return { ...group, kindergarten: titles.get(group.organisation) ?? '', taken, free: group.capacity - taken }
    })
}

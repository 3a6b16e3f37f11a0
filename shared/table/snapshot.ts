import type { Snapshot } from '../domain/assign.ts'
import { civilDate } from '../domain/calendar.ts'
import { itsMunicipality, type RegionData, rulesOn } from '../domain/region.ts'
import type { Run } from '../domain/run.ts'
import { groupsOf, organisationsOf } from './organisations.ts'
import { waitingIn } from './queue.ts'
import { seatsOf } from './seats.ts'

/** The queue and the free places of a municipality as they are now, in an order that depends on nothing else. */
export async function takeSnapshot(run: Run, region: RegionData): Promise<Snapshot> {
  const { zone } = itsMunicipality(region, run.municipality)
  const rules = rulesOn(region, civilDate(run.requestedAt, zone), run.municipality)
  const waiting = await waitingIn(run.region, run.municipality)
  const applications = waiting
    .filter(({ desiredOn }) => desiredOn <= run.startsOn)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return { run: run.id, startsOn: run.startsOn, rules, applications, groups: await openGroups(run) }
}

async function openGroups(run: Run) {
  const { region } = run
  const organisations = await organisationsOf(region, run.municipality)
  const groups = (await Promise.all(organisations.map(({ id }) => groupsOf(region, id)))).flat()
  const wanted = groups.filter(
    ({ id, kind }) => kind === 'kindergarten-group' && (run.group === undefined || run.group === id),
  )
  const open = await Promise.all(
    wanted.map(async (group) => {
      const { free } = await seatsOf({ region, group: group.id })
      return { ...group, free: run.kind === 'freed' ? Math.min(1, free) : free }
    }),
  )
  return open
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, organisation, title, ages, orientation, profile, language, schedule, free }) => ({
      id,
      organisation,
      title,
      ages,
      orientation,
      profile,
      language,
      schedule,
      free,
    }))
}

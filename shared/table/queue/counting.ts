import type { Act } from '../../domain/act.ts'
import { civilDate, schoolYear } from '../../domain/calendar.ts'
import type { Organisation } from '../../domain/organisation.ts'
import {
  type ContingentRow,
  countContingent,
  countDemand,
  countQueue,
  type DemandCount,
  type QueueCount,
} from '../../domain/queue/counting.ts'
import { itsMunicipality, type Municipality, type RegionData } from '../../domain/region.ts'
import { groupsOf, organisationsOf } from '../organisations.ts'
import { pupilsOf } from '../pupils.ts'
import { forEachOf } from '../store/lists.ts'
import { waitingIn } from './queue.ts'

/** Of which day numbers are: `today` where the region is, ages on 1 September of the running school year. */
export type AsOf = { today: string; year: number; agesOn: string }

export function asOf({ now }: Pick<Act, 'now'>, { zone }: Pick<RegionData, 'zone'>): AsOf {
  const today = civilDate(now, zone)
  const year = schoolYear(today)
  return { today, year, agesOn: `${year}-09-01` }
}

/** The contingent of one organisation as it is now. */
export async function contingentOf(region: RegionData, it: Organisation, { year }: AsOf): Promise<ContingentRow[]> {
  const attending = await forEachOf(await groupsOf(region.code, it.id), async (group) => ({
    group,
    pupils: await pupilsOf(region.code, group.id),
  }))
  return countContingent(itsMunicipality(region, it.municipality), it, attending, year)
}

/** The contingent of a municipality: organisations in the order of their list. */
export async function contingentIn(region: RegionData, { code }: Municipality, when: AsOf): Promise<ContingentRow[]> {
  const organisations = await organisationsOf(region.code, code)
  return (await forEachOf(organisations, (it) => contingentOf(region, it, when))).flat()
}

/** The queue of a municipality by age as it is now. */
export const queueIn = async (region: RegionData, municipality: Municipality, when: AsOf): Promise<QueueCount[]> =>
  countQueue(municipality, await waitingIn(region.code, municipality.code, when.today), when)

/** Attendance and demand of a municipality as they are now. */
export async function demandIn(region: RegionData, municipality: Municipality, when: AsOf): Promise<DemandCount[]> {
  const [contingent, queue] = await Promise.all([
    contingentIn(region, municipality, when),
    queueIn(region, municipality, when),
  ])
  return countDemand(municipality, contingent, queue)
}

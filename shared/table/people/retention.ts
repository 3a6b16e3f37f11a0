import * as z from 'zod/mini'
import { addDays, civilDate } from '../../domain/calendar.ts'
import { isPastTerm } from '../../domain/privacy/data-request.ts'
import type { RegionData } from '../../domain/region.ts'
import { findVault } from '../../vault/person.ts'
import { Applications, allApplicationsOf } from '../applications.ts'
import { keys } from '../keys.ts'
import { groupsOf, organisationsOf } from '../organisations.ts'
import { Pupils } from '../pupils.ts'
import { rows } from '../store/lists.ts'

const OfChild = z.object({ child: z.string() })
const Leaver = z.object({ id: z.string() })

/**
 * The children whose data are past their term by the rules of the region, each once. Lists show who withdrew or left before
 * then; whether everything else about the child is past its term too is looked up. A region without terms keeps all.
 */
export async function* childrenPastTerm(data: RegionData, now: string): AsyncGenerator<string> {
  const terms = data.personalData?.retention
  if (!terms) return
  const { code: region, zone } = data
  const today = civilDate(now, zone)
  const seen = new Set<string>()
  for await (const child of candidates(data, addDays(today, -terms.ended), addDays(today, -terms.left))) {
    if (seen.has(child)) continue
    seen.add(child)
    const [pupil, ids] = await Promise.all([Pupils.find({ region, id: child }), allApplicationsOf(region, child)])
    const applications = await Promise.all(ids.map((id) => Applications.get({ region, id })))
    const ended = applications
      .filter(({ status }) => status !== 'enrolled')
      .map((it) => (it.status === 'withdrawn' || it.status === 'refused' ? it.endedAt : undefined))
    const kept = { enrolments: pupil?.enrolments ?? [], ended }
    if (isPastTerm(kept, terms, today) && (await findVault(region, child))) yield child
  }
}

/** Those whose application was withdrawn or refused, and those who left a class, before a day (in). */
async function* candidates({ code: region, municipalities }: RegionData, ended: string, left: string) {
  for (const { code: municipality } of municipalities) {
    const partition = keys.queueOf({ region, kind: 'kindergarten', municipality })
    for (const status of ['withdrawn', 'refused'] as const) {
      const range = {
        from: keys.placeInList({ status }),
        to: keys.placeInList({ status, at: `${addDays(ended, 1)}` }),
      }
      for (const { child } of await rows(OfChild, { index: 'gsi1', partition, range })) yield child
    }
    for (const { id: organisation } of await organisationsOf(region, municipality))
      for (const { id: group } of await groupsOf(region, organisation)) {
        const to = keys.leaver({ to: addDays(left, 1) })
        for (const { id } of await rows(Leaver, {
          index: 'gsi2',
          partition: keys.leaversOf({ region, group }),
          range: { to },
        }))
          yield id
      }
  }
}

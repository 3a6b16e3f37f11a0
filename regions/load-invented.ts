import { civilDate, schoolYear } from '../shared/domain/calendar.ts'
import { actOf } from '../shared/edge/act.ts'
import { principalOf, putPrincipal } from '../shared/table/people/principals.ts'
import { commit } from '../shared/table/store/facts.ts'
import { sha256 } from '../shared/vault/seal.ts'
import { bulk } from './bulk.ts'
import { attendingChildren, inventedPersonas, inventedWorld } from './invented.ts'
import { loadGroups, loadOrganisations, loadQueue, loadRegionData, loadStaff, loadTimetable } from './load.ts'
import type { People } from './people-file.ts'

/**
 * Fills an empty table with a region and its invented people. Its information systems come last: where one is, the region
 * is loaded.
 * @param root another folder of regions, for a test
 * @returns the number of items, 0 when the region was there already
 */
export async function loadInvented(region: string, people: People, now: string, root?: URL): Promise<number> {
  const act = actOf({ region, actor: 'system/load-region', now, cause: 'load-region' })
  const [client] = people.clients
  if (client && (await principalOf(region, client.id))) return 0
  const data = await loadRegionData(act, root)
  const everything = inventedWorld(people, data, now)
  const children = attendingChildren(people, schoolYear(civilDate(now, data.zone)))
  const load = bulk()

  await loadOrganisations(act, load, people.organisations)
  await loadGroups(act, load, everything.groups, [...everything.pupils, ...children])
  const refs = new Map<string, string>()
  for (const { key, organisation, role, name, snils } of everything.staff)
    refs.set(key, await loadStaff(act, load, name, snils, [{ id: role, role, organisation }]))
  await loadTimetable(act, load, everything, refs)
  for (const { claims, grants } of inventedPersonas(people, everything)) {
    const { family_name: surname, given_name: name, middle_name: middleName, snils = '' } = claims
    if (grants) await loadStaff(act, load, { surname, name, middleName }, snils, grants)
  }
  await loadQueue(act, load, data, people.organisations, everything)
  const count = await load.done()

  for (const { id, title, secret, grants } of people.clients) {
    const known = { region, ref: id, label: title, grants, children: [], sessions: [], secret: sha256(secret), seq: 0 }
    await commit(act, undefined, [], putPrincipal(known))
  }
  return count
}

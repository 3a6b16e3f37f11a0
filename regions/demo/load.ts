import type { Act } from '../../shared/domain/act.ts'
import { civilDate, schoolYear } from '../../shared/domain/calendar.ts'
import { actOf } from '../../shared/edge/act.ts'
import { commit } from '../../shared/table/facts.ts'
import { principalOf, putPrincipal } from '../../shared/table/principals.ts'
import { sha256 } from '../../shared/vault/seal.ts'
import { bulk } from '../bulk.ts'
import { loadGroups, loadOrganisations, loadQueue, loadRegionData, loadStaff, loadTimetable } from '../load.ts'
import { type World, world } from '../world.ts'
import { family, federalPortal, personas } from './personas.ts'
import { plan } from './plan.ts'

/** The demo region as of a day: the same day gives the same people. Town kindergartens have room for older children. */
export const demoWorld = (now: string): World => {
  const today = civilDate(now, 'Europe/Moscow')
  return world({
    seed: 'demo',
    plan,
    year: schoolYear(today),
    today,
    filled: ({ kind, ages }) => (kind === 'class' ? 0.72 : ages[0] >= 5 ? 0.35 : 0.6),
    applicants: 600,
  })
}

export const demoAct = (now: string): Act =>
  actOf({ region: 'demo', actor: 'system/load-region', now, cause: 'load-region' })

/**
 * Fills an empty table with the demo region. Safe to repeat after a failure: it begins anew only while the last step,
 * the federal client, is missing.
 * @returns the number of items, 0 when the region was there already
 */
export async function loadDemo(now: string): Promise<number> {
  const act = demoAct(now)
  if (await principalOf(act.region, federalPortal.client)) return 0
  const region = await loadRegionData(act)
  const everything = demoWorld(now)
  const load = bulk()

  await loadOrganisations(act, load, plan)
  const kids = [family.schoolgirl, family.boy].map((it, index) => ({
    ...it,
    cohort: Number(it.identity.birthDate.slice(0, 4)),
    since: '2026-09-01',
    snils: `${930_000 + index}`,
  }))
  await loadGroups(act, load, everything.groups, [...everything.pupils, ...kids])
  const refs = new Map<string, string>()
  for (const { key, organisation, role, name, snils } of everything.staff) {
    refs.set(key, await loadStaff(act, load, name, snils, [{ id: role, role, organisation }]))
  }
  await loadTimetable(act, load, everything, refs)
  for (const { claims, grants } of personas(everything)) {
    const { family_name: surname, given_name: name, middle_name: middleName, snils = '' } = claims
    if (grants) await loadStaff(act, load, { surname, name, middleName }, snils, grants)
  }
  await loadQueue(act, load, region, plan, everything)
  const count = await load.done()

  const client = {
    region: act.region,
    ref: federalPortal.client,
    label: 'ЕПГУ',
    grants: [{ id: 'federal', role: 'federal' as const }],
    children: [],
    sessions: [],
    secret: sha256(federalPortal.secret),
    seq: 0,
  }
  await commit(act, undefined, [], putPrincipal(client))
  return count
}

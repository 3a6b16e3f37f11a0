import type { Act } from '../../shared/domain/act.ts'
import { civilDate, schoolYear } from '../../shared/domain/calendar.ts'
import { actOf } from '../../shared/edge/act.ts'
import { principalOf, putPrincipal } from '../../shared/table/people/principals.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { sha256 } from '../../shared/vault/seal.ts'
import { bulk } from '../bulk.ts'
import { loadGroups, loadOrganisations, loadQueue, loadRegionData, loadStaff, loadTimetable } from '../load.ts'
import { snils } from '../people.ts'
import { type World, world } from '../world.ts'
import { classTeachers, family, federalPortal, personas, teenager, twoSchools } from './personas.ts'
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
    home: { town: 'г. Примерск', of: 'города Примерска' },
    towns: ['61701000', '61701000', '61701000', '61625000', '61640000'],
    rights: ['1', '8', '8', '9', '10', '11', '11', '11', '11'],
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
  const kids = [
    { ...family.schoolgirl, snils: snils(930_000) },
    { ...family.boy, snils: snils(930_001) },
    teenager,
  ].map((it) => ({ ...it, cohort: Number(it.identity.birthDate.slice(0, 4)), since: '2026-09-01' }))
  await loadGroups(act, load, everything.groups, [...everything.pupils, ...kids])
  const refs = new Map<string, string>()
  for (const { key, organisation, role, name, snils } of everything.staff) {
    if (twoSchools[key]) continue
    const elsewhere = everything.staff.filter((it) => twoSchools[it.key] === key)
    const grants = [
      { id: role, role, organisation },
      ...elsewhere.map((it) => ({ id: `${it.role}-${it.organisation}`, role: it.role, organisation: it.organisation })),
      ...everything.groups
        .filter((it) => classTeachers[it.id] === key)
        .map((it) => ({ id: 'class-teacher', role: 'class-teacher' as const, organisation, group: it.id })),
    ]
    const ref = await loadStaff(act, load, name, snils, grants)
    for (const it of [key, ...elsewhere.map((it) => it.key)]) refs.set(it, ref)
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

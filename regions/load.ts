import { ApplicationSubmitted } from '../shared/contracts/admission.ts'
import { PupilEnrolled } from '../shared/contracts/enrollment.ts'
import { GroupOpened, OrganisationOpened } from '../shared/contracts/registry.ts'
import { GrantGiven } from '../shared/contracts/staff.ts'
import { Employment, employmentOf, REGION_STAFF } from '../shared/domain/access/employment.ts'
import type { Grant } from '../shared/domain/access/principal.ts'
import type { Act } from '../shared/domain/act.ts'
import type { In } from '../shared/domain/application.ts'
import { ask, submit } from '../shared/domain/filing.ts'
import { initials, shortName } from '../shared/domain/person.ts'
import { enrol } from '../shared/domain/pupil.ts'
import type { RegionData } from '../shared/domain/region.ts'
import { fresh } from '../shared/domain/subject.ts'
import { saveWithForm } from '../shared/table/applications.ts'
import { putWeek } from '../shared/table/lessons.ts'
import { Groups, Organisations } from '../shared/table/organisations.ts'
import { Employments } from '../shared/table/people/employments.ts'
import { newApplicant } from '../shared/table/people/families.ts'
import { newCard, newChild } from '../shared/table/people/people.ts'
import { putPrincipal } from '../shared/table/people/principals.ts'
import { groupList, putNames } from '../shared/table/people/rosters.ts'
import { Pupils } from '../shared/table/pupils.ts'
import { putDemography } from '../shared/table/queue/demography.ts'
import { putRegion, putRegionCodes, regionCodes } from '../shared/table/regions.ts'
import { openSeats } from '../shared/table/runs/seats.ts'
import { putServices } from '../shared/table/services.ts'
import { commit, linked } from '../shared/table/store/facts.ts'
import { storeTerritories } from '../shared/table/territories.ts'
import { newWrappedKey } from '../shared/vault/kms.ts'
import { claim, newPerson } from '../shared/vault/person.ts'
import { findRegionKeys, putRegionKeys } from '../shared/vault/region-keys.ts'
import type { bulk } from './bulk.ts'
import { checkFolder, sentence } from './check.ts'
import { composed, demographyIn, readFolder, servicesIn, territoriesIn } from './folder.ts'
import { ogrnOf } from './people.ts'
import type { Plan } from './people-file.ts'
import type { World, WorldGroup, WorldPupil } from './world.ts'

type Load = ReturnType<typeof bulk>

/**
 * Reads and checks the folder `regions/<code>/`.
 * @param today also whether its calendar and rules reach that date
 * @param root another folder of folders, for a test
 * @throws Error with everything that is wrong, a sentence each
 */
export async function readRegion(code: string, today?: string, root?: URL) {
  const folder = await readFolder(code, root)
  const wrong = checkFolder(folder, today)
  if (wrong.length > 0) throw new Error([`regions/${code}:`, ...wrong.map(sentence)].join('\n'))
  const { hash } = folder
  const [services, demography, territories] = [servicesIn(folder), demographyIn(folder), territoriesIn(folder)]
  return { data: composed(folder), services, demography, territories, hash }
}

/** Puts a region's data into the table and, the first time, makes its keys. Safe to repeat. */
export async function loadRegionData(act: Act, root?: URL): Promise<RegionData> {
  const { data, services, demography, territories, hash } = await readRegion(act.region, undefined, root)
  if (!(await findRegionKeys(act.region))) {
    const { wrapped } = await newWrappedKey(act.region)
    await commit(act, undefined, [], putRegionKeys(act.region, wrapped))
  }
  const codes = await regionCodes()
  const known = putRegionCodes([...new Set([...codes, act.region])])
  const past = demography ? [putDemography(act.region, demography)] : []
  await commit(act, undefined, [], putRegion(data, hash), putServices(act.region, services), known, ...past)
  for (const { code } of data.municipalities) await storeTerritories(act.region, code, territories)
  return data
}

export async function loadOrganisations(act: Act, load: Load, plan: readonly Plan[]) {
  for (const it of plan) {
    const [number] = it.id.match(/\d+/) ?? ['0']
    const state = {
      ...fresh,
      ...it,
      region: act.region,
      ogrn: ogrnOf(number),
      fias: `7b1f6c1e-0000-4000-8000-${number.padStart(12, '0')}`,
      phone: `+7 (491) 220-${number.padStart(4, '0').slice(0, 2)}-${number.padStart(4, '0').slice(2)}`,
      units: it.units.map((unit) => ({
        ...unit,
        status: unit.opensOn === undefined ? ('working' as const) : ('building' as const),
      })),
    }
    await load.add(...linked(act, [OrganisationOpened.fact(state)], [Organisations.save(state)]))
  }
}

const groupState = (region: string, it: WorldGroup) => ({
  ...fresh,
  ...it,
  region,
  language: '1',
  ...(it.kind === 'kindergarten-group' && { orientation: it.orientation ?? '1', schedule: '1' }),
})

/** Groups and classes with the children who attend them, their places and their lists of names. */
export async function loadGroups(act: Act, load: Load, groups: readonly WorldGroup[], pupils: Iterable<WorldPupil>) {
  const byGroup = Map.groupBy(pupils, ({ group }) => group)
  for (const group of groups) {
    const state = groupState(act.region, group)
    const attending = byGroup.get(group.id) ?? []
    const names: Record<string, string> = {}
    for (const it of attending) {
      const { vault, writes } = await newChild(act, {
        ...it.identity,
        ...(it.snils !== undefined && { snils: it.snils }),
      })
      names[vault.ref] = shortName(it.identity)
      const pupil = enrol(
        undefined,
        { region: act.region, id: vault.ref, cohort: it.cohort },
        state,
        it.since,
        'загружено',
      )
      const fact = PupilEnrolled.fact({
        ...pupil,
        organisation: group.organisation,
        municipality: group.municipality,
        group: group.id,
        on: it.since,
      })
      await load.add(...writes, ...linked(act, [fact], [Pupils.save(pupil)]))
    }
    const places = openSeats({ region: act.region, group: group.id }, group.capacity, attending.length)
    const list = await putNames(act, groupList(group.id), names)
    await load.add(...linked(act, [GroupOpened.fact(state)], [Groups.save(state)]), places, list)
  }
}

/** A member of staff: person, SNILS for the first login, and what they may do. @returns the ref */
export async function loadStaff(
  act: Act,
  load: Load,
  name: { surname: string; name: string; middleName?: string | undefined },
  snils: string,
  grants: Grant[],
): Promise<string> {
  const vault = await newPerson(act)
  const { region } = act
  const principal = { region, ref: vault.ref, label: initials(name), grants, children: [], sessions: [], seq: 0 }
  await load.add(
    vault.write,
    newCard(act, vault, { ...name, snils }),
    ...(await claim(act, 'snils', snils, vault.ref)),
    putPrincipal(principal),
  )
  for (const [at, given] of Map.groupBy(grants, ({ organisation = REGION_STAFF }) => organisation)) {
    const state = Employment.parse({ ...employmentOf(region, vault.ref, at, act.now), grants: given })
    const facts = state.grants.map((it) => GrantGiven.fact({ ...state, grant: it.id, role: it.role }))
    await load.add(...linked(act, facts, [Employments.save(state)]))
  }
  return vault.ref
}

/** The weeks of all classes and of their teachers. */
export async function loadTimetable(act: Act, load: Load, { slots }: World, refs: ReadonlyMap<string, string>) {
  const known = slots.map((slot) => ({ ...slot, teacher: refs.get(slot.teacher) ?? '' }))
  const weeks = [
    ...Map.groupBy(known, ({ group }) => `group/${group}`),
    ...Map.groupBy(known, ({ teacher }) => `teacher/${teacher}`),
  ]
  for (const [of, week] of weeks) await load.add(putWeek({ region: act.region, of, slots: week }))
}

/** The queue: applications with their forms, as if filed on their days in the portal. */
export async function loadQueue(
  act: Act,
  load: Load,
  region: RegionData,
  plan: readonly Plan[],
  { applicants }: World,
) {
  for (const { form, filedAt } of applicants) {
    const asked = ask(form, plan, region, filedAt)
    const [child, parent] = [await newChild(act, form.child), await newApplicant(act, form)]
    const id = act.id()
    const filing = {
      region: act.region,
      id,
      kind: 'kindergarten' as const,
      number: id.slice(-8),
      channel: 'portal' as const,
      child: child.vault.ref,
      applicant: parent.vault.ref,
      filedAt,
      receivedAt: filedAt,
    }
    const submitted: In<'queued'> = {
      ...submit(filing, asked),
      confirmed: { benefit: asked.benefit !== 'none', siblings: false },
    }
    const saved = linked(
      act,
      [ApplicationSubmitted.fact(submitted)],
      saveWithForm(act, submitted, undefined, child.vault, form, region.zone),
    )
    await load.add(...child.writes, ...parent.writes, ...saved)
  }
}

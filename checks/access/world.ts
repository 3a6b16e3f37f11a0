/** A small region with somebody of every role and things near and far from each, for the matrix of access. */

import { plan } from '../../regions/demo/plan.ts'
import { testRegion } from '../../regions/testing.ts'
import type { openDoors } from '../../regions/testing-doors.ts'
import { bearerOf, personOf } from '../../regions/testing-people.ts'
import { queuedChild } from '../../regions/testing-places.ts'
import { classWith, hour, timetableOf, transferred } from '../../regions/testing-school.ts'
import { DelegateInvited, DelegationTaken, DelegationWithdrawn } from '../../shared/contracts/delegations.ts'
import { ReportRequested } from '../../shared/contracts/reports.ts'
import { invite, take, withCode } from '../../shared/domain/access/delegation.ts'
import { Scope } from '../../shared/domain/access/policy.ts'
import { type Grant, pupilHere } from '../../shared/domain/access/principal.ts'
import { requestReport } from '../../shared/domain/report.ts'
import { Reports } from '../../shared/table/papers/reports.ts'
import { Delegations, withdrawn } from '../../shared/table/people/delegations.ts'
import { parted, putRelated } from '../../shared/table/people/people.ts'
import { principalOf, putPrincipal } from '../../shared/table/people/principals.ts'
import { commit } from '../../shared/table/store/facts.ts'
import type { Asker, Thing } from './oracle.ts'
import { applicationThings } from './world-applications.ts'
import { caseThings } from './world-cases.ts'
import { dataThings, portalThings, troubleIn } from './world-data.ts'
import { lessonThings, runThings } from './world-days.ts'
import { delegationThings, employmentThings, transferThings } from './world-desk.ts'
import { ruleSetThings } from './world-rules.ts'

const TOWN = '61701000'
const UNTIL = '2027-05-31T20:59:59.999Z'
const STRANGER = 'zzzzzzzz'
const PAST = '2026-11-01T00:00:00.000Z'
export type World = Awaited<ReturnType<typeof matrixWorld>>

/** A school and a kindergarten of another municipality than the town's. */
function elsewhere() {
  const found = (kind: string) => plan.find((it) => it.kind === kind && it.municipality !== TOWN)
  const [school, kindergarten] = [found('school'), found('kindergarten')]
  if (!school || !kindergarten) throw new Error('the plan has one municipality only')
  return { school: school.id, kindergarten: kindergarten.id, municipality: school.municipality }
}

/** Builds it in a test region of its own. */
export async function matrixWorld({ ask }: Awaited<ReturnType<typeof openDoors>>) {
  const region = await testRegion()
  const { code, act } = region
  const away = elsewhere()

  // ---- classes and pupils
  const mine = await classWith(region, ['Свой Пётр', 'Сосед Иван', 'Ушедшая Вера'])
  const next = await classWith(region, ['Другая Анна'], { id: '302-1-5b', title: '5Б' })
  const other = await classWith(region, ['Чужой Лев', 'Пришедшая Нина'], {
    id: '301-1-5a',
    organisation: '301',
    unit: '301-1',
  })
  const far = await classWith(region, ['Дальний Олег'], {
    ...{
      id: `${away.school}-1-5a`,
      organisation: away.school,
      unit: `${away.school}-1`,
      municipality: away.municipality,
    },
  })
  const own = mine.ref('Свой Пётр')
  await transferred(region, mine.ref('Ушедшая Вера'), other.group, '2026-11-02')
  await transferred(region, other.ref('Пришедшая Нина'), mine.group, '2026-11-02')

  // ---- people
  const people: (Asker & { bearer: string })[] = []
  const add = async (
    name: string,
    grant: Grant,
    more: { children?: string[]; ref?: string; entrusted?: { child: string; scopes: Scope[]; until: string }[] } = {},
  ): Promise<Asker & { children: string[] }> => {
    const { children = [], entrusted = [] } = more
    const self =
      more.ref ??
      (await personOf(region, {
        grants: [grant],
        children,
        entrusted: entrusted.map((it) => ({ id: act().id(), ...it })),
      }))
    const trusted = (scope: Scope) =>
      entrusted.filter(({ scopes, until }) => scopes.includes(scope) && until === UNTIL).map(({ child }) => child)
    const asker = {
      ...{ name, role: grant.role, self, children, diaries: trusted('diary'), applications: trusted('applications') },
      filings: trusted('apply'),
      ...(grant.organisation !== undefined && { organisation: grant.organisation }),
      ...(grant.municipality !== undefined && { municipality: grant.municipality }),
      ...(grant.group !== undefined && { classId: grant.group }),
      ...(grant.until !== undefined && { ended: true as const }),
    }
    people.push({ ...asker, bearer: await bearerOf(region, self, grant.id) })
    return asker
  }
  const parent: Grant = { id: 'parent', role: 'parent' }
  const queued = await queuedChild(region, { applicant: await personOf(region) })
  const child = queued.child
  const filed = await queuedChild(region, { applicant: await personOf(region) })
  /** Somebody who took a delegation that was withdrawn since. */
  async function entrustedAndTakenBack(ref: string) {
    const asked = { child: own, by: ref, scopes: ['diary' as const], until: UNTIL }
    const given = take(withCode(invite(act(), asked, []), '0'.repeat(64), act().now), ref, [], act().now)
    const principal = await principalOf(code, ref)
    if (!principal) throw new Error(`nobody is ${ref}`)
    const entrusted = [{ id: given.id, child: own, scopes: given.scopes, until: UNTIL }]
    const facts = [DelegateInvited.fact(given), DelegationTaken.fact(given)]
    await commit(act(), undefined, facts, Delegations.save(given), putPrincipal({ ...principal, entrusted }))
    const { ended, writes } = await withdrawn([await Delegations.get(given)], act().now)
    const withdrawals = ended.map((it) => DelegationWithdrawn.fact(it))
    await commit(act(), undefined, withdrawals, ...writes)
  }
  /** Somebody who was a guardian until an authority ended it. */
  async function guardianBefore(ref: string) {
    const before = await principalOf(code, ref)
    if (!before) throw new Error(`nobody is ${ref}`)
    await commit(act(), undefined, [], ...(await putRelated(before, { ...before, children: [own, child] })))
    for (const it of [own, child]) await commit(act(), undefined, [], ...(await parted(code, it, ref)))
  }
  const mother = await add('мать', parent, { children: [own, child] })
  await add('второй родитель', parent, { children: [own, child] })
  await add('бабушка с дневником', parent, { entrusted: [{ child: own, scopes: ['diary'], until: UNTIL }] })
  const all = Scope.options.slice()
  await add('отчим с заявлениями', parent, { entrusted: [{ child, scopes: ['applications'], until: UNTIL }] })
  const aunt = await add('тётя, которая подаёт заявления', parent, {
    entrusted: [own, child, filed.child].map((it) => ({ child: it, scopes: ['apply', 'notices'], until: UNTIL })),
  })
  await add('няня, чей срок истёк', parent, {
    entrusted: [own, child].map((it) => ({ child: it, scopes: all, until: PAST })),
  })
  const helper = await add('помощник, у которого доступ отозван', parent)
  await entrustedAndTakenBack(helper.self)
  const former = await add('лишённый родительских прав', parent)
  await guardianBefore(former.self)
  await add('чужой родитель', parent, { children: [other.ref('Чужой Лев')] })
  await commit(act(), undefined, [], putPrincipal(pupilHere(code, own, 'П. С.')))
  await add('ученик', { id: 'pupil', role: 'pupil' }, { children: [own], ref: own })
  const teacher = await add('учитель', { id: 't', role: 'teacher', organisation: '302' })
  const colleague = await add('учитель другой школы', { id: 't', role: 'teacher', organisation: '301' })
  await add('классный руководитель', { id: 'c', role: 'class-teacher', organisation: '302', group: mine.group.id })
  await add('делопроизводитель школы', { id: 'c', role: 'clerk', organisation: '302' })
  await add('делопроизводитель сада', { id: 'c', role: 'clerk', organisation: '215' })
  await add('директор школы', { id: 'h', role: 'head', organisation: '302' })
  await add('заведующая садом', { id: 'h', role: 'head', organisation: '215' })
  await add('специалист', { id: 's', role: 'specialist', municipality: TOWN })
  await add('дальний специалист', { id: 's', role: 'specialist', municipality: away.municipality })
  await add('МФЦ', { id: 'm', role: 'mfc-clerk', municipality: TOWN })
  await add('ГИА', { id: 'e', role: 'exam-coordinator' })
  await add('аналитик', { id: 'a', role: 'analyst' })
  await add('администратор', { id: 'a', role: 'administrator' })
  await add('аудитор', { id: 'a', role: 'auditor' })
  const portal = await add('портал', { id: 'f', role: 'federal' })
  // ---- whose grant has ended while their session goes on: signed out, whatever it was
  await add('уволенный учитель', { id: 't', role: 'teacher', organisation: '302', until: PAST })
  await add('уволенный директор', { id: 'h', role: 'head', organisation: '302', until: PAST })
  await add('бывший специалист', { id: 's', role: 'specialist', municipality: TOWN, until: PAST })

  // ---- lessons: the teacher has a Monday hour in the class, a colleague of the other school another
  await timetableOf(region, [
    hour(mine.group.id, 1, 1, 'math', teacher.self),
    hour(mine.group.id, 1, 2, 'rus', STRANGER),
    hour(other.group.id, 1, 1, 'math', colleague.self),
  ])
  const classThing = ({ group }: typeof mine, teachers: string[]): Thing => ({
    ...{ name: `класс ${group.id}`, id: group.id, organisation: group.organisation, municipality: group.municipality },
    ...{ classId: group.id, teachers, second: own },
  })
  const classes = [
    classThing(mine, [teacher.self]),
    classThing(next, []),
    classThing(other, [colleague.self]),
    classThing(far, []),
    { name: 'класс, которого нет', id: '302-1-99z', second: own, missing: true as const },
  ]
  const pupil = (name: string, { ref }: typeof mine, { group }: typeof mine, state: string): Thing => ({
    ...{ name: `${name}, ${state}`, state, id: ref(name), child: ref(name), organisation: group.organisation },
    ...{ municipality: group.municipality, classId: group.id },
  })
  const children = [
    pupil('Свой Пётр', mine, mine, 'attends'),
    pupil('Сосед Иван', mine, mine, 'attends'),
    pupil('Ушедшая Вера', mine, other, 'left'),
    pupil('Другая Анна', next, next, 'attends'),
    pupil('Чужой Лев', other, other, 'attends'),
    pupil('Пришедшая Нина', other, mine, 'came'),
    pupil('Дальний Олег', far, far, 'attends'),
    { name: 'ребёнок из очереди', state: 'waits', id: child, child },
    { name: 'ребёнок, которого нет', id: '00000000', child: '00000000', missing: true as const },
  ]
  const organisation = (id: string, municipality: string): Thing => ({
    ...{ name: `организация ${id}`, id, organisation: id, municipality },
  })
  const organisations = [
    organisation('302', TOWN),
    organisation('301', TOWN),
    organisation('215', TOWN),
    organisation(away.school, away.municipality),
  ]
  const municipalities = [TOWN, away.municipality].map((id): Thing => ({ name: id, id, municipality: id }))

  const lessons = await lessonThings(region, [
    { name: 'свой урок', group: mine.group.id, number: 1, teacher: teacher.self },
    { name: 'урок коллеги', group: mine.group.id, number: 2, teacher: STRANGER, before: teacher.self },
    { name: 'урок другой школы', group: other.group.id, number: 1, teacher: colleague.self },
  ])

  const runs = [
    ...(await runThings(region, 'расчёт города', TOWN)),
    ...(await runThings(region, 'дальний расчёт', away.municipality)),
    { name: 'расчёт, которого нет', id: 'NONE', missing: true as const },
  ]
  const entrusted = { ...filed, applicant: aunt.self }
  const applications = await applicationThings(region, ask, { mother, queued, away, filed: entrusted })
  const stranger = other.ref('Чужой Лев')
  const { dataRequests } = await dataThings(region, { mother, own, stranger, queued: queued.child })
  const { cases, states: caseStates } = await caseThings(region, { mother, parted: former, aunt, own, stranger })
  const grandmother = people.find(({ name }) => name === 'бабушка с дневником')?.self
  const desk = { mother, grandmother, mine, next, other, own }
  const transfers = await transferThings(region, desk)
  const delegations = await delegationThings(region, desk)
  const employments = await employmentThings(region, desk)

  const report = requestReport(act(), 'queue', { requestedBy: mother.self })
  await commit(act(), undefined, [ReportRequested.fact(report)], Reports.save(report))

  return {
    region,
    people,
    /** All that a registration may be in. */
    caseStates,
    things: {
      dataRequests,
      cases,
      applications,
      children,
      classes,
      organisations,
      municipalities,
      lessons,
      runs,
      ruleSets: await ruleSetThings(region, TOWN, away.municipality),
      transfers,
      delegations,
      employments,
      reports: [
        { name: 'отчёт', id: report.id },
        { name: 'отчёт, которого нет', id: 'NONE', missing: true as const },
      ],
      troubles: [
        { name: 'сообщение, которое не прошло', id: await troubleIn(region) },
        { name: 'сообщение, которого нет', id: 'NONE', missing: true as const },
      ],
      portalApplications: await portalThings(region, portal.self),
      notices: [{ name: 'уведомление, которого нет', id: 'NONE', missing: true as const }],
      forecasts: [{ name: 'прогноз региона, где прошлого не знают', id: '-', missing: true as const }],
      nothing: [{ name: '-', id: '-' }],
    },
  }
}

/** A small region with somebody of every role and things near and far from each, for the matrix of access. */

import { plan } from '../../regions/demo/plan.ts'
import { testRegion } from '../../regions/testing.ts'
import type { openDoors } from '../../regions/testing-doors.ts'
import { bearerOf, personOf } from '../../regions/testing-people.ts'
import { publishedRun, queuedChild } from '../../regions/testing-places.ts'
import { classWith, hour, timetableOf } from '../../regions/testing-school.ts'
import { ReportRequested } from '../../shared/contracts/reports.ts'
import type { Scope } from '../../shared/domain/policy.ts'
import { type Grant, pupilHere } from '../../shared/domain/principal.ts'
import { rulesOf } from '../../shared/domain/region.ts'
import { requestReport } from '../../shared/domain/report.ts'
import { commit } from '../../shared/table/facts.ts'
import { putPrincipal } from '../../shared/table/principals.ts'
import { Reports } from '../../shared/table/reports.ts'
import { freeze } from '../../shared/table/run-files.ts'
import { storePages } from '../../shared/table/run-pages.ts'
import { Runs } from '../../shared/table/runs.ts'
import type { Asker, Thing } from './oracle.ts'
import { applicationThings } from './world-applications.ts'
import { caseThings } from './world-cases.ts'
import { dataThings, troubleIn } from './world-data.ts'
import { deskThings } from './world-desk.ts'
import { draftIn } from './world-rules.ts'

const TOWN = '61701000'
const UNTIL = '2027-05-31T20:59:59.999Z'
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
  const mine = await classWith(region, ['Свой Пётр', 'Сосед Иван'])
  const next = await classWith(region, ['Другая Анна'], { id: '302-1-5b', title: '5Б' })
  const other = await classWith(region, ['Чужой Лев'], { id: '301-1-5a', organisation: '301', unit: '301-1' })
  const far = await classWith(region, ['Дальний Олег'], {
    ...{
      id: `${away.school}-1-5a`,
      organisation: away.school,
      unit: `${away.school}-1`,
      municipality: away.municipality,
    },
  })
  const own = mine.ref('Свой Пётр')

  // ---- people
  const people: (Asker & { bearer: string })[] = []
  const add = async (
    name: string,
    grant: Grant,
    more: { children?: string[]; ref?: string; entrusted?: { child: string; scopes: Scope[]; until: string }[] } = {},
  ): Promise<Asker> => {
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
      ...(grant.organisation !== undefined && { organisation: grant.organisation }),
      ...(grant.municipality !== undefined && { municipality: grant.municipality }),
      ...(grant.group !== undefined && { classId: grant.group }),
    }
    people.push({ ...asker, bearer: await bearerOf(region, self, grant.id) })
    return asker
  }
  const parent: Grant = { id: 'parent', role: 'parent' }
  const queued = await queuedChild(region)
  const child = queued.child
  const gone = await queuedChild(region)
  const mother = await add('мать', parent, { children: [own, child, gone.child] })
  await add('второй родитель', parent, { children: [own, child] })
  await add('бабушка с дневником', parent, { entrusted: [{ child: own, scopes: ['diary'], until: UNTIL }] })
  const both: Scope[] = ['diary', 'applications']
  await add('отчим с заявлениями', parent, { entrusted: [{ child, scopes: ['applications'], until: UNTIL }] })
  await add('няня, чей срок истёк', parent, {
    entrusted: [{ child: own, scopes: both, until: '2026-11-01T00:00:00.000Z' }],
  })
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
  await add('портал', { id: 'f', role: 'federal' })

  // ---- lessons: the teacher has a Monday hour in the class, a colleague of the other school another
  await timetableOf(region, [
    hour(mine.group.id, 1, 1, 'math', teacher.self),
    hour(mine.group.id, 1, 2, 'rus', 'zzzzzzzz'),
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
  const pupil = (name: string, { group, ref }: typeof mine): Thing => ({
    ...{ name, id: ref(name), child: ref(name), organisation: group.organisation, municipality: group.municipality },
    classId: group.id,
  })
  const children = [
    pupil('Свой Пётр', mine),
    pupil('Сосед Иван', mine),
    pupil('Другая Анна', next),
    pupil('Чужой Лев', other),
    pupil('Дальний Олег', far),
    { name: 'ребёнок, которого нет', id: '00000000', child: '00000000', missing: true as const },
  ]
  const organisation = (id: string, municipality: string): Thing => ({
    name: `организация ${id}`,
    id,
    organisation: id,
    municipality,
  })
  const organisations = [
    organisation('302', TOWN),
    organisation('301', TOWN),
    organisation('215', TOWN),
    organisation(away.school, away.municipality),
  ]
  const municipalities = [TOWN, away.municipality].map((id): Thing => ({ name: id, id, municipality: id }))

  const lessons = [
    { name: 'свой урок', id: `${mine.group.id}-20261116-1`, teacher: teacher.self },
    { name: 'урок коллеги', id: `${mine.group.id}-20261116-2`, teacher: 'zzzzzzzz' },
    { name: 'урок другой школы', id: `${other.group.id}-20261116-1`, teacher: colleague.self },
    { name: 'урок, которого нет', id: `${mine.group.id}-20261116-7`, missing: true as const },
  ]

  async function runIn(name: string, municipality: string): Promise<Thing> {
    const run = await Runs.get({ region: code, id: await publishedRun(region, municipality) })
    const none = { assignments: [], violations: 0 }
    await storePages(act(), run, none)
    const rules = rulesOf(region.data, run.rules)
    await freeze(run, 'snapshot', { run: run.id, startsOn: run.startsOn, rules, applications: [], groups: [] })
    await freeze(run, 'result', none)
    return { name, id: run.id, municipality }
  }
  const runs = [
    await runIn('расчёт города', TOWN),
    await runIn('дальний расчёт', away.municipality),
    { name: 'расчёт, которого нет', id: 'NONE', missing: true as const },
  ]
  const applications = await applicationThings(region, ask, { mother, queued, gone, away })
  const stranger = other.ref('Чужой Лев')
  const { dataRequests } = await dataThings(region, { mother, own, stranger, queued: queued.child })
  const cases = await caseThings(region, { mother, own, stranger })
  const grandmother = people.find(({ name }) => name === 'бабушка с дневником')?.self
  const { transfers, delegations, employments } = await deskThings(region, {
    mother,
    grandmother,
    mine,
    next,
    other,
    own,
  })

  const report = requestReport(act(), 'queue', { requestedBy: mother.self })
  await commit(act(), undefined, [ReportRequested.fact(report)], Reports.save(report))

  return {
    region,
    people,
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
      ruleSets: [
        await draftIn(region, 'проект порядка города', TOWN),
        await draftIn(region, 'дальний проект порядка', away.municipality),
        { name: 'проект, которого нет', id: 'NONE', missing: true as const },
      ],
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
      notices: [{ name: 'уведомление, которого нет', id: 'NONE', missing: true as const }],
      forecasts: [{ name: 'прогноз региона, где прошлого не знают', id: '-', missing: true as const }],
      nothing: [{ name: '-', id: '-' }],
    },
  }
}

/** A small region with somebody of every role and things near and far from each, for the matrix of access. */

import { testRegion } from '../../regions/testing.ts'
import type { openDoors } from '../../regions/testing-doors.ts'
import { bearerOf, personOf } from '../../regions/testing-people.ts'
import { offerPlace, openGroup, publishedRun, queuedChild } from '../../regions/testing-places.ts'
import { classWith, hour, timetableOf } from '../../regions/testing-school.ts'
import { DelegateInvited, DelegationTaken } from '../../shared/contracts/delegations.ts'
import { ReportRequested } from '../../shared/contracts/reports.ts'
import { GrantGiven } from '../../shared/contracts/staff.ts'
import { TransferRequested } from '../../shared/contracts/transfers.ts'
import type { Application } from '../../shared/domain/application.ts'
import { type Delegation, invite, take, withCode } from '../../shared/domain/delegation.ts'
import { employmentOf, grantOf, type StaffRole } from '../../shared/domain/employment.ts'
import type { Scope } from '../../shared/domain/policy.ts'
import { type Grant, pupilHere } from '../../shared/domain/principal.ts'
import { requestReport } from '../../shared/domain/report.ts'
import { requestTransfer } from '../../shared/domain/transfer.ts'
import { pdfOf } from '../../shared/files/testing-uploads.ts'
import { Delegations } from '../../shared/table/delegations.ts'
import { Employments } from '../../shared/table/employments.ts'
import { commit } from '../../shared/table/facts.ts'
import { Groups } from '../../shared/table/organisations.ts'
import { putPrincipal } from '../../shared/table/principals.ts'
import { Pupils } from '../../shared/table/pupils.ts'
import { Reports } from '../../shared/table/reports.ts'
import { storePages } from '../../shared/table/run-pages.ts'
import { Runs } from '../../shared/table/runs.ts'
import { askedFor } from '../../shared/table/transfers.ts'
import type { Asker, Thing } from './oracle.ts'

const TOWN = '61701000'
const UNTIL = '2027-05-31T20:59:59.999Z'
/** Two municipalities; a kindergarten and two schools in the first, one of each in the second. */
export const places = { town: TOWN, far: '', kindergarten: '215', school: '302', otherSchool: '301' }

/** `second`: what else the path or the body of a request names. */
export type Known = Thing & { id: string; second?: string }
export type World = Awaited<ReturnType<typeof matrixWorld>>

/** Builds it in a test region of its own. */
export async function matrixWorld({ ask }: Awaited<ReturnType<typeof openDoors>>) {
  const region = await testRegion()
  const { code, act, data } = region
  const away = await elsewhere()
  const save = async (...given: Parameters<typeof commit> extends [unknown, unknown, ...infer More] ? More : never) =>
    commit(act(), undefined, ...given)

  async function elsewhere() {
    const { plan } = await import('../../regions/demo/plan.ts')
    const found = (kind: string) => plan.find((it) => it.kind === kind && it.municipality !== TOWN)
    const [school, kindergarten] = [found('school'), found('kindergarten')]
    if (!school || !kindergarten) throw new Error('the plan has one municipality only')
    return {
      school: school.id,
      kindergarten: kindergarten.id,
      municipality: school.municipality,
      of: kindergarten.municipality,
    }
  }

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
  const mother = await add('мать', parent, { children: [own, child] })
  await add('второй родитель', parent, { children: [own, child] })
  await add('бабушка с дневником', parent, { entrusted: [{ child: own, scopes: ['diary'], until: UNTIL }] })
  const both: Scope[] = ['diary', 'applications']
  await add('отчим с заявлениями', parent, { entrusted: [{ child, scopes: ['applications'], until: UNTIL }] })
  await add('няня, чей срок истёк', parent, {
    entrusted: [{ child: own, scopes: both, until: '2026-11-01T00:00:00.000Z' }],
  })
  await add('чужой родитель', parent, { children: [other.ref('Чужой Лев')] })
  await save([], putPrincipal(pupilHere(code, own, 'П. С.')))
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

  // ---- applications in their states, near and far
  const garden = await openGroup(region, { organisation: '215', capacity: 50 })
  const awayGarden = await openGroup(region, {
    organisation: away.kindergarten,
    id: `${away.kindergarten}-1-g1`,
    capacity: 50,
  })
  const offered = async (group: typeof garden) => offerPlace(region, await queuedChild(region, wishing(group)), group)
  const wishing = ({ organisation }: { organisation: string }) => ({
    form: { wishes: [{ organisation, title: 'Детский сад', priority: 1 }] },
  })
  const application = (name: string, it: Application, organisation?: string): Promise<Known> =>
    withFile({
      ...{ name, id: it.id, child: it.child, municipality: it.municipality, applicant: it.applicant },
      ...(organisation !== undefined && { organisation }),
    })
  const [ownOffer, farOffer] = [await offered(garden), await offered(awayGarden)]
  const bought = await queuedChild(region)
  const applications = [
    await application('своё, в очереди', queued),
    await application('чужое, в очереди', bought),
    await application('чужое, с направлением в сад', ownOffer, '215'),
    await application('дальнее, с направлением', farOffer, away.kindergarten),
    { name: 'которого нет', id: 'NONE', second: 'NONE', missing: true as const },
  ]

  /** A file that the family sent with it. */
  async function withFile(it: Known & { applicant: string }): Promise<Known> {
    const family = await bearerOf(region, it.applicant)
    const send = async (method: string, path: string, body: object) => {
      const answer = await ask(path, {
        method,
        headers: { authorization: `Bearer ${family}` },
        body: JSON.stringify(body),
      })
      return answer.json()
    }
    const file = Buffer.from(pdfOf('1 0 obj << /Type /Page >> endobj'))
    const { id, url } = await send('POST', `/applications/${it.id}/uploads`, { bytes: file.length })
    await fetch(url, { method: 'PUT', body: file })
    await send('PUT', `/applications/${it.id}/attachments/${id}`, { name: 'справка.pdf' })
    return { ...it, second: String(id) }
  }
  const classThing = ({ group }: typeof mine, teachers: string[]): Known => ({
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
  const pupil = (name: string, { group, ref }: typeof mine): Known => ({
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
  const organisation = (id: string, municipality: string): Known => ({
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
  const municipalities = [TOWN, away.municipality].map((id): Known => ({ name: id, id, municipality: id }))

  const lessons = [
    { name: 'свой урок', id: `${mine.group.id}-20261116-1`, teacher: teacher.self },
    { name: 'урок коллеги', id: `${mine.group.id}-20261116-2`, teacher: 'zzzzzzzz' },
    { name: 'урок другой школы', id: `${other.group.id}-20261116-1`, teacher: colleague.self },
    { name: 'урок, которого нет', id: `${mine.group.id}-20261116-7`, missing: true as const },
  ]

  async function runIn(name: string, municipality: string): Promise<Known> {
    const run = await Runs.get({ region: code, id: await publishedRun(region, municipality) })
    await storePages(act(), run, { assignments: [], violations: 0 })
    return { name, id: run.id, municipality }
  }
  const runs = [
    await runIn('расчёт города', TOWN),
    await runIn('дальний расчёт', away.municipality),
    { name: 'расчёт, которого нет', id: 'NONE', missing: true as const },
  ]

  // ---- transfers out of the school, out of another
  async function transferOf(name: string, ref: string, into: string, organisation: string): Promise<Known> {
    const asked = requestTransfer(
      act(),
      await Pupils.get({ region: code, id: ref }),
      await Groups.get({ region: code, id: into }),
      mother.self,
      data,
    )
    await save([TransferRequested.fact(asked)], ...askedFor(asked))
    return { name, id: asked.id, organisation }
  }
  const transfers = [
    await transferOf('перевод из школы', next.ref('Другая Анна'), other.group.id, '302'),
    await transferOf('перевод из другой школы', other.ref('Чужой Лев'), next.group.id, '301'),
    { name: 'перевод, которого нет', id: 'NONE', missing: true as const },
  ]

  // ---- delegations: one that waits, one that the grandmother took
  async function delegation(name: string, of: string, by: string, delegate?: string): Promise<Known> {
    const invited = invite(act(), { child: of, by, scopes: ['diary'], until: UNTIL }, [])
    const waiting = withCode(invited, '0'.repeat(64), act().now)
    const it: Delegation = delegate === undefined ? waiting : take(waiting, delegate, [], act().now)
    await save(
      [
        DelegateInvited.fact(it),
        ...('delegate' in it && it.delegate !== undefined
          ? [DelegationTaken.fact({ ...it, delegate: it.delegate })]
          : []),
      ],
      Delegations.save(it),
    )
    return { name, id: it.id, child: of, ...(delegate !== undefined && { delegate }) }
  }
  const grandmother = people.find(({ name }) => name === 'бабушка с дневником')
  const delegations = [
    await delegation('доверие, которое ждёт', own, mother.self),
    await delegation('доверие бабушке', own, mother.self, grandmother?.self),
    await delegation('чужое доверие', other.ref('Чужой Лев'), 'yyyyyyyy'),
    { name: 'доверие, которого нет', id: 'NONE', missing: true as const },
  ]

  // ---- employments: ordinary staff and a head here, a teacher there, an analyst of the region
  async function employed(name: string, role: StaffRole, at: string): Promise<Known> {
    const ref = await personOf(region)
    const grant = grantOf(act().id(), { role, organisation: at, group: mine.group.id, municipality: TOWN })
    const state = { ...employmentOf(code, ref, at, act().now), grants: [grant] }
    await save([GrantGiven.fact({ ...state, grant: grant.id, role })], Employments.save(state))
    return { name, id: state.id, second: grant.id, organisation: at, makes: role }
  }
  const employments = [
    await employed('учитель школы', 'teacher', '302'),
    await employed('директор школы', 'head', '302'),
    await employed('учитель другой школы', 'teacher', '301'),
    await employed('аналитик', 'analyst', 'region'),
    { name: 'кого нет', id: 'NONE', second: 'NONE', missing: true as const },
  ]

  const report = requestReport(act(), 'queue', { requestedBy: mother.self })
  await save([ReportRequested.fact(report)], Reports.save(report))

  return {
    region,
    people,
    things: {
      applications,
      children,
      classes,
      organisations,
      municipalities,
      lessons,
      runs,
      transfers,
      delegations,
      employments,
      reports: [
        { name: 'отчёт', id: report.id },
        { name: 'отчёт, которого нет', id: 'NONE', missing: true as const },
      ],
      notices: [{ name: 'уведомление, которого нет', id: 'NONE', missing: true as const }],
      nothing: [{ name: '-', id: '-' }],
    },
  }
}

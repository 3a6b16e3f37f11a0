import { beforeAll, describe, expect, it } from '@jest/globals'
import { testRegion } from '../../regions/testing.ts'
import { call } from '../../regions/testing-call.ts'
import { personOf } from '../../regions/testing-people.ts'
import { heard, historyOf, tick } from '../../regions/testing-places.ts'
import { classWith } from '../../regions/testing-school.ts'
import { CaseNear } from '../../shared/contracts/cases.ts'
import { withChildren } from '../../shared/domain/access/principal.ts'
import { Cases } from '../../shared/table/cases.ts'
import { dueDeliveries } from '../../shared/table/deliveries.ts'
import { reach } from '../../shared/table/letters.ts'
import { putRelated } from '../../shared/table/people/people.ts'
import { preferencesOf, putPreferences, sealedOf } from '../../shared/table/people/preferences.ts'
import { principalOf } from '../../shared/table/people/principals.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { handler as listNotices } from '../notifications/list-notices.ts'
import { handler as tellFamily } from '../notifications/tell-family.ts'
import { handler as fileCase } from './file-case.ts'
import { handler as remindOfTerms } from './remind-of-terms.ts'
import { handler as takeCaseStep } from './take-case-step.ts'

const SUNDAY = '2026-11-22T09:00:00.000Z'
const answers = { form: 'oge', subjects: ['01', '22', '05', '12'], 'rules-known': true }
let region: Awaited<ReturnType<typeof testRegion>>
let ninth: Awaited<ReturnType<typeof classWith>>
let mother: string
let father: string

beforeAll(async () => {
  region = await testRegion()
  ninth = await classWith(region, ['Смирнов Лев', 'Котов Глеб', 'Зуев Пётр'], {
    ...{ id: '302-1-9a', title: '9А', ages: [15, 15], forms: [9], birthDate: '2011-05-11' },
  })
  const children = ['Смирнов Лев', 'Котов Глеб', 'Зуев Пётр'].map((name) => ninth.ref(name))
  const guardian = async () => {
    const ref = await personOf(region, { grants: [{ id: 'parent', role: 'parent' }] })
    const before = await principalOf(region.code, ref)
    if (!before) throw new Error('nobody')
    await commit(region.act(), undefined, [], ...(await putRelated(before, withChildren(before, children))))
    return ref
  }
  mother = await guardian()
  father = await guardian()
})

const parent = (child: string) => ({ region: region.code, ref: mother, role: 'parent' as const, children: [child] })
const school = () => ({ region: region.code, ref: 'cccccccc', role: 'clerk' as const, organisation: '302' })
let key = 0
const file = async (child: string): Promise<string> => {
  const headers = { 'idempotency-key': `told-${++key}` }
  const asked = { params: { service: 'gia-9' }, body: { child, answers }, headers, now: SUNDAY }
  return (await call(fileCase, parent(child), asked)).body.id
}
const step = (id: string, code: string, seq: number, body = {}, caller: Parameters<typeof call>[1] = school()) =>
  call(takeCaseStep, caller, {
    params: { id, step: code },
    body,
    headers: { 'if-match': `"${seq}"` },
    now: `2026-11-22T09:0${seq}:00.000Z`,
  })
const factsAbout = async (id: string) => historyOf('case', await Cases.get({ region: region.code, id }))
const tellAll = async (id: string, times = 1) => {
  for (const fact of await factsAbout(id))
    await Promise.all(Array.from({ length: times }, () => Reflect.apply(tellFamily, undefined, [heard(fact), {}])))
}
const inboxOf = async (ref: string) => {
  const children = (await principalOf(region.code, ref))?.children ?? []
  return (await call(listNotices, { region: region.code, ref, role: 'parent', children })).body.items
}
const toldTo = async (ref: string, id: string) =>
  (await inboxOf(ref)).filter(({ about }: { about: string }) => about === `case/${id}`)
const codesTo = async (ref: string, id: string) =>
  (await toldTo(ref, id)).map(({ code }: { code: string }) => code).toReversed()
const wake = (time: string) => Reflect.apply(remindOfTerms, undefined, [tick(region, time), {}])

describe('the family of a case', () => {
  it('is told of every step once, each guardian, with the words of the region for the state', async () => {
    const id = await file(ninth.ref('Смирнов Лев'))
    await step(id, 'return', 1, { reason: 'Уточните предмет по выбору' })
    await tellAll(id, 3)
    await tellAll(id)
    const [asked, filed, ...more] = await toldTo(mother, id)
    expect(more).toEqual([])
    expect(filed).toEqual({
      ...{ id: expect.any(String), at: SUNDAY, code: 'case-filed', child: ninth.ref('Смирнов Лев') },
      ...{ about: `case/${id}`, organisation: { id: '302', title: 'Школа № 2' }, zone: 'Europe/Moscow' },
      service: {
        code: 'gia-9',
        title: 'Регистрация на ГИА-9 (ОГЭ, ГВЭ)',
        says: expect.stringMatching(/^Заявление получено/),
      },
    })
    expect(asked).toMatchObject({ code: 'case-asked', term: '2026-11-27T20:59:59.999Z' })
    expect(JSON.stringify(asked)).not.toContain('Уточните')
    expect(await codesTo(father, id)).toEqual(['case-filed', 'case-asked'])
    await step(id, 'resubmit', 2, {}, parent(ninth.ref('Смирнов Лев')))
    await step(id, 'register', 3)
    await tellAll(id)
    expect(await codesTo(father, id)).toEqual(['case-filed', 'case-asked', 'case-moved', 'case-granted'])
  })

  it('is reminded once, two days before its term ends, and not when it has acted', async () => {
    const [late, quick] = [await file(ninth.ref('Котов Глеб')), await file(ninth.ref('Зуев Пётр'))]
    for (const id of [late, quick]) await step(id, 'return', 1, { reason: 'Уточните' })
    await wake('2026-11-25T20:59:59.998Z')
    expect((await factsAbout(late)).filter(({ type }) => type === CaseNear.type)).toEqual([])

    await step(quick, 'resubmit', 2, {}, parent(ninth.ref('Зуев Пётр')))
    await Promise.all([wake('2026-11-25T21:00:00.000Z'), wake('2026-11-25T21:00:00.000Z')])
    await wake('2026-11-26T09:00:00.000Z')
    await tellAll(late)
    await tellAll(quick)
    expect(await codesTo(mother, late)).toEqual(['case-filed', 'case-asked', 'case-near'])
    expect(await codesTo(mother, quick)).toEqual(['case-filed', 'case-asked', 'case-moved'])
  })

  it('gets a letter that names the number alone, by the way that it chose', async () => {
    const sealed = await sealedOf(region.code, mother)
    const before = await preferencesOf(region.code, mother)
    const addresses = sealed.seal(region.act(), { email: 'mother@mail.example' })
    const chosen = putPreferences({ ...before, ways: ['email'], sealed: addresses })
    await commit(region.act(), undefined, [], chosen)
    const child = ninth.ref('Зуев Пётр')
    const [{ about }] = (await inboxOf(mother)).filter((it: { child: string }) => it.child === child)
    const id = about.slice('case/'.length)
    await step(id, 'withdraw', 3, {}, parent(child))
    await tellAll(id)
    const letter = await reach(await dueDeliveries(region.code, '2026-11-23T09:00:00.000Z'), '2026-11-23T09:00:00.000Z')
    if (letter === 'off' || 'later' in letter) throw new Error('it does not go')
    expect(letter.ready.text).toContain(`Заявление № ${id.slice(-8)} отозвано.`)
    expect(letter.ready.text).toContain(`/cabinet/cases/${id}?region=`)
    expect(letter.ready.text).not.toMatch(/Зуев|Школа|ГИА/)
  })
})

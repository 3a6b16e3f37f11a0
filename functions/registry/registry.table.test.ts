import { beforeAll, describe, expect, it } from '@jest/globals'
import { request, testRegion } from '../../regions/testing.ts'
import { classWith, hour, timetableOf, transferred } from '../../regions/testing-school.ts'
import { freeSeat, takeSeat } from '../../shared/table/runs/seats.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { handler as listClasses } from './list-classes.ts'
import { handler as listOrganisations } from './list-organisations.ts'
import { handler as showClass } from './show-class.ts'
import { handler as showOrganisation } from './show-organisation.ts'

const TEACHER = 'tttttttt'
const FIRST = '302-1-5a'

let region: Awaited<ReturnType<typeof testRegion>>
let first: Awaited<ReturnType<typeof classWith>>

beforeAll(async () => {
  region = await testRegion()
  first = await classWith(region, ['Яковлев Пётр', 'Ёлкина Анна', 'Егоров Иван'])
  await classWith(region, [], { id: '302-1-10a', title: '10А', forms: [10], ages: [16, 16] })
  await classWith(region, ['Чужой Борис'], { id: '301-1-5a', organisation: '301', unit: '301-1' })
  await classWith(region, ['Малышев Тимур'], {
    ...{ id: '308-2-g1', organisation: '308', unit: '308-2', kind: 'kindergarten-group', title: 'Младшая группа' },
    ...{ ages: [3, 3], forms: [], capacity: 15, municipality: '61640000', orientation: '1', birthDate: '2023-05-05' },
  })
  await timetableOf(region, [hour(FIRST, 1, 2, 'math', TEACHER)])
})

type Handler = (event: never, context: never) => Promise<unknown>
type Response = { statusCode: number; body?: string }
type Caller = Parameters<typeof request>[0]

async function call(handler: Handler, caller: Caller | undefined, params: Record<string, string> = {}, query = {}) {
  const nobody = { region: region.code, ref: 'public', role: 'public' as const }
  const event = request(caller ?? nobody, { params, query: caller ? query : { region: region.code, ...query } })
  const { authorizer, ...requestContext } = event.requestContext
  const sent = caller ? event : { ...event, requestContext }
  const { statusCode: status, body: text = '{}' } = (await handler(sent as never, {} as never)) as Response
  return { status, body: JSON.parse(text), text, authorizer }
}

const clerk = (organisation: string) => ({ region: region.code, ref: 'cccccccc', role: 'clerk' as const, organisation })
const teacher = (ref = TEACHER) => ({ region: region.code, ref, role: 'teacher' as const, organisation: '302' })

describe('organisations, for everybody', () => {
  it('are listed by municipality, with buildings that work and those under construction', async () => {
    const { status, body } = await call(listOrganisations, undefined)
    expect(status).toBe(200)
    expect(body.municipalities.map(({ title }: { title: string }) => title)).toEqual([
      'город Примерск',
      'Заречный район',
      'Лесной округ',
    ])
    const [{ organisations }] = body.municipalities
    expect(organisations.find(({ id }: { id: string }) => id === '222')).toEqual({
      id: '222',
      kind: 'kindergarten',
      title: 'Детский сад № 22 «Родничок»',
      address: 'г. Примерск, микрорайон Южный, участок 7',
      phone: '+7 (491) 220-02-22',
      units: [
        {
          id: '222-1',
          title: 'Строящееся здание',
          address: 'г. Примерск, микрорайон Южный, участок 7',
          status: { code: 'building', title: 'строится' },
          opensOn: '2027-09-01',
        },
      ],
    })
    expect(organisations.find(({ id }: { id: string }) => id === '219').units).toMatchObject([
      { title: 'Корпус 1', status: { code: 'working', title: 'работает' } },
      { title: 'Корпус 2' },
    ])
  })

  it('are shown with groups and classes, the youngest first, and with places as they are now', async () => {
    const of = { region: region.code, group: FIRST }
    await commit(region.act(), undefined, [], takeSeat(of, '5А'))
    const { body, text } = await call(showOrganisation, undefined, { organisation: '302' })
    expect(body.municipality).toEqual({ code: '61701000', title: 'город Примерск' })
    expect(body.groups).toMatchObject([
      { id: FIRST, title: '5А', unit: '302-1', kind: 'class', capacity: 25, free: 21 },
      { title: '10А', capacity: 25, free: 25 },
    ])
    expect(text).not.toMatch(/Яковлев|Ёлкина|Егоров/)
    await commit(region.act(), undefined, [], freeSeat(of))
    const forest = await call(showOrganisation, undefined, { organisation: '308' })
    expect(forest.body.groups).toMatchObject([
      { kind: 'kindergarten-group', ages: [3, 3], orientation: { title: 'Общеразвивающая' }, capacity: 15, free: 14 },
    ])
  })

  it.each([
    ['an unknown organisation', showOrganisation, { organisation: '999' }, {}, 404],
    ['an unknown region', listOrganisations, {}, { region: 'atlantis' }, 404],
    ['a region that is no code', listOrganisations, {}, { region: 'X X' }, 400],
  ])('refuse %s', async (_, handler, params, query, status) => {
    expect((await call(handler, undefined, params, query)).status).toBe(status)
  })
})

describe('classes, for those who work there', () => {
  it.each([
    ['a clerk', () => clerk('302'), [false, false]],
    ['a teacher', () => teacher(), [true, false]],
  ])('are listed for %s', async (_, caller, own) => {
    const { status, body } = await call(listClasses, caller(), { organisation: '302' })
    expect(status).toBe(200)
    expect(body.classes.map(({ title }: { title: string }) => title)).toEqual(['5А', '10А'])
    expect(body.classes.map((it: { own: boolean }) => it.own)).toEqual(own)
  })

  it.each([
    ['the clerk, with what is needed to enrol', () => clerk('302'), { age: 11, since: '2026-09-01' }],
    ['a teacher of the class', () => teacher(), {}],
  ])('show their children by name to %s', async (_, caller, more) => {
    const { status, body } = await call(showClass, caller(), { group: FIRST })
    expect(status).toBe(200)
    expect(body).toMatchObject({ title: '5А', organisation: { id: '302', title: 'Школа № 2' }, capacity: 25, free: 22 })
    expect(body.pupils).toEqual(
      ['Егоров Иван', 'Ёлкина Анна', 'Яковлев Пётр'].map((name) => ({
        ref: first.ref(name),
        name,
        ...more,
      })),
    )
  })

  it('name a child who is not in the list of names yet', async () => {
    const boris = await call(showClass, clerk('301'), { group: '301-1-5a' })
    const [{ ref }] = boris.body.pupils
    await transferred(region, ref, first.group, '2026-11-20')
    const { body } = await call(showClass, clerk('302'), { group: FIRST })
    expect(body.pupils.map(({ name }: { name: string }) => name)).toContain('Чужой Борис')
    expect((await call(showClass, clerk('301'), { group: '301-1-5a' })).body.pupils).toEqual([])
  })

  it.each<[string, Handler, () => Caller, Record<string, string>, number]>([
    ['another organisation’s list', listClasses, () => clerk('301'), { organisation: '302' }, 404],
    ['another organisation’s class', showClass, () => clerk('301'), { group: FIRST }, 404],
    ['a class one does not teach', showClass, () => teacher('vvvvvvvv'), { group: FIRST }, 404],
    ['a class of one’s school that one does not teach', showClass, () => teacher(), { group: '302-1-10a' }, 404],
    ['a class that is none', showClass, () => clerk('302'), { group: '302-1-9z' }, 404],
    ['a class that is none, for a parent', showClass, () => ({ ...clerk('302'), role: 'parent' }), { group: 'x' }, 403],
    ['a class, for a parent', showClass, () => ({ ...clerk('302'), role: 'parent' }), { group: FIRST }, 403],
  ])('refuse %s', async (_, handler, caller, params, status) => {
    expect((await call(handler, caller(), params)).status).toBe(status)
  })

  it('are closed without signing in', async () => {
    const { status } = await call(showClass, undefined, { group: FIRST })
    expect(status).toBe(401)
  })
})

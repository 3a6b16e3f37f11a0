import { beforeAll, describe, expect, it } from '@jest/globals'
import { formFor, request, testRegion } from '../../regions/testing.ts'
import { Applications, formOf } from '../../shared/table/applications.ts'
import { principalOf } from '../../shared/table/people/principals.ts'
import { factsOf, hashOf } from '../../shared/table/store/facts.ts'
import { personVault } from '../../shared/vault/person.ts'
import { handler } from './submit-application.ts'

let region: Awaited<ReturnType<typeof testRegion>>
beforeAll(async () => {
  region = await testRegion()
})

const IN_SAMARA_TIME = '241'
let keys = 0
const submit = async (
  body: unknown,
  { ref = 'aaaaaaaa', key = `k${keys++}`, children = [] as string[], now = '2026-11-22T09:00:00.000Z' } = {},
) => {
  const event = request(
    { region: region.code, ref, role: 'parent', children },
    { body, now, headers: { 'idempotency-key': key } },
  )
  const response = await handler(event as never, {} as never)
  return { status: response.statusCode ?? 0, body: JSON.parse(response.body ?? '{}') }
}

describe('a family applies in the portal', () => {
  it('keeps the form sealed, the queue row in codes, and one fact that opens the chain', async () => {
    const form = formFor()
    const { status, body } = await submit(form)
    expect(status).toBe(201)
    const saved = await Applications.get({ region: region.code, id: body.id })
    expect(saved).toMatchObject({ status: 'queued', municipality: '61701000', cohort: 2024, wishes: ['215'], seq: 1 })
    expect(JSON.stringify(saved)).not.toMatch(/Смирнов|2024-02-14|II-ОБ/)
    expect(await formOf(region.code, body.id, await personVault(region.code, saved.child))).toEqual(form)

    const facts = await Array.fromAsync(factsOf(region.code, `application/${body.id}`))
    expect(facts).toMatchObject([
      { seq: 1, prev: '', type: 'ru.zvonok.admission.application-submitted.v1', actor: 'person/aaaaaaaa' },
    ])
    expect(saved.head).toBe(facts[0] && hashOf(facts[0]))
    expect(JSON.stringify(facts)).not.toMatch(/Смирнов|2024-02-14/)
  })

  it('makes a child that is new to the region the applicant’s own', async () => {
    const { body } = await submit(formFor(), { ref: 'bbbbbbbb' })
    const { child } = await Applications.get({ region: region.code, id: body.id })
    expect((await principalOf(region.code, 'bbbbbbbb'))?.children).toEqual([child])
  })

  it('answers a repetition with the first answer and changes nothing', async () => {
    const form = formFor()
    const first = await submit(form, { key: 'same' })
    expect(await submit(form, { key: 'same' })).toEqual(first)
    expect(await Array.fromAsync(factsOf(region.code, `application/${first.body.id}`))).toHaveLength(1)
  })

  it('refuses the same key with another form', async () => {
    await submit(formFor(), { key: 'reused' })
    expect(await submit(formFor(), { key: 'reused' })).toMatchObject({
      status: 422,
      body: { type: '/problems/idempotency-key-reused' },
    })
  })

  it('gives ten devices at once one application and one number', async () => {
    const form = formFor()
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => submit(form, { ref: 'cccccccc', key: `device-${i}` })),
    )
    const won = answers.filter(({ status }) => status === 201)
    expect(won).toHaveLength(1)
    for (const { status } of answers) expect([201, 409, 412]).toContain(status)
  })

  it.each([
    ['a date that has passed', { entry: { ...formFor().entry, desiredOn: '2026-11-21' } }, 'desired-date-past'],
    ['a child of eight', { child: { ...formFor().child, birthDate: '2018-11-22' } }, 'child-too-old'],
    [
      'an organisation that does not exist',
      { wishes: [{ organisation: '999', title: '', priority: 1 }] },
      'unknown-organisation',
    ],
    ['a code of no dictionary', { adaptation: { group: { code: '77', title: '' } } }, 'unknown-code'],
  ])('refuses %s', async (_, over, code) => {
    expect((await submit(formFor(over))).body.type).toBe(`/problems/${code}`)
  })

  it('refuses a child that is known under somebody else, and a second application for one’s own', async () => {
    const form = formFor()
    const { body } = await submit(form, { ref: 'dddddddd' })
    const { child } = await Applications.get({ region: region.code, id: body.id })
    expect((await submit(form, { ref: 'eeeeeeee' })).body.type).toBe('/problems/child-of-others')
    expect((await submit(form, { ref: 'dddddddd', children: [child] })).body).toMatchObject({
      type: '/problems/duplicate-application',
      detail: `Заявление на этого ребёнка уже есть: № ${body.number} от 22.11.2026, состояние «в очереди»`,
    })
  })

  it('takes no more new children than a family has', async () => {
    const children = Array.from({ length: 30 }, (_, at) => `many${String(at).padStart(4, '0')}`)
    expect((await submit(formFor(), { ref: 'gggggggg', children })).body).toMatchObject({
      type: '/problems/too-many-children',
      status: 409,
      detail: 'К одному кабинету можно привязать не больше 30 детей',
    })
    expect((await submit(formFor(), { ref: 'gggggggg', children: children.slice(1) })).status).toBe(201)
  })

  it('names the day of an application by the clock of its municipality', async () => {
    const form = formFor({ wishes: [{ organisation: IN_SAMARA_TIME, title: 'Детский сад', priority: 1 }] })
    // Half past midnight there, the evening before in the rest of the region.
    const asked = { ref: 'ffffffff', now: '2026-11-21T20:30:00.000Z' }
    const { body } = await submit(form, asked)
    const { child } = await Applications.get({ region: region.code, id: body.id })
    expect((await submit(form, { ...asked, children: [child] })).body.detail).toContain('от 22.11.2026')
  })

  it('points at the fields of a broken form in Russian', async () => {
    const { status, body } = await submit({ ...formFor(), address: {}, wishes: [] })
    expect(status).toBe(400)
    expect(body.errors).toEqual([
      { pointer: '/address/full', detail: 'Заполните это поле' },
      { pointer: '/wishes', detail: 'Нужно не меньше: 1' },
    ])
  })
})

import { beforeAll, describe, expect, it } from '@jest/globals'
import { handler as fileCase } from '../../functions/services/file-case.ts'
import { formFor } from '../../regions/testing.ts'
import { call } from '../../regions/testing-call.ts'
import { type Mischief, misled } from '../../regions/testing-faults.ts'
import { file, newFamily, regionWithDoor } from '../../regions/testing-night.ts'
import { classWith } from '../../regions/testing-school.ts'
import { Applications } from './applications.ts'

type Region = Awaited<ReturnType<typeof regionWithDoor>>
const MIDNIGHT = Date.parse('2026-11-22T21:00:00.000Z')
const later = (ms: number) => new Date(MIDNIGHT + ms).toISOString()

let region: Region
beforeAll(async () => {
  region = await regionWithDoor(2)
})

/** A crowd that came at one instant, each with a key of their own. */
const crowd = (of: Region, count: number, name: string, ms = 0) =>
  Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const sent = { form: formFor(), ref: newFamily(), key: `${name}-${n}`, now: later(ms) }
      return { sent, ...(await file(of, sent)) }
    }),
  )
const placesOf = (answers: { status: number; body: Record<string, unknown> }[]) =>
  answers.filter(({ status }) => status === 503).map(({ body }) => body.params as Record<string, number>)

describe('more than a municipality takes a second', () => {
  it('are given tickets, each with its own number and the true place', async () => {
    const came = await crowd(region, 12, 'first')
    // Two seconds of work are let in at once: five of two a second.
    expect(came.filter(({ status }) => status === 201)).toHaveLength(5)
    const places = placesOf(came).toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))
    expect(places.map(({ number }) => number)).toEqual([6, 7, 8, 9, 10, 11, 12])
    expect(places.map(({ ahead }) => ahead)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(places.map(({ seconds }) => seconds)).toEqual([1, 1, 2, 2, 3, 3, 4])
  })

  it('keep the place by the key of the application, and are let in at its turn and no sooner', async () => {
    const [{ sent, status, headers, body } = await Promise.reject()] = await crowd(region, 1, 'patient')
    expect({ status, headers, type: body.type }).toMatchObject({
      status: 503,
      headers: { 'retry-after': '4' },
      type: '/problems/busy',
    })
    expect(body.detail).toBe(
      'Сейчас подают очень много заявлений. Ваш талон № 13, перед вами 7, очередь подойдёт через 4\u00a0секунды. Временем подачи станет время приёма заявления',
    )
    expect((await file(region, { ...sent, now: later(2500) })).body.params).toMatchObject({ number: 13, ahead: 2 })
    const [late = await Promise.reject()] = await crowd(region, 1, 'late', 2600)
    expect(late.body.params).toMatchObject({ number: 14, ahead: 3 })
    const taken = await file(region, { ...sent, now: later(4000) })
    expect(taken).toMatchObject({ status: 201, body: { filedAt: later(4000) } })
    expect(await file(region, { ...sent, now: later(4100) })).toMatchObject({ status: 201, body: taken.body })
  })

  it('what was accepted and not heard of is answered, however many wait', async () => {
    const quiet = await regionWithDoor(2)
    const [first = await Promise.reject()] = await crowd(quiet, 1, 'unheard')
    expect(first.status).toBe(201)
    await crowd(quiet, 8, 'rest')
    expect(await file(quiet, { ...first.sent, now: later(100) })).toMatchObject({ status: 201, body: first.body })
  })

  it('costs three writes of one unit, the counter of the person among them, and none when asked again too soon', async () => {
    const full = await regionWithDoor(1)
    await crowd(full, 4, 'full')
    const calls: string[] = []
    const noted: Mischief = ({ command }, next) => {
      calls.push(command)
      return next()
    }
    const sent = { form: formFor(), ref: newFamily(), key: 'cheap', now: later(0) }
    await file(full, sent)
    calls.length = 0
    await misled(noted, () => file(full, { ...sent, form: formFor(), key: 'as cheap' }))
    const writes = () => calls.filter((it) => !/^(GetItem|BatchGet|Query)/.test(it)).toSorted()
    expect(writes()).toEqual(['PutItemCommand', 'UpdateItemCommand', 'UpdateItemCommand'])
    calls.length = 0
    await misled(noted, () => file(full, sent))
    expect(writes()).toEqual(['UpdateItemCommand'])
  })

  it('nobody waits when the crowd has gone', async () => {
    const came = await crowd(region, 3, 'morning', 3_600_000)
    expect(came.map(({ status }) => status)).toEqual([201, 201, 201])
  })

  it('the moment of the ticket counts where the rule set says so', async () => {
    const kind = await regionWithDoor(2, 'ticket')
    const came = await crowd(kind, 6, 'ticket')
    const [waiting = await Promise.reject()] = came.filter(({ status }) => status === 503)
    expect(waiting.body.detail).toMatch(/Временем подачи станет время, когда выдан талон$/)
    const { body } = await file(kind, { ...waiting.sent, now: later(7000) })
    expect(body.filedAt).toBe(later(0))
    expect(await Applications.get({ region: kind.code, id: String(body.id) })).toMatchObject({
      filedAt: later(0),
      receivedAt: later(7000),
    })
  })
})

describe('an application of another kind', () => {
  it('waits before the same door', async () => {
    const slow = await regionWithDoor(1)
    const names = ['Смирнов Лев', 'Иванова Анна', 'Зуев Пётр', 'Белова Ольга', 'Котов Глеб']
    const ninth = await classWith(slow, names, {
      ...{ id: '302-1-9a', title: '9А', forms: [9], birthDate: '2011-05-11' },
      ages: [15, 15],
    })
    const answers = { form: 'oge', subjects: ['01', '22', '05', '12'], 'rules-known': true }
    const came = await Promise.all(
      names.map((name) => {
        const child = ninth.ref(name)
        const caller = { region: slow.code, ref: newFamily(), role: 'parent' as const, children: [child] }
        const headers = { 'idempotency-key': name }
        return call(fileCase, caller, {
          params: { service: 'gia-9' },
          body: { child, answers },
          headers,
          now: later(0),
        })
      }),
    )
    expect(came.map(({ status }) => status).toSorted()).toEqual([201, 201, 201, 503, 503])
    expect(placesOf(came).map(({ ahead }) => ahead)).toEqual(expect.arrayContaining([0, 1]))
  })
})

describe('one child from many devices', () => {
  it('has one application, and every device is told its number', async () => {
    const calm = await regionWithDoor(1000)
    const form = formFor()
    const ref = newFamily()
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => file(calm, { form, ref, key: `device-${n}`, now: later(n) })),
    )
    const numbers = answers.map(({ body }) => body.number ?? (body.params as Record<string, string>).number)
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(9).fill(409)])
    expect(new Set(numbers).size).toBe(1)
  })
})

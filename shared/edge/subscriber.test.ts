import { describe, expect, it } from '@jest/globals'
import * as z from 'zod/mini'
import { event } from '../contracts/event.ts'
import type { Act } from '../domain/act.ts'
import { Id } from '../domain/fields.ts'
import { Problem } from '../domain/problems/problem.ts'
import { each } from './schedule.ts'
import { subscriber } from './subscriber.ts'

const Opened = event('test.opened', 'door', z.object({ id: Id }))
const Closed = event('test.closed', 'door', z.object({ id: Id, key: Id }))
const detail = (type: string, data: unknown) => ({
  specversion: '1.0',
  id: '01F',
  source: '/zvonok/demo',
  type,
  time: '2026-11-22T09:00:00.000Z',
  subject: 'door/1',
  dataschema: '',
  sequence: '00000007',
  region: 'demo',
  actor: 'person/aaaaaaaa',
  data,
})
const hear = (handler: ReturnType<typeof subscriber>, type: string, data: unknown) =>
  handler({ detail: detail(type, data) } as never, {} as never)

describe('a subscriber', () => {
  it('is told which fact it hears, what it says and where it stands', async () => {
    const seen: unknown[] = []
    const handler = subscriber('watch', [Opened, Closed], async (heard) => void seen.push(heard))
    await hear(handler, Closed.type, { id: '1', key: 'k', more: 'is dropped' })
    expect(seen).toMatchObject([
      {
        type: 'ru.zvonok.test.closed.v1',
        data: { id: '1', key: 'k' },
        subject: 'door/1',
        seq: 7,
        act: { region: 'demo', actor: 'system/watch', onBehalfOf: 'person/aaaaaaaa', cause: '01F', correlation: '01F' },
      },
    ])
    expect(seen[0]).not.toHaveProperty('data.more')
  })

  it('hands on what began it all', async () => {
    const seen: Act[] = []
    const handler = subscriber('watch', Opened, async ({ act }) => void seen.push(act))
    const event = { ...detail(Opened.type, { id: '1' }), correlationid: 'request-1' }
    await handler({ detail: event } as never, {} as never)
    expect(seen).toMatchObject([{ cause: '01F', correlation: 'request-1' }])
  })

  it('runs again when it lost a race, with the same act, and not for another refusal', async () => {
    const receipts: unknown[] = []
    const late = subscriber('late', Opened, async ({ act }) => {
      receipts.push(act.receipt)
      if (receipts.length < 3) throw new Problem('changed-meanwhile')
    })
    await hear(late, Opened.type, { id: '1' })
    expect(receipts).toHaveLength(3)
    expect(new Set(receipts).size).toBe(1)

    let tries = 0
    const refused = subscriber('refused', Opened, async () => {
      tries++
      throw new Problem('not-found')
    })
    await expect(hear(refused, Opened.type, { id: '1' })).rejects.toThrow('not-found')
    expect(tries).toBe(1)
  })

  it('gives up in the end, and does not accept what it does not know', async () => {
    let tries = 0
    const never = subscriber('never', Opened, async () => {
      tries++
      throw new Problem('changed-meanwhile')
    })
    await expect(hear(never, Opened.type, { id: '1' })).rejects.toThrow('changed-meanwhile')
    expect(tries).toBe(8)
    await expect(hear(never, Closed.type, { id: '1', key: 'k' })).rejects.toThrow('does not listen')
    await expect(hear(never, Opened.type, { id: '' })).rejects.toThrow()
  })
})

describe('work for each of many', () => {
  it('goes on past refusals and failures, and tells the failures at the end', async () => {
    const done: number[] = []
    const work = each([1, 2, 3, 4], async (one) => {
      if (one === 1) throw new Problem('wrong-state', { state: 'queued' })
      if (one === 2) throw new Error('broken')
      if (one === 3) throw new Problem('too-busy')
      done.push(one)
    })
    await expect(work).rejects.toThrow('2 could not be done: Error: broken')
    expect(done).toEqual([4])
    await expect(each([1], async () => Promise.reject(new Problem('changed-meanwhile')))).resolves.toBeUndefined()
  })
})

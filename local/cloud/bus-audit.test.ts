import { describe, expect, it } from '@jest/globals'
import type { Passing } from '../../shared/table/archive/audit.ts'
import { comparison } from './bus-audit.ts'
import type { Delivery, LoggedEvent } from './event-log.ts'

const event = (id: string, ...deliveries: Delivery[]): LoggedEvent => ({
  event: {
    version: '0',
    id: `bus-${id}`,
    'detail-type': 'x',
    source: 'zvonok',
    account: '000000000000',
    time: '2026-11-22T09:00:00Z',
    region: 'eu-central-1',
    resources: [],
    detail: { id },
  },
  at: 0,
  deliveries,
})
const delivery = (outcome: Delivery['outcome']): Delivery => ({ target: 'tellFamily', outcome, attempts: 1 })
const fact = (id: string) => ({ id, at: '2026-11-22T10:00:00.000Z', waits: false })
const LOADED = '2026-11-22T09:00:00.000Z'
function compared(events: readonly LoggedEvent[], facts: readonly Passing[], later = events) {
  const { passes, result } = comparison(events, LOADED)
  for (const it of facts) passes(it)
  return result(later)
}

describe('the bus has seen', () => {
  it('every fact, one of them twice: nothing is wrong', () => {
    const events = [event('a', delivery('delivered')), event('b'), event('b')]
    expect(compared(events, [fact('a'), fact('b')])).toEqual({ events: 3, flaws: [] })
  })

  it('not every fact: the missing one is named, unless it waits or was loaded', () => {
    const { flaws } = compared([], [fact('a'), { ...fact('b'), waits: true }, { ...fact('c'), at: LOADED }])
    expect(flaws).toEqual([{ place: 'a', flaw: 'the bus has not seen this fact' }])
  })

  it('a fact that was published while the facts were read', () => {
    expect(compared([], [fact('a')], [event('a')])).toEqual({ events: 1, flaws: [] })
  })

  it('more than the facts', () => {
    const { flaws } = compared([event('x')], [])
    expect(flaws).toEqual([{ place: 'x', flaw: 'no fact says what the bus has seen' }])
  })

  it('a fact that somebody did not hear', () => {
    const { flaws } = compared([event('a', delivery('dead'), delivery('dropped'))], [fact('a')])
    expect(flaws).toHaveLength(2)
  })
})

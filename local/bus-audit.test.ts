import { describe, expect, it } from '@jest/globals'
import { compared } from './bus-audit.ts'
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
const facts = (...ids: string[]) => new Map(ids.map((id) => [id, '2026-11-22T10:00:00.000Z']))
const LOADED = '2026-11-22T09:00:00.000Z'

describe('the bus has seen', () => {
  it('every fact, one of them twice: nothing is wrong', () => {
    const events = [event('a', delivery('delivered')), event('b'), event('b')]
    expect(compared(events, facts('a', 'b'), new Set(), LOADED)).toEqual({ events: 3, flaws: [] })
  })

  it('not every fact: the missing one is named, unless it waits or was loaded', () => {
    const { flaws } = compared([], facts('a', 'waits').set('loaded', LOADED), new Set(['waits']), LOADED)
    expect(flaws).toEqual([{ place: 'a', flaw: 'the bus has not seen this fact' }])
  })

  it('more than the facts', () => {
    const { flaws } = compared([event('x')], facts(), new Set(), LOADED)
    expect(flaws).toEqual([{ place: 'x', flaw: 'no fact says what the bus has seen' }])
  })

  it('a fact that somebody did not hear', () => {
    const { flaws } = compared([event('a', delivery('dead'), delivery('dropped'))], facts('a'), new Set(), LOADED)
    expect(flaws).toHaveLength(2)
  })
})

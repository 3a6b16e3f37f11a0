import { describe, expect, it } from '@jest/globals'
import { deliveryWorks, type Health, healthy, recorded, type StatusRecord } from './health.ts'

const at = (minute: number, day = 22) =>
  `2026-11-${String(day).padStart(2, '0')}T10:${String(minute).padStart(2, '0')}:00.000Z`
const look = (minute: number, ok: boolean, day?: number): Health => ({
  at: at(minute, day),
  services: [
    { service: 'data', ok: true },
    { service: 'delivery', ok },
  ],
})

describe('delivery', () => {
  it.each([
    [undefined, true],
    [at(5), true],
    [at(4), false],
    [at(30), true],
  ])('with a fact that waits since %s', (oldest, works) => {
    expect(deliveryWorks(oldest, at(10))).toBe(works)
  })
})

describe('health', () => {
  it('is told, or refused with what is out of order', () => {
    expect(healthy(look(1, true))).toEqual(look(1, true))
    expect(() => healthy(look(1, false))).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ pointer: '/services/delivery' })] }),
    )
  })
})

describe('the record of the status page', () => {
  const lookedAt = (...looks: Health[]) => looks.reduce<StatusRecord | undefined>(recorded, undefined)

  it('says since when a service is as it is', () => {
    expect(lookedAt(look(1, true), look(6, true))?.services).toContainEqual({ service: 'data', ok: true, since: at(1) })
    expect(lookedAt(look(1, true), look(6, false), look(11, false))?.services).toContainEqual({
      ...{ service: 'delivery', ok: false, since: at(6) },
    })
  })

  it('keeps an outage when it is over, and forgets it after thirty days', () => {
    const over = lookedAt(look(1, true, 1), look(6, false, 1), look(11, true, 1))
    expect(over?.past).toEqual([{ service: 'delivery', from: at(6, 1), until: at(11, 1) }])
    expect(recorded(over, look(0, true, 30)).past).toHaveLength(1)
    expect(recorded(over, { ...look(0, true), at: '2026-12-02T10:00:00.000Z' }).past).toEqual([])
  })
})

import { describe, expect, it } from '@jest/globals'
import { lastSeenIn } from './last-seen.ts'
import { memory } from './testing/portal.tsx'

const HOUR = 3_600_000
/** Everything at a moment, over one storage. */
const device = () => {
  const storage = memory()
  return { storage, at: (now: number) => lastSeenIn(storage, () => now) }
}

describe('what was seen last', () => {
  it('is there until the session ends that it was read in, with its time and its owner', () => {
    const { at } = device()
    at(HOUR).keep('demo.a', 3 * HOUR, 'showDiary', { days: [] })
    expect(at(3 * HOUR - 1).read('demo.a', 'showDiary')).toEqual({ at: HOUR, value: { days: [] } })
    expect(at(3 * HOUR - 1).person()).toBe('demo.a')
    expect(at(3 * HOUR).read('demo.a', 'showDiary')).toBeUndefined()
    expect(at(3 * HOUR).person()).toBeUndefined()
  })

  it.each([
    ['after its end', 3 * HOUR, 4 * HOUR],
    ['after twelve hours, whatever the session says', 99 * HOUR, 13 * HOUR],
    ['when the clock was put back to before it', 3 * HOUR, 0],
  ])('is wiped from the device at the next opening %s', (_, until, opened) => {
    const { storage, at } = device()
    at(HOUR).keep('demo.a', until, 'showDiary', {})
    at(opened)
    expect(storage.length).toBe(0)
  })

  it('belongs to one person: another one’s first answer wipes it', () => {
    const { at } = device()
    at(0).keep('demo.a', HOUR, 'showMe', { name: 'А' })
    at(0).keep('demo.b', HOUR, 'showMe', { name: 'Б' })
    expect(at(1).person()).toBe('demo.b')
    expect(at(1).read('demo.a', 'showMe')).toBeUndefined()
  })

  it('goes as a whole, and takes no draft with it', () => {
    const { storage, at } = device()
    storage.setItem('zvonok.draft|demo.a|form', '{}')
    at(0).keep('demo.a', HOUR, 'showMe', {})
    at(0).clear()
    expect([storage.length, storage.key(0)]).toEqual([1, 'zvonok.draft|demo.a|form'])
  })

  it('does without a device that keeps nothing', () => {
    const refusing: Storage = new Proxy(memory(), {
      get: () => {
        throw new DOMException('no', 'SecurityError')
      },
    })
    const seen = lastSeenIn(refusing, () => 0)
    seen.keep('demo.a', HOUR, 'showMe', {})
    expect([seen.person(), seen.read('demo.a', 'showMe')]).toEqual([undefined, undefined])
  })
})

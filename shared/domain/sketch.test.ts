import { expect, it } from '@jest/globals'
import { Dice } from './queue/chance.ts'
import { sketchOf } from './sketch.ts'

const frame = { width: 360, height: 260 }
const town = (code: string, north: number, east: number, size = 100) => ({ code, centre: { north, east }, size })

it('north is above, east is right, and who needs more is larger', () => {
  const [a, b, c] = sketchOf([town('a', 55, 38, 400), town('b', 54, 38), town('c', 54.5, 40)], frame)
  expect(a?.y).toBeLessThan(b?.y ?? 0)
  expect(c?.x).toBeGreaterThan(a?.x ?? 360)
  expect([a?.r, b?.r]).toEqual([26, 13])
})

it('one town alone, and several in one place, lie inside and not on each other', () => {
  expect(sketchOf([town('a', 55, 38)], frame)).toEqual([{ code: 'a', x: 180, y: 130, r: 26 }])
  expect(sketchOf([], frame)).toEqual([])
  const dice = new Dice(4)
  const many = Array.from({ length: 30 }, (_, at) =>
    town(`${at}`, at < 5 ? 55 : 54 + dice.next() * 3, at < 5 ? 38 : 37 + dice.next() * 5, dice.next() * 500),
  )
  const spots = sketchOf(many, { width: 360, height: 480 })
  for (const [at, it] of spots.entries()) {
    expect(it.x - it.r >= 0 && it.x + it.r <= 361 && it.y - it.r >= 0 && it.y + it.r <= 481).toBe(true)
    for (const other of spots.slice(at + 1))
      expect(Math.hypot(it.x - other.x, it.y - other.y)).toBeGreaterThan(it.r + other.r - 2)
  }
  expect(sketchOf(many, { width: 360, height: 480 })).toEqual(spots)
})

import { randomBytes } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { asked, proved } from '../../checks/proved.ts'
import { blindMac, fullMac, open, seal, shuffled } from './seal.ts'

const key = randomBytes(32)
const sealed = (value: unknown, place = 'a|b') => seal(key, place, value, randomBytes(12))

describe('a seal', () => {
  it('gives back what was put in, and the same value looks different each time', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(open(key, 'a|b', sealed(value))).toEqual(JSON.parse(JSON.stringify(value)))
        expect(sealed(value)).not.toBe(sealed(value))
      }),
    )
  })

  it('cannot be swapped between people, items or fields: a thousand of them open in their own place alone', () => {
    const people = Array.from({ length: 4 }, () => randomBytes(32))
    const places = [
      'demo#PERSON#aaaaaaaa|CARD',
      'demo#PERSON#bbbbbbbb|CARD',
      'demo#application/1|FORM',
      'two#application/1|FORM',
    ]
    const at = fc.integer({ min: 0, max: 3 })
    const numRuns = asked ? 20_000 : 1000
    let opened = 0
    fc.assert(
      fc.property(fc.jsonValue(), at, at, at, at, (value, whose, where, thief, place) => {
        const made = seal(people[whose] ?? key, places[where] ?? '', value, randomBytes(12))
        const steal = () => open(people[thief] ?? key, places[place] ?? '', made)
        if (whose === thief && where === place) {
          opened++
          expect(steal()).toEqual(JSON.parse(JSON.stringify(value)))
        } else expect(steal).toThrow()
      }),
      { numRuns },
    )
    const what = 'sealed values that open at the place or with the key of another'
    proved({ id: 'G7', what, n: numRuns - opened, violations: 0 })
    expect(opened).toBeGreaterThan(10)
  })

  it('opens nowhere else and with no other key', () => {
    expect(() => open(key, 'a|c', sealed({ name: 'Лев' }))).toThrow()
    expect(() => open(randomBytes(32), 'a|b', sealed({ name: 'Лев' }))).toThrow()
  })

  it('notices every cut', () => {
    const bytes = Buffer.from(sealed({ name: 'Лев' }), 'base64')
    for (let length = 0; length < bytes.length; length++)
      expect(() => open(key, 'a|b', bytes.subarray(0, length).toString('base64'))).toThrow(/cut|format|authenticate/)
  })

  it('notices every flipped bit', () => {
    const bytes = Buffer.from(sealed({ name: 'Лев' }), 'base64')
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Buffer.from(bytes)
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      expect(() => open(key, 'a|b', flipped.toString('base64'))).toThrow()
    }
  })

  it('shrinks a form to less than it was', () => {
    const form = { address: 'г. Примерск, ул. Садовая, д. 12'.repeat(10) }
    expect(Buffer.from(sealed(form), 'base64').length).toBeLessThan(Buffer.byteLength(JSON.stringify(form)) / 2)
  })
})

describe('marks of values', () => {
  it('are carried over to another key one for one, also those of 16 bits', () => {
    // Of 3,000 a function that is not one for one would bring about 68 together.
    const all = Array.from({ length: 3000 }, (_, n) => (n * 21).toString(16).padStart(4, '0'))
    expect(new Set(all.map((mark) => shuffled(key, mark))).size).toBe(3000)
    expect(all.filter((mark) => shuffled(key, mark) === mark).length).toBeLessThan(20)
    const other = randomBytes(32)
    expect(all.slice(0, 100).some((mark) => shuffled(key, mark) !== shuffled(other, mark))).toBe(true)
  })

  it('are the same for the same value, purpose and key, and for nothing else', () => {
    expect(fullMac(key, 'snils', '1')).toBe(fullMac(key, 'snils', '1'))
    expect(fullMac(key, 'snils', '1')).not.toBe(fullMac(key, 'login', '1'))
    expect(fullMac(key, 'snils', '1')).not.toBe(fullMac(randomBytes(32), 'snils', '1'))
  })

  it('are shared by many where they are blind: an index of 16 bits does not say who', () => {
    const marks = new Set(Array.from({ length: 8000 }, (_, n) => blindMac(key, 'child', String(n))))
    // Of 16 bits 7,533 differ, give or take 20; of 15 bits 7,099, of 17 bits 7,762.
    expect(marks.size).toBeGreaterThan(7400)
    expect(marks.size).toBeLessThan(7650)
  })
})

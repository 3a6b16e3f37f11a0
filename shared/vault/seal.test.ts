import { randomBytes } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { blindMac, fullMac, open, seal } from './seal.ts'

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

  it('opens nowhere else and with no other key', () => {
    expect(() => open(key, 'a|c', sealed({ name: 'Лев' }))).toThrow()
    expect(() => open(randomBytes(32), 'a|b', sealed({ name: 'Лев' }))).toThrow()
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

import { describe, expect, it } from '@jest/globals'
import { indexUnits, itemSize, readUnits, writeUnits } from './meter.ts'

const KB = 1024

describe('sizes, by the guide’s rules', () => {
  it.each([
    ['text by its bytes, Cyrillic two each', { a: { S: 'Звонок' } }, 1 + 12],
    ['a number by half its digits and one', { n: { N: '12345' } }, 1 + 4],
    ['a truth by one', { t: { BOOL: true } }, 1 + 1],
    ['a list with three and one for each', { l: { L: [{ S: 'ab' }, { S: 'c' }] } }, 1 + 3 + 3 + 2],
    ['a map with three, one for each, and the names', { m: { M: { k: { S: 'vv' } } } }, 1 + 3 + 1 + 1 + 2],
  ])('%s', (_, item, size) => expect(itemSize(item)).toBe(size))
})

describe('units, by the guide’s examples', () => {
  it.each([
    ['an item of 2 KB takes 2', 2 * KB, 2],
    ['of 1.5 KB takes 2', 1.5 * KB, 2],
    ['of 100 bytes takes 1', 100, 1],
  ])('writing %s', (_, size, units) => expect(writeUnits(size)).toBe(units))

  it.each([
    ['8 KB strongly 2', 8 * KB, true, 2],
    ['8 KB eventually 1', 8 * KB, false, 1],
    ['nothing at all strongly 1', 0, true, 1],
    ['4.1 KB eventually 1', 4.1 * KB, false, 1],
  ])('reading %s', (_, size, consistent, units) => expect(readUnits(size, consistent)).toBe(units))
})

describe('index entries', () => {
  const item = (over: object) => ({
    pk: { S: 'p' },
    sk: { S: 's' },
    gsi1pk: { S: 'a' },
    gsi1sk: { S: '1' },
    row: { S: 'r' },
    data: { S: 'x' },
    ...over,
  })
  it.each([
    ['a new one costs one', undefined, item({}), 1],
    ['what it does not show costs nothing', item({}), item({ data: { S: 'y' } }), 0],
    ['what it shows costs one', item({}), item({ row: { S: 'q' } }), 1],
    ['another key costs the taking away too', item({}), item({ gsi1sk: { S: '2' } }), 2],
    ['leaving it costs one', item({}), { pk: { S: 'p' }, sk: { S: 's' } }, 1],
  ])('%s', (_, before, after, units) => expect(indexUnits(before, after, 'gsi1')).toBe(units))
})

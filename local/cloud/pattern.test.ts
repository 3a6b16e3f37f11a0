import { describe, expect, it } from '@jest/globals'
import { compilePattern } from './pattern.ts'

const event = {
  source: 'zvonok.enrollment',
  'detail-type': 'Submitted',
  detail: {
    count: 5,
    file: 'Report.PNG',
    nothing: null,
    yes: true,
    roles: ['parent', 'clerk'],
    empty: [],
    nested: { list: [1, 2] },
    address: '10.0.3.7',
    address6: '2001:db8::1',
    items: [
      { key: 1, mark: 'a' },
      { key: 2, mark: 'b' },
    ],
  },
}

describe('an event pattern', () => {
  it.each<[string, unknown, boolean]>([
    ['an exact value', { source: ['zvonok.enrollment'] }, true],
    ['one of several', { source: ['other', 'zvonok.enrollment'] }, true],
    ['another value', { source: ['other'] }, false],
    ['all fields together', { source: ['zvonok.enrollment'], 'detail-type': ['Other'] }, false],
    ['null', { detail: { nothing: [null] } }, true],
    ['null is not absence', { detail: { missing: [null] } }, false],
    ['true', { detail: { yes: [true] } }, true],
    ['a number is not its text', { detail: { count: ['5'] } }, false],
    ['prefix', { source: [{ prefix: 'zvonok.' }] }, true],
    ['prefix in any case', { detail: { file: [{ prefix: { 'equals-ignore-case': 'rep' } }] } }, true],
    ['suffix', { detail: { file: [{ suffix: '.png' }] } }, false],
    ['suffix in any case', { detail: { file: [{ suffix: { 'equals-ignore-case': '.png' } }] } }, true],
    ['equals-ignore-case', { detail: { file: [{ 'equals-ignore-case': 'report.png' }] } }, true],
    ['anything-but', { source: [{ 'anything-but': 'other' }] }, true],
    ['anything-but a list', { source: [{ 'anything-but': ['other', 'zvonok.enrollment'] }] }, false],
    ['anything-but a number', { detail: { count: [{ 'anything-but': 5 }] } }, false],
    ['anything-but a prefix', { source: [{ 'anything-but': { prefix: 'zvonok' } }] }, false],
    ['anything-but suffixes', { source: [{ 'anything-but': { suffix: ['.x', '.y'] } }] }, true],
    [
      'anything-but in any case',
      { detail: { file: [{ 'anything-but': { 'equals-ignore-case': 'REPORT.png' } }] } },
      false,
    ],
    ['anything-but a wildcard', { source: [{ 'anything-but': { wildcard: '*.enroll*' } }] }, false],
    ['anything-but wants the field', { detail: { missing: [{ 'anything-but': 'x' }] } }, false],
    ['anything-but in an array: one other element', { detail: { roles: [{ 'anything-but': 'parent' }] } }, true],
    ['numeric range', { detail: { count: [{ numeric: ['>', 1, '<=', 5] }] } }, true],
    ['numeric out of range', { detail: { count: [{ numeric: ['>', 5] }] } }, false],
    ['numeric equality', { detail: { count: [{ numeric: ['=', 5] }] } }, true],
    ['numeric on a text', { detail: { file: [{ numeric: ['>', 0] }] } }, false],
    ['exists', { detail: { count: [{ exists: true }] } }, true],
    ['exists with null', { detail: { nothing: [{ exists: true }] } }, true],
    ['exists not', { detail: { missing: [{ exists: false }] } }, true],
    ['an object is no leaf', { detail: { nested: [{ exists: true }] } }, false],
    ['an empty array is absent', { detail: { empty: [{ exists: false }] } }, true],
    ['exists not below what is missing', { detail: { missing: { deeper: [{ exists: false }] } } }, true],
    ['wildcard', { detail: { file: [{ wildcard: 'R*o*.PNG' }] } }, true],
    ['wildcard with a dot is a dot', { detail: { file: [{ wildcard: 'Report?PNG' }] } }, false],
    ['cidr', { detail: { address: [{ cidr: '10.0.0.0/16' }] } }, true],
    ['cidr of another net', { detail: { address: [{ cidr: '10.1.0.0/16' }] } }, false],
    ['cidr 6', { detail: { address6: [{ cidr: '2001:db8::/32' }] } }, true],
    ['cidr of the other family', { detail: { address: [{ cidr: '2001:db8::/32' }] } }, false],
    ['an element of an array', { detail: { roles: ['clerk'] } }, true],
    ['$or, second branch', { detail: { $or: [{ count: [6] }, { file: [{ prefix: 'Report' }] }] } }, true],
    ['$or, no branch', { detail: { $or: [{ count: [6] }, { file: ['no'] }] } }, false],
    [
      '$or and the fields beside it',
      { source: ['other'], $or: [{ detail: { count: [5] } }, { detail: { count: [6] } }] },
      false,
    ],
    ['an array of objects', { detail: { items: { key: [2] } } }, true],
    ['both fields in one element', { detail: { items: { key: [1], mark: ['b'] } } }, false],
  ])('%s', (_, pattern, matches) => {
    expect(compilePattern(pattern)(event)).toBe(matches)
  })

  it.each<[string, unknown, RegExp]>([
    ['an unknown operator', { source: [{ prefiks: 'x' }] }, /prefiks/],
    ['a value that is no list', { source: 'x' }, /source/],
    ['an empty list', { source: [] }, /empty/],
    ['two operators in one', { source: [{ prefix: 'a', suffix: 'b' }] }, /two operators/],
    ['an unknown comparison', { detail: { count: [{ numeric: ['<>', 1] }] } }, /<>/],
    ['an unknown anything-but', { source: [{ 'anything-but': { cidr: 'x' } }] }, /anything-but/],
    ['two stars', { source: [{ wildcard: 'a**' }] }, /two stars/],
    ['no block', { source: [{ cidr: '10.0.0.0' }] }, /cidr/],
    ['an exists that is no boolean', { source: [{ exists: 'yes' }] }, /exists/],
  ])('refuses %s', (_, pattern, words) => {
    expect(() => compilePattern(pattern)).toThrow(words)
  })
})

import { describe, expect, it } from '@jest/globals'
import {
  boolean,
  byte,
  civilDate,
  date,
  dateTime,
  enumeration,
  integer,
  long,
  normalizedString,
  Refused,
  short,
  string,
} from './simple.ts'

const codeOf = (value: unknown) => (value instanceof Refused ? value.code : value)
const bear = '\u{1F9F8}'

type Row = [string, { read(text: string): unknown }, [string, unknown][], [string, string][]]
const rows: Row[] = [
  [
    'xs:boolean',
    boolean,
    [
      ['true', true],
      ['false', false],
      ['1', true],
      ['0', false],
      [' \t\r\ntrue\n', true],
    ],
    [
      ['True', 'bad-value'],
      ['да', 'bad-value'],
      ['', 'bad-value'],
      ['10', 'bad-value'],
      ['\u00A0true', 'bad-value'],
    ],
  ],
  [
    'xs:long',
    long,
    [
      ['0', '0'],
      ['-0', '0'],
      ['+5', '5'],
      ['007', '7'],
      [' 12\n', '12'],
      ['-0012', '-12'],
      ['9223372036854775807', '9223372036854775807'],
      ['-9223372036854775808', '-9223372036854775808'],
      [`${'0'.repeat(40)}1`, '1'],
    ],
    [
      ['9223372036854775808', 'out-of-range'],
      ['-9223372036854775809', 'out-of-range'],
      ['9'.repeat(50), 'out-of-range'],
      ['', 'bad-value'],
      ['+', 'bad-value'],
      ['--1', 'bad-value'],
      ['1.0', 'bad-value'],
      ['1e3', 'bad-value'],
      ['1 000', 'bad-value'],
      ['٣', 'bad-value'],
      ['0x10', 'bad-value'],
    ],
  ],
  [
    'xs:integer',
    integer,
    [
      ['9'.repeat(50), '9'.repeat(50)],
      ['-00', '0'],
    ],
    [
      ['', 'bad-value'],
      ['1,5', 'bad-value'],
    ],
  ],
  [
    'xs:short',
    short,
    [
      ['32767', 32767],
      ['-32768', -32768],
      ['+0', 0],
    ],
    [
      ['32768', 'out-of-range'],
      ['-32769', 'out-of-range'],
      ['x', 'bad-value'],
    ],
  ],
  [
    'xs:byte',
    byte,
    [
      ['127', 127],
      ['-128', -128],
      ['-0', 0],
    ],
    [
      ['128', 'out-of-range'],
      ['-129', 'out-of-range'],
      ['', 'bad-value'],
    ],
  ],
  [
    'xs:date',
    date,
    [
      ['2024-02-29', '2024-02-29'],
      ['2000-02-29', '2000-02-29'],
      [' 2026-01-01 ', '2026-01-01'],
      ['2026-01-01Z', '2026-01-01Z'],
      ['2026-01-01+14:00', '2026-01-01+14:00'],
      ['-0001-01-01', '-0001-01-01'],
      ['12026-01-01', '12026-01-01'],
    ],
    [
      ['2026-02-30', 'bad-value'],
      ['2026-02-29', 'bad-value'],
      ['1900-02-29', 'bad-value'],
      ['2026-04-31', 'bad-value'],
      ['2026-13-01', 'bad-value'],
      ['2026-00-01', 'bad-value'],
      ['2026-01-00', 'bad-value'],
      ['2026-1-1', 'bad-value'],
      ['01.02.2026', 'bad-value'],
      ['0000-01-01', 'bad-value'],
      ['012026-01-01', 'bad-value'],
      ['2026-01-01+14:01', 'bad-value'],
      ['2026-01-01+3:00', 'bad-value'],
      ['2026-01-01T00:00:00', 'bad-value'],
      ['', 'bad-value'],
    ],
  ],
  [
    'xs:dateTime',
    dateTime,
    [
      ['2026-11-16T09:12:45+03:00', '2026-11-16T09:12:45+03:00'],
      ['2026-11-16T09:12:45.123456789Z', '2026-11-16T09:12:45.123456789Z'],
      ['2026-12-31T24:00:00', '2026-12-31T24:00:00'],
    ],
    [
      ['2026-11-16', 'bad-value'],
      ['2026-11-16 09:12:45', 'bad-value'],
      ['2026-11-16T09:12', 'bad-value'],
      ['2026-11-31T09:12:45', 'bad-value'],
      ['2026-11-16T24:00:01', 'bad-value'],
      ['2026-11-16T25:00:00', 'bad-value'],
      ['2026-11-16T23:59:60', 'bad-value'],
      ['2026-11-16T09:12:45.', 'bad-value'],
    ],
  ],
  [
    'an enumeration',
    enumeration('YES', 'NO'),
    [
      ['YES', 'YES'],
      ['NO', 'NO'],
    ],
    [
      ['yes', 'not-in-list'],
      [' YES', 'not-in-list'],
      ['', 'not-in-list'],
    ],
  ],
  [
    'a string of at most 6',
    string({ max: 6 }),
    [
      ['', ''],
      [' a\n\t', ' a\n\t'],
      ['шесть6', 'шесть6'],
      [bear.repeat(6), bear.repeat(6)],
    ],
    [
      ['семь777', 'too-long'],
      [bear.repeat(7), 'too-long'],
      ['a\u0001', 'bad-character'],
      ['\uFFFE', 'bad-character'],
      ['\uD83E', 'bad-character'],
    ],
  ],
  [
    'a normalizedString of 1 to 4',
    normalizedString({ min: 1, max: 4 }),
    [
      ['a', 'a'],
      [' a  ', ' a  '],
      ['a\tb\n', 'a b '],
      [' ', ' '],
    ],
    [
      ['', 'too-short'],
      ['abcde', 'too-long'],
    ],
  ],
]

describe.each(rows)('%s', (_, type, good, bad) => {
  it.each(good)('reads %j', (text, value) => {
    expect(type.read(text)).toBe(value)
    expect(type.read(String(value))).toBe(value)
  })

  it.each(bad)('refuses %j', (text, code) => {
    expect(codeOf(type.read(text))).toBe(code)
  })
})

it('drops time and zone for a civil date', () => {
  const written = [
    '2026-11-16',
    '2026-11-16Z',
    '2026-11-16-03:00',
    '2026-11-16T23:59:59+03:00',
    '2026-11-16T23:59:59.9',
  ]
  expect(new Set(written.map(civilDate))).toEqual(new Set(['2026-11-16']))
})

import { hash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { asked, proved } from '../../../checks/proved.ts'
import { explain } from './explain.ts'
import { readMunicipal } from './municipal.ts'
import { named } from './names.ts'
import { place } from './place.ts'
import { calculate, encoded, type Hash, headerLine, headerOf, lotBy, publicProtocol, seal } from './protocol.ts'
import { verifyProtocol, verifyPublic } from './verify.ts'

const hashes: Hash = { sha256: (data) => hash('sha256', data), crc32 }
const ndjson = (...records: object[]) => records.map((record) => JSON.stringify(record))
const calculated = (input: readonly string[]) => calculate(encoded(input), hashes)
const verified = (lines: readonly string[]) => verifyProtocol(encoded(lines), hashes)
const placesIn = (...records: object[]) => {
  const { market } = readMunicipal(encoded(ndjson(...records)), lotBy(hashes))
  return named(market, place(market))
}
const A = (over: object = {}) => ({ id: 'A', capacity: 1, ...over })
const child = (id: string, over: object = {}) => ({ id, prefs: ['A'], submittedAt: '2026-03-01T09:00:00Z', ...over })

describe('readMunicipal', () => {
  it.each<[string, object[]]>([
    ['class, whatever the dates', [child('x', { class: 1, submittedAt: '2026-01-01' }), child('y', { class: 0 })]],
    [
      'a sibling there, in the same class',
      [child('x', { submittedAt: '2026-01-01' }), child('y', { siblingAt: ['A'] })],
    ],
    ['points, the more the better', [child('x', { points: 1, submittedAt: '2026-01-01' }), child('y', { points: 2 })]],
    ['the earlier filing', [child('x'), child('y', { submittedAt: '2026-03-01T08:59:59Z' })]],
    ['the instant, not its text', [child('x'), child('y', { submittedAt: '2026-03-01T11:59:59+03:00' })]],
    ['any filing before none', [child('x', { submittedAt: null }), child('y')]],
    ['the class told with the wish', [child('x', { prefs: [{ programme: 'A', class: 3 }] }), child('y', { class: 2 })]],
    ['being accepted at all', [child('x', { prefs: [{ programme: 'A', class: null }] }), child('y', { class: 9 })]],
  ])('ranks by %s', (_, children) => {
    expect(placesIn(A(), ...children)).toEqual({ x: null, y: 'A' })
  })

  it('has one order whether instants lie near together or too far apart for a fast sort', () => {
    const instants = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 4e12 }), fc.constant(undefined))
    fc.assert(
      fc.property(fc.array(instants, { minLength: 1, maxLength: 30 }), fc.constantFrom(0, 5), (filed, points) => {
        const children = filed.map((at, number) =>
          child(`c${number}`, { submittedAt: at === undefined ? null : new Date(at).toISOString(), points }),
        )
        const { market } = readMunicipal(encoded(ndjson(A(), ...children)), lotBy(hashes))
        const byHand = children.toSorted((a, b) => {
          const [one, other] = [a, b].map(({ submittedAt }) => (submittedAt ? Date.parse(submittedAt) : Infinity))
          return one === other ? (a.id < b.id ? -1 : 1) : (one ?? 0) - (other ?? 0)
        })
        expect(market.applicants).toEqual(byHand.map(({ id }) => id))
      }),
      { numRuns: 200 },
    )
  })

  it('draws one lot for a family and none for whom the date tells apart', () => {
    const drawn = Array.from({ length: 40 }, (_, seed) => {
      const twins = [child('t1', { family: 't' }), child('n'), child('t2', { family: 't' })]
      const { n, t1, t2 } = placesIn({ type: 'run', seed }, A({ capacity: 2 }), ...twins)
      return { strangerFirst: n === 'A', together: t1 === t2 }
    })
    expect(drawn.every(({ strangerFirst, together }) => strangerFirst !== together)).toBe(true)
    expect(new Set(drawn.map(({ strangerFirst }) => strangerFirst)).size).toBe(2)
  })

  it('decides by the id without a seed, a family by the least of its own', () => {
    const places = placesIn(A({ capacity: 2 }), child('n'), child('t9', { family: 't' }), child('a', { family: 't' }))
    expect(places).toEqual({ a: 'A', t9: 'A', n: null })
  })

  it('takes a written priority for the whole truth, and ages by the day of the run', () => {
    expect(placesIn(A({ priority: ['y', ['x']] }), child('x', { class: 0 }), child('y', { class: 5 }))).toEqual({
      x: null,
      y: 'A',
    })
    const aged = [{ type: 'run', ageOn: '2026-09-01' }, A({ ages: [3, 3] })]
    const born = (birth: string) => placesIn(...aged, child('x', { birth })).x
    expect(['2023-09-01', '2023-09-02', '2022-09-02', '2022-09-01'].map(born)).toEqual(['A', null, 'A', null])
  })

  it('keeps accepted places and those of a court, and says the ground', () => {
    const fixed = { programme: 'A', ground: 'решение суда 2-114/2026' }
    const children = [child('x', { class: 0 }), child('y', { class: 7, fixed, prefs: [] })]
    expect(placesIn(A(), ...children)).toEqual({ x: null, y: 'A' })
    const { header, output, market, matching } = calculated(ndjson(A(), ...children))
    expect(header.outcome).toMatchObject({ fixed: { 'решение суда 2-114/2026': 1 }, claims: 0, placed: 1 })
    expect(Buffer.from(output).toString()).toContain('"kept":true,"ground":"решение суда 2-114/2026"')
    expect(explain(market, matching, market.applicants.indexOf('x'))).toMatchObject([{ code: 'no-seats', frozen: 1 }])
  })

  it.each<[string, object[], string]>([
    ['a list that is none', [A(), { id: 'x', prefs: 'A' }], 'line 2 ("x"), prefs: is not a list'],
    ['an empty wish', [A(), { id: 'x', prefs: ['A', ''] }], 'line 2 ("x"), prefs 1: is neither'],
    ['a wish for nothing', [A(), child('x', { prefs: ['B'] })], 'applicant "x", wish 0: there is no programme "B"'],
    ['an unknown field', [A(), child('x', { lot: 1 })], 'line 2 ("x"): there is no field "lot" here'],
    ['seats in words', [A({ capacity: 'two' })], 'line 1 ("A"), capacity: is not a number'],
    ['half a seat', [A({ slots: [{ seats: 0.5 }] })], 'line 1 ("A"), slots 0, seats: 0.5 is not a whole number'],
    [
      'no day',
      [A(), child('x', { submittedAt: '2026-02-31x' })],
      'line 2 ("x"), submittedAt: "2026-02-31x" is not a date',
    ],
    [
      'a fixed place without a ground',
      [A(), child('x', { fixed: { programme: 'A' } })],
      'line 2 ("x"), fixed, ground: is not a text',
    ],
    [
      'two held places',
      [A(), child('x', { fixed: {}, frozen: 'A' })],
      'line 2 ("x"): has a frozen place and a fixed one',
    ],
    [
      'more fixed places than seats',
      [A({ capacity: 0 }), child('x', { frozen: 'A' })],
      'the programme has no seat left',
    ],
    ['a heading in the middle', [A(), { type: 'run' }], 'line 2: what the run says of itself stands in line 1'],
    ['no record', [A(), { id: 'x' }], 'line 2 ("x"): is neither an applicant'],
    ['a child twice', [A(), child('x'), child('x')], 'line 3 ("x"): the id is used twice'],
    ['a stranger in a priority', [A({ priority: ['z'] })], 'programme "A", priority 0: there is no applicant "z"'],
    [
      'ages and no birth',
      [{ type: 'run', ageOn: '2026-09-01' }, A({ ages: [3, 4] }), child('x')],
      '"birth" is missing',
    ],
    [
      'ages and no day',
      [A({ ages: [3, 4] }), child('x', { birth: '2023-01-01' })],
      '"ageOn" of {"type":"run"} is missing',
    ],
  ])('names the line at %s', (_, records, message) => {
    expect(() => placesIn(...records)).toThrow(message)
  })

  it('reads a plain line as it reads any other', () => {
    const values = {
      class: fc.constantFrom(0, 7, 12, 1.5),
      points: fc.constantFrom(0, 30, -2),
      submittedAt: fc.constantFrom(
        '2026-03-01T09:00:00Z',
        '2028-02-29T23:59:59.999Z',
        '2026-03-01',
        '2026-02-30T00:00:00Z',
        '',
      ),
      siblingAt: fc.constantFrom(['A'], [], 'A'),
      category: fc.constantFrom('benefit', 'a "b"', null),
      family: fc.constantFrom('семья', 'f'),
      birth: fc.constantFrom('2023-09-01', '2023-9-1', '2023-02-29'),
      district: fc.string(),
      prefs: fc.constantFrom(['A', 'B'], ['B', ''], [], ['A', 'A']),
      note: fc.constant(1),
      lot: fc.constant(1),
    }
    const facts = fc.record(values, { requiredKeys: [] })
    const same = fc.property(facts, fc.constantFrom('x', 'ы', 'x\ny'), (it, id) => {
      const run = [A(), { id: 'B', capacity: 1 }, { prefs: ['A'], ...it, id }]
      const plain = ndjson(...run)
      // A space where JSON allows one and the plain form does not: the same line by the other reader.
      const other = plain.with(2, `\t${plain[2]}`)
      const read = (lines: readonly string[]) => {
        try {
          return readMunicipal(encoded(lines), lotBy(hashes))
        } catch (error) {
          return String(error)
        }
      }
      expect(read(plain)).toEqual(read(other))
    })
    fc.assert(same, { numRuns: 400 })
  })

  it('names the line that is no JSON', () => {
    expect(() => readMunicipal(encoded(['{"id":"A","capacity":1}', '{']), lotBy(hashes))).toThrow(/^line 2: /)
  })
})

/** A town of a few children: everything that may stand in a file. */
const town = fc
  .record({
    seed: fc.string(),
    children: fc.array(
      fc.record({
        prefs: fc.shuffledSubarray(['A', 'B', 'C']),
        class: fc.nat(2),
        points: fc.nat(1),
        submittedAt: fc.constantFrom('2026-03-01', '2026-03-02', null),
        siblingAt: fc.subarray(['A', 'B']),
        category: fc.constantFrom('benefit', null),
        family: fc.constantFrom('f', null),
      }),
      { minLength: 2, maxLength: 9 },
    ),
  })
  .map(({ seed, children }) => [
    { type: 'run', seed },
    ...['A', 'B', 'C'].map((id) => ({ id, capacity: 2, slots: [{ seats: 1, category: 'benefit' }] })),
    ...children.map((it, number) => ({ id: `c${number}`, ...it })),
  ])

const fileOf = (input: readonly string[]): string[] => {
  const { header, output } = calculated(input)
  return [headerLine(header, hashes), ...input, ...Buffer.from(output).toString().trimEnd().split('\n')]
}
/** The same file with other places and seals that fit them: what only the checker can find. */
const forged = (file: readonly string[], input: number, change: (line: string) => string): string[] => {
  const lines = file.slice(1, 1 + input)
  const out = file.slice(1 + input).map(change)
  const { header, run } = calculated(lines)
  const sealed = seal(out.length, encoded(out), hashes)
  return [headerLine(headerOf(run, header.input, sealed, header.outcome), hashes), ...lines, ...out]
}

describe('a seat that somebody has', () => {
  const tenant = child('t', { prefs: ['B'], holds: 'A', class: 9, submittedAt: '2026-04-01' })
  const asker = child('u', { prefs: ['B', 'A'], class: 1 })

  it('is given up for a better one only, and then goes to the best who asks, in the same run', () => {
    expect(placesIn(A(), { id: 'B', capacity: 2 }, tenant, asker)).toEqual({ t: 'B', u: 'B' })
    const second = child('v', { prefs: ['A'], class: 2 })
    expect(placesIn(A(), { id: 'B', capacity: 2 }, tenant, asker, second)).toEqual({ t: 'B', u: 'B', v: 'A' })
    expect(placesIn(A(), { id: 'B', capacity: 1 }, tenant, asker, second)).toEqual({ t: 'A', u: 'B', v: null })
  })

  it('stands above what comes after it in the list, and before all others there', () => {
    const content = child('t', { prefs: ['A', 'B'], holds: 'A', class: 9 })
    expect(placesIn(A(), { id: 'B', capacity: 1 }, content, child('u', { class: 0 }))).toEqual({ t: 'A', u: null })
  })

  it('passes round a ring of children who would rather have each other’s', () => {
    const ring = ['A', 'B', 'C'].map((holds, at) =>
      child(`r${at}`, { prefs: [['A', 'B', 'C'][(at + 1) % 3]], holds, class: at }),
    )
    const groups = ['A', 'B', 'C'].map((id) => ({ id, capacity: 1 }))
    expect(placesIn(...groups, ...ring)).toEqual({ r0: 'B', r1: 'C', r2: 'A' })
  })

  it('is counted and verified; a tenant left without one is worse off, whatever the seals say', () => {
    const lines = ndjson(A(), { id: 'B', capacity: 1 }, tenant, asker)
    const told = calculated(lines)
    expect(told.header.outcome).toMatchObject({ placed: 2, byWish: [1, 0, 0, 0], transfers: { asked: 1, moved: 0 } })
    const file = fileOf(lines)
    expect(verified(file)).toEqual([])
    expect(file).toContain('{"applicant":"t","programme":"A","slot":0,"stays":true}')
    const robbed = forged(file, lines.length, (line) =>
      line.replace(/^{"applicant":"t".*/, '{"applicant":"t","programme":null}'),
    )
    expect(verified(robbed)).toContainEqual({ name: 'worse-off', applicant: 't', programme: 'A' })
  })

  it.each<[string, object[], string]>([
    ['of no programme', [A(), child('t', { holds: 'Z' })], 'there is no such programme'],
    ['beside a frozen place', [A(), child('t', { holds: 'A', frozen: 'A' })], 'has a frozen place as well'],
    ['of more than there are', [A({ capacity: 0 }), child('t', { holds: 'A' })], '1 of its seats are held, 0 are for'],
    [
      'where all are reserved',
      [A({ slots: [{ seats: 1, category: 'x' }] }), child('t', { holds: 'A' })],
      '1 of its seats are held, 0 are for everybody',
    ],
  ])('is refused %s', (_, records, why) => {
    expect(() => placesIn(...records)).toThrow(why)
  })
})

describe('the protocol of a run', () => {
  it('B5: is right as it was made, and the same in whatever order the lines came', () => {
    let tried = 0
    let wrong = 0
    const right = fc.property(town, fc.nat(), (records, turn) => {
      const [first = {}, ...rest] = records
      const turned = [first, ...rest.slice(turn % rest.length), ...rest.slice(0, turn % rest.length)]
      const [one, other] = [calculated(ndjson(...records)).header, calculated(ndjson(...turned)).header]
      tried++
      wrong += verified(fileOf(ndjson(...records))).length + one.outcome.violations
      if (one.output.sha256 !== other.output.sha256) wrong++
      expect(wrong).toBe(0)
    })
    fc.assert(right, { numRuns: asked ? 3000 : 150 })
    proved({
      id: 'B5',
      what: 'runs repeated with their lines in another order: differing, or blocked',
      n: tried,
      violations: wrong,
    })
  })

  it('finds two children who changed seats, though the seals fit', () => {
    let tried = 0
    let unnoticed = 0
    const planted = fc.property(town, fc.nat(), fc.nat(), (records, a, b) => {
      const lines = ndjson(...records)
      const places = fileOf(lines).filter((line) => line.startsWith('{"applicant"'))
      const of = (line = '{}') => JSON.parse(line).programme ?? null
      const [one, other] = [a % places.length, b % places.length]
      if (of(places[one]) === of(places[other])) return
      const change = (line: string) => {
        const at = places.indexOf(line)
        if (at !== one && at !== other) return line
        return JSON.stringify({ ...JSON.parse(line), programme: of(places[at === one ? other : one]) })
      }
      tried++
      if (verified(forged(fileOf(lines), lines.length, change)).length === 0) unnoticed++
    })
    fc.assert(planted, { numRuns: asked ? 3000 : 150 })
    expect([tried > 20, unnoticed]).toEqual([true, 0])
    proved({
      id: 'B5',
      what: 'planted: two children swapped under fitting seals, unnoticed',
      n: tried,
      violations: unnoticed,
    })
  })

  it('shows every changed byte', () => {
    const changed = fc.property(town, fc.nat(), fc.integer({ min: 1, max: 94 }), (records, where, by) => {
      const text = fileOf(ndjson(...records)).join('\n')
      const at = where % text.length
      const code = text.charCodeAt(at)
      const other = code === 10 ? ' ' : String.fromCharCode(32 + ((code - 32 + by) % 95))
      if (other === text[at]) return
      expect(verified(`${text.slice(0, at)}${other}${text.slice(at + 1)}`.split('\n'))).not.toEqual([])
    })
    fc.assert(changed, { numRuns: 400 })
  })

  const input = ndjson(
    A(),
    { id: 'B', capacity: 1 },
    child('x', { prefs: ['A', 'B'] }),
    child('y', { prefs: ['A', 'B'], class: 1 }),
  )
  const file = fileOf(input)
  const names = (lines: readonly string[]) => verified(lines).map(({ name }) => name)

  it('names a swapped seat whose seals fit', () => {
    const swapped = forged(file, input.length, (line) =>
      line.startsWith('{"applicant"')
        ? line.replace(/"programme":"(.)"/, (_, it) => `"programme":"${it === 'A' ? 'B' : 'A'}"`)
        : line,
    )
    expect(verified(swapped)).toContainEqual({
      name: 'justified-envy',
      applicant: 'x',
      programme: 'A',
      of: 'y',
    })
  })

  it('names a wasted seat, a line that does not follow, and a place that is stable and not the best', () => {
    const wasted = forged(file, input.length, (line) =>
      line.replace(/^{"applicant":"y".*/, '{"applicant":"y","programme":null}'),
    )
    expect(verified(wasted)).toContainEqual({ name: 'wasted-seat', applicant: 'y', programme: 'B' })
    expect(names(forged(file, input.length, (line) => line.replace('"wish":2', '"wish":1')))).toEqual(['line-wrong'])
    const crossed = ndjson(
      { id: 'A', capacity: 1, priority: ['y', 'x'] },
      { id: 'B', capacity: 1, priority: ['x', 'y'] },
      { id: 'x', prefs: ['A', 'B'] },
      { id: 'y', prefs: ['B', 'A'] },
    )
    const worse = forged(fileOf(crossed), crossed.length, (line) =>
      line
        .replace(/^{"applicant":"x".*/, '{"applicant":"x","programme":"B","wish":2,"class":0,"slot":0}')
        .replace(/^{"applicant":"y".*/, '{"applicant":"y","programme":"A","wish":2,"class":0,"slot":0}'),
    )
    expect(names(worse)).toEqual(expect.arrayContaining(['not-the-best', 'not-the-best']))
    expect(names(worse)).not.toContain('justified-envy')
  })

  it('says where a line was changed, and what cannot be read', () => {
    const other = file.with(3, file[3]?.replace('"class":1', '"class":2') ?? '')
    expect(names(file.with(4, file[4]?.replace('"class":1', '"class":2') ?? ''))).toContain('input-changed')
    expect(other).toEqual(file)
    expect(names(file.with(0, file[0]?.replace('"version":1', '"version":2') ?? ''))).toEqual(['unreadable'])
    expect(names(file.with(0, file[0]?.replace('"placed":2', '"placed":1') ?? ''))).toEqual([
      'header-changed',
      'header-wrong',
    ])
    expect(names(file.slice(0, -1))).toEqual(['output-changed', 'line-wrong'])
    expect(names([])).toEqual(['unreadable'])
  })

  it('names what was changed in a header though it was sealed anew', () => {
    const { seal: _, ...header } = JSON.parse(file[0] ?? '')
    const resealed = (over: object) => names(file.with(0, headerLine({ ...header, ...over }, hashes)))
    expect(resealed({})).toEqual([])
    const { blocks, ...rest } = header.input
    const changes: object[] = [
      ...[{ run: { seed: 'other' } }, { ranking: 'points' }, { outcome: { ...header.outcome, claims: 1 } }],
      ...[{ input: { ...rest, blocks: [1] } }, { ranking: undefined }, { outcome: undefined }, { run: undefined }],
      { outcome: { ...header.outcome, byWish: [2, 0, 0, 0] } },
    ]
    for (const over of changes) expect(resealed(over)).toEqual(['header-wrong'])
    expect(blocks).toHaveLength(1)
  })

  it('names the field of a public protocol that was changed', () => {
    const right = publicProtocol(calculated(input), hashes)
    expect(verifyPublic(right, right)).toEqual([])
    expect(verifyPublic(right, right.replace('"given":1', '"given":2'))).toMatchObject([
      { name: 'public-differs', field: 'programmes.0.given', expected: 1, found: 2 },
    ])
    expect(verifyPublic(right, `${right} `)).toMatchObject([{ field: 'layout' }])
  })

  it('has a public part without a child and without few', () => {
    const told = publicProtocol(calculated(input), hashes)
    expect(told).not.toMatch(/"x"|"y"/)
    expect(JSON.parse(told)).toMatchObject({
      public: true,
      outcome: { placed: '<10', byWish: ['<10', '<10', 0, 0], byClass: {} },
      programmes: [
        { programme: 'A', capacity: 1, given: 1, last: { class: 1, order: 0 } },
        { programme: 'B', capacity: 1, given: 1, last: { class: 3, order: 1 } },
      ],
    })
  })
})

import { hash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { check } from '../placement/check.ts'
import { UNPLACED } from '../placement/market.ts'
import { calculate, encoded, type Hash } from '../placement/protocol.ts'
import { assign } from './assign.ts'
import { linesOf } from './run-lines.ts'
import type { Snapshot } from './snapshot.ts'

const hashes: Hash = { sha256: (data) => hash('sha256', data), crc32 }
const day = fc.constantFrom('2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z', '2026-03-02T07:00:00.000Z')
const application = fc.record({
  filedAt: day,
  bornOn: fc.constantFrom('2023-01-01', '2023-05-01'),
  benefit: fc.constantFrom('none' as const, 'first' as const),
  siblingsAt: fc.subarray(['x', 'y']),
  wishes: fc.shuffledSubarray(['x', 'y']),
  attends: fc.constantFrom(
    ...[
      undefined,
      undefined,
      { organisation: 'x', group: 'x1' },
      { organisation: 'y', group: 'y1' },
      { organisation: 'y' },
    ],
  ),
})
const snapshots = fc
  .record({
    all: fc.array(application, { maxLength: 9 }),
    within: fc.constantFrom<Snapshot['rules']['within'][]>(
      undefined,
      ['filed'],
      ['points', 'filed'],
      ['born', 'filed'],
      ['filed-day', 'points'],
    ),
    free: fc.tuple(fc.nat(3), fc.nat(3)),
    reserves: fc.constantFrom<Snapshot['rules']['reserves'][]>(
      undefined,
      { first: 'reserved', of: [{ criterion: 'first', percent: 50, law: 'порядок' }] },
      { first: 'open', of: [{ criterion: 'first', percent: 100, law: 'порядок' }] },
    ),
    decided: fc.boolean(),
  })
  .map(({ all, within, free, reserves, decided }): Snapshot => {
    const same = { orientation: '1', language: '1', schedule: '1' }
    const rules: Snapshot['rules'] = {
      id: 'r',
      validFrom: '2026-01-01',
      law: 'порядок',
      tieBreak: 'application-id',
      order: [],
    }
    return {
      ...{ run: 'r1', startsOn: '2027-09-01' },
      rules: {
        ...rules,
        order: ['first', 'none'],
        points: [{ criterion: 'sibling', points: 2, law: 'порядок' }],
        within,
        reserves,
      },
      ...(decided &&
        all.length > 0 &&
        (free[0] ?? 0) > 0 && {
          fixed: [{ application: 'a0', group: 'x1', ground: 'court' as const }],
        }),
      applications: all.map((it, at) => ({
        ...it,
        ...same,
        id: `a${at}`,
        seq: 1,
        child: 'c',
        number: `${at}`,
        cohort: 2024,
      })),
      groups: ['x', 'y'].map((organisation, at) => ({
        ...{ ...same, id: `${organisation}1`, organisation, title: organisation, ages: [3, 3], free: free[at] ?? 0 },
      })),
    }
  })

it('the lines of a snapshot give the places that the run gave, by whatever rule set', () => {
  const same = fc.property(snapshots, (snapshot) => {
    const { run, market, matching } = calculate(encoded(linesOf(snapshot)), hashes)
    const places = run.children.map(({ id }, at) => [id, market.programmes[matching.programme[at] ?? -1]])
    const { assignments, violations } = assign(snapshot)
    expect(violations).toBe(0)
    const seatOf = (id: string) => snapshot.applications.find((it) => it.id === id)?.attends?.group
    const given = assignments.map(({ application: id, group, stays }) => [id, stays ? seatOf(id) : group])
    expect(Object.fromEntries(places)).toEqual(Object.fromEntries(given))
  })
  fc.assert(same, { numRuns: 400 })
})

it('the protocol tells of the same rings as the run, and a trade that is told is one that the checker forbids', () => {
  let rings = 0
  let trades = 0
  const same = fc.property(snapshots, (snapshot) => {
    const { market, matching, output, header } = calculate(encoded(linesOf(snapshot)), hashes)
    const { assignments } = assign(snapshot)
    const lines: { applicant?: string; ring?: string }[] = new TextDecoder()
      .decode(output)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const told = lines.flatMap(({ applicant, ring }) => (ring === undefined ? [] : [[applicant, ring]]))
    const found = assignments.flatMap(({ application, ring }) => (ring === undefined ? [] : [[application, ring]]))
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(found))
    expect(header.outcome.transfers?.ring).toBe(found.length === 0 ? undefined : found.length)
    rings += found.length

    const groupOf = (organisation: string) => market.programmes.indexOf(`${organisation}1`)
    const holding = (at: number, organisation: string) => matching.programme[at] === groupOf(organisation)
    for (const { application, reasons } of assignments)
      for (const { organisation } of reasons.filter((it) => 'trade' in it && it.trade)) {
        trades++
        const one = market.applicants.indexOf(application)
        const own = matching.programme[one] ?? 0
        const wants = (at: number) =>
          market.wishProgramme.subarray(market.wishStart[at], market.wishStart[at + 1]).indexOf(own)
        const has = (at: number) =>
          market.wishProgramme.subarray(market.wishStart[at], market.wishStart[at + 1]).indexOf(groupOf(organisation))
        const isOther = (at: number) =>
          market.heldProgramme[at] !== UNPLACED && holding(at, organisation) && wants(at) >= 0 && wants(at) < has(at)
        const partners = market.applicants.keys().filter(isOther).toArray()
        expect(partners.length).toBeGreaterThan(0)
        for (const other of partners) {
          const programme = matching.programme.slice()
          programme[one] = groupOf(organisation)
          programme[other] = own
          expect(check(market, { programme })).not.toEqual([])
        }
      }
  })
  fc.assert(same, { numRuns: 600 })
  expect(rings).toBeGreaterThan(0)
  expect(trades).toBeGreaterThan(0)
})

it('nobody who has a seat is worse off, and as many wait for a place as have to leave one first', () => {
  const safe = fc.property(snapshots, (snapshot) => {
    const { assignments } = assign(snapshot)
    const of = new Map(snapshot.applications.map((it) => [it.id, it]))
    for (const { application, organisation = '', stays, ground } of assignments) {
      const { attends, wishes = [] } = of.get(application) ?? {}
      if (!attends) continue
      if (stays || ground) continue
      expect(
        wishes.slice(0, wishes.includes(attends.organisation) ? wishes.indexOf(attends.organisation) : 9),
      ).toContain(organisation)
    }
    for (const { id, free } of snapshot.groups) {
      const there = assignments.filter(({ group }) => group === id)
      const left = assignments.filter(({ application, stays }) => !stays && of.get(application)?.attends?.group === id)
      const waiting = there.filter(({ waits }) => waits)
      expect(waiting.length).toBe(Math.max(0, there.length - free))
      expect(waiting.length).toBeLessThanOrEqual(left.length)
    }
  })
  fc.assert(safe, { numRuns: 400 })
})

import { hash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { calculate, encoded, type Hash, headerLine, seal } from '../placement/protocol.ts'
import { secondLines } from '../placement/second-lines.ts'
import { verifyProtocol } from '../placement/verify.ts'
import { assign, summaryOf } from './assign.ts'
import { linesOf } from './run-lines.ts'
import { metresBetween, secondStageFaults } from './second-stage.ts'
import type { Snapshot, SnapshotApplication } from './snapshot.ts'

const hashes: Hash = { sha256: (data) => hash('sha256', data), crc32 }
const same = { orientation: '1', language: '1', schedule: '1' }
const child = (at: number, over: Partial<SnapshotApplication> = {}): SnapshotApplication => ({
  ...{ ...same, id: `a${at}`, seq: 1, child: 'c', number: `${at}`, cohort: 2024, benefit: 'none', siblingsAt: [] },
  ...{ filedAt: `2026-03-0${at + 1}T00:00:00.000Z`, wishes: ['x'], allowOther: true },
  ...over,
})
/** One kindergarten that is wished, and three others one, two and three tenths of a degree north of it. */
const snapshot = (applications: SnapshotApplication[], free: Record<string, number>): Snapshot => ({
  ...{ run: 'r1', startsOn: '2027-09-01', applications },
  rules: { id: 'r', validFrom: '2026-01-01', law: 'порядок', tieBreak: 'application-id', order: ['none'] },
  groups: ['x', 'y', 'z', 'w'].map((id) => ({
    ...{ ...same, id: `${id}1`, organisation: id, title: id, ages: [3, 3], free: free[id] ?? 0 },
  })),
  kindergartens: Object.fromEntries(
    ['x', 'y', 'z', 'w'].map((id, at) => [id, { position: { lat: 54 + at / 10, lon: 39 } }]),
  ),
})
const placesOf = (it: Snapshot) =>
  Object.fromEntries(assign(it).assignments.map(({ application, group }) => [application, group]))

it('a tenth of a degree is eleven kilometres, and the way back is as long', () => {
  const [a, b] = [
    { lat: 54, lon: 39 },
    { lat: 54.1, lon: 39 },
  ]
  expect(metresBetween(a, b)).toBe(11_119)
  expect(metresBetween(b, a)).toBe(11_119)
  expect(metresBetween(a, a)).toBe(0)
  expect(metresBetween({ lat: 0, lon: 0 }, { lat: 0, lon: 180 })).toBe(20_015_087)
})

it('gives what is left to who consented, nearest first, in the order of the queue', () => {
  const it = snapshot([child(0), child(1), child(2), child(3, { allowOther: false })], { x: 1, y: 1, w: 5 })
  expect(placesOf(it)).toEqual({ a0: 'x1', a1: 'y1', a2: 'w1', a3: undefined })
  const { assignments, violations } = assign(it)
  expect(violations).toBe(0)
  expect(assignments[2]).toMatchObject({
    wish: 0,
    metres: 33_358,
    reasons: [{ organisation: 'x', why: 'others-first' }],
  })
  expect(summaryOf(it, assign(it))).toMatchObject({ placed: 3, byWish: [1, 0, 0], others: 2, unplaced: 1 })
})

it('gives nothing to who goes to a kindergarten, whom no group suits, and where nobody knows the way', () => {
  const tenant = child(0, { attends: { organisation: 'y' } })
  expect(placesOf(snapshot([tenant, child(1, { cohort: 2020 })], { z: 5 }))).toEqual({ a0: undefined, a1: undefined })
  const blind = { ...snapshot([child(0)], { z: 5 }), kindergartens: { z: { position: { lat: 54, lon: 39 } } } }
  expect(placesOf(blind)).toEqual({ a0: undefined })
})

const towns = fc
  .record({
    all: fc.array(
      fc.record({
        wishes: fc.shuffledSubarray(['x', 'y', 'z']),
        allowOther: fc.boolean(),
        cohort: fc.constantFrom(2024, 2023),
        attends: fc.constantFrom(undefined, undefined, { organisation: 'x', group: 'x1' }, { organisation: 'w' }),
      }),
      { maxLength: 8 },
    ),
    free: fc.record({ x: fc.nat(2), y: fc.nat(2), z: fc.nat(2), w: fc.nat(2) }),
  })
  .map(({ all, free }) =>
    snapshot(
      all.map((it, at) => child(at, it)),
      free,
    ),
  )

it('leaves the first stage as it was, takes no seat that is not free, and is the same whatever the order of its input', () => {
  const safe = fc.property(towns, (town) => {
    const { assignments, violations } = assign(town)
    expect(violations).toBe(0)
    const first = assign({ ...town, kindergartens: undefined }).assignments
    for (const [at, it] of assignments.entries()) {
      if (it.metres === undefined) expect(it).toEqual(first[at])
      else expect(first[at]?.group).toBeUndefined()
    }
    const turned = { ...town, applications: town.applications.toReversed(), groups: town.groups.toReversed() }
    expect(assign(turned).assignments).toEqual(assignments)
  })
  fc.assert(safe, { numRuns: 300 })
})

it('is checked by code of its own: who did not consent and a seat too many are counted', () => {
  const town = snapshot([child(0, { wishes: [], allowOther: false }), child(1, { wishes: [] })], { y: 1 })
  const [a, b] = assign(town).assignments
  const there = { organisation: 'y', group: 'y1', wish: 0, metres: 1 }
  if (!a || !b) throw new Error('two are asked for')
  expect(secondStageFaults(town, [a, { ...b, ...there }])).toBe(0)
  expect(secondStageFaults(town, [{ ...a, ...there }, b])).toBe(1)
  expect(
    secondStageFaults(town, [
      { ...a, ...there },
      { ...b, ...there },
    ]),
  ).toBe(2)
})

it('has lines of its own in the protocol, sealed and verified', () => {
  const town = snapshot([child(0), child(1), child(2)], { x: 1, y: 1, z: 1 })
  const input = encoded(linesOf(town))
  const { header, output } = calculate(input, hashes)
  const fileOf = (places: Parameters<typeof secondLines>[0], sealed = places) => {
    const second = seal(sealed.length, secondLines(sealed), hashes)
    const first = encoded([headerLine({ ...header, second }, hashes)])
    return Buffer.concat([first, input, output, secondLines(places)])
  }
  const places = assign(town).assignments.flatMap(({ application: applicant, group: programme = '', metres }) =>
    metres === undefined ? [] : [{ applicant, programme, metres }],
  )
  expect(places).toHaveLength(2)
  expect(verifyProtocol(fileOf(places), hashes)).toEqual([])
  const [one, other] = places
  if (!one || !other) throw new Error('two are placed')
  const flaws = (...changed: typeof places) => verifyProtocol(fileOf(changed), hashes)
  expect(flaws(one, { ...other, programme: one.programme })).toMatchObject([{ name: 'second-wrong', line: 2 }])
  expect(flaws(one, one)).toMatchObject([{ why: '"a1" has a place of the second stage already' }])
  expect(flaws({ ...one, applicant: 'a0' }, other)).toMatchObject([{ why: '"a0" has a place of the first stage' }])
  expect(verifyProtocol(fileOf([other, one], places), hashes)).toMatchObject([
    { name: 'second-changed', from: 1, to: 2 },
  ])
})

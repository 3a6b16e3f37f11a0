import { hash } from 'node:crypto'
import { crc32, gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { unzipSync } from 'fflate'
import { formFor, testRegion } from '../../regions/testing.ts'
import { call } from '../../regions/testing-history.ts'
import { openGroup, queuedChild } from '../../regions/testing-places.ts'
import { calculatedRun, publishRun, specialistOf } from '../../regions/testing-runs.ts'
import { verifyProtocol } from '../../shared/domain/placement/verify.ts'
import { calculated } from '../../shared/domain/runs/run.ts'
import { flat, readPdf } from '../../shared/files/testing-pdf.ts'
import { Applications } from '../../shared/table/applications.ts'
import { looksAt } from '../../shared/table/people/looks.ts'
import { resultOf } from '../../shared/table/runs/run-files.ts'
import type { Runs } from '../../shared/table/runs/runs.ts'
import { handler as explainPlacement } from './explain-placement.ts'
import { handler } from './print-run.ts'

const NOW = '2026-11-24T09:00:00.000Z'
const TOWN = '61701000'
let region: Awaited<ReturnType<typeof testRegion>>
let run: Awaited<ReturnType<typeof Runs.get>>
let numbers: string[]

beforeAll(async () => {
  region = await testRegion()
  await openGroup(region, { organisation: '215', capacity: 2 })
  const wishes = [{ organisation: '215', title: 'Детский сад', priority: 1 }]
  const queued = []
  for (let number = 0; number < 3; number++) queued.push(await queuedChild(region, { form: { wishes } }))
  numbers = queued.map(({ number }) => number)
  run = await calculatedRun(region, TOWN, NOW)
})

const print = async (paper: string, municipality = TOWN) => {
  const asked = { params: { id: run.id }, body: { paper }, now: NOW }
  const { status, body } = await call(handler, specialistOf(region, municipality), asked)
  const bytes = status === 200 ? Buffer.from(await (await fetch(String(body.url))).arrayBuffer()) : Buffer.of()
  return { status, fileName: body.fileName, bytes }
}

describe('the papers of a run', () => {
  it('the auditor re-checks the protocol, and it says what the run decided', async () => {
    const { fileName, bytes } = await print('protocol')
    expect(fileName).toBe('Протокол расчёта 24.11.2026 для проверки.ndjson.gz')
    const file = gunzipSync(bytes)
    const lines = file.toString().trimEnd().split('\n')
    expect(verifyProtocol(file, { sha256: (data) => hash('sha256', data), crc32 })).toEqual([])
    const { assignments } = await resultOf(run)
    const told = lines.filter((line) => line.startsWith('{"applicant"')).map((line) => JSON.parse(line))
    expect(told.map(({ applicant, programme }) => [applicant, programme ?? undefined]).toSorted()).toEqual(
      assignments.map(({ application, group }) => [application, group]).toSorted(),
    )
    const open = (await print('public')).bytes.toString()
    for (const { application } of assignments) expect(open).not.toContain(application)
    expect(JSON.parse(open).input).toBe(JSON.parse(lines[0] ?? '').input.sha256)
  })

  it('the commission signs numbers of applications, and no child is named', async () => {
    const { bytes } = await print('commission')
    const text = flat(readPdf(bytes).tree)
      .map(({ own }) => own)
      .join(' ')
    expect(text).toContain('Протокол комплектования от 24.11.2026')
    expect(text).toContain('Председатель комиссии')
    expect(numbers.filter((number) => text.includes(number))).toHaveLength(2)
    expect(text).not.toContain('Смирнов')
    expect((await print('referrals')).bytes.subarray(0, 2).toString()).toBe('PK')
  })

  it('the next run tells what it changes, and how it went by right and age', async () => {
    expect(calculated(run).summary.difference).toBeUndefined()
    const next = calculated(await calculatedRun(region, TOWN, '2026-11-24T10:00:00.000Z')).summary
    expect(next.difference).toEqual({ run: run.id, same: 3, moved: 0, gained: 0, lost: 0, joined: 0, gone: 0 })
    const share = { applications: 3, placed: 2, first: 2, second: 0, later: 0 }
    expect(next.byClass).toEqual([{ class: 'none', ...share }])
    expect(next.byAge).toEqual([{ age: 3, ...share }])
    expect(next.byDistrict).toEqual([{ district: 'Северный район', ...share }])
  })

  it('names whom to call once it is published, and not before', async () => {
    expect((await print('calls')).status).toBe(409)
    await publishRun(region, run.id, NOW)
    const { bytes, fileName } = await print('calls')
    expect(fileName).toBe('Список обзвона 24.11.2026.xlsx')
    const book = Object.values(unzipSync(bytes))
      .map((part) => Buffer.from(part).toString())
      .join('')
    expect(book.split(formFor().applicant.phone)).toHaveLength(3)
    expect(numbers.filter((number) => book.includes(number))).toHaveLength(2)
    const looks = await looksAt(region.code, `queue/${TOWN}`)
    expect(looks).toMatchObject([{ purpose: 'printRun', role: 'specialist', reader: 'ffffffff' }])
  })

  it('is for the specialist of the municipality', async () => {
    expect((await print('commission', '61625000')).status).toBe(404)
    expect((await print('everything')).status).toBe(400)
  })
})

describe('the second stage', () => {
  it('offers the nearest place to who consented, and has lines of its own in every paper', async () => {
    region = await testRegion()
    await openGroup(region, { organisation: '215', capacity: 1 })
    for (const organisation of ['219', '221']) await openGroup(region, { organisation, capacity: 1 })
    const form = { wishes: [{ organisation: '215', title: 'Сад', priority: 1 }], allowOther: true }
    const queued = []
    for (let at = 0; at < 2; at++) queued.push(await queuedChild(region, { form }))
    run = await calculatedRun(region, TOWN, NOW)
    expect(calculated(run).summary).toMatchObject({ placed: 2, byWish: [1, 0, 0], others: 1, violations: 0 })
    const file = gunzipSync((await print('protocol')).bytes)
    expect(verifyProtocol(file, { sha256: (data) => hash('sha256', data), crc32 })).toEqual([])
    const second = (await resultOf(run)).assignments.find(({ metres }) => metres !== undefined)
    expect(second).toMatchObject({ organisation: '219', wish: 0, metres: 732 })
    expect(file.toString().trimEnd().split('\n').at(-1)).toBe(
      JSON.stringify({ stage: 2, applicant: second?.application, programme: '219-1-g1', metres: 732 }),
    )
    const paper = flat(readPdf((await print('commission')).bytes).tree).map(({ own }) => own)
    expect(paper.join(' ')).toContain('Второй этап: по согласию на другие сады')

    await publishRun(region, run.id, NOW)
    const it = await Applications.get({ region: region.code, id: second?.application ?? '' })
    expect(it).toMatchObject({ status: 'offered', offer: { organisation: '219', wish: 0 } })
    const family = { region: region.code, ref: it.applicant, role: 'parent' as const, children: [it.child] }
    const { body } = await call(explainPlacement, family, { params: { id: it.id }, now: NOW })
    expect(body.run).toMatchObject({ other: { metres: 732 }, wishes: [{ id: '215', outcome: 'others-first' }] })
  })
})

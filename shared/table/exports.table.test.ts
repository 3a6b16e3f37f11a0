import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import { testRegion } from '../../regions/testing.ts'
import type { ContingentRow, QueueCount } from '../domain/queue/counting.ts'
import { type ReportKind, requestReport } from '../domain/report.ts'
import { getObject, putObject } from '../files/objects.ts'
import { vacancies } from '../ui/public/testing-vacancies.ts'
import { works } from './papers/report-files.ts'
import { territoryTable } from './territories.ts'
import { vacanciesTable } from './vacancies.ts'

const root = join(import.meta.dirname, '../..')
const sources = ['functions', 'shared', 'web', 'local', 'commands'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|(^|\/)testing/.test(file))
    .map((file) => relative(root, join(root, folder, file))),
)
const those = (pattern: RegExp) =>
  sources.filter((file) => pattern.test(readFileSync(join(root, file), 'utf8'))).toSorted()

const EVIL = '=HYPERLINK("http://x.example","а")'
const titled = { code: EVIL, title: EVIL, id: '215' }
const contingent: ContingentRow = {
  ...{ municipality: titled, organisation: titled, group: titled, kind: 'class', age: 7, children: 1 },
}
const queue: QueueCount = { municipality: titled, age: 3, waiting: 1, actual: 1, deferred: 0, privileged: 0 }
const rows: Record<ReportKind, unknown[]> = {
  contingent: [contingent],
  queue: [queue],
  demand: [{ municipality: titled, ages: '0-3', attending: 1, actual: 1, deferred: 0 }],
  'esnsi-kindergartens': [Array.from({ length: 10 }, () => EVIL)],
  'esnsi-limits': [[EVIL, EVIL, EVIL, 5, EVIL]],
  'esnsi-authorities': [Array.from({ length: 6 }, () => EVIL)],
}

/** Texts of cells of a CSV file of ours: quoted or not. */
const csvTexts = (bytes: Uint8Array | undefined) =>
  [
    ...Buffer.from(bytes ?? [])
      .subarray(3)
      .toString()
      .matchAll(/"((?:[^"]|"")*)"|([^;\r\n]+)/g),
  ].map(([, quoted, plain = '']) => quoted ?? plain)
function xlsxParts(bytes: Uint8Array | undefined) {
  const xml = Object.entries(unzipSync(bytes ?? new Uint8Array())).flatMap(([name, part]) =>
    name.startsWith('xl/worksheets/') ? [strFromU8(part)] : [],
  )
  return {
    formulas: xml.join('').match(/<f[ >]/g) ?? [],
    texts: [...xml.join('').matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/g)].map(([, text = '']) => text),
  }
}

describe('every export', () => {
  it('is one of these: what writes a table writes it through the guard', () => {
    expect(those(/from '(?:\.\.?\/)+(?:files\/)?(?:csv|xlsx)\.ts'/)).toEqual([
      'shared/table/papers/report-files.ts',
      'shared/table/queue/forecast.ts',
      'shared/table/queue/public-queues.ts',
      'shared/table/runs/run-papers.ts',
      'shared/table/territories.ts',
      'shared/table/vacancies.ts',
    ])
    // Nobody prints a table by hand: who names the kind of such a file is known. Attachments and named files are what families send.
    expect(those(/text\/csv|spreadsheetml\.sheet'/)).toEqual([
      'shared/domain/named-files.ts',
      'shared/table/attachments.ts',
      'shared/table/papers/public-pages.ts',
      'shared/table/papers/report-files.ts',
      'shared/table/queue/forecast.ts',
      'shared/table/runs/run-papers.ts',
    ])
  })

  it.each(Object.keys(works) as ReportKind[])(
    'report %s: what looks like a formula is text in CSV and XLSX',
    async (kind) => {
      const region = await testRegion()
      const report = requestReport(region.act(), kind)
      const folder = `${region.code}/reports/${report.id}`
      for (const { code } of region.data.municipalities)
        await putObject('files', `${folder}/parts/${code}.json`, JSON.stringify(rows[kind]), {
          type: 'application/json',
        })
      const made = await works[kind].write(report, region.data)
      expect(made.map(({ format }) => format)).toEqual(['xlsx', 'csv'])

      const cells = csvTexts(await getObject('files', `${folder}/${kind}.csv`)).map((text) =>
        text.replaceAll('""', '"'),
      )
      expect(cells.filter((text) => text.includes('HYPERLINK')).length).toBeGreaterThan(0)
      expect(cells.filter((text) => text.startsWith('='))).toEqual([])
      const { formulas, texts } = xlsxParts(await getObject('files', `${folder}/${kind}.xlsx`))
      expect(formulas).toEqual([])
      expect(texts.filter((text) => text.includes('HYPERLINK')).length).toBeGreaterThan(0)
      expect(texts.filter((text) => text.startsWith('='))).toEqual([])
    },
  )

  it('vacancies, public: the same', async () => {
    const evil = structuredClone(vacancies)
    for (const municipality of evil.municipalities) {
      municipality.title = EVIL
      for (const organisation of municipality.organisations) {
        Object.assign(organisation, { title: EVIL, address: EVIL })
        for (const vacancy of organisation.vacancies) Object.assign(vacancy, { group: EVIL, orientation: EVIL })
      }
    }
    const cells = csvTexts(await vacanciesTable(evil))
    expect(cells.filter((text) => text.includes('HYPERLINK')).length).toBeGreaterThan(10)
    expect(cells.filter((text) => text.startsWith('='))).toEqual([])
  })

  it('assigned territories, public: the same', async () => {
    const line = { organisation: '215', place: EVIL, street: EVIL, houses: EVIL }
    const act = { municipality: '1', kind: 'school', title: EVIL, signedOn: '2026-03-01', from: '2026-03-15' } as const
    const cells = csvTexts(await territoryTable([{ ...act, lines: [line] }], new Map([['215', EVIL]]), 'Europe/Moscow'))
    expect(cells.filter((text) => text.includes('HYPERLINK'))).toHaveLength(5)
    expect(cells.filter((text) => text.startsWith('='))).toEqual([])
  })
})

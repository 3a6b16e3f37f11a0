import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { csvForExcel, csvForPrograms } from './csv.ts'
import type { Sheet } from './sheet.ts'
import { xlsx } from './xlsx.ts'

const installed = spawnSync('soffice', ['--version']).status === 0
const inOffice = installed ? it : it.skip
const note = installed ? '' : ' (skipped: LibreOffice is not installed)'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-office-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Opens files in LibreOffice and saves each in another format; `open` are options of its CSV filter. */
function convert(files: Record<string, Uint8Array | string>, to: string, ...open: string[]): string[] {
  const paths = Object.entries(files).map(([name, content]) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  })
  // A profile of its own, so that an office in use does not disturb.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  execFileSync('soffice', [profile, '--headless', ...open, '--convert-to', to, '--outdir', folder, ...paths], {
    stdio: 'ignore',
  })
  return paths.map((path) => readFileSync(path.replace(/\w+$/, to.replace(/:.*/, '')), 'utf8'))
}

const mixed: Sheet = {
  name: 'Очередь: 1/2',
  columns: [
    { title: 'ФИО', kind: 'text' },
    { title: 'Место', kind: 'integer' },
    { title: 'Балл', kind: 'decimal' },
    { title: 'Родился', kind: 'date' },
    { title: 'Подано', kind: 'instant' },
  ],
  rows: [
    ['Ёлкина, Анна', -5, 4.5, '2019-02-28', '2026-04-01T04:30:00Z'],
    ['00123', 7, -0.25, '1900-03-01', null],
    ['=1+1', null, null, null, null],
    [' а\tб\n_x0041_ "<&>"', 0, 3, '2026-12-31', '2026-12-31T18:59:59Z'],
  ],
}

const hostile = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '＝1+1',
  '\t=1+1',
  '\0=1+1',
  ' =1+1',
  '"=1+1',
  "'=1+1",
  'a;=1+1;b',
  'a,=1+1,b',
  'a\t=1+1\tb',
  'a\n=1+1',
  'a\r\n=1+1',
  'a;"=1+1";b',
  '";=1+1;"',
  'a\n\0=1+1\n',
  '",=1+1,"',
]
const attack: Sheet = {
  name: 'Атака',
  columns: [
    { title: '=1+1', kind: 'text' },
    { title: 'Б', kind: 'text' },
  ],
  rows: hostile.map((text) => ['x', text]),
}

describe('LibreOffice', () => {
  inOffice(`opens the workbook: texts, numbers and dates are what they are${note}`, async () => {
    const createdAt = '2026-04-01T00:00:00Z'
    const bytes = await buffer(xlsx({ title: 'Проба', createdAt, zone: 'Asia/Yekaterinburg', sheets: [mixed] }))
    // Separator, quote, UTF-8, then cells as they are shown.
    const [shown] = convert({ 'mixed.xlsx': bytes }, 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1049,false,true,true')
    expect(shown?.split('\n').slice(0, 6)).toEqual([
      'ФИО;Место;Балл;Родился;Подано',
      'Ёлкина, Анна;-5;4.5;28.02.2019;01.04.2026 09:30:00',
      '00123;7;-0.25;01.03.1900;',
      "'=1+1;;;;",
      '" а\tб',
      '_x0041_ ""<&>""";0;3;31.12.2026;31.12.2026 23:59:59',
    ])
  })

  // 44 `,`, 59 `;`, 9 TAB: whatever separator a person picks, right or wrong.
  inOffice.each([44, 59, 9])(
    `finds no formula in hostile CSV opened with the separator %i${note}`,
    async (separator) => {
      const files = {
        'programs.csv': await buffer(csvForPrograms(attack)),
        'excel.csv': await buffer(csvForExcel(attack)),
        'bare.csv': 'a\n=1+1\n',
      }
      const [programs, excel, bare] = convert(files, 'fods', `--infilter=CSV:${separator},34,76`)
      expect(programs).not.toContain('table:formula')
      expect(excel).not.toContain('table:formula')
      // The proof that one would be seen.
      expect(bare).toContain('table:formula')
    },
  )
})

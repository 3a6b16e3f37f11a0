import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { bundled } from '../../bench/bundled.ts'
import type { Paper } from './paper.ts'
import { pdf } from './pdf.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-bundle-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

it('a deployed function, one file without its packages, prints the same bytes', async () => {
  await bundled({ entryPoints: ['shared/files/pdf.ts'], outdir: folder })
  const deployed = await import(join(folder, 'pdf.mjs'))
  const paper: Paper = {
    ...{ title: 'Расписка', author: 'Управление', issuedAt: '2026-11-22T09:00:00.000Z', foot: 'Расписка' },
    blocks: [
      { kind: 'heading', level: 1, text: 'Ёлкин' },
      { kind: 'facts', rows: [['Номер', '1']] },
      { kind: 'code', address: 'https://portal.example/', alt: 'код', text: 'Проверьте' },
    ],
  }
  expect(Buffer.from(await deployed.pdf(paper)).equals(await pdf(paper))).toBe(true)
})

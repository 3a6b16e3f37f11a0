import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from '@jest/globals'
import { readFolder, shapes } from '../../regions/folder.ts'
import { loadInvented } from '../../regions/load-invented.ts'
import { groupsIn } from '../../regions/world.ts'
import { Groups } from '../../shared/table/organisations.ts'
import { pupilsOf } from '../../shared/table/pupils.ts'
import { writeRegion } from './write.ts'

it('a generated region is loaded with exactly its pupils, each in a group that has the place, and only once', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'generated-'))
  const code = `g-${randomBytes(4).toString('hex')}`
  const root = pathToFileURL(`${dir}/`)
  const now = '2026-11-22T09:00:00.000Z'
  await writeRegion(dir, { code, seed: 'load', pupils: 130, year: 2026 }, '2026-09-01', () => undefined)
  const people = shapes.people.parse((await readFolder(code, root)).files.get('people')?.value)
  expect(await loadInvented(code, people, now, root)).toBeGreaterThan(1000)

  const groups = people.organisations.flatMap(groupsIn)
  let pupils = 0
  for (const { id } of groups) {
    const [group, attending] = [await Groups.find({ region: code, id }), await pupilsOf(code, id)]
    expect(attending.length).toBeLessThanOrEqual(group?.capacity ?? 0)
    pupils += attending.length
  }
  expect(pupils).toBe(130)
  expect(await loadInvented(code, people, now, root)).toBe(0)
  rmSync(dir, { recursive: true })
})

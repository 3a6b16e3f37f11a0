/** The files of a generated region, written aside and put in their places when all are whole. */
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import { createGzip } from 'node:zlib'
import { checkFolder, sentence } from '../../regions/check.ts'
import { composed, readFolder, shapes } from '../../regions/folder.ts'
import { inForce } from '../../shared/domain/queue/queue-rules.ts'
import { csvForPrograms } from '../../shared/files/csv.ts'
import type { Sheet } from '../../shared/files/sheet.ts'
import { invented } from './invented.ts'
import { cityOf, cityProfile, runOf } from './queue.ts'
import { type Asked, folderFor } from './region.ts'
import { rostersOf } from './roster.ts'

/** Where files lie until all of them are whole; what a killed run left of it is no more than that. */
export const UNFINISHED = '.unfinished'

/**
 * Writes `<code>/`, `oneroster/` and `placement/` into a folder that has none of them. Lists of children are streamed.
 * @param on the day the people are as of; `asked.year` is its school year
 * @param begun is told the name of each file before it is written
 * @returns how many of what there are
 * @throws Error with every sentence of `region check` when the region would not pass it
 */
export async function writeRegion(dir: string, asked: Asked, on: string, begun: (file: string) => void) {
  const aside = join(dir, UNFINISHED)
  const file = (...names: string[]) => join(aside, ...names)
  await rm(aside, { recursive: true, force: true })
  for (const folder of [asked.code, 'oneroster', 'placement']) await mkdir(file(folder), { recursive: true })
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
  const table = async (folder: string, sheet: Sheet) => {
    begun(`${folder}/${sheet.name}.csv`)
    await pipeline(csvForPrograms(sheet), createWriteStream(file(folder, `${sheet.name}.csv`)))
  }

  begun(asked.code)
  for (const [part, value] of Object.entries(await folderFor(asked)))
    await writeFile(file(asked.code, `${part}.json`), json(value))
  const folder = await readFolder(asked.code, pathToFileURL(`${aside}/`))
  const wrong = checkFolder(folder, on)
  if (wrong.length > 0) throw new Error(wrong.map(sentence).join('\n'))
  const region = composed(folder)
  const it = invented(region, shapes.people.parse(folder.files.get('people')?.value), on, asked.year)
  const rules = inForce(region.kindergarten.rules, on)
  if (!rules) throw new Error(`no rules are in force on ${on}`)

  for (const sheet of rostersOf(it)) await table('oneroster', sheet)
  begun('placement/queue.ndjson.gz')
  const lines = Readable.from(runOf(it, asked.seed, rules))
  await pipeline(lines, createGzip(), createWriteStream(file('placement', 'queue.ndjson.gz')))
  for (const sheet of cityOf(it)) await table('placement', sheet)
  await writeFile(file('placement', 'city.json'), json(cityProfile(it, rules)))

  for (const name of ['oneroster', 'placement', asked.code]) await rename(file(name), join(dir, name))
  await rm(aside, { recursive: true })
  const { organisations, applicants } = it.people
  const schools = organisations.filter(({ kind }) => kind === 'school').length
  return {
    ...{ municipalities: region.municipalities.length, kindergartens: organisations.length - schools, schools },
    ...{ groups: it.world.groups.length, staff: it.world.staff.length, waiting: applicants },
  }
}

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { checkFolder } from '../regions/check.ts'
import { readFolder } from '../regions/folder.ts'
import { city } from './city/city.ts'

const folder = mkdtempSync(join(tmpdir(), 'generate-'))
afterAll(() => rmSync(folder, { recursive: true }))

const at = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const run = (...args: string[]) =>
  spawnSync(process.execPath, [at('generate.ts'), ...args], { encoding: 'utf8', maxBuffer: 1e8 })
const made = (name: string, ...more: string[]) =>
  run('--pupils', '3000', '--on', '2026-09-01', '--out', join(folder, name), ...more)
const bytesIn = (name: string) =>
  readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.\w+$/.test(file))
    .toSorted()
    .map((file) => [file, readFileSync(join(folder, name, file)).toString('base64')])
/** The rows of a CSV file without quoted cells, by its headers. */
const rowsOf = (file: string, name = 'a'): Record<string, string>[] => {
  const [head = '', ...lines] = readFileSync(join(folder, name, file), 'utf8')
    .trimEnd()
    .split('\r\n')
  const titles = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    expect(cells).toHaveLength(titles.length)
    return Object.fromEntries(titles.map((title, column) => [title, cells[column] ?? '']))
  })
}

beforeAll(() => {
  expect(made('a')).toMatchObject({ status: 0 })
})

describe('npm run generate', () => {
  it('writes the same bytes for the same seed and day, and other people for another seed', () => {
    const [again, other] = [made('b'), made('c', '--seed', 'other')]
    expect([again.status, other.status]).toEqual([0, 0])
    expect(JSON.parse(again.stdout)).toMatchObject({ ok: true, code: 'primer', pupils: 3000, waiting: 180 })
    expect(bytesIn('b')).toEqual(bytesIn('a'))
    expect(rowsOf('oneroster/users.csv', 'c')).not.toEqual(rowsOf('oneroster/users.csv'))
    expect(readdirSync(join(folder, 'a')).toSorted()).toEqual(['oneroster', 'placement', 'primer'])
  })

  it('writes a region that passes its check, on the day it is as of and through the year', async () => {
    const written = await readFolder('primer', pathToFileURL(`${join(folder, 'a')}/`))
    for (const day of ['2026-09-01', '2027-08-31', '2028-05-31']) expect(checkFolder(written, day)).toEqual([])
  })

  it('has exactly so many pupils, each with a SNILS of those never issued, and reaches nobody', () => {
    const users = rowsOf('oneroster/users.csv')
    const roles = new Map(rowsOf('oneroster/roles.csv').map((it) => [it.userSourcedId, it.role]))
    expect(users.filter(({ sourcedId }) => roles.get(sourcedId) === 'student')).toHaveLength(3000)
    expect(roles.size).toBe(users.length)
    const snils = users.map(({ identifier = '' }) => identifier)
    expect(snils.filter((it) => !/^\d{9}00$/.test(it) || it < '00000000100' || it > '00100199800')).toEqual([])
    expect(new Set(snils).size).toBe(snils.length)
    expect(users.filter(({ email = '' }) => !/^[ps]\d+@primer\.example$/.test(email))).toEqual([])
    const people = readFileSync(join(folder, 'a/primer/people.json'), 'utf8')
    expect(people.match(/[^\s"]+@[^\s"]+/g)?.filter((it) => !it.endsWith('.example'))).toEqual([])
  })

  it('writes rosters that belong together', () => {
    const ids = (file: string) => new Set(rowsOf(`oneroster/${file}.csv`).map(({ sourcedId }) => sourcedId))
    const [users, classes, orgs, courses] = [ids('users'), ids('classes'), ids('orgs'), ids('courses')]
    const enrollments = rowsOf('oneroster/enrollments.csv')
    expect(ids('enrollments').size).toBe(enrollments.length)
    expect(enrollments.filter(({ role }) => role === 'student')).toHaveLength(3000)
    for (const it of enrollments)
      expect([users.has(it.userSourcedId), classes.has(it.classSourcedId), orgs.has(it.schoolSourcedId)]).toEqual([
        ...[true, true, true],
      ])
    expect(rowsOf('oneroster/classes.csv').filter((it) => !courses.has(it.courseSourcedId))).toEqual([])
    expect(rowsOf('oneroster/orgs.csv').filter((it) => it.parentSourcedId && !orgs.has(it.parentSourcedId))).toEqual([])
    expect(ids('demographics').size).toBe(3000)
    const files = rowsOf('oneroster/manifest.csv').flatMap(({ propertyName = '', value }) =>
      propertyName.startsWith('file.') && value === 'bulk' ? [`${propertyName.slice(5)}.csv`] : [],
    )
    expect(['manifest.csv', ...files].toSorted()).toEqual(readdirSync(join(folder, 'a/oneroster')).toSorted())
  })

  it('writes a queue that placement runs, and a city that it runs to the same number of places', async () => {
    const queue = join(folder, 'a/placement/queue.ndjson.gz')
    expect(
      gunzipSync(readFileSync(queue))
        .toString()
        .match(/"prefs"/g),
    ).toHaveLength(180)
    const { status, stdout } = spawnSync(process.execPath, [at('placement.ts'), 'run', queue], { encoding: 'utf8' })
    expect(status).toBe(0)
    const { outcome } = JSON.parse(stdout)
    expect(outcome).toMatchObject({ applicants: 180, violations: 0 })
    const places = join(folder, 'places.ndjson')
    const [people, groups, profile] = ['queue.csv', 'groups.csv', 'city.json'].map((it) =>
      join(folder, 'a/placement', it),
    )
    const args = [people ?? '', groups ?? '', '--city', profile ?? '', '--starts-on', '2027-09-01', '--places', places]
    jest.spyOn(console, 'log').mockReturnValue()
    expect(await city([...args, '--faults', join(folder, 'faults.csv')])).toBe(0)
    expect(readFileSync(join(folder, 'faults.csv'), 'utf8').trim()).toBe('file,line,column,why')
    expect(readFileSync(places, 'utf8').trimEnd().split('\n')).toHaveLength(outcome.placed)
  })

  it.each([
    [['--out', join(folder, 'd')], '--pupils N is wanted'],
    [['--pupils', '99', '--out', join(folder, 'd')], '--pupils N is wanted'],
    [['--pupils', '1000001', '--out', join(folder, 'd')], 'not "1000001"'],
    [['--pupils', '1e3', '--out', join(folder, 'd')], 'not "1e3"'],
    [['--pupils', '100'], '--out FOLDER is wanted'],
    [['--pupils', '100', '--out', join(folder, 'd'), '--code', 'ural'], 'ural cannot be a code'],
    [['--pupils', '100', '--out', join(folder, 'd'), '--on', '2026-02-30'], '--on 2026-02-30 is no day'],
    [['--pupils', '100', '--out', join(folder, 'a')], 'is not empty (oneroster)'],
    [['--pupils', '100', '--out', join(folder, 'file')], 'cannot be made (EEXIST)'],
    [['--pupils', '100', '--out', '/proc/generate'], 'cannot be made (ENOENT)'],
  ])('refuses %j: "%s"', (args, says) => {
    writeFileSync(join(folder, 'file'), '')
    const { status, stderr } = run(...args)
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(says) })
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(readdirSync(folder)).not.toContain('d')
  })

  it('goes over what a killed run left, which has no file under its last name', () => {
    mkdirSync(join(folder, 'e/.unfinished/oneroster'), { recursive: true })
    writeFileSync(join(folder, 'e/.unfinished/oneroster/users.csv'), 'half')
    expect(made('e').status).toBe(0)
    expect(bytesIn('e')).toEqual(bytesIn('a'))
  })

  it('says what it is in both languages', () => {
    expect(run('--help')).toMatchObject({ status: 0, stdout: '', stderr: expect.stringContaining('Invents a region') })
    expect(run('--help', '--lang', 'ru').stderr).toContain('Придумывает регион')
  })
})

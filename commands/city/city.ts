/** `npm run placement -- city`: the files of a city as a placement. */
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isDate } from '../../shared/files/dates.ts'
import { bare } from './columns.ts'
import { readGroups } from './groups-file.ts'
import { calculate } from './outcome.ts'
import { CityError, type Profile, type RuleSet, readProfile } from './profile.ts'
import { fits, readQueue } from './queue-file.ts'
import { printed } from './summary.ts'
import { readTable, type TableFile } from './table-file.ts'

export const cityHelp = `npm run placement -- city QUEUE [GROUPS] [options]

Runs the files of a city, such as the open data of Vilnius, as a placement:
  1. reads the queue (children, their wishes, priorities) and the groups (free places) by the NAMES of their columns. Which file
     is which is told by the names too; their order, delimiter (; , tab |), BOM and extra columns do not matter.
     Every row that is not understood is reported with its line and why, and left out.
  2. orders the queues by a rule set, which is data, and compares with the official places where the file has them: the
     share of pairs in the same order (goal ${0.97}), and why the other pairs are not, counted.
  3. gives the free places by deferred acceptance, checks the result with a checker of its own, and prints a summary.
Without GROUPS nobody is placed: 1 and 2 only.

  --json              the summary as JSON on stdout (the talk stays on stderr)
  --rules ID          the rule set of the city's file; without it the first one for which QUEUE has the columns
  --city FILE         names of columns and rule sets of another city (default: commands/city/vilnius.json, an example to copy)
  --starts-on DATE    the day the places are for: who wants one later waits (default: the 1 September after the last filing)
  --seats free|all    free: the places that GROUPS says are free (default); all: every place of every group, as if it were empty
  --encoding NAME     of files that are not UTF-8, for example windows-1257
  --faults FILE       all rows not understood as CSV: file,line,column,why (the summary shows the first 20)
  --places FILE       who got which place, one JSON object a line: child, kindergarten, group, wish, class
  --help              prints this

Examples
  npm run placement -- city queue_2021-05-23.csv groups_2021-05-23.csv
  npm run placement -- city queue.csv groups.csv --json --faults faults.csv --places places.ndjson

Ends with 0 when it was done (also when rows were left out), 1 when no row was understood or the checker found a violation,
2 when the command line or a file as a whole cannot be understood.
`

const options = {
  json: { type: 'boolean', default: false },
  rules: { type: 'string' },
  city: { type: 'string' },
  'starts-on': { type: 'string' },
  seats: { type: 'string', default: 'free' },
  encoding: { type: 'string' },
  faults: { type: 'string' },
  places: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

/** Runs the command. Returns its exit code. */
export async function city(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parsed(args)
    if (values.help) {
      console.log(cityHelp)
      return 0
    }
    return await run(values, positionals)
  } catch (error) {
    if (!(error instanceof CityError)) throw error
    console.error(error.message)
    return 2
  }
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new CityError(`${error instanceof Error ? error.message : String(error)}\n\n${cityHelp}`)
  }
}

type Values = ReturnType<typeof parsed>['values']

async function run(values: Values, files: string[]): Promise<number> {
  const startsOn = values['starts-on']
  if (startsOn !== undefined && !isDate(startsOn))
    throw new CityError(`--starts-on ${startsOn} is no date: a day is written as 2026-09-01`)
  if (values.seats !== 'free' && values.seats !== 'all')
    throw new CityError(`--seats is free or all, not ${values.seats}`)
  const profile = readProfile(values.city)
  const { queueTable, groupsTable } = await tables(files, profile, values.encoding)
  const queue = readQueue(queueTable, profile, ruleSetFor(queueTable, profile, values.rules))
  const groups = groupsTable && readGroups(groupsTable, profile, values.seats === 'all')
  if (groupsTable && groups?.groups.length === 0)
    throw new CityError(`${groupsTable.file}: not one of its ${groups.rows} rows is a group with a number of places`)
  if (groups?.groups.some(({ ages }) => ages) && ['born', 'types'].every((name) => queue.absent.includes(name)))
    throw new CityError(
      `${queueTable.file}: there is neither a column "${profile.queue.born[0]}" nor "${profile.queue.wish.types[0]?.replace('{n}', '1')}": ` +
        'which groups are for the age of a child cannot be told, so nobody can be placed. Leave out GROUPS to compare the order only',
    )
  const result = calculate(queue, groups, startsOn)

  const summary = { city: profile.title, ...result.summary }
  const faults = [...queue.faults, ...(groups?.faults ?? [])]
  if (values.faults !== undefined) writeFileSync(values.faults, faultsCsv(faults))
  if (values.places !== undefined)
    writeFileSync(values.places, result.placed.map((it) => `${JSON.stringify(it)}\n`).join(''))
  if (values.json) console.log(JSON.stringify({ ...summary, faults: faults.slice(0, 1000) }, null, 2))
  else console.log(printed(summary, faults))
  if (queue.children.length === 0) console.error('No row of the queue was understood.')
  return queue.children.length === 0 || (result.summary.placement?.violations ?? 0) > 0 ? 1 : 0
}

/** Which file is the queue and which the groups; a folder stands for its CSV files. */
async function tables(given: string[], profile: Profile, encoding: string | undefined) {
  const files = given.flatMap((it) =>
    isFolder(it)
      ? readdirSync(it)
          .filter((name) => /\.(csv|tsv|txt)$/i.test(name))
          .map((name) => join(it, name))
      : [it],
  )
  if (files.length === 0) throw new CityError(`Say which file is the queue.\n\n${cityHelp}`)
  const known = namesOf(profile)
  const read = await Promise.all(files.map((file) => readTable(file, known, encoding)))
  const has = (table: TableFile, names: readonly string[]) =>
    table.headers.some((it) => names.some((name) => bare(name) === bare(it)))
  const queues = read.filter((it) =>
    has(
      it,
      profile.queue.wish.name.map((name) => name.replace('{n}', '1')),
    ),
  )
  const groups = read.filter((it) => !queues.includes(it) && has(it, profile.groups.kindergarten))
  const strange = read.find((it) => !queues.includes(it) && !groups.includes(it))
  const wanted = `a queue has "${profile.queue.wish.name[0]?.replace('{n}', '1')}", groups have "${profile.groups.kindergarten[0]}"`
  if (strange)
    throw new CityError(`${strange.file}: neither a queue nor groups: ${wanted}. It has: ${strange.headers.join(', ')}`)
  const [queueTable, second] = queues
  if (!queueTable) throw new CityError(`There is no queue among ${files.join(', ')}: ${wanted}`)
  if (second) throw new CityError(`Two queues: ${queueTable.file} and ${second.file}. Say one of them`)
  if (groups.length > 1)
    throw new CityError(`Groups in ${groups.length} files: ${groups.map(({ file }) => file).join(', ')}. Say one`)
  return { queueTable, groupsTable: groups[0] }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function namesOf({ queue: { wish, facts, kind, ...single }, groups }: Profile): (header: string) => boolean {
  const plain = [...Object.values(single), ...Object.values(facts), kind.columns, ...Object.values(groups)].flat()
  const wished = Object.values(wish)
    .flat()
    .map((name) => name.replace('{n}', '1'))
  const names = new Set([...plain, ...wished].map(bare))
  return (header) => names.has(bare(header))
}

function ruleSetFor(table: TableFile, profile: Profile, id: string | undefined): RuleSet {
  const ids = profile.ruleSets.map(({ rules }) => rules.id).join(', ')
  const found = profile.ruleSets.find((it) => (id === undefined ? fits(table, profile, it) : it.rules.id === id))
  if (found) return found
  if (id !== undefined) throw new CityError(`there are no rules ${id}. There are: ${ids}`)
  const needs = profile.ruleSets.map(
    ({ rules, needs: facts }) =>
      `${rules.id} needs ${facts.map((it) => `"${profile.queue.facts[it]?.[0]}"`).join(', ')}`,
  )
  throw new CityError(
    `${table.file}: no rule set fits its columns: ${needs.join('; ')}. Say --rules ID to take one nevertheless`,
  )
}

function faultsCsv(faults: readonly { file: string; line: number; column?: string; says: string }[]): string {
  const cell = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
  const rows = faults.map(({ file, line, column = '', says }) => [file, String(line), column, says].map(cell).join(','))
  return ['file,line,column,why', ...rows, ''].join('\r\n')
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { Result } from './result.ts'

/** The numbers a reader asks for first: bench, metric, words. */
const told: readonly (readonly [bench: string, metric: string, words: string])[] = [
  ['units', 'submit an application, child new to the region', 'an application of a child nobody knew yet'],
  ['units', 'accept an offer', 'an accepted place'],
  ['units', 'save a lesson of 25, an entry for every pupil', 'a lesson saved, with an entry for each of 25'],
  ['units', 'diary of a week with 34 lessons', 'the diary of a week'],
  ['platform', 'request through the edge, hot', "the platform's own work in a warm request"],
  [
    'cold-start',
    'journal/record-grade / empty handler, processor time',
    'a cold start, of recording grades / of nothing',
  ],
  ['placement', '100k x 5,000 x 10', '100,000 children placed in 5,000 groups by 10 wishes'],
  ['federal', 'parsed and validated', 'federal messages parsed and validated'],
  ['load', 'goodput at the highest rate / most goodput', 'what is answered in time far past saturation / at best'],
  ['local', 'median of serverless-offline / ours', 'the local API: median of serverless-offline / ours'],
  ['memory', 'the last third / the third before it', 'memory after half an hour of use / ten minutes earlier'],
  ['cost', 'AWS, 60 thousand pupils, idle month, all', 'a month of summer, 60,000 pupils, AWS'],
  ['cost', 'AWS, 60 thousand pupils, April, all', 'April, 60,000 pupils, AWS'],
  ['cost', "AWS, a pupil's year, what varies", "a pupil's year, AWS"],
]

const Kept = z.object({ results: z.array(z.omit(Result, { bench: true })) })
const BLOCK = /(<!-- numbers -->\n)[\s\S]*(<!-- \/numbers -->)/

function table(root: string): string {
  const rows = told.flatMap(([bench, metric, words]) => {
    const file = join(root, 'bench/results', `${bench}.json`)
    if (!existsSync(file)) return []
    const { results } = Kept.parse(JSON.parse(readFileSync(file, 'utf8')))
    const found = results.find((it) => it.metric === metric)
    if (!found) throw new Error(`bench/results/${bench}.json has no ${metric}`)
    const { value, unit, budget, ok } = found
    const told = unit === 'ratio' ? `${value}` : `${value} ${unit}`
    return [[words, told, budget === null ? '' : ok ? `${budget}` : `${budget}, **over**`]]
  })
  const all = [['', 'measured', 'budget'], ...rows]
  const width = (column: number) => Math.max(3, ...all.map((row) => (row[column] ?? '').length))
  const line = (row: readonly string[], fill = ' ') =>
    `| ${[0, 1, 2].map((column) => (row[column] ?? '').padEnd(width(column), fill)).join(' | ')} |`
  return [line(all[0] ?? []), line([], '-'), ...rows.map((row) => line(row))].join('\n')
}

/** The README with the numbers that `bench/results` keeps now. @throws Error when a number it tells is not kept */
export const withNumbers = (readme: string, root: string): string =>
  readme.replace(BLOCK, (_, begin, end) => `${begin}\n${table(root)}\n\n${end}`)

/** What is wrong with the numbers of the README: one line, or none. */
export function numbers(root: string): string[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  if (!BLOCK.test(readme)) return ['README.md has no place for numbers']
  return withNumbers(readme, root) === readme
    ? []
    : ['The numbers of README.md are not those of bench/results: npm run bench']
}

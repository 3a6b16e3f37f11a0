import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import * as z from 'zod/mini'
import { keep } from '../bench/keep.ts'
import { withNumbers } from '../bench/readme.ts'
import { mended, QUIET, shareOfProcessor, table, verdict } from '../bench/report.ts'
import { Result } from '../bench/result.ts'
import { misused, usage } from '../local/usage.ts'

/** What is measured, and whether in time: then a second try is fair, and a busy machine makes it untrustworthy. */
const benches = {
  units: { timed: false, title: 'request units of DynamoDB, use case by use case' },
  bundles: { timed: false, title: 'size of every function, and what must not be in one' },
  'cold-start': { timed: true, title: 'process start to first answer against an empty handler' },
  platform: { timed: true, title: 'processor time of a warm request without input and output' },
  placement: { timed: true, title: 'the placement of a region and of a country' },
  files: { timed: true, title: 'spreadsheets and CSV, written and read' },
  federal: { timed: true, title: 'federal messages a second' },
  load: { timed: true, title: 'a local region under arrivals past what it can do' },
  'first-april': { timed: true, title: 'the night of 1 April: whole and in order, past saturation, a backlog drained' },
  cost: { timed: false, title: 'the bill of a month and of a pupil, by the price lists of two clouds' },
  memory: { timed: false, named: true, title: 'what a local region holds in memory over half an hour of use' },
  local: { timed: true, named: true, title: 'the local API against serverless-offline' },
} as const
type Name = keyof typeof benches
const names = Object.keys(benches)
const isName = (name: string): name is Name => names.includes(name)

const help = `npm run bench -- [NAME...] [--json] [--scale N] [--offline DIR]

Measures and holds the numbers against the budgets of docs/performance.md. Without a name: all but
the last two, about twelve minutes.
--scale: the night of 1 April with one of so many applications; without it as many as this machine takes in four minutes;
of memory, so many minutes instead of 30.
--offline: where "npm install --prefix DIR serverless-offline@13 --legacy-peer-deps" has put it; it is no dependency of ours.

${Object.entries(benches)
  .map(([name, { title }]) => `  ${name.padEnd(12)}${title}`)
  .join('\n')}

stdout: a table, or with --json a line {"bench", "metric", "value", "unit", "budget", "ok"} for each number and a last line
{"ok", "results"}. stderr: progress, and a word when the machine was too busy for times to be trusted. The latest numbers
are kept in bench/results/NAME.json, some of them in README.md.

Exit codes: 0 everything within its budget, 1 something over it, 2 bad usage.`

const root = join(import.meta.dirname, '..')
const run = promisify(execFile)

/** In a process of its own: benches set environments, stop the time and remember memory. */
async function measured(name: Name, scale: number | undefined): Promise<Result[]> {
  const program = `import { bench } from ${JSON.stringify(`${root}/bench/${name}.ts`)}; process.stdout.write(JSON.stringify(await bench(${scale ?? ''})))`
  const { stdout } = await run(process.execPath, ['--input-type=module-typescript', '--eval', program], {
    cwd: root,
    maxBuffer: 2 ** 26,
  })
  return z.array(Result).parse(JSON.parse(stdout))
}

/** Measures once, and times that are over their budget once more; what was counted wrong in a night stays wrong. */
async function held(name: Name, scale: number | undefined) {
  const { timed } = benches[name]
  const shares = [shareOfProcessor()]
  let results = await measured(name, scale)
  shares.push(shareOfProcessor())
  if (timed && name !== 'first-april' && results.some(({ ok }) => !ok)) {
    console.error(`${name}: over a budget, measured once more`)
    results = mended(results, await measured(name, scale))
    shares.push(shareOfProcessor())
  }
  const share = Math.min(...shares)
  const trusted = !timed || share >= QUIET
  if (!trusted)
    console.error(
      `${name}: the machine was busy (${Math.round(share * 100)} % of a processor was left), so what is over a budget may be noise`,
    )
  return { trusted, results }
}

async function main(wanted: readonly string[], json: boolean, scale: number | undefined): Promise<number> {
  const unknown = wanted.filter((name) => !isName(name))
  if (unknown.length > 0) {
    misused(help, `There is no bench ${unknown.join(', ')}.`)
  }
  const all: Result[] = []
  for (const name of (wanted.length > 0
    ? wanted
    : names.filter((name) => !isName(name) || !('named' in benches[name]))
  ).filter(isName)) {
    const began = performance.now()
    const { trusted, results } = await held(name, scale)
    keep(name, trusted, results)
    all.push(...results)
    console.error(`${name}: ${Math.round((performance.now() - began) / 1000)} s`)
    const lines = json ? results.map((result) => JSON.stringify(result)) : [name, ...table(results), '']
    for (const line of lines) console.log(line)
  }
  const readme = join(root, 'README.md')
  writeFileSync(readme, withNumbers(readFileSync(readme, 'utf8'), root))
  const last = verdict(all)
  const over = all.filter(({ ok }) => !ok).length
  console.log(json ? JSON.stringify(last) : `${last.results} numbers, ${over} over budget`)
  return last.ok ? 0 : 1
}

const { values, positionals } = usage(help, {
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, scale: { type: 'string' }, offline: { type: 'string' } },
})
if (values.offline !== undefined) process.env.OFFLINE = resolve(values.offline)
if (positionals.includes('local') && values.offline === undefined) misused(help, 'local needs --offline DIR.')
const scale = values.scale === undefined ? undefined : Number(values.scale)
if (scale !== undefined && !(Number.isInteger(scale) && scale > 0)) misused(help, '--scale is a whole number from 1.')
process.exitCode = await main(positionals, values.json, scale)

import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { lineOf, type Told } from '../checks/proved.ts'
import { misused, usage } from '../local/usage.ts'

const help = `npm run prove [-- access | admission | ID...] [--json]

Runs the experiments that the tests hold, in full size, and writes reports/prove.json and reports/prove.html: what was tried how often,
violations, the bound that follows from none in so many (3/N at 95 %), what a naive way of doing it would have let through, which bugs
that were planted on purpose were caught, and the seconds of processor. Takes a quarter of an hour on a quiet machine and says how far it is.
access: who may see and do what, input that attacks, what of a child is left, the history (E and G of the list of invariants).
admission: places, offers, runs and repeated requests under faults, duplicates, losers of races and shifted clocks (B, D and F).
ID...: some experiments of these by their ids (npm run prove -- E6 E7): all the tests that tell of them run, so some others may be told too.

stdout: a line for each experiment and a last line {"ok", "experiments", "lacking", "seconds"}. With --json every line is JSON: {"id",
"what", "n", "violations", "bound95", "planted", "caught", "baselineViolations", "ms"}, ms of processor; what says nothing is null.

Exit codes: 0 no violations, 1 some, or an experiment that failed, 2 bad usage.`

const all = (ids: string) => ids.split(' ')
/** The experiments of each group: one that nobody tells of was not made. */
const groups: Record<string, string[]> = {
  access: all('A4 E1 E2 E3 E4 E6 E7 E8 E11 E12 G1 G2 G3 G5 G6 G7'),
  admission: all('B1 B2 B3 B4 B5 B6 B7 B8 B9 B10 D1 D2 D3 D7 F1 F3 F5 F6'),
}
const ROOT = join(import.meta.dirname, '..')
const Line = z.object({
  id: z.string(),
  what: z.string(),
  n: z.number(),
  violations: z.number(),
  baseline: z.optional(z.number()),
  planted: z.optional(z.literal(true)),
  cpuSeconds: z.number(),
})

const { positionals, values } = usage(help, {
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
prove(wantedBy(positionals), values.json)

/** The ids of a group, of the first one where nothing is named, or those named one by one. */
function wantedBy([first = 'access', ...rest]: readonly string[]): readonly string[] {
  const group = groups[first]
  if (group && rest.length === 0) return group
  const known = Object.values(groups).flat()
  const unknown = [first, ...rest].filter((id) => !known.includes(id))
  return unknown.length === 0
    ? [first, ...rest]
    : misused(help, `There is no group or experiment ${unknown.join(' ')}.`)
}

function prove(group: readonly string[], json: boolean) {
  const told = join(tmpdir(), `zvonok-prove-${process.pid}.jsonl`)
  const files = globSync('{checks,commands,functions,infra,local,regions,shared}/**/*.test.ts', { cwd: ROOT }).filter(
    (file) => tells(readFileSync(join(ROOT, file), 'utf8'), group),
  )
  const [planted, experiments] = [true, false].map((want) =>
    files.filter((it) => it.endsWith('.proof.test.ts') === want),
  )
  const began = Date.now()
  const ran = [run(experiments ?? [], told), run(planted ?? [], told, '--config', 'jest.proofs.config.mjs')]
  const failed = ran.includes(false)
  const lines = readLines(told)
    .filter(({ id }) => group.includes(id))
    .toSorted((a, b) => group.indexOf(a.id) - group.indexOf(b.id))
  const lacking = group.filter((id) => lines.every((line) => line.id !== id))
  rmSync(told, { force: true })
  const commit = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).stdout.trim()
  const report = {
    at: new Date(began).toISOString(),
    ...(commit && { commit }),
    seconds: Math.round((Date.now() - began) / 1000),
    machine: `${process.platform} ${process.arch}, Node ${process.version}`,
    limits:
      'One machine, DynamoDB Local and object storage of the local region: no cloud, no real SMEV, no GOST, no KMS.',
    failed,
    lacking,
    experiments: lines.map((it) => ({ ...it, bound: it.violations === 0 && !it.planted ? 3 / it.n : null })),
  }
  mkdirSync(join(ROOT, 'reports'), { recursive: true })
  writeFileSync(join(ROOT, 'reports/prove.json'), `${JSON.stringify(report, null, 2)}\n`)
  writeFileSync(join(ROOT, 'reports/prove.html'), page(report.at, report.limits, lines))
  for (const line of lines) console.log(json ? jsonOf(line) : lineOf(line))
  const ok = !failed && lacking.length === 0 && lines.every(({ violations }) => violations === 0)
  console.log(JSON.stringify({ ok, experiments: lines.length, lacking, seconds: report.seconds }))
  if (!ok) process.exitCode = 1
}

/** The line of an experiment as a program reads it; what was not tried is null. */
function jsonOf({ id, what, n, violations, baseline, planted, cpuSeconds }: Told): string {
  const bound95 = violations === 0 && !planted ? 3 / n : null
  const found = { planted: planted ? n : null, caught: planted ? n - violations : null }
  const ms = Math.round(cpuSeconds * 1000)
  return JSON.stringify({ id, what, n, violations, bound95, ...found, baselineViolations: baseline ?? null, ms })
}

/** Whether these tests passed; what they found is added to the file `told`. */
function run(files: readonly string[], told: string, ...more: string[]): boolean {
  if (files.length === 0) return true
  // In full size, on a machine that does much else, an experiment may take an hour.
  const how = ['--runInBand', '--testTimeout', '3600000', '--runTestsByPath']
  const { status } = spawnSync('npm', ['test', '--', ...more, ...how, ...files], {
    cwd: ROOT,
    env: { ...process.env, PROVE_TO: told },
    stdio: ['ignore', 2, 2],
  })
  return status === 0
}

/** Whether a test tells of an experiment of the group. */
function tells(text: string, group: readonly string[]): boolean {
  return text.includes('proved({') && [...text.matchAll(/\b[A-G]\d+\b/g)].some(([id]) => group.includes(id))
}

function readLines(file: string): Told[] {
  try {
    const text = readFileSync(file, 'utf8').trim()
    return text.split('\n').map((line) => Line.parse(JSON.parse(line)))
  } catch {
    return []
  }
}

function page(at: string, limits: string, lines: readonly Told[]): string {
  const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const rows = lines.map(
    ({ id, what, n, violations, baseline, planted }) =>
      `<tr><td>${safe(id)}</td><td>${planted ? 'planted: ' : ''}${safe(what)}</td><td>${n}</td><td>${violations}</td><td>${violations === 0 && !planted ? (3 / n).toPrecision(2) : ''}</td><td>${baseline ?? ''}</td></tr>`,
  )
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Zvonok: proved</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}td,th{padding:.3rem .6rem;text-align:left;border-bottom:1px solid #ccc}</style>
<h1>What was tried</h1><p>${safe(at)}. ${safe(limits)}</p>
<table><tr><th>id</th><th>experiment</th><th>N</th><th>violations</th><th>bound 3/N</th><th>naive</th></tr>
${rows.join('\n')}</table></html>
`
}

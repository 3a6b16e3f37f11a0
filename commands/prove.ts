import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { misused, usage } from '../local/usage.ts'

const help = `npm run prove [-- access | admission]

Runs the experiments that the tests hold, in full size, and writes reports/prove.json and reports/prove.html: what was tried how often,
violations, the bound that follows from none in so many (3/N at 95 %), and what a naive way of doing it would have let through.
access: who may see and do what, input that attacks, what of a child is left, the history (E and G of the list of invariants).
admission: places, offers, runs and repeated requests under faults, duplicates, losers of races and shifted clocks (B, D and F).

Exit codes: 0 no violations, 1 some, or an experiment that failed, 2 bad usage.`

const groups: Record<string, RegExp> = { access: /^[AEG]\d/, admission: /^[BDF]\d/ }
const ROOT = join(import.meta.dirname, '..')
const Line = z.object({
  id: z.string(),
  what: z.string(),
  n: z.number(),
  violations: z.number(),
  baseline: z.optional(z.number()),
})
type Line = z.infer<typeof Line>

const { positionals } = usage(help, { allowPositionals: true, options: {} })
const [group = 'access', ...rest] = positionals
const wanted = groups[group]
if (!wanted || rest.length > 0) misused(help, `There is no group ${positionals.join(' ')}.`)
else prove(wanted)

function prove(group: RegExp) {
  const told = join(tmpdir(), `zvonok-prove-${process.pid}.jsonl`)
  const files = globSync('{checks,commands,functions,infra,local,regions,shared}/**/*.test.ts', { cwd: ROOT }).filter(
    (file) => tells(readFileSync(join(ROOT, file), 'utf8'), group),
  )
  const began = Date.now()
  const { status } = spawnSync('npm', ['test', '--', '--runInBand', '--runTestsByPath', ...files], {
    cwd: ROOT,
    env: { ...process.env, PROVE_TO: told },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const lines = readLines(told).filter(({ id }) => group.test(id))
  rmSync(told, { force: true })
  const commit = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).stdout.trim()
  const report = {
    at: new Date(began).toISOString(),
    ...(commit && { commit }),
    seconds: Math.round((Date.now() - began) / 1000),
    machine: `${process.platform} ${process.arch}, Node ${process.version}`,
    limits:
      'One machine, DynamoDB Local and object storage of the local region: no cloud, no real SMEV, no GOST, no KMS.',
    failed: status !== 0,
    experiments: lines.map((it) => ({ ...it, bound: it.violations === 0 ? 3 / it.n : null })),
  }
  mkdirSync(join(ROOT, 'reports'), { recursive: true })
  writeFileSync(join(ROOT, 'reports/prove.json'), `${JSON.stringify(report, null, 2)}\n`)
  writeFileSync(join(ROOT, 'reports/prove.html'), page(report.at, report.limits, lines))
  for (const { id, what, n, violations, baseline } of lines)
    console.log(`${id.padEnd(4)} ${violations} of ${n}${baseline === undefined ? '' : `, naive ${baseline}`}: ${what}`)
  console.log(
    JSON.stringify({
      ok: status === 0 && lines.every(({ violations }) => violations === 0),
      experiments: lines.length,
    }),
  )
  if (status !== 0 || lines.length === 0 || lines.some(({ violations }) => violations > 0)) process.exitCode = 1
}

/** Whether a test tells of an experiment of the group. */
function tells(text: string, group: RegExp): boolean {
  return text.includes('proved({') && [...text.matchAll(/\bid: '([A-Z]\d+)'/g)].some(([, id = '']) => group.test(id))
}

function readLines(file: string): Line[] {
  try {
    const text = readFileSync(file, 'utf8').trim()
    return text.split('\n').map((line) => Line.parse(JSON.parse(line)))
  } catch {
    return []
  }
}

function page(at: string, limits: string, lines: readonly Line[]): string {
  const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const rows = lines.map(
    ({ id, what, n, violations, baseline }) =>
      `<tr><td>${safe(id)}</td><td>${safe(what)}</td><td>${n}</td><td>${violations}</td><td>${violations === 0 ? (3 / n).toPrecision(2) : ''}</td><td>${baseline ?? ''}</td></tr>`,
  )
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Zvonok: proved</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}td,th{padding:.3rem .6rem;text-align:left;border-bottom:1px solid #ccc}</style>
<h1>What was tried</h1><p>${safe(at)}. ${safe(limits)}</p>
<table><tr><th>id</th><th>experiment</th><th>N</th><th>violations</th><th>bound 3/N</th><th>naive</th></tr>
${rows.join('\n')}</table></html>
`
}

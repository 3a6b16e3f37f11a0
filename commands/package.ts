import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { needs as needsOf } from '../checks/needs.ts'
import { invalid, wrongInPart } from '../checks/packaged.ts'
import { parts } from '../checks/service.ts'
import { misused, usage } from '../local/usage.ts'

const help = `npm run package -- [--stage NAME] [--part NAME,NAME] [--region NAME] [--param NAME=VALUE]...

Packages every part of the service as it is deployed, into .package/<stage>/<part>, and checks each template: resource
schemas of CloudFormation, dead-letter queues, rights that a function lacks or does not need, and the size of the stack.
Needs no account and no network. Prints a JSON line {"part", "functions", "resources", "kilobytes", "findings", "ok"} for
each and a last line {"ok", "parts"}. Regions and parameters are those of Serverless Framework.

Exit codes: 0 everything can be deployed, 1 something is wrong, 2 bad usage.`

const { values } = usage(help, {
  options: {
    stage: { type: 'string', default: 'prod' },
    part: { type: 'string' },
    region: { type: 'string', default: 'eu-central-1' },
    param: { type: 'string', multiple: true, default: [] },
  },
})
const root = process.cwd()

function run(part: string, folder: string): Promise<void> {
  const osls = ['node_modules/serverless/bin/serverless.js', 'package']
  const given = [`part=${part}`, ...values.param].flatMap((it) => ['--param', it])
  const named = ['--stage', values.stage, '--region', values.region, ...given, '--package', folder]
  const child = spawn(process.execPath, [...osls, ...named], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (text) => (said += text))
  child.stderr.on('data', (text) => (said += text))
  return new Promise((done, failed) =>
    child.once('close', (code) => (code === 0 ? done() : failed(new Error(`${part} cannot be packaged:\n${said}`)))),
  )
}

async function packaged(part: string, needs: Awaited<ReturnType<typeof needsOf>>) {
  const folder = join('.package', values.stage, part)
  await rm(folder, { recursive: true, force: true })
  await run(part, folder)
  const json = readFileSync(join(folder, 'cloudformation-template-update-stack.json'), 'utf8')
  const { functions, resources, findings: ours } = wrongInPart(json, needs)
  const findings = [...ours, ...invalid(json, part)]
  const zips = readdirSync(folder).filter((name) => name.endsWith('.zip'))
  const kilobytes = Math.round(zips.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1024)
  return { part, functions, resources, kilobytes, findings, ok: findings.length === 0 }
}

const all = parts(root)
const wanted = values.part?.split(',') ?? all
const unknown = wanted.filter((part) => !all.includes(part))
if (unknown.length > 0) misused(help, `There is no part ${unknown.join(', ')}: the service has ${all.join(', ')}.`)
let ok = true
const needs = await needsOf(root)
for (const part of wanted) {
  const result = await packaged(part, needs)
  ok &&= result.ok
  console.log(JSON.stringify(result))
}
console.log(JSON.stringify({ ok, parts: wanted.length }))
process.exitCode = ok ? 0 : 1

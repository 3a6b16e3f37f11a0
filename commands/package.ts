import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { parts } from '../checks/service.ts'
import { misused, usage } from '../local/usage.ts'

const help = `npm run package -- [--stage NAME] [--part NAME,NAME]

Packages every part of the service as it is deployed, into .package/<stage>/<part>, and checks each template against the
resource schemas of CloudFormation. Needs no account and no network. Prints a JSON line
{"part", "functions", "resources", "kilobytes", "findings", "ok"} for each and a last line {"ok", "parts"}.

Exit codes: 0 everything can be deployed, 1 something is wrong, 2 bad usage.`

/** Resources that one CloudFormation stack may have. */
const MOST_RESOURCES = 500

const { values } = usage(help, {
  options: {
    stage: { type: 'string', default: 'prod' },
    part: { type: 'string' },
  },
})
const root = process.cwd()

function run(part: string, folder: string): Promise<void> {
  const osls = ['node_modules/serverless/bin/serverless.js', 'package']
  const named = ['--stage', values.stage, '--param', `part=${part}`, '--package', folder]
  const child = spawn(process.execPath, [...osls, ...named], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (text) => (said += text))
  child.stderr.on('data', (text) => (said += text))
  return new Promise((done, failed) =>
    child.once('close', (code) => (code === 0 ? done() : failed(new Error(`${part} cannot be packaged:\n${said}`)))),
  )
}

const Template = z.object({ Resources: z.record(z.string(), z.object({ Type: z.string() })) })
const Report = z.object({
  diagnostics: z.array(z.looseObject({ severity: z.string(), ruleId: z.string(), message: z.string() })),
})

/** The validator that aws-cdk-lib brings along (WebAssembly, offline). */
function findings(json: string, name: string): string[] {
  const require = createRequire(createRequire(import.meta.url).resolve('aws-cdk-lib/package.json'))
  const { CelEngine, TemplateContent } = require('@aws/cloudformation-validate')
  const { diagnostics } = Report.parse(new CelEngine().validateTemplate(new TemplateContent(json, name)))
  return diagnostics
    .filter(({ severity }) => /^(fatal|error)$/i.test(severity))
    .map(({ ruleId, message }) => `${ruleId} ${message}`)
}

async function packaged(part: string) {
  const folder = join('.package', values.stage, part)
  await rm(folder, { recursive: true, force: true })
  await run(part, folder)
  const json = readFileSync(join(folder, 'cloudformation-template-update-stack.json'), 'utf8')
  const resources = Object.values(Template.parse(JSON.parse(json)).Resources)
  const zips = readdirSync(folder).filter((name) => name.endsWith('.zip'))
  const wrong = findings(json, part)
  return {
    part,
    functions: resources.filter(({ Type }) => Type === 'AWS::Lambda::Function').length,
    resources: resources.length,
    kilobytes: Math.round(zips.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1024),
    findings: wrong,
    ok: wrong.length === 0 && resources.length <= MOST_RESOURCES,
  }
}

const all = parts(root)
const wanted = values.part?.split(',') ?? all
const unknown = wanted.filter((part) => !all.includes(part))
if (unknown.length > 0) misused(help, `There is no part ${unknown.join(', ')}: the service has ${all.join(', ')}.`)
let ok = true
for (const part of wanted) {
  const result = await packaged(part)
  ok &&= result.ok
  console.log(JSON.stringify(result))
}
console.log(JSON.stringify({ ok, parts: wanted.length }))
process.exitCode = ok ? 0 : 1

import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { parts } from '../checks/service.ts'
import { hasCredentials } from '../infra/deploy/credentials.ts'
import { deploymentOf, Refusal } from '../infra/deploy/deployment.ts'
import { difference, forgotten } from '../infra/deploy/difference.ts'
import { plan, preparation, type Step, shown } from '../infra/deploy/plan.ts'
import { chosen, type Runner, runAll } from '../infra/deploy/run.ts'
import { misused, usage } from '../local/usage.ts'

const help = `npm run deploy -- --stage NAME [--part NAME,NAME] [--from NAME] [--dry-run]

Deploys to AWS what cdk.json describes: first what has state, then the functions part by part, then the CDN, alarms, the portal and
the data of the regions. Everything is made and checked on this machine before the cloud is touched. It stops at the first step that
fails; each can be repeated, and --from goes on with one.

  --stage NAME      which deployment: settings under stages.NAME of cdk.json go before the others
  --part NAME,...   only these steps (names as the dry run prints them)
  --from NAME       this step and those after it
  --dry-run         makes and checks everything and prints the plan with what would change against the last deployment from this
                    machine; needs neither an account nor a network

Environment: credentials of AWS (AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY), and ZVONOK_CDN_KEYS: the key by which
the API knows the CDN, with a comma and the one before it while it is being changed; where cdk.json names such a service, its token:
ZVONOK_SIGNER_TOKEN, ZVONOK_MESSAGES_TOKEN, ZVONOK_ADAPTER_TOKEN; ZVONOK_SMTP_URL where letters are to be sent.

Prints a JSON line for each step and a last line {"ok", "steps"}. Exit codes: 0 done, 1 a step failed, 2 refused, nothing was done.`

const { values } = usage(help, {
  options: {
    stage: { type: 'string' },
    part: { type: 'string' },
    from: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  },
})

/** Templates as they were deployed from here the last time. */
const kept = (stage: string, { name }: Step) => join('.deploy', stage, `${name}.json`)
const templateAt = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

const runner =
  (awsRegion: string): Runner =>
  ({ args }) =>
    new Promise((done) => {
      const env = { ...process.env, AWS_REGION: awsRegion, CDK_DEFAULT_REGION: awsRegion }
      // What the tools say goes to stderr: stdout is for our lines.
      const child = spawn(process.execPath, args, { stdio: ['ignore', process.stderr, process.stderr], env })
      child.once('error', () => done(1))
      child.once('close', (code) => done(code ?? 1))
    })

const print = (line: object) => console.log(JSON.stringify(line))

async function main(stage: string): Promise<number> {
  const context = z.object({ context: z.record(z.string(), z.unknown()) }).parse(templateAt('cdk.json')).context
  const deployment = deploymentOf({ ...context, stage }, process.env)
  const all = parts(process.cwd())
  const only = values.part?.split(',')
  const steps = chosen(plan(deployment, all), { ...(only && { only }), ...(values.from && { from: values.from }) })
  const dry = values['dry-run']
  if (!dry && !(await hasCredentials()))
    throw new Refusal(
      'There are no credentials of AWS: set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. Nothing was done; --dry-run shows the plan without them.',
    )

  const run = runner(deployment.awsRegion)
  const functions = all.filter((part) => steps.some(({ name }) => name === part))
  const unready = await runAll(preparation(deployment, functions), run, (told) =>
    print({ prepared: told.step, ...told }),
  )
  if (unready !== undefined) return 1

  let ok = true
  for (const step of steps) {
    if (step.template === undefined) {
      if (dry) print({ step: step.name, what: step.what, command: shown(step.command) })
      continue
    }
    const before = templateAt(kept(stage, step))
    const changes = difference(before, templateAt(step.template))
    const lost = forgotten(before, changes)
    const said = {
      step: step.name,
      what: step.what,
      command: shown(step.command),
      first: before === undefined,
      ...changes,
    }
    if (dry || lost.length > 0) print(lost.length > 0 ? { ...said, forgotten: lost } : said)
    ok &&= lost.length === 0
  }
  if (!ok) throw new Refusal('Tables, buckets or keys would no longer belong to the deployment: nothing was done.')
  if (dry) {
    print({ ok, steps: steps.length, dryRun: true })
    return 0
  }

  const failed = await runAll(steps, run, print, (step) => {
    if (step.template === undefined) return
    mkdirSync(join('.deploy', stage), { recursive: true })
    copyFileSync(step.template, kept(stage, step))
  })
  print({ ok: failed === undefined, steps: steps.length, ...(failed !== undefined && { failed }) })
  if (failed === undefined) return 0
  console.error(`Stopped at ${failed}. Mend the cause and go on: npm run deploy -- --stage ${stage} --from ${failed}`)
  return 1
}

if (values.stage === undefined) misused(help, '--stage is missing.')
try {
  process.exitCode = await main(values.stage)
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 2
}

import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parts } from '../../checks/service.ts'
import { deploymentOf } from './deployment.ts'
import { difference, forgotten } from './difference.ts'
import { type Command, parametersOf, plan, preparation, shown } from './plan.ts'
import { chosen, runAll, type Told } from './run.ts'

const [KEY, BEFORE] = ['n'.repeat(40), 'b'.repeat(40)]
const context = {
  stage: 'trial',
  regions: ['demo', 'other'],
  budgetUsd: 50,
  stages: {
    trial: {
      domain: 'zvonok.example.org',
      certificate: 'arn:aws:acm:us-east-1:123456789012:certificate/abc-1',
      identityProvider: 'https://id.example.org',
      identityClient: 'zvonok',
    },
  },
}
const deployment = deploymentOf(context, { ZVONOK_CDN_KEYS: `${KEY},${BEFORE}` })
const all = parts('.')
const steps = plan(deployment, all)
const names = steps.map(({ name }) => name)

describe('a deployment', () => {
  it.each([
    ['a stage that is no name', { ...context, stage: 'Prod' }, KEY, 'The setting stage'],
    ['a stage too long for names of roles', { ...context, stage: 'a-long-name-too' }, KEY, '2 to 12 small letters'],
    ['a setting that is none', trial({ certficate: 'arn' }), KEY, 'stages.trial: there is no setting certficate.'],
    ['ЕСИА without who signs', trial({ identity: 'esia' }), KEY, 'does not say esiaCertificateHash, signerUrl'],
    ['a service without its token', trial({ messagesUrl: 'https://sms.example.org' }), KEY, 'ZVONOK_MESSAGES_TOKEN'],
    ['no money', { ...context, budgetUsd: 0 }, KEY, 'The setting budgetUsd'],
    [
      'a stage without address',
      { ...context, stage: 'prod' },
      KEY,
      'does not say domain, certificate, identityProvider',
    ],
    [
      'a certificate of another region',
      trial({ certificate: 'arn:aws:acm:eu-central-1:123456789012:certificate/abc-1' }),
      KEY,
      'The setting certificate',
    ],
    ['no key of the CDN', context, undefined, 'ZVONOK_CDN_KEYS'],
    ['a short key', context, 'secret', 'ZVONOK_CDN_KEYS'],
    ['three keys', context, [KEY, KEY, KEY].join(','), 'at most two'],
  ])('is refused in one sentence for %s', (_, given, keys, says) => {
    expect(() => deploymentOf(given, { ZVONOK_CDN_KEYS: keys })).toThrow(says)
  })

  it('does what everything relies on first, and lets functions know a key before the CDN sends it', () => {
    const at = (name: string) => names.indexOf(name)
    expect(names.slice(0, 3)).toEqual(['state', 'api', 'access'])
    for (const part of all) {
      expect(at(part)).toBeGreaterThan(at('api'))
      expect(at(part)).toBeLessThan(at('site'))
    }
    expect(names.slice(-4)).toEqual(['site', 'alarms', 'portal', 'regions'])
    expect(new Set(names).size).toBe(all.length + 6)
  })

  it('tells functions hashes of both keys and the CDN the new one, which nobody is shown', () => {
    const [site] = steps.filter(({ name }) => name === 'site')
    expect(site?.command.args).toContain(`zvonok-trial-site:CdnKey=${KEY}`)
    expect(site && shown(site.command)).toContain('CdnKey=…')
    const rest = steps.filter((step) => step !== site).flatMap(({ command }) => command.args)
    expect([...rest, ...parametersOf(deployment)].join(' ')).not.toMatch(new RegExp(`${KEY}|${BEFORE}`))
    expect(parametersOf(deployment).join(' ')).toMatch(/cdnKeys=[\w-]{43},[\w-]{43}( |$)/)
  })

  it('packages the parts it deploys, with what they are deployed with', () => {
    const packages = preparation(deployment, ['journal', 'reports']).at(-1)
    expect(packages?.command.args).toEqual(
      expect.arrayContaining(['--part', 'journal,reports', 'portalUrl=https://zvonok.example.org']),
    )
    expect(preparation(deployment, []).map(({ name }) => name)).toEqual(['region demo', 'region other', 'synth'])
  })
})

function trial(more: object) {
  return { ...context, stages: { trial: { ...context.stages.trial, ...more } } }
}

it('the deployment of the guide is one', () => {
  const [, said] = /```json\n(\s+"stages": .*?)```/s.exec(readFileSync('docs/ru/cloud.md', 'utf8')) ?? []
  const { stages } = JSON.parse(`{${said?.replace('…', 'abc-1')}}`)
  const [stage] = Object.keys(stages)
  expect(deploymentOf({ stage, stages }, { ZVONOK_CDN_KEYS: KEY })).toMatchObject({ stage, regions: ['demo'] })
})

describe('the run', () => {
  /** Succeeds but for the steps that are named; notes what it was asked. */
  const fake = (...failing: string[]) => {
    const asked: Command[] = []
    const told: Told[] = []
    const done: string[] = []
    const run = async (command: Command) => {
      asked.push(command)
      return failing.some((name) => steps.find((step) => step.name === name)?.command === command) ? 1 : 0
    }
    return {
      asked,
      told,
      done,
      run: (some: typeof steps) =>
        runAll(
          some,
          run,
          (it) => told.push(it),
          ({ name }) => done.push(name),
        ),
    }
  }

  it('goes through all steps in order', async () => {
    const { asked, told, done, run } = fake()
    expect(await run(steps)).toBeUndefined()
    expect(asked).toEqual(steps.map(({ command }) => command))
    expect(told.every(({ ok }) => ok)).toBe(true)
    expect(done).toEqual(names)
  })

  it('stops half-way at what fails, says so without the key, and goes on from there', async () => {
    const first = fake('site')
    expect(await first.run(steps)).toBe('site')
    expect(first.done).toEqual(names.slice(0, names.indexOf('site')))
    const last = first.told.at(-1)
    expect(last).toMatchObject({ step: 'site', ok: false })
    expect(JSON.stringify(first.told)).not.toContain(KEY)

    const second = fake()
    expect(await second.run(chosen(steps, { from: 'site' }))).toBeUndefined()
    expect([...first.done, ...second.done]).toEqual(names)
  })

  it('does one part alone, and nothing for a name that is none', () => {
    expect(chosen(steps, { only: ['journal'] }).map(({ name }) => name)).toEqual(['journal'])
    expect(chosen(steps, { only: ['site', 'access'] }).map(({ name }) => name)).toEqual(['access', 'site'])
    expect(() => chosen(steps, { only: ['jurnal'] })).toThrow('There is no step jurnal')
    expect(() => chosen(steps, { from: 'nowhere' })).toThrow('There is no step nowhere')
  })
})

describe('the difference', () => {
  const table = { Type: 'AWS::DynamoDB::GlobalTable', Properties: { TableName: 'main' } }
  const fn = (key: string, memory = 512) => ({
    Type: 'AWS::Lambda::Function',
    Properties: { Code: { S3Key: key }, MemorySize: memory },
  })
  const before = { Resources: { table, kept: fn('1'), grown: fn('1'), gone: fn('1') } }

  it('is told by name, and a new place of the same package is none', () => {
    const after = { Resources: { table, kept: fn('2'), grown: fn('2', 1024), fresh: fn('2') } }
    const change = difference(before, after)
    expect(change).toEqual({ added: ['fresh'], removed: ['gone'], changed: ['grown'] })
    expect(forgotten(before, change)).toEqual([])
    expect(difference(undefined, after).added).toHaveLength(4)
  })

  it('names what people entrusted and would be forgotten', () => {
    expect(forgotten(before, difference(before, { Resources: {} }))).toEqual(['table'])
  })
})

import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { needs } from './needs.ts'
import { importsOf, invalid, wrongInPart } from './packaged.ts'

/** The whole service as osls packages it, all parts at once and without its code: five seconds instead of two minutes. */
const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'zvonok-packaged-'))
let json = ''
let needed: Awaited<ReturnType<typeof needs>>

beforeAll(async () => {
  for (const name of ['node_modules', 'functions', 'tools', 'package.json'])
    symlinkSync(resolve(name), join(folder, name))
  const service = readFileSync('serverless.yml', 'utf8')
    .replace('serverless-esbuild, ', '')
    .replace(/^package: .*$/m, 'package: { artifact: empty.zip }')
  writeFileSync(join(folder, 'serverless.yml'), service)
  writeFileSync(join(folder, 'empty.zip'), '')
  const { NODE_OPTIONS: _, ...env } = process.env
  const osls = ['node_modules/serverless/bin/serverless.js', 'package', '--stage', 'test', '--package', 'out']
  await run(process.execPath, osls, { cwd: folder, env })
  json = readFileSync(join(folder, 'out/cloudformation-template-update-stack.json'), 'utf8')
  needed = await needs('.')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const findings = (text: string) => wrongInPart(text, needed).findings

describe('the packaged service', () => {
  it('has nothing that could not be deployed', () => {
    const { functions, findings: all } = wrongInPart(json, needed)
    expect(functions).toBe(needed.size)
    // All parts in one stack are more than a stack holds: the cloud takes them one by one.
    expect(all.filter((it) => !/^\d+ resources: a stack ends at 500$/.test(it))).toEqual([])
    expect(importsOf(json).length).toBeGreaterThan(15)
  })

  it.each([
    ['a right too many', '"dynamodb:Scan"', '"dynamodb:DeleteItem"', 'signRoots: has the right to delete main'],
    ['a right too few', '"kms:Sign"', '"kms:Decrypt"', 'signRoots: needs the right to sign roots and has it not'],
    [
      'the wrong bucket',
      /zvonok-test-raw-bucket-arn/,
      'zvonok-test-roots-bucket-arn',
      'requestUpload: needs the right to put raw',
    ],
    ['an unknown action', '"kms:Sign"', '"kms:DeleteAlias"', 'kms:DeleteAlias'],
    [
      'a rule whose bus is an ARN',
      /("rule",\{"Fn::ImportValue":"zvonok-test-facts)-name/,
      '$1-arn',
      'names a rule that cannot exist',
    ],
    [
      'a stream that gives nothing up',
      /,"DestinationConfig":\{[^}]*\}\}\},"FilterCriteria"/,
      ',"FilterCriteria"',
      'RelayFacts',
    ],
  ])('would be found out: %s', (_, from, to, says) => {
    const compact = JSON.stringify(JSON.parse(json))
    const text = compact.replace(from, to)
    expect(text).not.toBe(compact)
    let said: string[]
    try {
      said = findings(text)
    } catch (error) {
      said = [String(error)]
    }
    expect(said.join('\n')).toContain(says)
  })

  it('would be found out: a property that does not exist', () => {
    const { SignRootsLambdaFunction: one } = JSON.parse(json).Resources
    const { Code, Role, ...Properties } = one.Properties
    const template = (more: object) =>
      JSON.stringify({
        Resources: {
          one: {
            Type: one.Type,
            Properties: { ...Properties, Code: { ZipFile: '' }, Role: 'arn:aws:iam::123456789012:role/r', ...more },
          },
        },
      })
    expect(invalid(template({}), 'one')).toEqual([])
    expect(invalid(template({ MemorySise: 1 }), 'one').join()).toContain('MemorySise')
  })

  it('would be found out: a schedule or function whose failures nobody hears of', () => {
    const { Resources } = JSON.parse(json)
    delete Resources.SweepFactsLambdaEvConf
    delete Resources.SweepFactsEventsRuleSchedule1.Properties.Targets[0].DeadLetterConfig
    expect(findings(JSON.stringify({ Resources }))).toEqual(
      expect.arrayContaining([
        'SweepFactsEventsRuleSchedule1: what cannot be delivered is lost',
        'SweepFactsLambdaFunction: what it fails on is lost',
        'sweepFacts: has the right to send events-dlq and does not need it',
      ]),
    )
  })
})

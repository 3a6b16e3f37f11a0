import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { projectCopy } from './testing-copy.ts'

/** A copy of the project in which one thing at a time is broken on purpose: a check that stays silent is no check. */
const run = promisify(execFile)
let copy = ''

beforeAll(async () => {
  copy = await projectCopy('planted')
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

async function check(only: string): Promise<{ code: number; said: string }> {
  try {
    const { stdout } = await run(process.execPath, ['commands/check.ts', '--only', only], { cwd: copy, maxBuffer: 1e8 })
    return { code: 0, said: stdout }
  } catch (error) {
    const { code = 1, stdout = '' } = error as { code?: number; stdout?: string }
    return { code, said: stdout }
  }
}

/** Plants, checks, and puts back what was there. */
async function planted(file: string, change: (text: string) => string, only: string) {
  const path = join(copy, file)
  let before: string | undefined
  try {
    before = readFileSync(path, 'utf8')
  } catch {
    before = undefined
  }
  const after = change(before ?? '')
  expect(after).not.toBe(before)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, after)
  const found = await check(only)
  if (before === undefined) rmSync(path)
  else writeFileSync(path, before)
  return found
}

const add = (line: string) => (text: string) => `${text}\n${line}\n`
const replace = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to)

describe('npm run check', () => {
  it.each([
    ['a wrong type', 'shared/domain/words.ts', add('export const planted: string = 1'), 'types', 'words.ts'],
    [
      'a part of a contract that no browser has',
      'web/planted.ts',
      add("import { searchLooks } from '../shared/contracts/access.ts'\nexport const planted = searchLooks.body"),
      'scripts',
      'searchLooks.body',
    ],
    [
      'such a part taken apart',
      'web/planted.ts',
      add("import { searchLooks } from '../shared/contracts/access.ts'\nexport const { body } = searchLooks"),
      'scripts',
      'searchLooks.body',
    ],
    [
      'a key of a cloud',
      'shared/domain/words.ts',
      add(`// ${['AKIA', 'IOSFODNN7', 'EXAMPLE'].join('')}`),
      'secrets',
      'words.ts',
    ],
    [
      'a secret drawn by lot',
      'regions/demo/secret.json',
      add(`{ "clientSecret": "${randomBytes(24).toString('base64url')}" }`),
      'secrets',
      'secret.json',
    ],
    ['a private key', 'infra/key.pem', add(['-----BEGIN', 'PRIVATE KEY-----'].join(' ')), 'secrets', 'key.pem'],
    [
      'a cast in the domain',
      'shared/domain/words.ts',
      add("export const planted = JSON.parse('1') as number"),
      'lint',
      'cast',
    ],
    ['an any', 'shared/domain/words.ts', add('export const planted = (it: any) => it'), 'lint', 'noExplicitAny'],
    ['a console outside of the edge', 'shared/domain/words.ts', add("console.log('planted')"), 'lint', 'noConsole'],
    ['a default export', 'shared/domain/words.ts', add('export default words'), 'lint', 'noDefaultExport'],
    [
      'an SDK in the domain',
      'shared/domain/words.ts',
      add("export * from '@aws-sdk/client-dynamodb'"),
      'boundaries',
      'domain-is-pure',
    ],
    [
      'a package in a use case',
      'functions/access/show-me.ts',
      add("export * from 'ulid'"),
      'boundaries',
      'functions-import-shared-only',
    ],
    [
      'a use case in a use case',
      'functions/access/show-me.ts',
      add("export * from './sign-out.ts'"),
      'boundaries',
      'functions-import-shared-only',
    ],
    [
      'the table in a contract',
      'shared/contracts/event.ts',
      add("export * from '../table/keys.ts'"),
      'boundaries',
      'contracts-see-domain',
    ],
    [
      'shared looking up',
      'shared/edge/log.ts',
      add("export * from '../../infra/state.ts'"),
      'boundaries',
      'edge-meets-the-cloud',
    ],
    ['an export nobody uses', 'shared/domain/words.ts', add('export const planted = 1'), 'unused', 'planted'],
    ['a file nobody imports', 'shared/domain/planted.ts', add('export const planted = 1'), 'unused', 'planted.ts'],
    [
      'a use case that no list has',
      'functions/access/plant-something.ts',
      add('export const handler = 1'),
      'catalogue',
      'plantSomething',
    ],
    [
      'an entry without a file',
      'functions/access/functions.yml',
      add('planted:\n  handler: functions/access/planted.handler'),
      'catalogue',
      'planted',
    ],
    [
      'a route at another path',
      'functions/access/functions.yml',
      replace('path: /me,', 'path: /myself,'),
      'catalogue',
      'showMe',
    ],
    [
      'a route without its authorizer',
      'functions/access/functions.yml',
      replace(/path: \/me, authorizer: "[^"]*"/, 'path: /me'),
      'catalogue',
      'no authorizer',
    ],
    [
      'a contract under another name',
      'shared/contracts/access.ts',
      replace("name: 'showMe'", "name: 'showMyself'"),
      'catalogue',
      'showMyself',
    ],
    [
      'a subscription to nothing',
      'functions/placement/functions.yml',
      replace('ru.zvonok.placement.run-requested.v1', 'ru.zvonok.placement.run-forgotten.v1'),
      'catalogue',
      'run-forgotten',
    ],
    [
      'a field without a tag',
      'shared/contracts/access.ts',
      replace('ref: z.union([Ref, Id]),', 'ref: z.string(),'),
      'privacy',
      'does not say how private',
    ],
    [
      'a name in a published fact',
      'shared/contracts/registry.ts',
      (text: string) =>
        text
          .replace('Code, Id }', 'Code, Id, PersonName }')
          .replace('organisation: Id, municipality: Code', 'organisation: PersonName, municipality: Code'),
      'privacy',
      'published and personal',
    ],
    [
      'a name in a kept answer',
      'shared/contracts/filing.ts',
      (text) =>
        text
          .replace(
            "Instant, oneOf } from '../domain/fields.ts'",
            "Instant, oneOf, PersonName } from '../domain/fields.ts'",
          )
          .replace('const filed = { id: Id,', 'const filed = { name: PersonName, id: Id,'),
      'privacy',
      'kept with the receipt',
    ],
    [
      'a contract without a rule',
      'shared/domain/access/rules.ts',
      replace("'refuseApplication', 'listQueue', 'explainPlacement'", "'listQueue', 'explainPlacement'"),
      'policy',
      'refuseApplication',
    ],
    [
      'a rule for nothing',
      'shared/domain/access/rules.ts',
      replace("actions: ['submitApplication']", "actions: ['submitApplication', 'plantTree']"),
      'policy',
      'plantTree',
    ],
    [
      'a rule without Russian words',
      'shared/domain/access/family-rule-words.ts',
      replace('Родитель подаёт заявления от своего имени.', 'A parent applies.'),
      'policy',
      'both languages',
    ],
    [
      'a call of AWS that nobody has a counterpart for',
      'shared/files/objects.ts',
      replace('  GetObjectCommand,', '  GetObjectCommand,\n  CopyObjectCommand,'),
      'ports',
      'says nothing of s3:CopyObject',
    ],
    [
      'a right that is not needed',
      'functions/access/functions.yml',
      replace('readMain', 'scanMain'),
      'rights',
      'authorize: has the right to scan main and does not need it',
    ],
    [
      'a right that is lacking',
      'functions/journal/functions.yml',
      replace(/, "[^"]*putMain\}"/, ''),
      'rights',
      'needs the right to put main and has it not',
    ],
    [
      'a key spelled in a table file',
      'shared/table/people/looks.ts',
      add("export const planted = ['LOOK#', 'x'].join('')"),
      'text',
      'keys.ts',
    ],
    [
      'a guide with a command that is not there',
      'docs/ru/runbooks/restore-drill.md',
      replace('npm run restore -- --from', 'npm run resurrect -- --from'),
      'guides',
      'resurrect',
    ],
    [
      'a guide with an option that is not there',
      'docs/ru/runbooks/restore-drill.md',
      replace('--tables drill --drop', '--tables drill --delete'),
      'guides',
      '--delete',
    ],
    [
      'a page that names a file that is not there',
      'docs/architecture.md',
      replace('`shared/edge/http.ts`', '`shared/edge/htttp.ts`'),
      'guides',
      'htttp',
    ],
    [
      'a page that leads to a heading that is not there',
      'docs/ru/specialist.md',
      replace('(#план-групп)', '(#план-группы)'),
      'guides',
      '#план-группы',
    ],
    [
      'a cast without a reason',
      'shared/table/people/looks.ts',
      add("export const planted = JSON.parse('1') as number"),
      'text',
      'cast',
    ],
    [
      'a number of the README that was not measured',
      'README.md',
      replace('messages/s', '0 messages/s'),
      'numbers',
      'bench/results',
    ],
    ['a stub', 'shared/domain/words.ts', add('// TODO: plant'), 'text', 'stub'],
    [
      'a handler over sixty lines',
      'functions/access/show-me.ts',
      (text: string) => text + '// planted\n'.repeat(60),
      'text',
      'over 60',
    ],
    [
      'a contract that the reference does not know',
      'shared/contracts/notifications.ts',
      replace("summary: 'Отметить", "summary: 'Пометить"),
      'contracts',
      'docs/openapi.json is out of date: run npm run contracts',
    ],
    ['notices out of step', 'THIRD-PARTY-NOTICES.md', replace('| zod', '| zed'), 'notices', 'run npm run notices'],
    [
      'a lock out of step',
      'package-lock.json',
      replace(/\n {4}"node_modules\/@biomejs\/cli-darwin-arm64": \{[^}]*\},/, ''),
      'lock',
      'missing',
    ],
  ])('finds %s', async (_, file, change, only, says) => {
    const { code, said } = await planted(file, change, only)
    expect(code).toBe(1)
    expect(said).toContain(says)
  })
})

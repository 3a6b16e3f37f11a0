import { execFile } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { projectCopy } from '../checks/testing-copy.ts'

/** Use cases scaffolded into a copy of the project: nothing has to be mended before they pass what every other one passes. */
const run = promisify(execFile)
let copy = ''
beforeAll(async () => {
  copy = await projectCopy('scaffold')
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

async function node(...command: string[]) {
  const env = { ...process.env, NODE_OPTIONS: '--experimental-vm-modules', NO_COLOR: '1', FORCE_COLOR: '0' }
  try {
    const { stdout, stderr } = await run(process.execPath, command, { cwd: copy, env, maxBuffer: 1e8 })
    return { code: 0, stdout, stderr }
  } catch (error) {
    const { code = 1, stdout = '', stderr = '' } = error as { code?: number; stdout?: string; stderr?: string }
    return { code, stdout, stderr }
  }
}
const scaffold = (...words: string[]) => node('commands/new.ts', 'use-case', ...words)

const rename = ['registry', 'rename-group', '--changes', 'group', '--field', 'title', '--fact', 'group-renamed']
const clerk = [
  ...['--role', 'clerk', '--summary', 'Переименовать группу или класс'],
  ...['--rule-ru', 'Делопроизводитель переименовывает группы и классы своей организации.'],
  ...['--rule-en', 'A clerk renames the groups and classes of their organisation.'],
]
const look = ['enrollment', 'show-enrolments', '--reads', 'pupil', '--fields', 'cohort,enrolments']
const parent = [
  ...['--role', 'parent', '--summary', 'Где ребёнок учится и учился'],
  ...['--rule-ru', 'Родитель видит, где учится и учился его ребёнок.'],
  ...['--rule-en', 'A parent sees where their child attends and has attended.'],
]

describe('npm run new -- use-case', () => {
  it('writes a change and a reading that pass every check and their own tests', async () => {
    expect((await scaffold(...rename, ...clerk)).stdout.trim().split('\n')).toEqual([
      'shared/contracts/registry.ts',
      'functions/registry/rename-group.ts',
      'functions/registry/rename-group.table.test.ts',
      'functions/registry/functions.yml',
      'shared/domain/access/rules.ts',
      'shared/domain/access/rule-words.ts',
      'shared/domain/rename-group.ts',
      'shared/domain/rename-group.test.ts',
    ])
    expect((await scaffold(...look, ...parent)).code).toBe(0)

    // Formatting and the rules for documents were held while it was written.
    const checked = await node('commands/check.ts', '--only', 'catalogue,privacy,policy,rights,text')
    expect(checked.stdout.split('\n').filter((line) => line !== '' && !line.endsWith(': ok'))).toEqual([])

    // What is new and what it imports, not the whole project once more.
    const files = ['registry/rename-group', 'enrollment/show-enrolments'].map(
      (file) => `functions/${file}.table.test.ts`,
    )
    const only = { extends: './tsconfig.json', include: [], files: [...files, 'shared/domain/rename-group.test.ts'] }
    writeFileSync(join(copy, 'tsconfig.new.json'), JSON.stringify(only))
    expect((await node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.new.json')).stdout).toBe('')

    const jest = join('node_modules', 'jest', 'bin', 'jest.js')
    const tested = await node(jest, '--selectProjects', 'unit', 'table', '--', 'rename-group', 'show-enrolments')
    expect([tested.code, /Tests: +(\d+) passed, \1 total/.exec(tested.stderr)?.[1]]).toEqual([0, '10'])
  }, 240_000)
})

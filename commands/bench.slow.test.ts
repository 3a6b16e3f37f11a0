import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from '@jest/globals'

const command = fileURLToPath(new URL('bench.ts', import.meta.url))
const run = (...args: string[]) => spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' })

it('ends with 2 and the names of all benches for one that does not exist', () => {
  const { status, stdout, stderr } = run('units', 'toString')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('There is no bench toString')
  expect(stderr).toContain('cold-start')
})

it('helps', () => {
  const { status, stderr } = run('--help')
  expect({ status, help: stderr }).toEqual({ status: 0, help: expect.stringContaining('npm run bench --') })
})

it('is a script of the package', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  expect(scripts.bench).toBe('node commands/bench.ts')
})

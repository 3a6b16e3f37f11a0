import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'

const command = fileURLToPath(new URL('placement.ts', import.meta.url))
const run = (args: string[], input: unknown = '') => {
  const text = typeof input === 'string' ? input : JSON.stringify(input)
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { input: text, encoding: 'utf8' })
  return { status, stdout, stderr }
}

const instance = {
  applicants: [
    { id: 's1', prefs: ['A', 'B', 'C'] },
    { id: 's2', prefs: ['B'] },
    { id: 's3', prefs: ['B', 'A'] },
  ],
  programmes: [
    { id: 'A', capacity: 1, priority: ['s3', 's1'] },
    { id: 'B', capacity: 1, priority: ['s1', 's2', 's3'] },
    { id: 'C', capacity: 1, priority: ['s1'] },
  ],
}
const stable = { s1: 'B', s2: null, s3: 'A' }

describe('npm run placement', () => {
  it('solves: the matching on stdout, the talk on stderr', () => {
    const { status, stdout, stderr } = run(['solve', '-'], instance)
    expect(JSON.parse(stdout)).toEqual(stable)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '2 of 3 placed, 0 violations\n' })
  })

  it('verifies places that are right', () => {
    const { status, stdout } = run(['verify', '-'], { instance, matching: stable })
    expect(JSON.parse(stdout)).toEqual({ ok: true, violations: [] })
    expect(status).toBe(0)
  })

  it('ends with 1 and the violations when they are wrong', () => {
    const { status, stdout } = run(['verify', '-'], { instance, matching: { s1: 'C', s2: 'B', s3: 'A' } })
    const envy = { name: 'justified-envy', applicant: 's1', programme: 'B', of: 's2' }
    expect(JSON.parse(stdout)).toEqual({ ok: false, violations: [envy] })
    expect(status).toBe(1)
  })

  it('helps', () => {
    const { status, stdout } = run(['--help'])
    expect({ status, help: stdout }).toEqual({ status: 0, help: expect.stringContaining('verify FILE') })
  })

  it.each<[string, string[], unknown, string]>([
    ['an unknown command', ['toString', '-'], instance, 'npm run placement --'],
    ['a file that is not there', ['solve', 'no-such-file.json'], '', 'no-such-file.json: ENOENT'],
    ['no JSON', ['solve', '-'], '{', '-: '],
    ['an instance that is none', ['solve', '-'], { programmes: [] }, 'instance: "applicants" is missing'],
  ])('ends with 2 and a word at %s', (_, args, input, word) => {
    const { status, stdout, stderr } = run(args, input)
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(word) })
  })
})

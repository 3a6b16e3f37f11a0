import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from '@jest/globals'

const run = (input: string, ...args: string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL('administrator.ts', import.meta.url)), ...args], {
    encoding: 'utf8',
    input,
  })

it.each([
  ['no region named', '{}', [], '--region CODE is wanted'],
  ['no JSON', 'Иванова', ['--region', 'demo'], 'stdin is to hold the person as JSON'],
  [
    'a SNILS of ten digits, and never says which',
    '{"snils": "9988776655", "surname": "Иванова", "name": "Анна"}',
    ['--region', 'demo'],
    'Not right in the JSON of stdin: snils (a SNILS is 11 digits).',
  ],
  [
    'no region running',
    '{"snils": "11223344595", "surname": "Иванова", "name": "Анна"}',
    ['--region', 'demo', '--data', 'no-such-folder'],
    'No region runs on no-such-folder',
  ],
])('ends with 2 and a sentence for %s', (_, input, args, says) => {
  const { status, stderr } = run(input, ...args)
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(says) })
  expect(stderr).not.toMatch(/9988776655|\n\s+at /)
})

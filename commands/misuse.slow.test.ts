import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from '@jest/globals'

it.each([
  ['contracts', ['extra'], "Unexpected argument 'extra'"],
  ['new', ['use-case', 'registry'], 'Say use-case, its context and its name.'],
  ['prove', ['E6', 'Z1'], 'There is no group or experiment Z1.'],
  ['doctor', ['--port', 'abc'], '--port abc is not a port.'],
  ['tour', ['--url', 'http://127.0.0.1:1'], 'No region answers at http://127.0.0.1:1'],
])('npm run %s ends with 2 and a sentence for %j', (command, args, says) => {
  const file = fileURLToPath(new URL(`${command}.ts`, import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8' })
  expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(says) })
  expect(stderr).not.toMatch(/^\s+at /m)
})

import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { files, nameOf } from '../checks/service.ts'
import { state } from './state.ts'
import { watched } from './watched.ts'

it('is told to those on duty as it is: docs/ru/alarms.md', () => {
  const rows = readFileSync('docs/ru/alarms.md', 'utf8').match(/^\| `[\w-]+` .*$/gm)
  const said = rows?.map((row) => row.split('|').map((cell) => cell.trim()))
  expect(said).toEqual(watched.map(({ id, when, remedy }) => ['', `\`${id}\``, when, remedy, '']))
})

it('watches what exists, each thing by a limit of one kind', () => {
  const names = {
    function: files('.').map(nameOf),
    queue: Object.keys(state.queues).flatMap((name) => [name, `${name}-dlq`]),
    table: Object.keys(state.tables),
  }
  for (const { id, of, above, below } of watched) {
    if ('name' in of) expect(names[of.kind]).toContain(of.name)
    expect([id, above === undefined]).not.toEqual([id, below === undefined])
  }
  expect(new Set(watched.map(({ id }) => id)).size).toBe(watched.length)
})

it('looks as long as CloudWatch can: a day at most', () => {
  for (const { minutes, looks = 1 } of watched) expect(minutes * looks).toBeLessThanOrEqual(1440)
})

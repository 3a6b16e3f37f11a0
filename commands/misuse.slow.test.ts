import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from '@jest/globals'

it.each([
  ['contracts', ['extra'], "Unexpected argument 'extra'"],
  ['new', ['use-case', 'registry'], 'Say use-case, its context and its name.'],
  ['prove', ['E6', 'Z1'], 'There is no group or experiment Z1.'],
  ['../local/start', ['--port', 'abc'], '--port abc is not a port.'],
  ['../local/start', ['--seed', 'much'], '--seed is demo or none, not much.'],
  ['doctor', ['--port', 'abc'], '--port abc is not a port.'],
  ['tour', ['--url', 'http://127.0.0.1:1'], 'No region answers at http://127.0.0.1:1'],
])('npm run %s ends with 2 and a sentence for %j', (command, args, says) => {
  const file = fileURLToPath(new URL(`${command}.ts`, import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8' })
  expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(says) })
  expect(stderr).not.toMatch(/^\s+at /m)
})

it.each([
  ['audit', [], '', 'Что сделать: verify.', 'Перепроверяет всю историю'],
  ['backup', ['--out'], 'ru_RU.UTF-8', 'Параметру --out нужно значение.', 'Копирует работающий регион'],
  ['replay', ['--data', '/nowhere', '--lang', 'ru'], 'en_US.UTF-8', 'На папке /nowhere регион не работает', ''],
  ['keys', ['--lang', 'en'], '', 'What is to be done: rotate or show.', 'a new generation'],
  ['token', ['--lang', 'fr'], '', '--lang — ru или en, а не fr.', 'печатает его токен'],
  [
    'generate',
    ['--pupils', 'много'],
    'ru_RU.UTF-8',
    'целое число от 100 до 1000000, а не «много»',
    'Придумывает регион',
  ],
  ['check', ['--only', 'nothing'], 'ru_RU.UTF-8', 'There is no check nothing.', 'All static checks'],
])('npm run %s %j in the locale "%s" says "%s"', (command, args, locale, says, helps) => {
  const file = fileURLToPath(new URL(`${command}.ts`, import.meta.url))
  const env = { ...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: locale }
  const { status, stderr } = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8', env })
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(says) })
  expect(stderr).toContain(helps)
})

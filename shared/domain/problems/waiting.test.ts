import { describe, expect, it } from '@jest/globals'
import { type Allowance, allowances } from '../allowance.ts'
import { Problem, problems } from './problem.ts'
import { textOf, titleIn } from './problem-text.ts'
import { problemWords } from './problem-words.ts'
import { waitSaid } from './waiting.ts'

const said = (seconds: number) =>
  (['ru', 'en'] as const).map((language) => waitSaid(seconds, language).replaceAll('\u00a0', ' '))

describe('a wait is said as people say it', () => {
  it.each([
    [0, '1 секунду', '1 second'],
    [1, '1 секунду', '1 second'],
    [2, '2 секунды', '2 seconds'],
    [5, '5 секунд', '5 seconds'],
    [11, '11 секунд', '11 seconds'],
    [21, '21 секунду', '21 seconds'],
    [44, '44 секунды', '44 seconds'],
    [59, '59 секунд', '59 seconds'],
    [60, '1 минуту', '1 minute'],
    [61, '2 минуты', '2 minutes'],
    [180, '3 минуты', '3 minutes'],
    [223, '4 минуты', '4 minutes'],
    [531, '9 минут', '9 minutes'],
    [660, '11 минут', '11 minutes'],
    [1260, '21 минуту', '21 minutes'],
    [3541, '1 час', '1 hour'],
    [3600, '1 час', '1 hour'],
    [3601, '1 час 1 минуту', '1 hour 1 minute'],
    [7500, '2 часа 5 минут', '2 hours 5 minutes'],
    [18_000, '5 часов', '5 hours'],
  ])('%i seconds', (seconds, ru, en) => {
    expect(said(seconds)).toEqual([ru, en])
  })

  it('by the refusals, while a program reads the seconds', () => {
    const haste = new Problem('too-many-requests', { seconds: 180, allowance: 'allowance-search' })
    expect(textOf(haste, 'ru')).toBe(
      'Слишком много запросов подряд. Повторите через 3\u00a0минуты (поиск), ничего не потеряно',
    )
    expect(textOf(haste, 'en')).toBe('Too many requests in a row. Retry in 3\u00a0minutes (searching), nothing is lost')
    expect(haste.params.seconds).toBe(180)
    const ticket = { number: '7', ahead: 40, order: 'filed-when-now', seconds: 75 }
    expect(textOf(new Problem('busy', ticket), 'ru')).toContain('очередь подойдёт через 2\u00a0минуты. ')
    expect(textOf(new Problem('busy', ticket), 'en')).toContain('your turn comes in 2\u00a0minutes. ')
  })
})

it('the page of the refusal, which knows no number, says the longest wait of each allowance', () => {
  const minutes = (of: Allowance) => allowances[of].seconds / 60
  const all = Object.keys(allowances).filter((it): it is Allowance => it !== 'address')
  expect([Math.max(...all.map(minutes)), minutes('address')]).toEqual([10, 60])
  expect(problemWords['too-many-requests'].ru).toContain('не больше 10 минут, после писем с кодом — не больше часа')
  expect(problemWords['too-many-requests'].en).toContain('10 minutes at most, an hour after letters with a code')
})

it.each([
  ['too-many-requests', 'Слишком много запросов подряд'],
  ['busy', 'Сейчас подают очень много заявлений'],
  ['too-large', 'Слишком много данных: больше …'],
  ['changed-meanwhile', problems['changed-meanwhile'].ru],
] as const)('a kind is called by what is said without a number: %s', (code, title) => {
  expect(titleIn(problems[code].ru)).toBe(title)
})

import { describe, expect, it } from '@jest/globals'
import { partsOf } from '../../../shared/ui/date-input.tsx'
import { deedOf, isPlain } from './deed.ts'
import { words } from './words.ts'

const empty = { ground: '', reason: ' ', number: '', on: partsOf(''), group: '' }
const full = {
  ground: 'no-places',
  reason: ' мест нет ',
  number: ' 7-з ',
  on: partsOf('2027-04-01'),
  group: '302-1-1a',
}
const register = { code: 'register', title: 'Зарегистрировать' }
const refuse = {
  code: 'refuse',
  title: 'Отказать',
  grounds: [{ code: 'no-places', title: 'Нет мест' }],
  asks: ['reason'],
}
const enrol = { code: 'enrol', title: 'Зачислить', asks: ['order', 'group'] }

describe('a step', () => {
  it('that asks nothing is one press and carries nothing', () => {
    expect([register, refuse, enrol].map(isPlain)).toEqual([true, false, false])
    expect(deedOf(register, full, words.ru)).toEqual({})
  })

  it.each([
    [refuse, ['ground', 'reason']],
    [enrol, ['order-number', 'order-on', 'group']],
  ])('$0.code says what is missing', (step, ids) => {
    const missing = deedOf(step, empty, words.ru)
    expect(Array.isArray(missing) && missing.map(({ id }) => id)).toEqual(ids)
  })

  it('carries what it asks and nothing else', () => {
    expect(deedOf(refuse, full, words.ru)).toEqual({ ground: 'no-places', reason: 'мест нет' })
    expect(deedOf(enrol, full, words.ru)).toEqual({ order: { number: '7-з', on: '2027-04-01' }, group: '302-1-1a' })
  })
})

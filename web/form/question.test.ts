import { describe, expect, it } from '@jest/globals'
import { answerRows } from './answer-rows.ts'
import { dateAnswer, dateOf, errorOf, errorsOf, partsOfDate, type Questions, questionAt } from './question.ts'

const questions: Questions = {
  kind: {
    kind: 'choice',
    label: 'Вид',
    empty: 'Выберите вид',
    pointer: '/document',
    choices: [
      { value: 'a', title: 'Первый' },
      { value: 'b', title: 'Второй' },
    ],
  },
  number: {
    kind: 'text',
    label: 'Номер',
    called: 'Номер документа',
    pointer: '/document/number',
    empty: 'Введите номер',
    when: ({ kind }) => kind === 'a',
    wrong: (answer) => (/^\d+$/.test(answer) ? undefined : 'Только цифры'),
    tidy: (answer) => answer.trim().toUpperCase(),
  },
  on: { kind: 'date', label: 'Дата', pointer: '/on' },
  agreed: { kind: 'consent', label: 'Согласен', empty: 'Нужно согласие' },
}
const names = Object.keys(questions)

describe('what is wrong with the answers', () => {
  it('names all that is missing, in the order of the questions', () => {
    expect(errorsOf(questions, names, {})).toEqual([
      { name: 'kind', text: 'Выберите вид' },
      { name: 'agreed', text: 'Нужно согласие' },
    ])
  })

  it('does not ask for what is not asked', () => {
    expect(errorsOf(questions, ['number'], { kind: 'b' })).toEqual([])
    expect(errorsOf(questions, ['number'], { kind: 'a' })).toEqual([{ name: 'number', text: 'Введите номер' }])
  })

  it.each([
    ['number', { kind: 'a', number: 'x' }, 'Только цифры'],
    ['number', { kind: 'a', number: ' 12 ' }, undefined],
    ['number', { kind: 'a', number: '   ' }, 'Введите номер'],
    ['kind', { kind: 'gone' }, 'Выберите вид'],
    ['on', { on: '31.2.2027' }, 'Введите дату: день, месяц и год, например 1 9 2027'],
    ['on', { on: '' }, undefined],
    ['agreed', { agreed: 'yes' }, undefined],
  ])('%s with %j: %s', (name, answers, text) => {
    const question = questions[name]
    expect(question && errorOf(question, name, answers)).toBe(text)
  })
})

describe('a date among the answers', () => {
  it('is kept as it was typed', () => {
    expect(dateAnswer({ day: '1', month: 'сен', year: '' })).toBe('1.сен.')
    expect(partsOfDate('1.сен.')).toEqual({ day: '1', month: 'сен', year: '' })
    expect(dateAnswer({ day: '', month: '', year: '' })).toBe('')
    expect(dateOf('1.сентября.2027')).toBe('2027-09-01')
  })
})

describe('the server’s errors', () => {
  it.each([
    ['/document/number', 'number'],
    ['/document/series', 'kind'],
    ['/on', 'on'],
    ['/once', undefined],
    ['', undefined],
  ])('%s leads to %s', (pointer, name) => {
    expect(questionAt(questions, pointer)).toBe(name)
  })
})

describe('the answers to be checked', () => {
  it('are in words, with what is not asked left out', () => {
    const answers = { kind: 'a', number: ' x1 ', on: '1.9.2027', agreed: 'yes' }
    expect(answerRows(questions, names, answers, (name) => `#${name}`)).toEqual([
      { key: 'Вид', value: 'Первый', change: '#kind' },
      { key: 'Номер документа', value: 'X1', change: '#number' },
      { key: 'Дата', value: '1 сентября 2027 г.', change: '#on' },
      { key: 'Согласен', value: 'Да', change: '#agreed' },
    ])
    expect(answerRows(questions, names, { kind: 'b' }, () => '').map(({ key }) => key)).toEqual(['Вид', 'Согласен'])
  })
})

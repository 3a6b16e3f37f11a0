import { describe, expect, it } from '@jest/globals'
import { type GridColumn, placeAfter, typedChoice } from './choice-keys.ts'

const columns: GridColumn[] = [
  { id: 'mark', title: 'Отметка', choices: ['5', '4', 'зач', 'зачтено'].map((value) => ({ value, title: value })) },
  { id: 'absence', title: 'Пропуск', choices: ['н', 'б', 'уп'].map((value) => ({ value, title: value })) },
]

describe('keys that move in a grid of choices', () => {
  const size = { rows: 3, buttons: 7 }
  it.each([
    ['ArrowDown', false, { row: 1, at: 2 }, { row: 2, at: 2 }],
    ['ArrowDown', false, { row: 2, at: 2 }, { row: 2, at: 2 }],
    ['ArrowUp', false, { row: 0, at: 2 }, { row: 0, at: 2 }],
    ['ArrowLeft', false, { row: 1, at: 0 }, { row: 1, at: 0 }],
    ['ArrowRight', false, { row: 1, at: 5 }, { row: 1, at: 6 }],
    ['ArrowRight', false, { row: 1, at: 6 }, { row: 1, at: 6 }],
    ['Home', false, { row: 1, at: 4 }, { row: 1, at: 0 }],
    ['End', true, { row: 0, at: 4 }, { row: 2, at: 6 }],
  ])('%s, with Ctrl: %s', (key, ctrlKey, from, to) => {
    expect(placeAfter(from, { key, ctrlKey }, size)).toEqual(to)
  })

  it.each(['Tab', 'Enter', '5', 'PageDown'])('%s is not one of them', (key) => {
    expect(placeAfter({ row: 1, at: 1 }, { key, ctrlKey: false }, size)).toBeUndefined()
  })
})

describe('a typed letter or digit', () => {
  it.each([
    ['5', {}, { column: 'mark', value: '5', sure: true }],
    ['5', { mark: '5' }, { column: 'mark', value: '5', sure: true }],
    ['н', {}, { column: 'absence', value: 'н', sure: true }],
    ['У', {}, { column: 'absence', value: 'уп', sure: true }],
    ['y', {}, { column: 'absence', value: 'н', sure: true }],
    [',', {}, { column: 'absence', value: 'б', sure: true }],
    ['з', {}, { column: 'mark', value: 'зач', sure: false }],
    ['з', { mark: 'зач' }, { column: 'mark', value: 'зачтено', sure: false }],
    ['з', { mark: 'зачтено' }, { column: 'mark', value: 'зач', sure: false }],
  ])('%s with %j chooses %j', (typed, values, choice) => {
    expect(typedChoice(columns, typed, values)).toEqual(choice)
  })

  it.each(['1', 'ы', 'Tab', 'Escape', ''])('%s chooses nothing', (typed) => {
    expect(typedChoice(columns, typed, {})).toBeUndefined()
  })
})

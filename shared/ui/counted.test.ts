import { describe, expect, it } from '@jest/globals'
import { counted, countedEnglish, number, russianForm } from './counted.ts'

describe('counted things', () => {
  it.each([
    [0, 'мест'],
    [1, 'место'],
    [2, 'места'],
    [4, 'места'],
    [5, 'мест'],
    [11, 'мест'],
    [12, 'мест'],
    [14, 'мест'],
    [21, 'место'],
    [22, 'места'],
    [25, 'мест'],
    [101, 'место'],
    [111, 'мест'],
    [1002, 'места'],
    [1.5, 'места'],
  ])('%d: %s', (count, word) => {
    expect(russianForm(count, 'место', 'места', 'мест')).toBe(word)
  })

  it('keeps number and word on one line', () => {
    expect(counted(1234, 'место', 'места', 'мест')).toBe('1\u00a0234\u00a0места')
    expect(counted(1.5, 'место', 'места', 'мест')).toBe('1,5\u00a0места')
  })

  it('counts in English', () => {
    expect(countedEnglish(1, 'place', 'places')).toBe('1\u00a0place')
    expect(countedEnglish(1234, 'place', 'places')).toBe('1,234\u00a0places')
    expect(number(0.5, 'en')).toBe('0.5')
  })
})

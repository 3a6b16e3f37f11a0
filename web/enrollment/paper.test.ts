import { describe, expect, it } from '@jest/globals'
import { paperOf } from './paper.ts'
import { searchOf } from './pupil-search.tsx'

const limits = { from: '2026-11-20', to: '2026-11-22', fromWhat: 'направления' }
const on = { day: '22', month: 'ноября', year: '2026' }

describe('a contract or an order', () => {
  it('is a tidy number and a date', () => {
    expect(paperOf({ number: ' Д-17/26 ', on }, limits)).toEqual({ number: 'Д-17/26', on: '2026-11-22' })
    expect(paperOf({ number: '1', on: { ...on, day: '20' } }, limits)).toEqual({ number: '1', on: '2026-11-20' })
  })

  it.each([
    ['', on, 'number', 'Введите номер'],
    ['1'.repeat(51), on, 'number', 'Номер не длиннее 50 знаков'],
    ['1', { day: '31', month: '11', year: '2026' }, 'on', 'Введите дату: день, месяц и год, например 1 9 2027'],
    ['1', { ...on, day: '23' }, 'on', 'Дата не может быть позже сегодняшней'],
    ['1', { ...on, day: '19' }, 'on', 'Дата не может быть раньше направления: 20 ноября 2026 г.'],
  ])('№ «%s» of %j has an error at %s', (number, date, id, text) => {
    expect(paperOf({ number, on: date }, limits)).toEqual([{ id, text }])
  })

  it('names all that is wrong at once', () => {
    expect(paperOf({ number: ' ', on: { day: '', month: '', year: '' } }, limits)).toHaveLength(2)
  })
})

describe('the search for a pupil', () => {
  it('needs a surname and a date of birth', () => {
    const birth = { day: '11', month: '4', year: '2015' }
    expect(searchOf({ surname: ' Смирнова ', birth })).toEqual({ surname: 'Смирнова', birthDate: '2015-04-11' })
    expect(searchOf({ surname: '', birth: { ...birth, month: '13' } })).toEqual([
      { id: 'surname', text: 'Введите фамилию ученика' },
      { id: 'birth', text: 'Введите дату рождения: день, месяц и год' },
    ])
  })
})

import { describe, expect, it } from '@jest/globals'
import { answerInWords, asksBorrowed, familyAnswers, fieldAt, firstAnswers, sentAnswers, troubles } from './answers.ts'
import { serviceSample as service } from './samples.ts'

describe('the answers that are sent', () => {
  it('are what is asked after the others, tidied; what was left empty or is not asked any more stays out', () => {
    const typed = {
      form: 'gve',
      subjects: ['01', '22'],
      on: '1.9.2027',
      address: '  ул. Лесная, 1 ',
      agreed: false,
      note: ' ',
    }
    expect(sentAnswers(service, typed)).toEqual({ form: 'gve', on: '2027-09-01', address: 'ул. Лесная, 1' })
  })

  it('taken from an earlier application are told where their question is asked', () => {
    const [exams] = service.sections
    if (!exams) throw new Error('no section')
    const borrowed = { subjects: ['01', '22', '03', '07'] }
    expect(asksBorrowed(exams, { form: 'oge' }, borrowed)).toBe(true)
    expect(asksBorrowed(exams, { form: 'gve' }, borrowed)).toBe(false)
  })

  it('keep a date that is none, so that the form can say so', () => {
    expect(sentAnswers(service, { on: '31.2.2027' })).toEqual({ on: '31.2.2027' })
    expect(troubles(service, { form: 'gve', on: '31.2.2027', address: 'ул. Лесная, 1', agreed: true }, 'ru')).toEqual([
      { field: 'on', text: 'Нужна дата' },
    ])
  })

  it('are wrong by the rules of the server, in the language of the reader', () => {
    const answers = { form: 'oge', subjects: ['01', '22', '03'], address: 'ул. Лесная, 1', agreed: true }
    expect(troubles(service, answers, 'ru')).toEqual([
      { field: 'subjects', text: 'Выберите не меньше 4' },
      { field: 'on', text: 'Ответьте на этот вопрос' },
    ])
    expect(troubles(service, answers, 'en')[1]).toEqual({ field: 'on', text: 'Answer this question' })
  })
})

describe('a form', () => {
  it('begins with what is obligatory and what has one answer only', () => {
    expect(firstAnswers(service)).toEqual({ subjects: ['01', '22'], language: '1' })
  })

  it('takes from a brother’s what holds for the family', () => {
    expect(familyAnswers(service, { form: 'oge', address: 'ул. Лесная, 1' })).toEqual({ address: 'ул. Лесная, 1' })
  })
})

it.each([
  ['form', 'oge', 'ОГЭ'],
  ['subjects', ['01', '03'], 'Русский язык, Физика'],
  ['on', '2027-09-01', '1 сентября 2027 г.'],
  ['agreed', true, 'Да'],
  ['address', 'ул. Лесная, 1', 'ул. Лесная, 1'],
])('the answer to %s is read as %j → %s', (id, answer, words) => {
  const field = service.sections.flatMap(({ fields }) => fields).find((it) => it.id === id)
  expect(field && answerInWords(field, answer, 'ru', 'Да')).toBe(words)
})

it('finds the question that a pointer names', () => {
  expect(['/answers/subjects', '/answers/subjects/3', '/child', ''].map(fieldAt)).toEqual([
    'subjects',
    'subjects',
    undefined,
    undefined,
  ])
})

import { describe, expect, it } from '@jest/globals'
import type { Draft } from '../../draft.ts'
import { found } from '../../form/find-organisation.ts'
import { ProblemError } from '../../problem-error.ts'
import {
  firstAnswers,
  namesOf,
  questionsOf,
  stepAfter,
  stepErrors,
  stepState,
  steps,
  stepWith,
  wishesOf,
} from './application-form.ts'
import { fillsFor } from './child-questions.ts'
import { refused } from './refused.ts'
import { dictionaries, finished, kindergartens, me, TODAY, withAnswers } from './samples.ts'
import { moved } from './wish-order.tsx'
import { about } from './wishes-step.tsx'

const asked = (draft: Draft) => questionsOf(me, dictionaries, wishesOf(draft), TODAY)
const states = (draft: Draft) =>
  Object.fromEntries(steps.map((step) => [step.id, stepState(step, asked(draft), draft)]))
const problemsOf = (draft: Draft) =>
  steps.flatMap((step) => stepErrors(step, asked(draft), draft)).map(({ name, text }) => [name, text])

describe('the steps of the application', () => {
  it('hold every question exactly once', () => {
    const names = steps.flatMap(namesOf)
    expect(names.toSorted()).toEqual(Object.keys(asked(finished)).toSorted())
  })

  it('are all done in a finished form', () => {
    expect(new Set(Object.values(states(finished)))).toEqual(new Set(['done']))
  })

  it('begin with what the sign-in said of the applicant', () => {
    const draft = { answers: firstAnswers(me), lists: {} }
    expect(draft.answers).toEqual({ surname: 'Смирнова', name: 'Анна', middleName: 'Сергеевна' })
    expect(states(draft)).toMatchObject({ child: 'empty', applicant: 'begun', kindergartens: 'empty' })
  })

  it('follow one another', () => {
    expect(stepAfter('child')?.id).toBe('applicant')
    expect(stepAfter('consents')).toBeUndefined()
    expect(stepWith('benefit')?.id).toBe('benefits')
  })

  it('fill in a child that the region knows, if it may still go to a kindergarten', () => {
    const fill = fillsFor(me, TODAY)
    expect(fill('dddddddd')).toMatchObject({ childSurname: 'Смирнов', childName: 'Лев', childBirthDate: '14.2.2024' })
    expect(fill('bbbbbbbb')).toMatchObject({ child: 'other', childSurname: '' })
    const { child } = asked(finished)
    expect(child.choices.map(({ value }) => value)).toEqual(['dddddddd', 'other'])
  })
})

describe('what is refused before it is sent', () => {
  it.each([
    [{ childBirthDate: '23.11.2026' }, 'childBirthDate', 'Дата рождения не может быть позже сегодняшней'],
    [{ childBirthDate: '22.11.2018' }, 'childBirthDate', /уже исполнилось 8 лет/],
    [{ documentSeries: 'АБ-12' }, 'documentSeries', /римские цифры/],
    [{ documentNumber: '12345' }, 'documentNumber', 'В номере свидетельства 6 цифр'],
    [{ phone: '12-34' }, 'phone', /номер целиком/],
    [{ email: 'anna' }, 'email', /адрес целиком/],
    [{ identitySeries: '611' }, 'identitySeries', 'В серии паспорта 4 цифры'],
    [{ identityNumber: '12345' }, 'identityNumber', 'В номере паспорта 6 цифр'],
    [{ addressIndex: '12' }, 'addressIndex', 'В почтовом индексе 6 цифр'],
    [{ desiredOn: '21.11.2026' }, 'desiredOn', 'Дата должна быть не раньше, чем 22 ноября 2026 г.'],
    [{ dataConsent: '' }, 'dataConsent', /Без согласия/],
    [{ hasSibling: 'yes', siblingSurname: 'С', siblingName: 'И', siblingAt: '999' }, 'siblingAt', /Выберите сад/],
  ])('%j', (answers, name, text) => {
    expect(problemsOf(withAnswers(answers))).toEqual([
      [name, typeof text === 'string' ? text : expect.stringMatching(text)],
    ])
  })

  it.each([
    { childBirthDate: '23.11.2018' },
    { desiredOn: '22.11.2026' },
    { childDocument: 'foreign', documentName: 'x', documentNumber: 'AB 1' },
  ])('but not %j', (answers) => {
    expect(problemsOf(withAnswers(answers))).toEqual([])
  })

  it('is a form without a single kindergarten', () => {
    expect(problemsOf({ ...finished, lists: {} })).toEqual([['find', 'Выберите хотя бы один детский сад']])
  })
})

describe('what the server refuses', () => {
  const refusal = (code: string, more: object = {}) =>
    refused(new ProblemError({ type: `/problems/${code}`, title: 'Нельзя', status: 409, ...more }), asked(finished))

  it.each([
    ['desired-date-past', 'desiredOn'],
    ['child-too-old', 'childBirthDate'],
    ['too-many-wishes', 'find'],
    ['duplicate-application', 'childSurname'],
    ['child-of-others', ''],
    ['too-many-children', ''],
    ['consents-of-guardians', ''],
    ['filing-not-entrusted', ''],
  ])('%s leads to «%s»', (code, name) => {
    expect(refusal(code)).toEqual([{ name, text: 'Нельзя' }])
  })

  it('leads by its pointers to the questions', () => {
    const errors = [
      { pointer: '/child/document/number', detail: 'Проверьте' },
      { pointer: '/wishes/0/organisation', detail: 'Не больше 50' },
      { pointer: '/unknown', detail: 'Лишнее' },
    ]
    expect(refusal('invalid-request', { errors })).toEqual([
      { name: 'documentNumber', text: 'Номер документа о рождении: Проверьте' },
      { name: 'find', text: 'Не больше 50' },
      { name: '', text: 'Лишнее' },
    ])
  })
})

describe('the kindergartens', () => {
  it.each([
    ['', '', ['215', '217', '231']],
    ['15', '', ['215']],
    ['березк', '', ['215']],
    ['МИРА 14', '', ['215']],
    ['берёзовая', '', ['231']],
    ['', 'Заречный район', ['231']],
    ['17', 'Заречный район', []],
  ])('are found by «%s» in «%s»', (words, municipality, ids) => {
    expect(found(kindergartens, words, municipality).map(({ id }) => id)).toEqual(ids)
  })

  it('say when a new building opens', () => {
    expect(kindergartens.map(about)).toEqual([
      'г. Примерск, ул. Мира, д. 14',
      'г. Примерск, ул. Новая, д. 1. Откроется 1 сентября 2027 г.',
      'с. Заречье, ул. Речная, д. 8. Здание «Филиал» откроется 10 января 2028 г.',
    ])
  })

  it('are put in order step by step, and stop at the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
  })
})

import { expect, it } from '@jest/globals'
import { questionsOf, stepState, steps, wishesOf } from './application-form.ts'
import { bodyOf } from './body.ts'
import { familyOf } from './earlier.ts'
import { dictionaries, finished, me, TODAY, withAnswers } from './samples.ts'

const benefit = { hasBenefit: 'yes', benefit: '11', benefitIssuedBy: 'МФЦ', benefitIssuedOn: '1.2.2026' }
const guardian = {
  ...{ relation: 'guardian', authorityName: 'Акт об опеке', authorityNumber: '7' },
  ...{ authorityIssuedOn: '3.4.2025', authorityIssuedBy: 'Опека' },
}

const questions = questionsOf(me, dictionaries, [], TODAY)
const begunAfter = (answers: Record<string, string>) => {
  const { consents: _, ...form } = bodyOf(withAnswers(answers), questions, dictionaries)
  const begun = { answers: familyOf(form), lists: {} }
  const done = steps.filter((step) => stepState(step, questions, begun) === 'done').map(({ id }) => id)
  return { form, begun, done }
}

it('a second child begins with what the first application said of the family, and not of the child', () => {
  const { form, begun, done } = begunAfter(benefit)
  expect(done).toEqual(['applicant', 'address'])
  expect(begun.answers).not.toHaveProperty('dataConsent')
  expect(wishesOf(begun)).toEqual([])

  const second = { ...finished, answers: { ...finished.answers, ...begun.answers } }
  const again = bodyOf(second, questions, dictionaries)
  expect(again.applicant).toEqual(form.applicant)
  expect(again.applicantDocument).toEqual(form.applicantDocument)
  expect(again.address).toEqual(form.address)
  expect(again.benefit).toEqual(form.benefit)
})

it('a guardian names the paper for every child', () => {
  expect(begunAfter(guardian).done).toEqual(['address'])
})

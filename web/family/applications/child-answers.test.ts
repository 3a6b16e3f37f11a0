import { describe, expect, it } from '@jest/globals'
import type { ChildIdentity } from '../../../shared/domain/form.ts'
import { dateAnswer } from '../../form/question.ts'
import { answersOf, withChild } from './child-answers.ts'

const issued = { number: '452210', issuedOn: '2022-03-20', issuedBy: 'ЗАГС' }
const named = { surname: 'Смирнов', name: 'Лев', birthDate: '2022-03-15' }
const russian: ChildIdentity = {
  ...{ ...named, middleName: 'Ильич' },
  document: { type: 'rf', series: 'II-ОБ', ...issued, actNumber: '123456789012345678901', actOn: '2022-03-19' },
}
const foreign: ChildIdentity = { ...named, document: { type: 'foreign', name: 'Паспорт', series: 'AB', ...issued } }

describe('the child of an application that is corrected', () => {
  it.each([
    ['a Russian certificate', russian],
    [
      'a Russian certificate without what may be left out',
      { ...named, document: { type: 'rf', series: 'I-ЯЯ', ...issued } },
    ],
    ['a foreign paper', foreign],
  ] as const)('with %s stays as it was until something is answered', (_, child) => {
    expect(withChild({ child }, answersOf(child))).toEqual({ child })
  })

  it('has the answers that were given, and of what was emptied nothing', () => {
    const answers = {
      ...answersOf(russian),
      childBirthDate: dateAnswer({ day: '16', month: '3', year: '2022' }),
      documentActNumber: '',
    }
    const { child } = withChild({ child: russian }, answers)
    expect(child.birthDate).toBe('2022-03-16')
    expect(child.document).toEqual({ type: 'rf', series: 'II-ОБ', ...issued, actOn: '2022-03-19' })
  })

  it('keeps nothing of a paper of another kind', () => {
    const answers = { ...answersOf(russian), childDocument: 'foreign', documentName: 'Паспорт' }
    expect(withChild({ child: russian }, answers).child.document).toEqual({
      type: 'foreign',
      name: 'Паспорт',
      ...issued,
    })
  })
})

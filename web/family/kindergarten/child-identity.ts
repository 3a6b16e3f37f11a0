import type { ChildIdentity } from '../../../shared/domain/form.ts'
import { type Answers, dateOf } from '../../form/question.ts'
import { seriesText } from './child-questions.ts'

/** Who the child is, as the answers to its questions say it (child-questions.ts). */
export function identityOf(answers: Answers): ChildIdentity {
  const text = (name: string) => (answers[name] ?? '').trim()
  const date = (name: string) => dateOf(text(name)) ?? ''
  const number = text('documentNumber').replaceAll(/\s/g, '')
  const issued = { number, issuedOn: date('documentIssuedOn'), issuedBy: text('documentIssuedBy') }
  const [middleName, actNumber] = [text('childMiddleName'), text('documentActNumber').replaceAll(/\s/g, '')]
  return {
    surname: text('childSurname'),
    name: text('childName'),
    ...(middleName !== '' && { middleName }),
    birthDate: date('childBirthDate'),
    document:
      text('childDocument') === 'foreign'
        ? { type: 'foreign', name: text('documentName'), ...issued }
        : {
            ...{ type: 'rf', series: seriesText(text('documentSeries')), ...issued },
            ...(actNumber !== '' && { actNumber }),
          },
  }
}

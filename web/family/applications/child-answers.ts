import type { ChildIdentity, Form } from '../../../shared/domain/form.ts'
import { partsOf } from '../../../shared/ui/date-input.tsx'
import { type Answers, dateAnswer } from '../../form/question.ts'
import { identityOf } from '../kindergarten/child-identity.ts'

/** What a family corrects here itself; the name is corrected by a request, because lists of groups show it. */
export const birthNames = [
  ...(['childBirthDate', 'childDocument', 'documentName', 'documentSeries', 'documentNumber'] as const),
  ...(['documentIssuedOn', 'documentIssuedBy', 'documentActNumber'] as const),
]

/** Who the child is, as answers to the questions of the form. */
export function answersOf({ surname, name, middleName = '', birthDate, document }: ChildIdentity): Answers {
  const typed = (date: string) => dateAnswer(partsOf(date))
  return {
    ...{ childSurname: surname, childName: name, childMiddleName: middleName, childBirthDate: typed(birthDate) },
    childDocument: document.type,
    documentNumber: document.number,
    documentIssuedOn: typed(document.issuedOn),
    documentIssuedBy: document.issuedBy,
    documentSeries: document.series ?? '',
    ...(document.type === 'rf' ? { documentActNumber: document.actNumber ?? '' } : { documentName: document.name }),
  }
}

type Document = ChildIdentity['document']

/** The paper as it is answered now, with what no question asks: `actOn` of a Russian certificate, the series of a foreign paper. */
function documentOf(before: Document, now: Document): Document {
  if (before.type === 'rf' && now.type === 'rf') return { ...now, ...(before.actOn && { actOn: before.actOn }) }
  if (before.type === 'foreign' && now.type === 'foreign')
    return { ...now, ...(before.series && { series: before.series }) }
  return now
}

/** The form with the child as it is answered now. */
export function withChild<Of extends Pick<Form, 'child'>>(form: Of, answers: Answers): Of {
  const child = identityOf(answers)
  return { ...form, child: { ...child, document: documentOf(form.child.document, child.document) } }
}

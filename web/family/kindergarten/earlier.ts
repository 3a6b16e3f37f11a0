import type * as z from 'zod/mini'
import type { listApplications } from '../../../shared/contracts/applications.ts'
import { showForm } from '../../../shared/contracts/filing.ts'
import type { Form } from '../../../shared/domain/form.ts'
import { partsOf } from '../../../shared/ui/date-input.tsx'
import type { Call } from '../../call.ts'
import { type Answers, dateAnswer } from '../../form/question.ts'

type Listed = z.infer<typeof listApplications.response>['items'][number]

/**
 * What the person's last application said of the family: a brother or a sister begins with it. Fetched by those who have
 * begun nothing yet.
 * @returns answers of the form, and in `takenFrom` whose application it was
 */
export async function earlierAnswers(
  call: Call,
  last: Pick<Listed, 'id' | 'child'>,
  signal: AbortSignal,
): Promise<Answers> {
  const form = await call(showForm, { params: { id: last.id }, signal })
  return { ...familyOf(form), takenFrom: last.child.name }
}

const typed = (date: string | undefined) => (date === undefined ? '' : dateAnswer(partsOf(date)))

/** All but the child, its conditions, its kindergartens and the consents, which are given for each child. */
export function familyOf({ applicant, applicantDocument, address, benefit }: Omit<Form, 'wishes'>): Answers {
  return {
    surname: applicant.surname,
    name: applicant.name,
    middleName: applicant.middleName ?? '',
    // A guardian has a paper for each child.
    ...(applicant.parent && { relation: 'parent' }),
    phone: applicant.phone,
    email: applicant.email,
    identityType: applicantDocument.type.code,
    identitySeries: applicantDocument.series ?? '',
    identityNumber: applicantDocument.number,
    identityIssuedOn: typed(applicantDocument.issuedOn),
    identityIssuedBy: applicantDocument.issuedBy,
    identityIssuerCode: applicantDocument.issuerCode ?? '',
    address: address.full,
    addressIndex: address.index ?? '',
    ...(benefit && {
      hasBenefit: 'yes',
      benefit: benefit.category.code,
      benefitIssuedBy: benefit.document.issuedBy,
      benefitIssuedOn: typed(benefit.document.issuedOn),
      benefitExpiresOn: typed(benefit.document.expiresOn),
    }),
  }
}

/** The people of the demo region as the REST interface of ЕСИА tells of them. */
import type { ChildIdentity } from '../../shared/domain/form.ts'
import type { Claims } from '../../shared/domain/person.ts'

const dotted = (date: string) => date.split('-').reverse().join('.')
const elements = (list: readonly object[]) => ({ elements: list, size: list.length })

function certificate({ document }: ChildIdentity): object {
  const { number, issuedOn, issuedBy, series } = document
  const paper = { number, issueDate: dotted(issuedOn), issuedBy, ...(series && { series }) }
  if (document.type === 'foreign') return { type: 'FID_BRTH_CERT', ...paper }
  const { actNumber, actOn } = document
  return {
    type: 'RF_BRTH_CERT',
    ...paper,
    ...(actNumber && { actNo: actNumber }),
    ...(actOn && { actDate: dotted(actOn) }),
  }
}

/** What hangs below `/rs/prns/{oid}`, by the last part of the path; the person under ''. */
export function personDocuments(claims: Claims, oid: number): Record<string, object> {
  const {
    family_name,
    given_name,
    middle_name,
    birthdate,
    snils,
    phone_number,
    email,
    id_doc,
    children = [],
    own_certificate,
    heads = [],
  } = claims
  return {
    '': {
      oid,
      lastName: family_name,
      firstName: given_name,
      ...(middle_name && { middleName: middle_name }),
      ...(birthdate && { birthDate: dotted(birthdate) }),
      ...(snils && { snils: snils.replace(/^(...)(...)(...)(..)$/, '$1-$2-$3 $4') }),
      trusted: !claims.child_account,
      citizenship: 'RUS',
    },
    ctts: elements([
      ...(phone_number ? [{ type: 'MBT', value: phone_number, vrfStu: 'VERIFIED' }] : []),
      ...(email ? [{ type: 'EML', value: email, vrfStu: 'VERIFIED' }] : []),
    ]),
    docs: elements([
      ...(id_doc ? [{ type: 'RF_PASSPORT', ...id_doc, vrfStu: 'VERIFIED' }] : []),
      ...(own_certificate ? [certificate(own_certificate)] : []),
    ]),
    kids: elements(
      children.map((child) => ({
        lastName: child.surname,
        firstName: child.name,
        ...(child.middleName && { middleName: child.middleName }),
        birthDate: dotted(child.birthDate),
        documents: elements([certificate(child)]),
      })),
    ),
    roles: elements(heads.map((ogrn, index) => ({ oid: oid * 10 + index, ogrn, chief: true, active: true }))),
  }
}

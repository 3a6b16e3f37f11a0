import type { Form } from '../domain/form.ts'
import type { AdmissionType, ApplicationType } from './kindergarten-4.ts'
import { civilDate } from './simple.ts'

type Coded = { text: string; code: string }
const coded = ({ text, code }: Coded) => ({ code, title: text })
const given = (text: string | undefined) => (text === undefined || text.trim() === '' ? undefined : text)
const day = civilDate
const until = (date: string | undefined) => (date === undefined ? undefined : day(date))
const fileOf = (file: { CodeDocument: string; NameDocument: string; TypeDocument: string }) => ({
  code: file.CodeDocument,
  name: file.NameDocument,
  type: file.TypeDocument,
})

/** What our form calls the record of birth of kindergarten 4.0.1: another document than a certificate. */
export const BIRTH_ACT = 'Запись акта о рождении'

/**
 * An application of the concentrator as our form: every field is kept. Dates lose their zone, an empty patronymic is
 * none. What the form is stricter about (a surname of blanks) shows when the form is parsed.
 */
export function formOf(it: ApplicationType): Form {
  return {
    ...personalPart(it),
    applicant: { ...applicant(it), mayStay: it.ConfirmingRightIsLocatedRF },
    wishes: it.EduOrganizations.EduOrganization.map(({ text, code, PriorityNumber }) => ({
      organisation: code,
      title: text,
      priority: PriorityNumber,
    })),
    allowOther: it.EduOrganizations.AllowOfferOther,
    siblings: it.BrotherSisterInfo.map((sibling) => ({
      surname: sibling.ChildSurname,
      name: sibling.ChildName,
      middleName: given(sibling.ChildMiddleName),
      organisation: coded(sibling.EduOrganization),
    })),
    benefit: it.BenefitInfo && {
      category: coded(it.BenefitInfo.BenefitCategory),
      document: {
        issuedOn: day(it.BenefitInfo.BenefitDocInfo.DocIssueDate),
        issuedBy: it.BenefitInfo.BenefitDocInfo.DocIssued,
        expiresOn: until(it.BenefitInfo.BenefitDocInfo.DocExpirationDate),
      },
      files: it.BenefitInfo.BenefitFile.map(fileOf),
    },
  }
}

/** The form as an application for admission to the kindergarten of the направление brings it up to date. */
export const withAdmission = (form: Form, it: AdmissionType): Form => ({
  ...form,
  ...personalPart(it),
  applicant: { ...applicant(it), mayStay: form.applicant.mayStay },
  secondParent: it.Person2Info && {
    surname: it.Person2Info.Person2Surname,
    name: it.Person2Info.Person2Name,
    middleName: given(it.Person2Info.Person2MiddleName),
    phone: given(it.Person2Info.Person2Phone),
    email: given(it.Person2Info.Person2Email),
  },
})

/** What an application for a place and one for admission both tell. */
function personalPart(it: ApplicationType | AdmissionType) {
  return {
    applicantDocument: {
      type: coded(it.PersonIdentityDocInfo.IdentityDocName),
      series: it.PersonIdentityDocInfo.IdentityDocSeries,
      number: it.PersonIdentityDocInfo.IdentityDocNumber,
      issuedOn: day(it.PersonIdentityDocInfo.IdentityDocIssueDate),
      issuerCode: it.PersonIdentityDocInfo.IdentityDocIssueCode,
      issuedBy: it.PersonIdentityDocInfo.IdentityDocIssued,
    },
    child: child(it),
    address: address(it),
    entry: {
      desiredOn: day(it.EntryParams.EntryDate),
      language: coded(it.EntryParams.Language),
      schedule: coded(it.EntryParams.Schedule),
      fullDayConsent: it.EntryParams.AgreementOnFullDayGroup,
      otherDayConsent: it.EntryParams.AgreementOnOtherDayGroup,
    },
    adaptation: {
      group: coded(it.AdaptationProgram.AdaptationGroup),
      profile: it.AdaptationProgram.AdaptationGroupType && coded(it.AdaptationProgram.AdaptationGroupType),
      adaptedConsent: it.AdaptationProgram.AgreementAdaptationEducationGroup,
      generalConsent: it.AdaptationProgram.AgreementOnGeneralGroup,
      careConsent: it.AdaptationProgram.AgreementOnCareGroup,
      specialConditions: it.AdaptationProgram.NeedSpecialCareConditions,
    },
    medicalReport: it.MedicalReport && {
      type: coded(it.MedicalReport.DocName),
      series: it.MedicalReport.DocSeries,
      number: it.MedicalReport.DocNumber,
      issuedOn: day(it.MedicalReport.DocIssueDate),
      issuedBy: it.MedicalReport.DocIssued,
      expiresOn: until(it.MedicalReport.DocExpirationDate),
      files: it.MedicalReport.DocFile.map(fileOf),
    },
  }
}

const applicant = ({ PersonInfo: it }: Pick<ApplicationType, 'PersonInfo'>): Form['applicant'] => ({
  surname: it.PersonSurname,
  name: it.PersonName,
  middleName: given(it.PersonMiddleName),
  phone: it.PersonPhone,
  email: it.PersonEmail,
  parent: it.Parents,
  authority: it.OtherRepresentative && {
    name: it.OtherRepresentative.OtherRepresentativeDocName,
    series: it.OtherRepresentative.OtherRepresentativeDocSeries,
    number: it.OtherRepresentative.OtherRepresentativeDocNumber,
    issuedOn: day(it.OtherRepresentative.OtherRepresentativeDocDate),
    issuedBy: it.OtherRepresentative.OtherRepresentativeDocIssued,
  },
})

export function child({ ChildInfo: it }: Pick<ApplicationType, 'ChildInfo'>): Form['child'] {
  const names = {
    surname: it.ChildSurname,
    name: it.ChildName,
    middleName: given(it.ChildMiddleName),
    birthDate: day(it.ChildBirthDate),
  }
  if (it.ChildBirthDocRF) {
    const { ChildBirthDocRF: paper } = it
    const act = { actNumber: paper.ChildBirthDocActNumber, actOn: until(paper.ChildBirthDocActDate) }
    const issued = { issuedOn: day(paper.ChildBirthDocIssueDate), issuedBy: paper.ChildBirthDocIssued }
    return {
      ...names,
      document: { type: 'rf', series: paper.ChildBirthDocSeries, number: paper.ChildBirthDocNumber, ...issued, ...act },
    }
  }
  if (it.ChildBirthAct) {
    const {
      ChildBirthDocActNumber: number,
      ChildBirthDocActDate: on,
      ChildActBirthDocIssued: by = '',
    } = it.ChildBirthAct
    return { ...names, document: { type: 'foreign', name: BIRTH_ACT, number, issuedOn: day(on), issuedBy: by } }
  }
  const { ChildBirthDocForeign: paper } = it
  const issued = { issuedOn: day(paper.ChildBirthDocIssueDate), issuedBy: paper.ChildBirthDocIssued }
  return {
    ...names,
    document: {
      type: 'foreign',
      name: paper.ChildBirthDocName,
      series: paper.ChildBirthDocSeries,
      number: paper.ChildBirthDocNumber,
      ...issued,
    },
  }
}

const address = ({ Address: it }: Pick<ApplicationType, 'Address'>): Form['address'] => ({
  full: it.FullAddress,
  index: it.Index,
  region: coded(it.Region),
  area: coded(it.Area),
  city: coded(it.City),
  cityArea: coded(it.CityArea),
  place: coded(it.Place),
  street: coded(it.Street),
  additionalArea: coded(it.AdditionalArea),
  additionalStreet: coded(it.AdditionalStreet),
  house: coded(it.House),
  building1: it.Building1,
  building2: it.Building2,
  apartment: it.Apartment,
})

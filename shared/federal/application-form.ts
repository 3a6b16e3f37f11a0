import type { Form } from '../domain/form.ts'
import type { ApplicationType } from './kindergarten.ts'

type Coded = { text: string; code: string }
const coded = ({ text, code }: Coded) => ({ code, title: text })
const given = (text: string | undefined) => (text === undefined || text.trim() === '' ? undefined : text)
const day = (date: string) => date.slice(0, 10)
const until = (date: string | undefined) => (date === undefined ? undefined : day(date))
const fileOf = (file: { CodeDocument: string; NameDocument: string; TypeDocument: string }) => ({
  code: file.CodeDocument,
  name: file.NameDocument,
  type: file.TypeDocument,
})

/**
 * An application of kindergarten 3.2.1 as our form: every field is kept. Dates lose their zone, an empty patronymic is
 * none. What the form is stricter about (a surname of blanks) shows when the form is parsed.
 */
export function formOf(it: ApplicationType): Form {
  return {
    applicant: applicant(it),
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
    },
    adaptation: {
      group: coded(it.AdaptationProgram.AdaptationGroup),
      profile: it.AdaptationProgram.AdaptationGroupType && coded(it.AdaptationProgram.AdaptationGroupType),
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

const applicant = ({ PersonInfo: it }: ApplicationType): Form['applicant'] => ({
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

function child({ ChildInfo: it }: ApplicationType): Form['child'] {
  const names = {
    surname: it.ChildSurname,
    name: it.ChildName,
    middleName: given(it.ChildMiddleName),
    birthDate: day(it.ChildBirthDate),
  }
  if (it.ChildBirthDocRF) {
    const { ChildBirthDocRF: paper } = it
    const act = { actNumber: paper.ChildBirthDocActNumber, actOn: day(paper.ChildBirthDocActDate) }
    const issued = { issuedOn: day(paper.ChildBirthDocIssueDate), issuedBy: paper.ChildBirthDocIssued }
    return {
      ...names,
      document: { type: 'rf', series: paper.ChildBirthDocSeries, number: paper.ChildBirthDocNumber, ...issued, ...act },
    }
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

const address = ({ Address: it }: ApplicationType): Form['address'] => ({
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

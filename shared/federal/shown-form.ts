import { fitText } from '../domain/fit-text.ts'
import type { ChildIdentity, Form } from '../domain/form.ts'
import { BIRTH_ACT } from './application-form.ts'
import type { ShownApplication } from './kindergarten-4.ts'

type Titled = { code: string; title: string }
const coded = ({ code, title }: Titled) => ({ text: cut(title, 256), code: cut(code, 50) })
const cut = (text: string, max: number) => fitText(text, max)

/** `+7(491)2205500`, as the portal writes it; that of another country stays as it is while it fits: fourteen characters are all. */
function phoneOf(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  const [, area, rest] = /^[78]?(\d{3})(\d{7})$/.exec(digits) ?? []
  if (area !== undefined) return `+7(${area})${rest}`
  return [...phone].length <= 14 ? phone : digits.slice(0, 14)
}

/**
 * Our form as the portal is shown it (kindergarten 4.0.1; `olderAnswer` makes it 3.2.1). What was filed here and is longer
 * than the portal takes is cut: those parts are for people to read.
 */
export const shownForm = (form: Form): ShownApplication => ({
  ...shownPersons(form),
  EduOrganizations: {
    EduOrganization: form.wishes.map(({ organisation, title, priority }) => ({
      text: cut(title, 256),
      code: organisation,
      PriorityNumber: priority,
    })),
    AllowOfferOther: form.allowOther,
  },
  BrotherSisterInfo: (form.siblings ?? []).map(({ surname, name, middleName, organisation }) => ({
    ChildSurname: surname,
    ChildName: name,
    ...(middleName !== undefined && { ChildMiddleName: middleName }),
    EduOrganization: coded(organisation),
  })),
  ...(form.benefit && {
    BenefitInfo: {
      BenefitCategory: coded(form.benefit.category),
      BenefitDocInfo: {
        DocIssueDate: form.benefit.document.issuedOn,
        DocIssued: cut(form.benefit.document.issuedBy, 256),
        ...(form.benefit.document.expiresOn !== undefined && { DocExpirationDate: form.benefit.document.expiresOn }),
      },
    },
  }),
})

/** All of it but the wishes and rights: what an application for admission is filled with beforehand. */
export const shownPersons = ({ entry, adaptation, medicalReport, ...form }: Form) => ({
  PersonInfo: applicant(form.applicant),
  PersonIdentityDocInfo: identity(form.applicantDocument),
  ChildInfo: child(form.child),
  Address: address(form.address),
  EntryParams: {
    EntryDate: entry.desiredOn,
    Language: coded(entry.language),
    Schedule: coded(entry.schedule),
    ...(entry.fullDayConsent !== undefined && { AgreementOnFullDayGroup: entry.fullDayConsent }),
    ...(entry.otherDayConsent !== undefined && { AgreementOnOtherDayGroup: entry.otherDayConsent }),
  },
  AdaptationProgram: {
    AdaptationGroup: coded(adaptation.group),
    ...(adaptation.profile && { AdaptationGroupType: coded(adaptation.profile) }),
    ...(adaptation.adaptedConsent !== undefined && { AgreementAdaptationEducationGroup: adaptation.adaptedConsent }),
    ...(adaptation.generalConsent !== undefined && { AgreementOnGeneralGroup: adaptation.generalConsent }),
    ...(adaptation.careConsent !== undefined && { AgreementOnCareGroup: adaptation.careConsent }),
    ...(adaptation.specialConditions !== undefined && { NeedSpecialCareConditions: adaptation.specialConditions }),
  },
  ...(medicalReport && { MedicalReport: report(medicalReport) }),
})

const report = (it: NonNullable<Form['medicalReport']>) => ({
  DocName: coded(it.type),
  ...(it.series !== undefined && { DocSeries: cut(it.series, 20) }),
  DocNumber: cut(it.number, 20),
  DocIssueDate: it.issuedOn,
  DocIssued: cut(it.issuedBy, 256),
  ...(it.expiresOn !== undefined && { DocExpirationDate: it.expiresOn }),
})

const applicant = ({ authority, ...it }: Form['applicant']): ShownApplication['PersonInfo'] => ({
  PersonSurname: it.surname,
  PersonName: it.name,
  ...(it.middleName !== undefined && { PersonMiddleName: it.middleName }),
  PersonPhone: phoneOf(it.phone),
  PersonEmail: it.email,
  Parents: it.parent,
  ...(authority && {
    OtherRepresentative: {
      OtherRepresentativeDocName: cut(authority.name, 256),
      ...(authority.series !== undefined && { OtherRepresentativeDocSeries: cut(authority.series, 10) }),
      OtherRepresentativeDocNumber: cut(authority.number, 10),
      OtherRepresentativeDocDate: authority.issuedOn,
      OtherRepresentativeDocIssued: cut(authority.issuedBy, 256),
    },
  }),
})

const identity = (it: Form['applicantDocument']): ShownApplication['PersonIdentityDocInfo'] => ({
  IdentityDocName: coded(it.type),
  ...(it.series !== undefined && { IdentityDocSeries: cut(it.series, 10) }),
  IdentityDocNumber: cut(it.number, 10),
  IdentityDocIssueDate: it.issuedOn,
  ...(it.issuerCode !== undefined && { IdentityDocIssueCode: it.issuerCode.replace(/\D/g, '').slice(0, 6) }),
  IdentityDocIssued: cut(it.issuedBy, 256),
})

function child({ document, ...it }: ChildIdentity): ShownApplication['ChildInfo'] {
  const who = {
    ChildSurname: it.surname,
    ChildName: it.name,
    ...(it.middleName !== undefined && { ChildMiddleName: it.middleName }),
    ChildBirthDate: it.birthDate,
  }
  const issuedBy = cut(document.issuedBy, 256)
  if (document.type === 'rf')
    return {
      ...who,
      ChildBirthDocRF: {
        ChildBirthDocSeries: cut(document.series ?? '', 10),
        ChildBirthDocNumber: cut(document.number, 10),
        ChildBirthDocIssueDate: document.issuedOn,
        ...(document.actNumber !== undefined && { ChildBirthDocActNumber: cut(document.actNumber, 21) }),
        ...(document.actOn !== undefined && { ChildBirthDocActDate: document.actOn }),
        ChildBirthDocIssued: issuedBy,
      },
    }
  if (document.name === BIRTH_ACT)
    return {
      ...who,
      ChildBirthAct: {
        ChildBirthDocActNumber: cut(document.number, 21),
        ChildBirthDocActDate: document.issuedOn,
        ...(issuedBy !== '' && { ChildActBirthDocIssued: issuedBy }),
      },
    }
  return {
    ...who,
    ChildBirthDocForeign: {
      ChildBirthDocName: cut(document.name, 256),
      ...(document.series !== undefined && { ChildBirthDocSeries: cut(document.series, 10) }),
      ChildBirthDocNumber: cut(document.number, 50),
      ChildBirthDocIssueDate: document.issuedOn,
      ChildBirthDocIssued: issuedBy,
    },
  }
}

/** All fourteen parts have to be there; an address of ours may be one line. */
function address(it: Form['address']): ShownApplication['Address'] {
  const part = (of: Titled = { code: '', title: '' }) => coded(of)
  return {
    FullAddress: it.full,
    Index: cut(it.index ?? '', 6),
    Region: part(it.region),
    Area: part(it.area),
    City: part(it.city),
    CityArea: part(it.cityArea),
    Place: part(it.place),
    Street: part(it.street),
    AdditionalArea: part(it.additionalArea),
    AdditionalStreet: part(it.additionalStreet),
    House: part(it.house),
    Building1: cut(it.building1 ?? '', 50),
    Building2: cut(it.building2 ?? '', 50),
    Apartment: cut(it.apartment ?? '', 50),
  }
}

import { choice, many, named, optional, sequence, text } from './schema.ts'
import { boolean, byte, date, normalizedString, string } from './simple.ts'

// The types that messages of the kindergarten concentrator 3.2.1 share, in the order of its schema.
// A string may be empty unless its name says NN: a required element is often sent without a value.

const string6 = string({ max: 6 })
export const string10 = string({ max: 10 })
const string14 = string({ max: 14 })
const string20 = string({ max: 20 })
export const string21 = string({ max: 21 })
export const string50 = string({ max: 50 })
export const string256 = string({ max: 256 })
const string1024 = string({ max: 1024 })
export const string2048 = string({ max: 2048 })
export const stringNN11 = normalizedString({ min: 1, max: 11 })
export const stringNN20 = normalizedString({ min: 1, max: 20 })

/** A value of a dictionary: the text is its title, the code may be empty. */
export const dataElement = named('DataElementType', text(string256, { code: string50 }))

/** All fourteen are required; what an address lacks is sent empty. */
export const address = named(
  'AddressType',
  sequence({
    FullAddress: string1024,
    Index: string6,
    Region: dataElement,
    Area: dataElement,
    City: dataElement,
    CityArea: dataElement,
    Place: dataElement,
    Street: dataElement,
    AdditionalArea: dataElement,
    AdditionalStreet: dataElement,
    House: dataElement,
    Building1: string50,
    Building2: string50,
    Apartment: string50,
  }),
)

const appliedDocument = named(
  'AppliedDocumentType',
  sequence({ CodeDocument: string50, NameDocument: string50, TypeDocument: string50 }),
)

const docInfo = named(
  'DocInfoType',
  sequence({ DocIssueDate: date, DocIssued: string256, DocExpirationDate: optional(date) }),
)

const otherRepresentative = named(
  'OtherRepresentativeType',
  sequence({
    OtherRepresentativeDocName: string256,
    OtherRepresentativeDocSeries: optional(string10),
    OtherRepresentativeDocNumber: string10,
    OtherRepresentativeDocDate: date,
    OtherRepresentativeDocIssued: string256,
  }),
)

export const personInfo = named(
  'PersonInfoType',
  sequence({
    PersonSurname: string256,
    PersonName: string256,
    PersonMiddleName: optional(string256),
    PersonPhone: string14,
    PersonEmail: string256,
    Parents: boolean,
    OtherRepresentative: optional(otherRepresentative),
  }),
)

export const person2Info = named(
  'Person2InfoType',
  sequence({
    Person2Surname: string256,
    Person2Name: string256,
    Person2MiddleName: optional(string256),
    Person2Phone: optional(string14),
    Person2Email: optional(string256),
  }),
)

export const personIdentityDocInfo = named(
  'PersonIdentityDocInfoType',
  sequence({
    IdentityDocName: dataElement,
    IdentityDocSeries: optional(string10),
    IdentityDocNumber: string10,
    IdentityDocIssueDate: date,
    IdentityDocIssueCode: optional(string6),
    IdentityDocIssued: string256,
  }),
)

const childBirthDocRF = named(
  'ChildBirthDocRFType',
  sequence({
    ChildBirthDocSeries: string10,
    ChildBirthDocNumber: string10,
    ChildBirthDocIssueDate: date,
    ChildBirthDocActNumber: string21,
    ChildBirthDocActDate: date,
    ChildBirthDocIssued: string256,
  }),
)

export const childBirthDocForeign = named(
  'ChildBirthDocForeignType',
  sequence({
    ChildBirthDocName: string256,
    ChildBirthDocSeries: optional(string10),
    ChildBirthDocNumber: string50,
    ChildBirthDocIssueDate: date,
    ChildBirthDocIssued: string256,
  }),
)

export const childInfo = named(
  'ChildInfoType',
  sequence(
    { ChildSurname: string256, ChildName: string256, ChildMiddleName: optional(string256), ChildBirthDate: date },
    choice({ ChildBirthDocRF: childBirthDocRF, ChildBirthDocForeign: childBirthDocForeign }),
  ),
)

export const entryParams = named(
  'EntryParamsType',
  sequence({
    EntryDate: date,
    Language: dataElement,
    Schedule: dataElement,
    AgreementOnFullDayGroup: optional(boolean),
  }),
)

export const adaptationProgram = named(
  'AdaptationProgramType',
  sequence({
    AdaptationGroup: dataElement,
    AdaptationGroupType: optional(dataElement),
    AgreementOnGeneralGroup: optional(boolean),
    AgreementOnCareGroup: optional(boolean),
    NeedSpecialCareConditions: optional(boolean),
  }),
)

const medicalReportFields = {
  DocName: dataElement,
  DocSeries: optional(string20),
  DocNumber: string20,
  DocIssueDate: date,
  DocIssued: string256,
  DocExpirationDate: optional(date),
} as const
export const medicalReport = named(
  'MedicalReportType',
  sequence(medicalReportFields, { DocFile: many(appliedDocument, 0, 2) }),
)
export const medicalReportWithoutFiles = named('MedicalReportWithoutFilesType', sequence(medicalReportFields))

export const eduOrganizations = named(
  'EduOrganizationsType',
  sequence({
    EduOrganization: many(
      named('EduOrganizationType', text(string256, { code: string50, PriorityNumber: byte })),
      1,
      50,
    ),
    AllowOfferOther: boolean,
  }),
)

export const brotherSisterInfo = named(
  'BrotherSisterInfoType',
  sequence({
    ChildSurname: string256,
    ChildName: string256,
    ChildMiddleName: optional(string256),
    EduOrganization: dataElement,
  }),
)

const benefitFields = { BenefitCategory: dataElement, BenefitDocInfo: docInfo } as const
export const benefitInfo = named(
  'BenefitInfoType',
  sequence(benefitFields, { BenefitFile: many(appliedDocument, 0, 2) }),
)
export const benefitInfoWithoutFiles = named('BenefitInfoWithoutFilesType', sequence(benefitFields))

/** What an application asks for beside its people and its place, without files. */
export const withoutFiles = {
  MedicalReport: optional(medicalReportWithoutFiles),
  EduOrganizations: eduOrganizations,
  BrotherSisterInfo: many(brotherSisterInfo, 0, 10),
  BenefitInfo: optional(benefitInfoWithoutFiles),
} as const

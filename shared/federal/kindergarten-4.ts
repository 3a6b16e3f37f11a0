import {
  cancelRequest,
  cancelResponse,
  changeOrderInfo,
  getApplicationQueueReasonResponse,
  getApplicationQueueResponse,
  onlyOrderId,
  queueReasonRequest,
  rejectionRequest,
} from './kindergarten.ts'
import {
  address,
  benefitInfo,
  brotherSisterInfo,
  childBirthDocForeign,
  dataElement,
  eduOrganizations,
  medicalReport,
  medicalReportWithoutFiles,
  person2Info,
  personIdentityDocInfo,
  personInfo,
  string10,
  string21,
  string50,
  string256,
  stringNN11,
  stringNN20,
  withoutFiles,
} from './kindergarten-parts.ts'
import { attributed, choice, type Infer, many, optional, root, sequence } from './schema.ts'
import { boolean, date, dateTime, long } from './simple.ts'

/**
 * Kindergarten concentrator 4.0.1. Its schema is not public: this is 3.2.1 with the differences that implementations of it
 * are known to have, so it is read by name (`parse` with `strict: false`) and what it does not name is passed over. Every
 * value of 3.2.1 is a value of these types.
 */
export const KINDERGARTEN_4 = 'http://epgu.gosuslugi.ru/concentrator/kindergarten/4.0.1'

const childBirthDocRF = sequence({
  ChildBirthDocSeries: string10,
  ChildBirthDocNumber: string10,
  ChildBirthDocIssueDate: date,
  ChildBirthDocActNumber: optional(string21),
  ChildBirthDocActDate: optional(date),
  ChildBirthDocIssued: string256,
})

/** The record of birth itself, where there is no certificate at hand. */
const childBirthAct = sequence({
  ChildBirthDocActNumber: string21,
  ChildBirthDocActDate: date,
  ChildActBirthDocIssued: optional(string256),
})

const childInfo = sequence(
  { ChildSurname: string256, ChildName: string256, ChildMiddleName: optional(string256), ChildBirthDate: date },
  choice({
    ChildBirthDocRF: childBirthDocRF,
    ChildBirthDocForeign: childBirthDocForeign,
    ChildBirthAct: childBirthAct,
  }),
)

const entryParams = sequence({
  EntryDate: date,
  Language: dataElement,
  Schedule: dataElement,
  AgreementOnFullDayGroup: optional(boolean),
  AgreementOnOtherDayGroup: optional(boolean),
})

const adaptationProgram = sequence({
  AdaptationGroup: dataElement,
  AdaptationGroupType: optional(dataElement),
  AgreementAdaptationEducationGroup: optional(boolean),
  AgreementOnGeneralGroup: optional(boolean),
  AgreementOnCareGroup: optional(boolean),
  NeedSpecialCareConditions: optional(boolean),
})

const family = {
  PersonInfo: personInfo,
  PersonIdentityDocInfo: personIdentityDocInfo,
  ChildInfo: childInfo,
} as const
const wanted = { Address: address, EntryParams: entryParams, AdaptationProgram: adaptationProgram } as const

const application = sequence(
  { orderId: long, ServicesType: stringNN20, FilingDate: optional(dateTime) },
  family,
  wanted,
  {
    MedicalReport: optional(medicalReport),
    EduOrganizations: eduOrganizations,
    BrotherSisterInfo: many(brotherSisterInfo, 0, 10),
    BenefitInfo: optional(benefitInfo),
    /** Its place in the sequence is not known. */
    ConfirmingRightIsLocatedRF: optional(boolean),
  },
)

const admission = sequence(
  {
    orderId: long,
    ServicesType: stringNN20,
    PersonInfo: personInfo,
    PersonIdentityDocInfo: personIdentityDocInfo,
    Person2Info: optional(person2Info),
    ChildInfo: childInfo,
  },
  wanted,
  {
    MedicalReport: optional(medicalReport),
    EduOrganizationCode: string50,
    DocListReview: boolean,
    LicenseCharter: boolean,
  },
)

const requests = choice({
  ApplicationRequest: application,
  ApplicationOrderInfoRequest: sequence({ orderId: long, ServicesType: stringNN20 }, family),
  ApplicationAdmissionRequest: admission,
  GetApplicationQueueRequest: onlyOrderId,
  GetApplicationQueueReasonRequest: queueReasonRequest,
  GetApplicationRequest: onlyOrderId,
  GetApplicationAdmissionRequest: onlyOrderId,
  ApplicationRejectionRequest: rejectionRequest,
  cancelRequest,
})

export const formData4 = root(KINDERGARTEN_4, 'FormData', attributed({ oktmo: stringNN11 }, sequence(requests)))

/** An application without its order number, service and files: what the portal is shown of it. */
export const shownApplication = sequence(family, wanted, withoutFiles)

const responses = choice({
  changeOrderInfo,
  GetApplicationQueueResponse: getApplicationQueueResponse,
  GetApplicationQueueReasonResponse: getApplicationQueueReasonResponse,
  GetApplicationResponse: sequence({ orderId: long }, family, wanted, withoutFiles),
  GetApplicationAdmissionResponse: sequence({ orderId: long }, family, wanted, {
    MedicalReport: optional(medicalReportWithoutFiles),
    EduOrganizationData: sequence({ EduOrganizationCode: string50, EduOrganizationName: string256 }),
  }),
  cancelResponse,
})

export const formDataResponse4 = root(
  KINDERGARTEN_4,
  'FormDataResponse',
  attributed({ oktmo: optional(stringNN11) }, sequence(responses)),
)

export type FormData4 = Infer<typeof formData4>
export type FormDataResponse4 = Infer<typeof formDataResponse4>
/** An application as either version of the concentrator sends it. */
export type ApplicationType = NonNullable<FormData4['ApplicationRequest']>
export type AdmissionType = NonNullable<FormData4['ApplicationAdmissionRequest']>

export type ShownApplication = Infer<typeof shownApplication>

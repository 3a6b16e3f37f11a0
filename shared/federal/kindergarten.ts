import {
  adaptationProgram,
  address,
  benefitInfo,
  brotherSisterInfo,
  childInfo,
  eduOrganizations,
  entryParams,
  medicalReport,
  medicalReportWithoutFiles,
  person2Info,
  personIdentityDocInfo,
  personInfo,
  string50,
  string2048,
  stringNN11,
  stringNN20,
  withoutFiles,
} from './kindergarten-parts.ts'
import { attributed, choice, type Infer, many, optional, root, sequence } from './schema.ts'
import { boolean, byte, date, dateTime, enumeration, integer, long, short } from './simple.ts'

/** Kindergarten concentrator 3.2.1: enrolment in kindergarten, between the federal portal and a region. */
export const KINDERGARTEN = 'http://epgu.gosuslugi.ru/concentrator/kindergarten/3.2.1'

export const onlyOrderId = sequence({ orderId: long })

const family = {
  PersonInfo: personInfo,
  PersonIdentityDocInfo: personIdentityDocInfo,
  ChildInfo: childInfo,
} as const
const wanted = { Address: address, EntryParams: entryParams, AdaptationProgram: adaptationProgram } as const

/** The application for referral. The same orderId again is a change of it; FilingDate comes only the first time. */
const application = sequence(
  { orderId: long, ServicesType: stringNN20, FilingDate: optional(dateTime) },
  family,
  wanted,
  {
    MedicalReport: optional(medicalReport),
    EduOrganizations: eduOrganizations,
    BrotherSisterInfo: many(brotherSisterInfo, 0, 10),
    BenefitInfo: optional(benefitInfo),
  },
)

const applicationOrderInfoRequest = sequence({ orderId: long, ServicesType: stringNN20 }, family)

const applicationAdmissionRequest = sequence(
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

export const queueReasonRequest = sequence({ orderId: long, PeriodStart: date, PeriodEnd: date })
export const rejectionRequest = sequence({ orderId: long, comment: optional(string2048) })
export const cancelRequest = sequence({ orderId: long, reason: optional(string2048) })

const requests = choice({
  ApplicationRequest: application,
  ApplicationOrderInfoRequest: applicationOrderInfoRequest,
  ApplicationAdmissionRequest: applicationAdmissionRequest,
  GetApplicationQueueRequest: onlyOrderId,
  GetApplicationQueueReasonRequest: queueReasonRequest,
  GetApplicationRequest: onlyOrderId,
  GetApplicationAdmissionRequest: onlyOrderId,
  ApplicationRejectionRequest: rejectionRequest,
  cancelRequest,
})

/**
 * A request, portal to region: one of nine. `oktmo` is the routing code of the region that the portal knows, not always
 * an OKTMO of 8 or 11 digits.
 */
export const formData = root(KINDERGARTEN, 'FormData', attributed({ oktmo: stringNN11 }, sequence(requests)))

/** Here alone orderId is wrapped in pguId. */
export const changeOrderInfo = sequence({
  orderId: sequence({ pguId: long }),
  statusCode: sequence(choice({ orgCode: string50, techCode: byte })),
  comment: optional(string2048),
  cancelAllowed: optional(boolean),
})

export const getApplicationQueueResponse = sequence({
  orderId: long,
  Position: integer,
  Total: integer,
  WithoutQueue: short,
  FirstQueue: short,
  AdvantageQueue: short,
  RelevantDT: dateTime,
})

export const getApplicationQueueReasonResponse = sequence({
  orderId: long,
  IncreaseQueue: integer,
  GotAPlace: integer,
  IncreaseBenefits: integer,
})

/** An application without its order number, service and files: what the portal is shown of it. */
export const shownApplication = sequence(family, wanted, withoutFiles)

/** The application as it stands, without files, service type and filing date. */
const getApplicationResponse = sequence({ orderId: long }, family, wanted, withoutFiles)

const getApplicationAdmissionResponse = sequence({ orderId: long }, family, wanted, {
  MedicalReport: optional(medicalReportWithoutFiles),
  EduOrganizationCode: string50,
})

export const cancelResponse = sequence({
  orderId: long,
  result: enumeration('CANCELLED', 'IN_PROGRESS', 'REJECTED'),
  comment: optional(string2048),
})

const responses = choice({
  changeOrderInfo,
  GetApplicationQueueResponse: getApplicationQueueResponse,
  GetApplicationQueueReasonResponse: getApplicationQueueReasonResponse,
  GetApplicationResponse: getApplicationResponse,
  GetApplicationAdmissionResponse: getApplicationAdmissionResponse,
  cancelResponse,
})

/** An answer or a later message about an application, region to portal: one of six. It has no oktmo. */
export const formDataResponse = root(KINDERGARTEN, 'FormDataResponse', sequence(responses))

export type FormData = Infer<typeof formData>
export type FormDataResponse = Infer<typeof formDataResponse>

/** The name of what a request or response holds: `ApplicationRequest`, `changeOrderInfo`, ... */
export const requestKinds = [
  'ApplicationRequest',
  'ApplicationOrderInfoRequest',
  'ApplicationAdmissionRequest',
  'GetApplicationQueueRequest',
  'GetApplicationQueueReasonRequest',
  'GetApplicationRequest',
  'GetApplicationAdmissionRequest',
  'ApplicationRejectionRequest',
  'cancelRequest',
] as const satisfies readonly RequestKind[]
export type RequestKind = Extract<keyof typeof requests.alternatives, string>
export type ResponseKind = Extract<keyof typeof responses.alternatives, string>

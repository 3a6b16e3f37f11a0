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
import { attributed, choice, type Infer, many, named, optional, root, sequence } from './schema.ts'
import { boolean, byte, date, dateTime, enumerationNamed, integer, long, short } from './simple.ts'

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
const application = named(
  'ApplicationType',
  sequence({ orderId: long, ServicesType: stringNN20, FilingDate: optional(dateTime) }, family, wanted, {
    MedicalReport: optional(medicalReport),
    EduOrganizations: eduOrganizations,
    BrotherSisterInfo: many(brotherSisterInfo, 0, 10),
    BenefitInfo: optional(benefitInfo),
  }),
)

const applicationOrderInfoRequest = named(
  'ApplicationOrderInfoRequestType',
  sequence({ orderId: long, ServicesType: stringNN20 }, family),
)

const applicationAdmissionRequest = named(
  'ApplicationAdmissionRequestType',
  sequence(
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
  ),
)

export const queueReasonRequest = named(
  'GetApplicationQueueReasonRequestType',
  sequence({ orderId: long, PeriodStart: date, PeriodEnd: date }),
)
export const rejectionRequest = named(
  'ApplicationRejectionRequestType',
  sequence({ orderId: long, comment: optional(string2048) }),
)
export const cancelRequest = named('cancelRequestType', sequence({ orderId: long, reason: optional(string2048) }))

const requests = choice({
  ApplicationRequest: application,
  ApplicationOrderInfoRequest: applicationOrderInfoRequest,
  ApplicationAdmissionRequest: applicationAdmissionRequest,
  GetApplicationQueueRequest: named('GetApplicationQueueRequestType', onlyOrderId),
  GetApplicationQueueReasonRequest: queueReasonRequest,
  GetApplicationRequest: named('GetApplicationRequestType', onlyOrderId),
  GetApplicationAdmissionRequest: named('GetApplicationAdmissionRequestType', onlyOrderId),
  ApplicationRejectionRequest: rejectionRequest,
  cancelRequest,
})

/**
 * A request, portal to region: one of nine. `oktmo` is the routing code of the region that the portal knows, not always
 * an OKTMO of 8 or 11 digits.
 */
export const formData = root(
  KINDERGARTEN,
  'FormData',
  named('FormDataType', attributed({ oktmo: stringNN11 }, sequence(requests))),
)

/** Here alone orderId is wrapped in pguId. */
export const changeOrderInfo = named(
  'changeOrderInfoType',
  sequence({
    orderId: named('orderIdType', sequence({ pguId: long })),
    statusCode: named('statusCodeType', sequence(choice({ orgCode: string50, techCode: byte }))),
    comment: optional(string2048),
    cancelAllowed: optional(boolean),
  }),
)

export const getApplicationQueueResponse = named(
  'ApplicationQueueResponseType',
  sequence({
    orderId: long,
    Position: integer,
    Total: integer,
    WithoutQueue: short,
    FirstQueue: short,
    AdvantageQueue: short,
    RelevantDT: dateTime,
  }),
)

export const getApplicationQueueReasonResponse = named(
  'GetApplicationQueueReasonResponseType',
  sequence({
    orderId: long,
    IncreaseQueue: integer,
    GotAPlace: integer,
    IncreaseBenefits: integer,
  }),
)

/** An application without its order number, service and files: what the portal is shown of it. */
export const shownApplication = sequence(family, wanted, withoutFiles)

/** The application as it stands, without files, service type and filing date. */
const getApplicationResponse = named(
  'GetApplicationResponseType',
  sequence({ orderId: long }, family, wanted, withoutFiles),
)

const getApplicationAdmissionResponse = named(
  'GetApplicationAdmissionResponseType',
  sequence({ orderId: long }, family, wanted, {
    MedicalReport: optional(medicalReportWithoutFiles),
    EduOrganizationCode: string50,
  }),
)

export const cancelResponse = named(
  'cancelResponseType',
  sequence({
    orderId: long,
    result: enumerationNamed('CancelResultType', 'CANCELLED', 'IN_PROGRESS', 'REJECTED'),
    comment: optional(string2048),
  }),
)

const responses = choice({
  changeOrderInfo,
  GetApplicationQueueResponse: getApplicationQueueResponse,
  GetApplicationQueueReasonResponse: getApplicationQueueReasonResponse,
  GetApplicationResponse: getApplicationResponse,
  GetApplicationAdmissionResponse: getApplicationAdmissionResponse,
  cancelResponse,
})

/** An answer or a later message about an application, region to portal: one of six. It has no oktmo. */
export const formDataResponse = root(
  KINDERGARTEN,
  'FormDataResponse',
  named('FormDataResponseType', sequence(responses)),
)

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

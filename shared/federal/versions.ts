import { BIRTH_ACT } from './application-form.ts'
import { type FormDataResponse, formData, formDataResponse } from './kindergarten.ts'
import {
  type FormData4,
  type FormDataResponse4,
  formData4,
  formDataResponse4,
  KINDERGARTEN_4,
  type ShownApplication,
} from './kindergarten-4.ts'
import { stringNN11 } from './kindergarten-parts.ts'
import { parse } from './parse.ts'
import { serialise } from './serialise.ts'
import type { XmlElement } from './xml.ts'

/** The versions of the kindergarten concentrator that are spoken: an answer is written in the one of its request. */
export type Version = '3.2.1' | '4.0.1'

export const versionOf = ({ namespace }: XmlElement): Version => (namespace === KINDERGARTEN_4 ? '4.0.1' : '3.2.1')

/** The routing code of a request, for its answer; nothing where it is none. */
export function oktmoOf({ attributes }: XmlElement): string | undefined {
  const sent = attributes.find(({ name, namespace }) => name === 'oktmo' && namespace === '')
  const code = sent && stringNN11.read(sent.value)
  return typeof code === 'string' ? code : undefined
}

/**
 * A request of either version. 3.2.1 is held to its schema; 4.0.1, whose schema is not public, is read by name.
 * @throws FederalError with the first fault
 */
export function readRequest(content: XmlElement): { version: Version; message: FormData4 } {
  return versionOf(content) === '4.0.1'
    ? { version: '4.0.1', message: parse(formData4, content, { strict: false }) }
    : { version: '3.2.1', message: parse(formData, content) }
}

/** An answer or a status as it goes out. */
export const written = (response: FormDataResponse4, version: Version = '3.2.1', oktmo?: string): string =>
  version === '4.0.1'
    ? serialise(formDataResponse4, oktmo === undefined ? response : { ...response, oktmo })
    : serialise(formDataResponse, older(response))

/** The same in 3.2.1. What it has no word for is left out. */
function older({ oktmo: _, ...response }: FormDataResponse4): FormDataResponse {
  if (response.GetApplicationResponse)
    return {
      GetApplicationResponse: { ...response.GetApplicationResponse, ...olderParts(response.GetApplicationResponse) },
    }
  if (!response.GetApplicationAdmissionResponse) return response
  const { EduOrganizationData, ...rest } = response.GetApplicationAdmissionResponse
  return {
    GetApplicationAdmissionResponse: {
      ...rest,
      ...olderParts(rest),
      EduOrganizationCode: EduOrganizationData.EduOrganizationCode,
    },
  }
}

export function olderParts(it: Pick<ShownApplication, 'ChildInfo' | 'EntryParams' | 'AdaptationProgram'>) {
  const { AgreementOnOtherDayGroup: _, ...EntryParams } = it.EntryParams
  const { AgreementAdaptationEducationGroup: __, ...AdaptationProgram } = it.AdaptationProgram
  return { EntryParams, AdaptationProgram, ChildInfo: olderChild(it.ChildInfo) }
}

/** 3.2.1 wants the record in every certificate: one without it is shown as another document, nothing is made up. */
function olderChild({ ChildBirthDocRF, ChildBirthAct, ChildBirthDocForeign, ...who }: ShownApplication['ChildInfo']) {
  if (ChildBirthDocForeign) return { ...who, ChildBirthDocForeign }
  if (ChildBirthAct) {
    const { ChildBirthDocActNumber, ChildBirthDocActDate, ChildActBirthDocIssued = '' } = ChildBirthAct
    return {
      ...who,
      ChildBirthDocForeign: {
        ChildBirthDocName: BIRTH_ACT,
        ChildBirthDocNumber: ChildBirthDocActNumber,
        ChildBirthDocIssueDate: ChildBirthDocActDate,
        ChildBirthDocIssued: ChildActBirthDocIssued,
      },
    }
  }
  const { ChildBirthDocActNumber, ChildBirthDocActDate, ...certificate } = ChildBirthDocRF
  return ChildBirthDocActNumber !== undefined && ChildBirthDocActDate !== undefined
    ? { ...who, ChildBirthDocRF: { ...certificate, ChildBirthDocActNumber, ChildBirthDocActDate } }
    : { ...who, ChildBirthDocForeign: { ChildBirthDocName: 'Свидетельство о рождении', ...certificate } }
}

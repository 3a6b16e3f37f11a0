import { type Problem, problems } from '../domain/problems/problem.ts'
import { textOf } from '../domain/problems/problem-text.ts'
import { changeOrderInfo } from './answers.ts'
import { nameOf } from './field-names.ts'
import { type CodedElement, refusals } from './refusals.ts'
import { standingTitles, statusTexts } from './statuses.ts'

const coded: readonly CodedElement[] = [
  'Schedule',
  'Language',
  'AdaptationGroup',
  'AdaptationGroupType',
  'DocName',
  'IdentityDocName',
]
const isCoded = (field: string): field is CodedElement => coded.some((element) => element === field)

/** What says that an application is not where a request would have it: 180 is of changes alone. */
const inactive: Record<string, { code: 150 | 180; text: () => string }> = {
  ApplicationRequest: refusals.inactive,
  ApplicationOrderInfoRequest: refusals.notFound,
  ApplicationAdmissionRequest: refusals.admissionWithoutReferral,
  ApplicationRejectionRequest: refusals.rejectionWithoutReferral,
  cancelRequest: refusals.cancelNotAllowed,
}

/**
 * A refusal of ours as the federal portal reads it: code and literal text (kindergarten 3.2.1, texts of refusals).
 * @param request that was refused: `ApplicationRequest`
 */
export function refuse(problem: Problem, orderId: string, request = 'ApplicationRequest') {
  const { code, params } = problem
  const say = ({ code: orgCode }: { code: 150 | 180 }, comment: string) =>
    changeOrderInfo({ orderId, orgCode, comment })
  const text = (name: string) => String(params[name] ?? '')
  switch (code) {
    case 'desired-date-past':
      return say(refusals.entryDatePassed, refusals.entryDatePassed.text({ earliest: text('date') }))
    case 'child-too-old':
      return say(refusals.tooOld, refusals.tooOld.text())
    case 'unknown-organisation':
      return /^\d+$/.test(text('code'))
        ? say(refusals.organisationUnknown, refusals.organisationUnknown.text({ id: text('code') }))
        : say(refusals.organisationCodesWrong, refusals.organisationCodesWrong.text())
    case 'unknown-code': {
      const element = text('field')
      return isCoded(element)
        ? say(refusals.codeUnknown, refusals.codeUnknown.text({ element }))
        : say(refusals.benefitUnknown, refusals.benefitUnknown.text())
    }
    case 'unknown-municipality':
      return say(refusals.municipalityUnknown, refusals.municipalityUnknown.text())
    case 'duplicate-application': {
      const state = Object.keys(standingTitles).find((it): it is keyof typeof standingTitles => it === text('state'))
      const status = state === undefined ? text('state') : standingTitles[state]
      return say(refusals.duplicate, refusals.duplicate.text({ id: text('number'), filedAt: text('date'), status }))
    }
    case 'nothing-changed':
      return say(refusals.noChanges, refusals.noChanges.text())
    case 'wrong-state': {
      const refusal = inactive[request] ?? refusals.notFound
      return say(refusal, refusal.text())
    }
    case 'invalid-request':
      return say(refusals.wrongData, refusals.wrongData.text(nameOf((problem.errors[0]?.pointer ?? '').slice(1))))
    case 'not-in-queue':
      return say(refusals.notInQueue, refusals.notInQueue.text())
    case 'not-found':
      return say(refusals.notFound, refusals.notFound.text())
    case 'cancel-not-allowed':
      return say(refusals.cancelNotAllowed, refusals.cancelNotAllowed.text())
    case 'run-in-progress':
      return request === 'ApplicationRequest'
        ? say(refusals.inactive, statusTexts[180]({ reason: textOf(problem, 'ru') }))
        : say(refusals.cancelNotAllowed, `${refusals.cancelNotAllowed.text()}: ${textOf(problem, 'ru')}`)
    default:
      // What is wrong with us, and not with the application, is no business answer.
      return problems[code].status === 409
        ? say(refusals.wrongData, refusals.wrongData.text(textOf(problem, 'ru')))
        : undefined
  }
}

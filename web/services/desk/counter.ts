import type * as z from 'zod/mini'
import type { fileCaseFor } from '../../../shared/contracts/services.ts'
import type { Service } from '../../../shared/domain/service.ts'
import { civilDateOf, type DateParts, emptyDate } from '../../../shared/ui/date-input.tsx'
import type { FieldProblem } from '../../../shared/ui/error-summary.tsx'
import { phoneText } from '../../family/kindergarten/body.ts'
import { identityOf } from '../../family/kindergarten/child-identity.ts'
import { errorsOf, type Questions, type Answers as Typed } from '../../form/question.ts'
import { type Answers, sentAnswers } from '../answers.ts'
import { documentPart, namePart, SCHOOL } from '../who.ts'

export type Body = z.input<typeof fileCaseFor.body>
export type Channel = Body['channel']

/** Which ways an application comes to somebody of a role; the first is the usual one. */
export const channelsOf = (role: string): readonly Channel[] => (role === 'mfc-clerk' ? ['mfc'] : ['counter', 'post'])

const applicant = ['surname', 'name', 'middleName', 'phone', 'series', 'number'] as const
export type ApplicantField = (typeof applicant)[number]

/** A paper as it is typed in. */
export type Paper = Record<ApplicantField, string> & {
  channel: Channel
  filedOn: DateParts
  code: string
  identity: Typed
  organisation: string
  answers: Answers
}

export const emptyPaper = (channel: Channel, organisation: string, answers: Answers): Paper => ({
  ...{ surname: '', name: '', middleName: '', phone: '', series: '', number: '', code: '1' },
  ...{ channel, filedOn: emptyDate, identity: { childDocument: 'rf' }, organisation, answers },
})

/** Where on the page the server's pointers lead: the answers are named by their own rule. */
export const pointers: Readonly<Record<string, string>> = {
  '/filedOn': 'filedOn',
  '/applicant/surname': 'surname',
  '/applicant/name': 'name',
  '/applicant/phone': 'phone',
  '/applicant/document/number': 'number',
  '/organisation': SCHOOL,
  '/identity/birthDate': 'childBirthDate',
}

const required = ['surname', 'name', 'number'] as const
type Texts = Record<(typeof required)[number] | 'wrongDate' | 'futureDate' | 'needSchool', string> & {
  need: (what: string) => string
}

const isTyped = ({ day, month, year }: DateParts) => day + month + year !== ''

/** What is wrong with a paper but its answers, which have rules of their own. */
export function paperErrors(
  { organisation }: Pick<Service, 'organisation'>,
  paper: Paper,
  questions: Questions,
  today: string,
  text: Texts,
): FieldProblem[] {
  const on = civilDateOf(paper.filedOn)
  const date =
    isTyped(paper.filedOn) && on === undefined ? text.wrongDate : (on ?? '') > today ? text.futureDate : undefined
  return [
    ...(date === undefined ? [] : [{ id: 'filedOn', text: date }]),
    ...required.flatMap((id) => (paper[id].trim() === '' ? [{ id, text: text.need(text[id]) }] : [])),
    ...errorsOf(questions, [...namePart, ...documentPart], paper.identity).map(({ name, text: said }) => ({
      id: name,
      text: said,
    })),
    ...(organisation === 'chosen' && paper.organisation === '' ? [{ id: SCHOOL, text: text.needSchool }] : []),
  ]
}

/** The request that a paper stands for. */
export function bodyOf(service: Service, paper: Paper): Body {
  const { channel, code, identity, organisation, answers } = paper
  const [surname, name, middleName, phone, series, number] = applicant.map((field) => paper[field].trim())
  const filedOn = civilDateOf(paper.filedOn)
  return {
    channel,
    ...(filedOn !== undefined && { filedOn }),
    applicant: {
      ...{ surname: surname ?? '', name: name ?? '' },
      ...(middleName && { middleName }),
      ...(phone && { phone: phoneText(phone) }),
      document: { code, ...(series && { series }), number: number ?? '' },
    },
    identity: identityOf(identity),
    ...(service.organisation === 'chosen' && { organisation }),
    answers: sentAnswers(service, answers),
  }
}

import { fullYears } from '../../shared/domain/calendar.ts'
import { isOfTransfer, type Service } from '../../shared/domain/service.ts'
import { childQuestions } from '../family/kindergarten/child-questions.ts'
import { type AnswerError, errorsOf, type Questions } from '../form/question.ts'
import { type Child, type Me, maySee } from '../me.ts'
import { type Filling, NEW } from './filling.ts'

/** The questions that tell who a child is, whatever its age. */
export function identityQuestions(me: Me, today: string): Questions {
  const { child: _, childBirthDate, ...rest } = childQuestions(me, today)
  return { ...rest, childBirthDate: { ...childBirthDate, wrong: rest.documentIssuedOn.wrong } }
}

export const namePart = ['childSurname', 'childName', 'childMiddleName', 'childBirthDate'] as const
export const documentPart = [
  'childDocument',
  'documentName',
  'documentSeries',
  'documentNumber',
  'documentIssuedOn',
  'documentIssuedBy',
  'documentActNumber',
] as const

/** Whose children a service may be for; the server knows the class of each and says the rest. */
export const childrenFor = (service: Service, me: Me, closes: string, chosen: string): Child[] =>
  me.children.filter(({ ref, entrusted, attends, birthDate }) => {
    const { organisation, ages } = service
    if (!maySee({ entrusted }, 'apply') || birthDate === undefined) return false
    if (ref === chosen) return true
    if ((organisation === 'own' || isOfTransfer(service)) && attends?.kind !== 'class') return false
    if (organisation === 'own') return true
    const age = fullYears(birthDate, `${closes.slice(0, 4)}-09-01`)
    return !ages || (age >= ages.from && age <= ages.to)
  })

/** Only a parent brings a child that the region does not know, and only to a school that is chosen; a transfer is of a pupil. */
export const mayBringNew = (service: Service, { role }: Me): boolean =>
  service.organisation === 'chosen' && role === 'parent' && !isOfTransfer(service)

export const CHILD = 'child'
export const SCHOOL = 'find'

type Texts = { chooseChild: string; chooseSchool: string }

/** What is wrong with the first step, in the words beside its fields. */
export function whoErrors(service: Service, filling: Filling, questions: Questions, text: Texts): AnswerError[] {
  const { child, identity, organisation } = filling
  return [
    ...(child === '' ? [{ name: CHILD, text: text.chooseChild }] : []),
    ...(child === NEW ? errorsOf(questions, [...namePart, ...documentPart], identity) : []),
    ...(service.organisation === 'chosen' && organisation === '' ? [{ name: SCHOOL, text: text.chooseSchool }] : []),
  ]
}

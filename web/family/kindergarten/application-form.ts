import type { Draft } from '../../draft.ts'
import { type AnswerError, type Answers, errorsOf, isAsked, type Part, type Questions } from '../../form/question.ts'
import type { Me } from '../../me.ts'
import { applicantQuestions } from './applicant-questions.ts'
import { benefitQuestions } from './benefit-questions.ts'
import { childQuestions } from './child-questions.ts'
import { addressQuestions, conditionsQuestions, consentQuestions } from './place-questions.ts'
import type { Dictionaries } from './reference.ts'

export const FORM = 'kindergarten-application'
export const BASE = '/cabinet/kindergarten-application'

/** A kindergarten in the family's order of wishes, as the draft keeps it. */
export type Wish = { organisation: string; title: string }

export const wishesOf = ({ lists }: Draft): Wish[] =>
  (lists.wishes ?? []).map(({ organisation = '', title = '' }) => ({ organisation, title }))

/** All questions of the application, by name. The names are what the draft and the request are made of (body.ts). */
export function questionsOf(me: Me, dictionaries: Dictionaries, wishes: readonly Wish[], today: string) {
  return {
    ...childQuestions(me, today),
    ...applicantQuestions(dictionaries, today),
    ...addressQuestions(),
    ...conditionsQuestions(dictionaries, today),
    ...benefitQuestions(dictionaries, wishes),
    ...consentQuestions(),
  } satisfies Questions
}
export type Name = keyof ReturnType<typeof questionsOf>

export type StepId = 'child' | 'applicant' | 'address' | 'conditions' | 'kindergartens' | 'benefits' | 'consents'
export type Step = { id: StepId; title: string; parts: readonly (Part & { names: readonly Name[] })[] }

export const steps: readonly Step[] = [
  {
    id: 'child',
    title: 'Ребёнок',
    parts: [
      { names: ['child', 'childSurname', 'childName', 'childMiddleName', 'childBirthDate'] },
      {
        legend: 'Документ о рождении',
        names: [
          'childDocument',
          'documentName',
          'documentSeries',
          'documentNumber',
          'documentIssuedOn',
          'documentIssuedBy',
          'documentActNumber',
        ],
      },
    ],
  },
  {
    id: 'applicant',
    title: 'Заявитель',
    parts: [
      { names: ['surname', 'name', 'middleName', 'relation'] },
      {
        legend: 'Документ о праве представлять ребёнка',
        names: ['authorityName', 'authorityNumber', 'authorityIssuedOn', 'authorityIssuedBy'],
      },
      { legend: 'Как с вами связаться', names: ['phone', 'email'] },
      {
        legend: 'Удостоверение личности',
        names: [
          'identityType',
          'identitySeries',
          'identityNumber',
          'identityIssuedOn',
          'identityIssuedBy',
          'identityIssuerCode',
        ],
      },
    ],
  },
  { id: 'address', title: 'Адрес', parts: [{ names: ['address', 'addressIndex'] }] },
  {
    id: 'conditions',
    title: 'Дата и режим',
    parts: [
      { names: ['desiredOn', 'schedule', 'language', 'orientation', 'profile'] },
      {
        legend: 'Заключение ПМПК',
        names: ['medicalType', 'medicalNumber', 'medicalIssuedOn', 'medicalIssuedBy', 'specialConditions'],
      },
    ],
  },
  { id: 'kindergartens', title: 'Детские сады', parts: [] },
  {
    id: 'benefits',
    title: 'Льготы и преимущества',
    parts: [
      { names: ['hasBenefit', 'benefit', 'benefitIssuedBy', 'benefitIssuedOn', 'benefitExpiresOn'] },
      { names: ['hasSibling', 'siblingSurname', 'siblingName', 'siblingMiddleName', 'siblingAt'] },
    ],
  },
  {
    id: 'consents',
    title: 'Согласия',
    parts: [
      { names: ['allowOther', 'fullDayConsent', 'generalConsent', 'careConsent'] },
      { legend: 'Обязательные', names: ['dataConsent', 'healthConsent', 'truthful'] },
    ],
  },
]

export const namesOf = ({ parts }: Step): string[] => parts.flatMap(({ names }) => [...names])
export const stepWith = (name: string): Step | undefined => steps.find((step) => namesOf(step).includes(name))
/** The step after this one, in the order of the list; after the last there is the check. */
export const stepAfter = (id: StepId): Step | undefined => steps[steps.findIndex((step) => step.id === id) + 1]

const NO_WISHES = 'Выберите хотя бы один детский сад'
export const WISHES_FIELD = 'find'

/** What is wrong with a step, in the words that stand beside its fields. */
export const stepErrors = (step: Step, questions: Questions, draft: Draft): AnswerError[] =>
  step.id === 'kindergartens'
    ? wishesOf(draft).length === 0
      ? [{ name: WISHES_FIELD, text: NO_WISHES }]
      : []
    : errorsOf(questions, namesOf(step), draft.answers)

export type StepState = 'done' | 'begun' | 'empty'

export function stepState(step: Step, questions: Questions, draft: Draft): StepState {
  if (stepErrors(step, questions, draft).length === 0) return 'done'
  const answered = namesOf(step).some((name) => isAsked(questions[name], draft.answers) && draft.answers[name])
  return answered ? 'begun' : 'empty'
}

/** What the sign-in already said of the applicant, so that nobody types it again. */
export function firstAnswers(me: Me): Answers {
  if (me.role !== 'parent') return {}
  const [surname = '', name = '', ...rest] = me.name.split(' ')
  return { surname, name, middleName: rest.join(' ') }
}

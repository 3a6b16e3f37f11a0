import * as z from 'zod/mini'
import {
  CivilDate,
  Code,
  Flag,
  HealthFlag,
  HealthText,
  Id,
  Instant,
  oneOf,
  PersonalText,
  PersonName,
  Phone,
  Ref,
  Region,
  Title,
  Zone,
} from '../domain/fields.ts'
import { ChildIdentity } from '../domain/form.ts'
import { Service } from '../domain/service.ts'
import { route } from './route.ts'

/** E-services that a region's data describe: their forms, and the applications for them (cases). */

const named = z.object({ service: Code })
const InRegion = z.object({ region: z.optional(Region) })
/** What was answered, question by question. Some services ask for conclusions of a commission or a disability: special, all of it. */
export const Answer = z.union([HealthText, HealthFlag, z.array(HealthText).check(z.maxLength(50))])
export const Answers = z.record(Code, Answer)
const Opening = z.object({ title: Title, opens: Instant, closes: Instant })
export const listServices = route({
  name: 'listServices',
  method: 'GET',
  path: '/services',
  summary: 'Электронные услуги региона и сроки приёма заявлений',
  who: ['public'],
  query: InRegion,
  response: z.object({
    items: z.array(
      z.extend(z.pick(Service, { code: true, title: true, secondTitle: true, law: true, applicants: true }), {
        openings: z.array(Opening),
        /** Whether applications are taken now. */
        open: Flag,
        zone: Zone,
      }),
    ),
  }),
  problems: ['invalid-request', 'not-found'],
})

export const showService = route({
  name: 'showService',
  method: 'GET',
  path: '/services/{service}',
  summary: 'Услуга: форма, сроки, документы, состояния и основания решений',
  who: ['public'],
  params: named,
  query: InRegion,
  response: z.extend(Service, { openings: z.array(Opening), now: Instant, zone: Zone }),
  problems: ['invalid-request', 'not-found'],
})

const filed = { id: Id, number: Code, filedAt: Instant }
const filing = [
  'invalid-request',
  'not-found',
  'window-closed',
  'not-for-child',
  'unknown-organisation',
  'duplicate-application',
  'too-many-wishes',
  'too-many-requests',
  'changed-meanwhile',
] as const

export const bringChild = route({
  name: 'bringChild',
  method: 'POST',
  path: '/me/children',
  summary:
    'Назвать ребёнка, за которого я буду подавать заявления: если он уже мой или мне доверено подавать за него, ничего не меняется',
  who: ['parent'],
  body: ChildIdentity,
  status: 201,
  response: z.object({ child: Ref }),
  once: true,
  limited: 'submit',
  problems: [
    'invalid-request',
    'child-of-others',
    'too-many-children',
    'filing-not-entrusted',
    'too-many-requests',
    'changed-meanwhile',
  ],
})

export const fileCase = route({
  name: 'fileCase',
  method: 'POST',
  path: '/services/{service}/cases',
  summary: 'Подать заявление на услугу',
  who: ['parent', 'pupil'],
  params: named,
  body: z.object({
    child: Ref,
    /** Where the family chooses; else it is the organisation that the child attends. */
    organisation: z.optional(Id),
    answers: Answers,
  }),
  status: 201,
  response: z.object(filed),
  once: true,
  limited: 'submit',
  problems: [...filing, 'busy'],
})

export const fileCaseFor = route({
  name: 'fileCaseFor',
  method: 'POST',
  path: '/services/{service}/filings',
  summary: 'Подать заявление на услугу за того, кто пришёл лично, в МФЦ или прислал письмо',
  who: ['clerk', 'specialist', 'mfc-clerk'],
  params: named,
  body: z.object({
    channel: oneOf('counter', 'mfc', 'post'),
    /** The day on the paper. */
    filedOn: z.optional(CivilDate),
    applicant: z.object({
      surname: PersonName,
      name: PersonName,
      middleName: z.optional(PersonName),
      phone: z.optional(Phone),
      document: z.object({ code: PersonalText, series: z.optional(PersonalText), number: PersonalText }),
    }),
    identity: ChildIdentity,
    organisation: z.optional(Id),
    answers: Answers,
  }),
  status: 201,
  response: z.object(filed),
  once: true,
  problems: [...filing, 'date-impossible'],
})

export const saveDraft = route({
  name: 'saveDraft',
  method: 'PUT',
  path: '/me/drafts/{service}',
  summary: 'Сохранить черновик заявления на услугу: он не виден никому, кроме меня, и хранится 90 дней',
  who: ['parent', 'pupil'],
  params: named,
  body: z.object({ child: Ref, organisation: z.optional(Id), answers: Answers }),
  response: z.object({ savedAt: Instant }),
  problems: ['invalid-request', 'not-found'],
})

export const showDraft = route({
  name: 'showDraft',
  method: 'GET',
  path: '/me/drafts/{service}',
  summary: 'Мой черновик заявления на услугу',
  who: ['parent', 'pupil'],
  params: named,
  response: z.object({
    draft: z.optional(z.object({ child: Ref, organisation: z.optional(Id), answers: Answers, savedAt: Instant })),
  }),
  problems: [],
})

export const listDeadlines = route({
  name: 'listDeadlines',
  method: 'GET',
  path: '/me/deadlines',
  summary: 'Все сроки семьи: что и до какого дня нужно сделать, и когда откроется приём',
  who: ['parent', 'pupil'],
  response: z.object({
    items: z.array(
      z.object({
        /** `act`: the family has to do something; `wait`: others have; `window`: applications are taken until then. */
        kind: oneOf('act', 'wait', 'window'),
        title: Title,
        what: Title,
        child: z.optional(PersonName),
        /** The application or the case that it is about, or the service. */
        application: z.optional(Id),
        case: z.optional(Id),
        service: z.optional(Code),
        from: z.optional(Instant),
        by: Instant,
        zone: Zone,
      }),
    ),
  }),
  problems: [],
})

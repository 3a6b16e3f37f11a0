import * as z from 'zod/mini'
import { CivilDate, Code, Count, Flag, Id, Instant, none, PersonName, Ref, Title, Zone } from '../domain/fields.ts'
import { Contact } from '../domain/notices/contact.ts'
import { BenefitClass } from '../domain/queue/benefit-class.ts'
import { Channel, Kind, Status } from '../domain/status.ts'
import { route } from './route.ts'

const Offer = z.object({
  number: Code,
  organisation: Title,
  group: Title,
  address: Title,
  wish: Count,
  madeAt: Instant,
  answerBy: Instant,
})

/** An application as its family sees it; the form comes apart (filing.ts), because it is large and rarely looked at. */
const ApplicationView = z.object({
  id: Id,
  seq: Count,
  number: Code,
  kind: Kind,
  channel: Channel,
  /** Filed by whom a guardian entrusted with it. */
  delegated: z.optional(Flag),
  child: z.object({ ref: Ref, name: PersonName }),
  status: Status,
  filedAt: Instant,
  desiredOn: CivilDate,
  municipality: Title,
  /** Of the municipality: the days of all terms are days there. */
  zone: Zone,
  /** What only the family and the authority see: where else it wanted to go, and by what right. */
  wishes: z.optional(z.array(z.object({ id: Id, title: Title }))),
  benefit: z.optional(BenefitClass),
  benefitConfirmed: z.optional(Flag),
  /** Where it stands in the queue, as of `at`; only while it waits. */
  place: z.optional(
    z.object({
      position: Count,
      total: Count,
      at: Instant,
      ahead: z.object({ outOfTurn: Count, first: Count, preferential: Count, none: Count }),
    }),
  ),
  /** The days on which the place changed and why, oldest first; the first is where it began. Only while it waits. */
  placeHistory: z.optional(
    z.array(
      z.object({
        on: CivilDate,
        position: Count,
        /** Who came before this application: by right, or because the filing was earlier. */
        came: z.object({ outOfTurn: Count, first: Count, preferential: Count, none: Count }),
        placed: Count,
        withdrew: Count,
        behind: Count,
      }),
    ),
  ),
  /** Under which it stands in the public queue; nobody else is told. */
  publicNumber: z.optional(Code),
  /** The share of 1,000 simulated futures with a place by `by`, and its 80 % interval of places; 0 is a kindergarten. */
  chance: z.optional(
    z.object({
      by: CivilDate,
      chance: none(z.number().check(z.gte(0), z.lte(1))),
      low: Count,
      high: Count,
      /** Days of the past that it is told from. */
      told: Count,
    }),
  ),
  /** The day from which the chance can be told: until then too little of the queue was seen. */
  chanceFrom: z.optional(CivilDate),
  offer: z.optional(Offer),
  /** The moment by which somebody has to act, or that was missed. */
  term: z.optional(Instant),
  contract: z.optional(z.object({ number: Code, on: CivilDate })),
  order: z.optional(z.object({ number: Code, on: CivilDate })),
  endedAt: z.optional(Instant),
  /** Why the education authority refused it, and by which law. */
  refusal: z.optional(z.object({ title: Title, law: Title })),
  /** For a specialist, while it may be refused: by what it may be today. */
  grounds: z.optional(z.array(z.object({ code: Code, title: Title, law: Title }))),
  history: z.array(
    z.object({
      type: Title,
      at: Instant,
      /** Of a call, a letter or a visit that somebody of the staff noted. */
      contact: z.optional(z.omit(Contact, { contact: true })),
    }),
  ),
})

export const showApplication = route({
  name: 'showApplication',
  method: 'GET',
  path: '/applications/{id}',
  summary: 'Заявление: состояние, место в очереди, направление, история',
  who: ['parent', 'specialist', 'clerk', 'head'],
  params: z.object({ id: Id }),
  response: ApplicationView,
  problems: ['not-found'],
})

export const listApplications = route({
  name: 'listApplications',
  method: 'GET',
  path: '/me/applications',
  summary: 'Заявления моих детей',
  who: ['parent'],
  response: z.object({
    items: z.array(
      z.pick(ApplicationView, {
        id: true,
        number: true,
        kind: true,
        child: true,
        status: true,
        filedAt: true,
        place: true,
        offer: true,
        term: true,
        zone: true,
      }),
    ),
  }),
  problems: [],
})

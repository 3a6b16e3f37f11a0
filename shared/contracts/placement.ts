import * as z from 'zod/mini'
import {
  CivilDate,
  Code,
  Count,
  exactly,
  Flag,
  Hash,
  Id,
  Instant,
  none,
  oneOf,
  PersonName,
  Ref,
  Title,
} from '../domain/fields.ts'
import { Ground } from '../domain/ground.ts'
import { RunSummary } from '../domain/runs/run.ts'
import { event } from './event.ts'
import { pageOf, route } from './route.ts'

const Cursor = none(z.string())
const run = { id: Id, municipality: Code, kind: oneOf('mass', 'freed') }

const RunView = z.object({
  ...run,
  seq: Count,
  status: oneOf('requested', 'ready', 'publishing', 'published', 'announced', 'failed'),
  startsOn: CivilDate,
  /** Its places are of the plan of groups that begins on this day. */
  plan: z.optional(CivilDate),
  rules: Id,
  requestedAt: Instant,
  summary: z.optional(RunSummary),
  /** Signatures that are under it already, while it waits for the second. */
  signed: z.optional(Count),
  /** How many of the offers are made, in percent, while it is being published. */
  progress: z.optional(Count),
  made: z.optional(Count),
  skipped: z.optional(Count),
  publishedAt: z.optional(Instant),
  reason: z.optional(Code),
})

export const startPlacementRun = route({
  name: 'startPlacementRun',
  method: 'POST',
  path: '/municipalities/{municipality}/placement-runs',
  summary: 'Рассчитать комплектование',
  who: ['specialist'],
  params: z.object({ municipality: Code }),
  body: z.object({ startsOn: z.optional(CivilDate) }),
  status: 202,
  response: z.object({ id: Id }),
  once: true,
  problems: ['not-found', 'invalid-request', 'wrong-state'],
})

export const listPlacementRuns = route({
  name: 'listPlacementRuns',
  method: 'GET',
  path: '/municipalities/{municipality}/placement-runs',
  summary: 'Расчёты комплектования муниципалитета',
  who: ['specialist'],
  params: z.object({ municipality: Code }),
  query: z.object({ after: z.optional(Cursor) }),
  response: pageOf(RunView, Cursor),
  problems: ['not-found', 'invalid-request'],
})

export const showPlacementRun = route({
  name: 'showPlacementRun',
  method: 'GET',
  path: '/placement-runs/{id}',
  summary: 'Расчёт комплектования: ход и итог',
  who: ['specialist'],
  params: z.object({ id: Id }),
  response: z.extend(RunView, {
    /** The order of the queue it was counted by. */
    law: Title,
    /** Days a family has to answer a направление, from the day it is published. */
    offerDays: Count,
    /** Signatures of different people that its publication wants. */
    signatures: Count,
  }),
  problems: ['not-found'],
})

/**
 * `reserved`: places there were kept for children of a right, by the rule set. `trade`: children who go to kindergartens could
 * trade places there, which would pass somebody over who stands before them.
 */
const notes = { reserved: z.optional(Flag), trade: z.optional(Flag) }
/** The place is left in no order: the child is of a ring of full kindergartens, or behind one. */
const ring = z.optional(oneOf('own', 'after'))
const Reason = z.discriminatedUnion('why', [
  z.object({ why: exactly('no-group'), organisation: Title }),
  z.object({ why: exactly('no-places'), organisation: Title, ...notes }),
  z.object({
    ...{ why: exactly('others-first'), organisation: Title, lastClass: Code, lastFiledAt: Instant },
    ...notes,
  }),
])

export const listPlacementResults = route({
  name: 'listPlacementResults',
  method: 'GET',
  path: '/placement-runs/{id}/results',
  summary: 'Кто куда распределён и почему',
  who: ['specialist'],
  params: z.object({ id: Id }),
  query: z.object({ list: oneOf('placed', 'unplaced'), after: z.optional(Cursor) }),
  response: pageOf(
    z.object({
      application: Id,
      number: Code,
      name: PersonName,
      filedAt: Instant,
      organisation: z.optional(Title),
      group: z.optional(Title),
      wish: z.optional(Count),
      class: z.optional(Code),
      /** A place by a decision: nobody was ranked against it. */
      ground: z.optional(Ground),
      /** Of a place by the second stage: the way in metres from the kindergarten wished first. */
      metres: z.optional(Count),
      /** The right for which the rule set keeps this place. */
      reserve: z.optional(Code),
      /** The child goes to a kindergarten: it keeps its seat there. */
      stays: z.optional(Flag),
      /** Somebody who is to go elsewhere has the place still. */
      waits: z.optional(Flag),
      ring,
      reasons: z.array(Reason),
    }),
    Cursor,
  ),
  problems: ['not-found', 'invalid-request'],
})

const there = { id: Id, organisation: Title }
const Explained = z.discriminatedUnion('outcome', [
  z.object({ ...there, outcome: exactly('given'), group: Title, reserve: z.optional(Code) }),
  /** The place is given when the child who has it goes to the kindergarten where it got one. */
  z.object({ ...there, outcome: exactly('waits'), group: Title, ring }),
  z.object({ ...there, outcome: exactly('not-asked') }),
  z.object({ ...there, outcome: exactly('no-group') }),
  z.object({ ...there, outcome: exactly('no-places'), ...notes }),
  /** The last one admitted: by which right, and on which day filed. */
  z.object({
    ...there,
    outcome: exactly('others-first'),
    lastClass: Code,
    lastFiledOn: CivilDate,
    ...notes,
  }),
])

export const explainPlacement = route({
  name: 'explainPlacement',
  method: 'GET',
  path: '/applications/{id}/placement',
  summary: 'Почему: что решил последний опубликованный расчёт по каждому пожеланию и по какому правилу',
  who: ['parent', 'specialist'],
  params: z.object({ id: Id }),
  response: z.object({
    filedAt: Instant,
    zone: Code,
    /** Absent while the application was in no published run. */
    run: z.optional(
      z.object({
        id: Id,
        publishedAt: Instant,
        startsOn: CivilDate,
        law: Title,
        /** SHA-256 of the result: the same as in the protocol. */
        result: Hash,
        wishes: z.array(Explained),
        /** The place that the second stage gave, in a kindergarten that is not in the list. */
        other: z.optional(z.object({ organisation: Title, group: Title, metres: Count })),
        /** The child keeps its seat in the kindergarten it goes to. */
        stays: z.optional(Flag),
      }),
    ),
  }),
  problems: ['not-found'],
})

export const publishPlacementRun = route({
  name: 'publishPlacementRun',
  method: 'POST',
  path: '/placement-runs/{id}/publication',
  summary: 'Подписать комплектование; последняя подпись публикует его: направления выданы',
  who: ['specialist'],
  params: z.object({ id: Id }),
  status: 202,
  response: RunView,
  match: true,
  problems: ['not-found', 'wrong-state', 'second-signature', 'changed-meanwhile', 'version-missing'],
})

export const PlacementRequested = event('placement.run-requested', 'run', z.object({ ...run, startsOn: CivilDate }))
export const PlacementCounted = event('placement.run-counted', 'run', z.object({ ...run, summary: RunSummary }))
export const PlacementFailed = event('placement.run-failed', 'run', z.object({ ...run, reason: Code }))
export const PlacementSigned = event('placement.run-signed', 'run', z.object(run))
export const PublicationStarted = event('placement.publication-started', 'run', z.object({ ...run, chunks: Count }))
export const PlacementPublished = event(
  'placement.run-published',
  'run',
  z.object({ ...run, made: Count, skipped: Count }),
)
export const PlacementAnnounced = event('placement.run-announced', 'run', z.object(run))

/** A place was found. The fact waits, unpublished, until its run is published. */
export const OfferMade = event(
  'placement.offer-made',
  'application',
  z.object({
    id: Id,
    child: Ref,
    applicant: Ref,
    municipality: Code,
    offer: z.object({
      number: Code,
      run: Id,
      organisation: Id,
      group: Id,
      wish: Count,
      madeAt: Instant,
      answerBy: Instant,
    }),
  }),
)

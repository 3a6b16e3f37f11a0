import * as z from 'zod/mini'
import { Guardianship } from '../access/guardianship.ts'
import { Application } from '../application.ts'
import { Attachment } from '../attachment.ts'
import { Case } from '../case.ts'
import {
  CivilDate,
  Code,
  HealthFlag,
  HealthText,
  Id,
  Instant,
  oneOf,
  PersonalText,
  PersonName,
  Ref,
  Region,
  Title,
} from '../fields.ts'
import { Form } from '../form.ts'
import { DeliveryRow } from '../notices/delivery.ts'
import { Notice } from '../notices/notice.ts'
import { ChildCard } from '../person.ts'
import { Pupil } from '../pupil.ts'
import { SwapRequest } from '../swap.ts'
import { Subject } from '../timetable.ts'
import { Transfer } from '../transfer.ts'
import { Consent } from './consent.ts'
import { CorrectedField } from './data-request.ts'

/** A fact as the family may see it: what happened and when. */
const Told = z.object({ type: Code, at: Instant })

const Answer = z.union([HealthText, HealthFlag, z.array(HealthText)])
const AnswerChange = z.object({ field: Code, was: z.optional(Answer), now: z.optional(Answer) })
const Attachments = z.array(z.object({ ...z.omit(Attachment, { region: true, head: true }).shape, name: PersonalText }))

/** All that the platform holds about a child, opened: what a guardian is handed on request (152-FZ art. 14). */
export const ChildData = z.object({
  region: Region,
  child: Ref,
  at: Instant,
  card: ChildCard,
  guardians: z.array(Ref),
  /** Whom the refs of guardians and of those they entrusted the child to stand for. */
  people: z.array(z.object({ ref: Ref, name: PersonName })),
  applications: z.array(
    z.object({
      state: Application,
      form: z.optional(Form),
      changes: z.array(z.object({ at: Instant, field: Code, was: PersonalText, now: PersonalText })),
      history: z.array(Told),
      attachments: Attachments,
      /** PDFs that were made: when it is printed once more it is the same. */
      papers: z.array(Title),
      /** How its family was told of it, in the portal and beyond, and what came of it. Who called is not told. */
      contacts: z.array(z.object({ at: Instant, way: Code, outcome: Code, code: z.optional(Code) })),
      /** What the federal portal was told. */
      messages: z.array(z.object({ at: Instant, orgCode: Code, xml: PersonalText })),
    }),
  ),
  /** Applications for e-services, with what was answered. */
  cases: z.array(
    z.object({
      state: Case,
      service: Title,
      stands: Title,
      answers: z.record(Code, Answer),
      history: z.array(z.extend(Told, { by: Code, changes: z.array(AnswerChange) })),
      reason: z.optional(PersonalText),
      attachments: Attachments,
      papers: z.array(Title),
    }),
  ),
  /** Forms of e-services that whoever asks, or the child, began and has not sent. */
  drafts: z.array(
    z.object({ service: Code, at: Instant, organisation: z.optional(Id), answers: z.record(Code, Answer) }),
  ),
  /** Where the child attends and has attended. */
  pupil: z.optional(Pupil),
  /** Lessons in which something was noted about the child. Who noted it is not told. */
  lessons: z.array(
    z.object({
      id: Id,
      date: CivilDate,
      subject: Subject,
      mark: z.optional(Code),
      absence: z.optional(Code),
      was: z.array(z.object({ value: Code, at: Instant, reason: Code })),
    }),
  ),
  transfers: z.array(z.object({ state: Transfer, reason: z.optional(PersonalText) })),
  /** The exchange of kindergarten places that was asked for: the last one, and what has happened to all of them. */
  swap: z.optional(z.object({ state: SwapRequest, history: z.array(Told) })),
  /** What was decided about who stands for the child. */
  guardianship: z.optional(z.pick(Guardianship, { parted: true, codeAt: true })),
  /** Who was entrusted with what of the child, by whom, until when. */
  delegations: z.array(
    z.object({ by: Ref, delegate: z.optional(Ref), scopes: z.array(Code), until: Instant, status: Code }),
  ),
  /** Notices to whoever asks, about this child. */
  notices: z.array(Notice),
  /** The same as letters and messages. */
  deliveries: z.array(z.omit(DeliveryRow, { ref: true })),
  consents: z.array(Consent),
  requests: z.array(
    z.object({
      id: Id,
      kind: oneOf('correction', 'erasure'),
      status: oneOf('requested', 'refused', 'ordered', 'done'),
      requestedAt: Instant,
      answerBy: Instant,
      field: z.optional(CorrectedField),
      value: z.optional(PersonalText),
      reason: z.optional(PersonalText),
    }),
  ),
  /** Rows of the log of who looked; those about a class name it. */
  looks: z.array(
    z.object({
      ...{ about: Code, day: CivilDate, at: Instant, role: Code, reader: Id, purpose: Code },
      /** The same in words: position and place of who looked, what was opened, and the rule that let them. */
      who: Title,
      what: Title,
      why: z.optional(Title),
    }),
  ),
})
export type ChildData = z.infer<typeof ChildData>

import * as z from 'zod/mini'
import type { Act } from '../domain/act.ts'
import { civilDate } from '../domain/calendar.ts'
import { type Case, Case as CaseSchema, mayApplyAnew } from '../domain/case.ts'
import { Problem } from '../domain/problems/problem.ts'
import type { Answers, Service } from '../domain/service.ts'
import { findVault, type PersonVault } from '../vault/person.ts'
import { keys } from './keys.ts'
import { entity, states, type Write } from './store/entity.ts'
import { all, keysIn, PAGE, type Position, pageOfRows, rows } from './store/lists.ts'

/** What lists show of a case. */
const CaseRow = z.pick(CaseSchema, {
  ...{ id: true, seq: true, number: true, child: true, service: true, year: true, organisation: true, state: true },
  ...{ filedAt: true, channel: true, term: true, counted: true },
})

export const Cases = states<Case>({
  about: 'case',
  version: 1,
  schema: CaseSchema,
  place: (it) => {
    const { region, id, service, state, organisation, child, filedAt: at, remindAt } = it
    return {
      gsi1pk: keys.casesAt({ region, organisation }),
      gsi1sk: keys.caseInList({ service, state, at, id }),
      gsi2pk: keys.casesOf({ region, child }),
      gsi2sk: keys.momentInList({ at, id }),
      ...(remindAt !== undefined && {
        gsi3pk: keys.due({ region, kind: 'case' }),
        gsi3sk: keys.momentInList({ at: remindAt, id }),
      }),
      row: CaseRow.parse(it),
    }
  },
})

/** The keys of cases whose families are to be told at a moment that a term is near, the longest waiting first. */
export const remindersDue = (region: string, now: string) =>
  keysIn({ index: 'gsi3', partition: keys.due({ region, kind: 'case' }), range: { to: now } })

const OfYear = z.object({
  region: z.string(),
  child: z.string(),
  service: z.string(),
  year: z.number(),
  /** Those that go on or were granted, by organisation. */
  live: z.array(z.object({ organisation: z.string(), id: z.string(), number: z.string(), filedAt: z.string() })),
  seq: z.number(),
})
type OfYear = z.infer<typeof OfYear>
const OfYears = entity<OfYear, Pick<OfYear, 'region' | 'child' | 'service' | 'year'>>({
  name: 'CASES-OF-YEAR',
  version: 1,
  schema: OfYear,
  key: keys.casesOfYear,
})

/**
 * The write that lets a child have this case beside those it has: one at an organisation, at most so many as the service
 * allows. Two devices at once meet in one item, so the second is told of the first.
 * @throws Problem `duplicate-application`, `too-many-wishes`
 */
export async function claimCase(service: Service, it: Case, zone: string): Promise<Write> {
  const before = (await OfYears.find(it)) ?? { ...it, live: [], seq: 0 }
  refuseDuplicate(service, before, it, zone)
  const { id, number, filedAt, organisation } = it
  const live = [...before.live, { id, number, filedAt, organisation }]
  return OfYears.put(
    { ...before, live, seq: before.seq + 1 },
    {
      over: before.seq,
      otherwise: ({ data } = {}) => {
        refuseDuplicate(service, OfYear.parse(data), it, zone)
        return new Problem('changed-meanwhile')
      },
    },
  )
}

function refuseDuplicate({ most }: Service, { live }: OfYear, { organisation }: Case, zone: string): void {
  const same = live.find((other) => other.organisation === organisation)
  if (same)
    throw new Problem('duplicate-application', {
      number: same.number,
      date: civilDate(same.filedAt, zone),
      state: 'case-going-on',
    })
  if (live.length >= most) throw new Problem('too-many-wishes', { limit: most })
}

/** The writes of a case that moved: one that ended without what it asked for lets the child apply anew. */
export async function movedCase(service: Service, it: Case): Promise<Write[]> {
  if (!mayApplyAnew(service, it)) return [Cases.save(it)]
  const before = await OfYears.get(it)
  const live = before.live.filter(({ id }) => id !== it.id)
  return [Cases.save(it), OfYears.put({ ...before, live, seq: before.seq + 1 }, { over: before.seq })]
}

const StoredForm = z.object({ region: z.string(), id: z.string(), sealed: z.string() })
const Forms = entity<z.infer<typeof StoredForm>, { region: string; id: string }>({
  name: 'CASE-FORM',
  version: 1,
  schema: StoredForm,
  key: keys.caseForm,
})
const AnswerIn = z.union([z.string(), z.boolean(), z.array(z.string())])
const AnswersIn = z.record(z.string(), AnswerIn)
export const ChangesIn = z.array(z.object({ field: z.string(), was: z.optional(AnswerIn), now: z.optional(AnswerIn) }))

/** The answers, sealed under the child's key. */
export const putAnswers = (act: Act, id: string, vault: PersonVault, answers: Answers): Write => {
  const place = { region: act.region, id }
  return Forms.put({ ...place, sealed: vault.seal(act, keys.caseForm(place), answers) })
}
export async function answersOf(region: string, id: string, vault: PersonVault): Promise<z.infer<typeof AnswersIn>> {
  const { sealed } = await Forms.get({ region, id })
  return AnswersIn.parse(vault.open(keys.caseForm({ region, id }), sealed))
}

/** Why a decision was made is a sentence about a child: it lies sealed in the fact of the decision. */
export const reasonPlace = ({ region, id }: Pick<Case, 'region' | 'id'>) => {
  const { pk, sk } = keys.state({ region, subject: `case/${id}` })
  return { pk, sk: `${sk}|reason` }
}

/** What was changed is as personal as the answers: it lies sealed in the fact of the change. */
export const changesPlace = ({ region, id }: Pick<Case, 'region' | 'id'>) => {
  const { pk, sk } = keys.state({ region, subject: `case/${id}` })
  return { pk, sk: `${sk}|changes` }
}

/** All cases of a child, oldest first. */
export const casesOfChild = (region: string, child: string) =>
  rows(CaseRow, { index: 'gsi2', partition: keys.casesOf({ region, child }) })

/** One page of the cases of a service in a state at an organisation, in the order of filing. */
export const casesAt = (
  { region, organisation, service, state }: { region: string; organisation: string; service: string; state: string },
  after: Position | undefined,
) => {
  const partition = keys.casesAt({ region, organisation })
  const range = { beginsWith: `${keys.caseInList({ service, state })}#` }
  return pageOfRows(CaseRow, { index: 'gsi1', partition, range }, { limit: PAGE, after })
}

const DRAFT_DAYS = 90
const StoredDraft = z.object({
  region: z.string(),
  ref: z.string(),
  service: z.string(),
  at: z.string(),
  /** Under the key of the child it is for: unreadable when the child is erased. */
  child: z.string(),
  sealed: z.string(),
  ttl: z.number(),
})
const Drafts = entity<z.infer<typeof StoredDraft>, { region: string; ref: string; service: string }>({
  name: 'DRAFT',
  version: 1,
  schema: StoredDraft,
  key: keys.draft,
  ttl: ({ ttl }) => ttl,
})
const Draft = z.object({
  child: z.string(),
  organisation: z.optional(z.string()),
  answers: AnswersIn,
})
type Draft = z.infer<typeof Draft>

/** Keeps what somebody has filled in so far: the last one wins, and it is gone in 90 days. */
export async function storeDraft(
  act: Act,
  vault: PersonVault,
  ref: string,
  service: string,
  draft: Draft,
): Promise<void> {
  const of = { region: act.region, ref, service }
  const ttl = Math.floor(Date.parse(act.now) / 1000) + DRAFT_DAYS * 86_400
  await Drafts.store({ ...of, at: act.now, child: vault.ref, sealed: vault.seal(act, keys.draft(of), draft), ttl })
}

/** What somebody has filled in so far; nothing when the child it was for is erased. */
export async function draftOf(region: string, ref: string, service: string) {
  const of = { region, ref, service }
  const found = await Drafts.find(of)
  const vault = found && (await findVault(region, found.child))
  return found && vault && { ...Draft.parse(vault.open(keys.draft(of), found.sealed)), savedAt: found.at }
}

/** What somebody has begun for a child and not sent. */
export async function draftsFor(region: string, ref: string, vault: PersonVault) {
  const { pk: partition, sk } = keys.draftsOf({ region, ref })
  const found = await Array.fromAsync(all({ partition, range: { beginsWith: sk } }), (item) => Drafts.read(item))
  return found
    .filter(({ child }) => child === vault.ref)
    .map(({ service, at, sealed }) => {
      const { organisation, answers } = Draft.parse(vault.open(keys.draft({ region, ref, service }), sealed))
      return { service, at, organisation, answers }
    })
}

export const forgetDraft = (region: string, ref: string, service: string): Write =>
  Drafts.remove({ region, ref, service })

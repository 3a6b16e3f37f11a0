import * as z from 'zod/mini'
import { CaseProofEnded, CaseProofNear } from '../contracts/cases.ts'
import type { Act } from '../domain/act.ts'
import { civilDate, endOfDay } from '../domain/calendar.ts'
import { type Case, stateIn } from '../domain/case.ts'
import { follow, lookAt, nothingWanted, type Proof, told, toTell, unproved, type Wanted } from '../domain/case-proof.ts'
import { documentsAsked } from '../domain/service.ts'
import { findVault, type PersonVault } from '../vault/person.ts'
import { attachmentsOf } from './attachments.ts'
import { officeOf } from './case-filing.ts'
import { answersOf, Cases, casesOfChild } from './cases.ts'
import { keys } from './keys.ts'
import { childrenBeside, provedIn } from './people/family-benefits.ts'
import { serviceOf } from './services.ts'
import { entity, type Key } from './store/entity.ts'
import { commit } from './store/facts.ts'
import { keysIn } from './store/lists.ts'

const Sealed = z.object({
  proved: z.array(z.string()),
  lost: z.array(z.string()),
  until: z.optional(z.string()),
  nearTold: z.optional(z.string()),
})

/** Beside the case, whose own place among what is due is that of its term. What a right proves is sealed under the child's key. */
const Stored = z.object({
  region: z.string(),
  id: z.string(),
  seq: z.number(),
  /** The latest moment it was calculated for: a fact that comes late does not bring back a right that has ended. */
  at: z.string(),
  due: z.optional(z.string()),
  sealed: z.string(),
})
type Place = { region: string; id: string }
const Proofs = entity<z.infer<typeof Stored>, Place>({
  name: 'CASE-PROOF',
  version: 1,
  schema: Stored,
  key: keys.caseProof,
  place: ({ region, id, due: at }) =>
    at === undefined ? {} : { gsi3pk: keys.due({ region, kind: 'case-proof' }), gsi3sk: keys.momentInList({ at, id }) },
})

/** The keys of marks that are to be looked at by a moment, the longest waiting first. */
export const proofsDue = (region: string, now: string) =>
  keysIn({ index: 'gsi3', partition: keys.due({ region, kind: 'case-proof' }), range: { to: now } })

/** Calculates by which rights a case stands, and when to look again. Of one that never did nothing is written. */
export async function followProof(act: Act, id: string): Promise<void> {
  const found = await looked(act, id)
  if (!found) return
  const { receipt: _, ...once } = act
  await commit(once, undefined, [], found.put(found.proof))
}

/** The same for every case of a child and of those beside it. */
export async function followProofsOf(act: Act, child: string): Promise<void> {
  for (const ref of await childrenBeside(act.region, child))
    for (const { id } of await casesOfChild(act.region, ref)) await followProof(act, id)
}

/** Tells the family of a case that is due what it has to know, calculated anew. @throws Problem `not-found` when it is gone */
export async function tellOfProof(act: Act, mark: Key): Promise<void> {
  const { id } = await Proofs.at(mark)
  const found = await looked(act, id)
  if (!found) return
  const { it, proof, today, zone, put } = found
  const what = toTell(proof, today)
  if (!what) return commit(act, undefined, [], put(proof))
  const fact =
    what === 'ended'
      ? CaseProofEnded.fact(it)
      : CaseProofNear.fact({ ...it, term: endOfDay(proof.until ?? today, zone) })
  await commit(act, undefined, [fact], Cases.save(it), put(told(proof, what)))
}

/**
 * The mark is read first: whoever writes over it knew no less than the one who wrote it. Nothing of a case that never stood by
 * a right, nor of a child that was erased.
 */
async function looked({ region, now, ...act }: Act, id: string) {
  const before = await Proofs.find({ region, id })
  const it = await Cases.get({ region, id })
  const vault = await findVault(region, it.child)
  if (!vault) return undefined
  const at = before && before.at > now ? before.at : now
  const wanted = await wantedOf(it, vault, at)
  if (!before && wanted.proved.length === 0) return undefined
  const place = keys.caseProof({ region, id })
  const known: Proof = before ? Sealed.parse(vault.open(place, before.sealed)) : unproved
  const { zone } = await officeOf(region, it.municipality)
  const seq = before?.seq ?? 0
  const put = (proof: Proof) =>
    Proofs.put(
      {
        ...{ region, id, at, seq: seq + 1, due: lookAt(proof, at, zone) },
        sealed: vault.seal({ region, now, ...act }, place, proof),
      },
      { over: seq },
    )
  return { it, proof: follow(known, wanted), today: civilDate(at, zone), zone, put }
}

async function wantedOf(it: Case, vault: PersonVault, now: string): Promise<Wanted> {
  const { region, id } = it
  const service = await serviceOf(region, it.service)
  if (stateIn(service, it).ends !== undefined || !service.documents.some(({ benefits }) => benefits))
    return nothingWanted
  const [answers, files] = await Promise.all([answersOf(region, id, vault), attachmentsOf(it)])
  const sent = new Set(files.map(({ document }) => document))
  const proved = await provedIn({ region, now }, service, it, answers)
  return {
    documents: documentsAsked(service, answers).flatMap(({ code }) => (sent.has(code) ? [] : [code])),
    proved: proved.map(({ document, benefit: { until } }) => ({ document, until })),
  }
}

import { CaseMoved } from '../contracts/cases.ts'
import { PupilEnrolled } from '../contracts/enrollment.ts'
import { TransferRequested } from '../contracts/transfers.ts'
import type { Caller } from '../domain/access/policy.ts'
import type { Act } from '../domain/act.ts'
import { cohortOf } from '../domain/calendar.ts'
import { type Case, checkDocuments, followed, needsDocuments, stateIn, takeStep } from '../domain/case.ts'
import type { Deed } from '../domain/deed.ts'
import { Problem } from '../domain/problems/problem.ts'
import { attendance, enrol } from '../domain/pupil.ts'
import type { Step } from '../domain/service.ts'
import { committed } from '../domain/subject.ts'
import { requestTransfer } from '../domain/transfer.ts'
import { personVault } from '../vault/person.ts'
import { attachmentsOf } from './attachments.ts'
import { officeOf } from './case-filing.ts'
import { answersOf, Cases, casesOfChild, movedCase, reasonPlace } from './cases.ts'
import { Groups } from './organisations.ts'
import { provedIn } from './people/family-benefits.ts'
import { childCard } from './people/people.ts'
import { Pupils } from './pupils.ts'
import { regionData } from './regions.ts'
import { takeSeat } from './runs/seats.ts'
import { serviceOf } from './services.ts'
import { commit } from './store/facts.ts'
import { askedFor } from './transfers.ts'

/**
 * Takes a step with a case and saves it. An order that names a class enrols the child there in the same transaction: a
 * place is taken, and never one that there is not.
 * @throws Problem what `takeStep` and `checkDocuments` refuse; `class-needed`, `group-full`, `already-enrolled`
 */
export async function stepTaken(act: Act, it: Case, step: string, deed: Deed, by: Pick<Caller, 'role' | 'ref'>) {
  const { region, now } = act
  const [service, office] = await Promise.all([serviceOf(region, it.service), officeOf(region, it.municipality)])
  const next = takeStep(service, it, step, deed, by.role, office, now)
  if (needsDocuments(service, step)) {
    const [vault, files] = await Promise.all([personVault(region, it.child), attachmentsOf(it)])
    const answers = await answersOf(region, it.id, vault)
    const proved = await provedIn(act, service, it, answers)
    const there = [...files.flatMap(({ document }) => document ?? []), ...proved.map(({ document }) => document)]
    checkDocuments(service, step, answers, there)
  }
  const { ends, acts } = stateIn(service, next)
  const granted = ends === 'granted' && deed.group !== undefined && deed.order !== undefined
  const enrolment = granted
    ? await enrolled(act, next, deed.group ?? '', deed.order?.number ?? '', deed.order?.on ?? '')
    : undefined
  const sealed =
    deed.reason === undefined
      ? {}
      : { [it.child]: (await personVault(region, it.child)).seal(act, reasonPlace(it), deed.reason) }
  const does = service.steps.find(({ code }) => code === step)?.does
  const asked = does === 'transfer' ? await transferAsked(act, next, deed.group ?? '', by.ref) : undefined
  const moved = CaseMoved.fact({ ...next, step, ends, acts, ...(asked && { toldBy: 'transfer' }) }, { private: sealed })
  const facts = [moved, ...(enrolment ? [enrolment.fact] : []), ...(asked ? [asked.fact] : [])]
  const { id, seq, state, term } = committed(next)
  const answer = { id, seq, state, ...(term !== undefined && { term }) }
  return commit(
    act,
    answer,
    facts,
    ...(await movedCase(service, next)),
    ...(enrolment?.writes ?? []),
    ...(asked?.writes ?? []),
  )
}

async function enrolled({ region }: Act, it: Case, id: string, order: string, on: string) {
  const group = await Groups.find({ region, id })
  if (group?.organisation !== it.organisation || group.kind !== 'class') throw new Problem('class-needed')
  const [known, card] = await Promise.all([Pupils.find({ region, id: it.child }), childCard(region, it.child)])
  const child = { region, id: it.child, cohort: cohortOf(card.birthDate) }
  const pupil = enrol(known, child, group, on, order)
  return {
    fact: PupilEnrolled.fact({ ...pupil, ...attendance(pupil) }),
    writes: [Pupils.save(pupil), takeSeat({ region, group: id }, group.title)],
  }
}

/** The receiving school asks for the child; whether it comes is for the answer of the other school to say. */
async function transferAsked(act: Act, it: Case, id: string, by: string) {
  const { region } = act
  const [group, pupil, data] = await Promise.all([
    Groups.find({ region, id }),
    Pupils.find({ region, id: it.child }),
    regionData(region),
  ])
  if (group?.organisation !== it.organisation) throw new Problem('class-needed')
  if (!pupil) throw new Problem('not-enrolled')
  const requested = requestTransfer(act, pupil, group, by, data)
  return { fact: TransferRequested.fact(requested), writes: askedFor(requested) }
}

/** Moves the case of a child that waits for the answer to a transfer into an organisation; there is one at most. */
export async function followTransfer(act: Act, child: string, into: string, answer: NonNullable<Step['after']>) {
  const { region, now } = act
  for (const { id, organisation } of await casesOfChild(region, child)) {
    if (organisation !== into) continue
    const it = await Cases.get({ region, id })
    const [service, office] = await Promise.all([serviceOf(region, it.service), officeOf(region, it.municipality)])
    const found = followed(service, it, answer, office, now)
    if (!found) continue
    const { step, next } = found
    const { ends, acts } = stateIn(service, next)
    const fact = CaseMoved.fact({ ...next, step, ends, acts, toldBy: 'transfer' })
    await commit(act, undefined, [fact], ...(await movedCase(service, next)))
    return
  }
}

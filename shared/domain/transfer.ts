import * as z from 'zod/mini'
import type { Act } from './act.ts'
import { addDays, civilDate, endOfDay } from './calendar.ts'
import { Code, exactly, Id, Instant, Ref, Sealed } from './fields.ts'
import type { Group } from './organisation.ts'
import { Problem } from './problems/problem.ts'
import { currentEnrolment, type Pupil } from './pupil.ts'
import { itsMunicipality, type RegionData } from './region.ts'
import { fresh, subject } from './subject.ts'

export const Side = z.object({ organisation: Id, municipality: Code, group: Id })

const base = z.object({
  ...subject,
  id: Id,
  pupil: Ref,
  from: Side,
  to: Side,
  requestedBy: Ref,
  requestedAt: Instant,
  answerBy: Instant,
})
const Requested = z.extend(base, { status: exactly('requested') })
const Accepted = z.extend(base, { status: exactly('accepted'), endedAt: Instant })
/** The reason is a sentence about a child, so it is kept under the child's key. */
const Refused = z.extend(base, { status: exactly('refused'), endedAt: Instant, reason: Sealed })
const Expired = z.extend(base, { status: exactly('expired'), endedAt: Instant })

/** The receiving school asks, the school of the child answers (order № 240 of 2023). Nothing changes until it accepts. */
export const Transfer = z.discriminatedUnion('status', [Requested, Accepted, Refused, Expired])
export type Transfer = z.infer<typeof Transfer>
export type InTransfer<S extends Transfer['status']> = Extract<Transfer, { status: S }>

/**
 * A school asks for a child to be transferred into one of its classes. Between kindergartens the way is the queue
 * (order № 1527 of 2015), so this is for classes alone.
 * @throws Problem `not-enrolled`, `class-needed`, `same-organisation`
 */
export function requestTransfer(
  act: Act,
  pupil: Pupil,
  into: Group,
  requestedBy: string,
  region: RegionData,
): InTransfer<'requested'> {
  const current = currentEnrolment(pupil)
  if (!current) throw new Problem('not-enrolled')
  if (current.kind !== 'class' || into.kind !== 'class') throw new Problem('class-needed')
  if (current.organisation === into.organisation) throw new Problem('same-organisation')
  const { zone, transferDays } = itsMunicipality(region, current.municipality)
  return {
    ...fresh,
    region: act.region,
    id: act.id(),
    pupil: pupil.id,
    from: { organisation: current.organisation, municipality: current.municipality, group: current.group },
    to: { organisation: into.organisation, municipality: into.municipality, group: into.id },
    requestedBy,
    requestedAt: act.now,
    answerBy: endOfDay(addDays(civilDate(act.now, zone), transferDays), zone),
    status: 'requested',
  }
}

function open(transfer: Transfer): InTransfer<'requested'> {
  if (transfer.status !== 'requested') throw new Problem('wrong-state', { state: `transfer-${transfer.status}` })
  return transfer
}

/** The child's school lets go. @throws Problem `term-over`, `wrong-state` */
export function acceptTransfer(transfer: Transfer, region: RegionData, now: string): InTransfer<'accepted'> {
  const requested = open(transfer)
  const { zone } = itsMunicipality(region, requested.from.municipality)
  if (now > requested.answerBy) throw new Problem('term-over', { date: civilDate(requested.answerBy, zone) })
  return { ...requested, status: 'accepted', endedAt: now }
}

/** The child's school says no; `reason` is sealed. After the term too: an answer is better than none. @throws Problem `wrong-state` */
export const refuseTransfer = (transfer: Transfer, reason: string, now: string): InTransfer<'refused'> => ({
  ...open(transfer),
  status: 'refused',
  endedAt: now,
  reason,
})

/** No answer came in time. @throws Problem `wrong-state`, also before the term */
export function expireTransfer(transfer: Transfer, now: string): InTransfer<'expired'> {
  const requested = open(transfer)
  if (now <= requested.answerBy) throw new Problem('wrong-state', { state: 'transfer-requested' })
  return { ...requested, status: 'expired', endedAt: now }
}

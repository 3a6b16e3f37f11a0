import * as z from 'zod/mini'
import type { Act } from './act.ts'
import { addDays, civilDate, endOfDay } from './calendar.ts'
import { exactly, Id, Instant, Ref, Title } from './fields.ts'
import type { Group } from './organisation.ts'
import { Problem } from './problem.ts'
import { currentEnrolment, type Pupil } from './pupil.ts'
import type { Municipality } from './region.ts'
import { fresh, subject } from './subject.ts'

const Side = z.object({ organisation: Id, group: Id })

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
const Refused = z.extend(base, { status: exactly('refused'), endedAt: Instant, reason: Title })
const Expired = z.extend(base, { status: exactly('expired'), endedAt: Instant })

/** The receiving school asks, the school of the child answers (order № 240 of 2023). Nothing changes until it accepts. */
export const Transfer = z.discriminatedUnion('status', [Requested, Accepted, Refused, Expired])
export type Transfer = z.infer<typeof Transfer>
export type InTransfer<S extends Transfer['status']> = Extract<Transfer, { status: S }>

/** A school asks for a child to be transferred into one of its classes. */
export function requestTransfer(
  act: Act,
  pupil: Pupil,
  into: Group,
  requestedBy: string,
  { zone, transferDays }: Municipality,
): InTransfer<'requested'> {
  const current = currentEnrolment(pupil)
  if (!current) throw new Problem('not-enrolled')
  if (current.organisation === into.organisation) throw new Problem('same-organisation')
  return {
    ...fresh,
    region: act.region,
    id: act.id(),
    pupil: pupil.id,
    from: { organisation: current.organisation, group: current.group },
    to: { organisation: into.organisation, group: into.id },
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
export function acceptTransfer(transfer: Transfer, now: string): InTransfer<'accepted'> {
  const requested = open(transfer)
  if (now > requested.answerBy) throw new Problem('term-over', { date: requested.answerBy.slice(0, 10) })
  return { ...requested, status: 'accepted', endedAt: now }
}

export const refuseTransfer = (transfer: Transfer, reason: string, now: string): InTransfer<'refused'> => ({
  ...open(transfer),
  status: 'refused',
  endedAt: now,
  reason,
})

/** No answer came in time. */
export function expireTransfer(transfer: Transfer, now: string): InTransfer<'expired'> {
  const requested = open(transfer)
  if (now <= requested.answerBy) throw new Problem('wrong-state', { state: 'transfer-requested' })
  return { ...requested, status: 'expired', endedAt: now }
}

import * as z from 'zod/mini'
import type { Act } from './act.ts'
import { addDays, ageIn, civilDate, endOfDay, schoolYear } from './calendar.ts'
import { CivilDate, Code, exactly, Id, Instant, none, Ref } from './fields.ts'
import type { Group } from './organisation.ts'
import { Problem } from './problems/problem.ts'
import { currentEnrolment, type Enrolment, type Pupil } from './pupil.ts'
import { itsMunicipality, type RegionData } from './region.ts'
import { fresh, subject } from './subject.ts'
import { SwapEnd } from './swap-end.ts'

/**
 * Exchange of places between kindergartens. A family asks for places of others; where two ask for each other's, or up to four
 * in a ring, a swap is proposed to all of them. It happens in one transaction when the last has agreed, place for place: no
 * group ever holds more children than before.
 */

/** `plan`: the first day of the planned year that the place is of. */
const Place = z.object({ organisation: Id, group: Id, plan: z.optional(CivilDate) })
const base = z.object({
  ...subject,
  /** The child: it has one request at most. */
  id: Ref,
  municipality: Code,
  cohort: none(z.int()),
  from: Place,
  /** Kindergartens that the family would go to. */
  wishes: z.array(Id),
  askedBy: Ref,
  askedAt: Instant,
})
/** `releasedAt`: when an exchange it waited for did not happen, since another family did not agree. */
const Asked = z.extend(base, { status: exactly('asked'), releasedAt: z.optional(Instant) })
const Proposed = z.extend(base, { status: exactly('proposed'), swap: Id, to: Place, answerBy: Instant })
const Done = z.extend(base, { status: exactly('done'), to: Place, endedAt: Instant })
const Ended = z.extend(base, { status: exactly('ended'), endedAt: Instant, why: z.optional(SwapEnd) })
export const SwapRequest = z.discriminatedUnion('status', [Asked, Proposed, Done, Ended])
export type SwapRequest = z.infer<typeof SwapRequest>
type InRequest<S extends SwapRequest['status']> = Extract<SwapRequest, { status: S }>

const Member = z.object({ child: Ref, from: Place, to: Place, agreedAt: z.optional(Instant) })
const proposal = z.object({ ...subject, id: Id, municipality: Code, answerBy: Instant, members: z.array(Member) })
/** What is proposed to the families of a ring: whose child goes where, and who has agreed. */
export const Swap = z.discriminatedUnion('status', [
  z.extend(proposal, { status: exactly('proposed') }),
  z.extend(proposal, { status: exactly('done'), endedAt: Instant }),
  z.extend(proposal, { status: exactly('ended'), endedAt: Instant }),
])
export type Swap = z.infer<typeof Swap>

const openSwap = (it: SwapRequest | Swap): void => {
  if (it.status === 'done' || it.status === 'ended') throw new Problem('wrong-state', { state: `swap-${it.status}` })
}

/**
 * A family asks for another kindergarten in exchange for its place; again after it has ended.
 * @throws Problem `not-enrolled` where the child has no place in a group, `swap-asked` while a request waits, `same-organisation`
 */
export function askSwap(
  act: Act,
  known: SwapRequest | undefined,
  pupil: Pupil | undefined,
  wishes: readonly string[],
  askedBy: string,
): InRequest<'asked'> {
  const current = currentEnrolment(pupil)
  if (!pupil || current?.kind !== 'kindergarten-group') throw new Problem('not-enrolled')
  if (known?.status === 'asked' || known?.status === 'proposed') throw new Problem('swap-asked')
  if (wishes.includes(current.organisation)) throw new Problem('same-organisation')
  return {
    ...(known ? { seq: known.seq, head: known.head } : fresh),
    region: act.region,
    id: pupil.id,
    municipality: current.municipality,
    cohort: pupil.cohort,
    from: placeOf(current),
    wishes: [...new Set(wishes)],
    askedBy,
    askedAt: act.now,
    status: 'asked',
  }
}

const placeOf = ({ organisation, group, plan }: Enrolment) => ({ organisation, group, ...(plan && { plan }) })

/** Whether both places can be taken from the same day on: of this year, or of one planned year. */
export function sameYear(a: SwapRequest['from'], b: SwapRequest['from'], today: string): boolean {
  const ahead = ({ plan = '' }: SwapRequest['from']) => (plan > today ? plan : '')
  return ahead(a) === ahead(b)
}

/** Whether a child may take a place of a group: its age this school year, and the same kind of group as its own. */
export function mayGo(it: Pick<SwapRequest, 'cohort'>, own: Group, to: Group, today: string): boolean {
  const [from = 0, until = 0] = to.ages
  const age = ageIn(schoolYear(today), it.cohort)
  const same = (['orientation', 'profile', 'language', 'schedule', 'municipality'] as const).every(
    (of) => own[of] === to[of],
  )
  return same && from <= age && age <= until
}

/** More families than this seldom agree all, and each has to. */
const LONGEST_RING = 4

/**
 * The shortest ring that begins with a request: each goes to the place of the next, the last to that of the first. Of equally
 * short ones that of those who asked earlier; found breadth first, so nothing shorter is missed. Nothing where there is none.
 */
export function ringOf<R extends Pick<SwapRequest, 'id' | 'wishes' | 'from' | 'askedAt'>>(
  start: R,
  requests: readonly R[],
  mayTake: (it: R, place: R) => boolean,
): R[] | undefined {
  const others = requests
    .filter(({ id }) => id !== start.id)
    .toSorted((a, b) => (a.askedAt === b.askedAt ? (a.id < b.id ? -1 : 1) : a.askedAt < b.askedAt ? -1 : 1))
  const takes = (it: R, place: R) => it.wishes.includes(place.from.organisation) && mayTake(it, place)
  const seen = new Set([start.id])
  let paths: R[][] = [[start]]
  for (let length = 2; length <= LONGEST_RING; length++) {
    const longer: R[][] = []
    for (const path of paths) {
      const last = path.at(-1) ?? start
      for (const next of others) {
        if (seen.has(next.id) || !takes(last, next)) continue
        if (takes(next, start)) return [...path, next]
        seen.add(next.id)
        longer.push([...path, next])
      }
    }
    paths = longer
  }
  return undefined
}

/** A swap of a ring, with the days that families have to answer an offer; and the requests that wait for its outcome. */
export function proposeSwap(act: Act, ring: readonly InRequest<'asked'>[], region: RegionData) {
  const [first] = ring
  if (!first) throw new Error('a ring of nobody')
  const { zone, offerDays } = itsMunicipality(region, first.municipality)
  const answerBy = endOfDay(addDays(civilDate(act.now, zone), offerDays), zone)
  const swap = act.id()
  const requests = ring.map((it, at): InRequest<'proposed'> => {
    const { from: to } = ring[(at + 1) % ring.length] ?? first
    return { ...it, status: 'proposed', swap, to, answerBy }
  })
  const proposed: Swap = {
    ...fresh,
    region: act.region,
    id: swap,
    municipality: first.municipality,
    answerBy,
    members: requests.map(({ id: child, from, to }) => ({ child, from, to })),
    status: 'proposed',
  }
  return { swap: proposed, requests }
}

/**
 * A family agrees; `done` when it was the last one.
 * @throws Problem `wrong-state`, also for another time, `term-over`
 */
export function agree(swap: Swap, child: string, zone: string, now: string): Swap {
  openSwap(swap)
  if (now > swap.answerBy) throw new Problem('term-over', { date: civilDate(swap.answerBy, zone) })
  const member = swap.members.find((it) => it.child === child)
  if (!member || member.agreedAt !== undefined) throw new Problem('wrong-state', { state: 'swap-agreed' })
  const members = swap.members.map((it) => (it === member ? { ...it, agreedAt: now } : it))
  const all = members.every(({ agreedAt }) => agreedAt !== undefined)
  return all ? { ...swap, members, status: 'done', endedAt: now } : { ...swap, members, status: 'proposed' }
}

/** The request of a swap that happened. */
export const swapped = (it: InRequest<'proposed'>, now: string): InRequest<'done'> => ({
  ...it,
  status: 'done',
  endedAt: now,
})

/**
 * A swap that does not happen: who said no or nothing leaves, who agreed waits for another one.
 * @param leaves whose request ends with it, and why
 */
export function undo(
  swap: Swap,
  requests: readonly SwapRequest[],
  leaves: (child: string) => SwapEnd | undefined,
  now: string,
) {
  openSwap(swap)
  const ended: Swap = { ...swap, status: 'ended', endedAt: now }
  return {
    swap: ended,
    requests: requests.map((it): InRequest<'asked' | 'ended'> => {
      const why = leaves(it.id)
      return why ? endRequest(it, why, now) : { ...it, status: 'asked', releasedAt: now }
    }),
  }
}

/** A request waits for nothing any more. @throws Problem `wrong-state` */
export function endRequest(it: SwapRequest, why: SwapEnd, now: string): InRequest<'ended'> {
  openSwap(it)
  return { ...it, status: 'ended', endedAt: now, why }
}

/** The request for which a swap waits. @throws Problem `wrong-state` */
export function inProposal(it: SwapRequest): InRequest<'proposed'> {
  if (it.status !== 'proposed') throw new Problem('wrong-state', { state: `swap-${it.status}` })
  return it
}

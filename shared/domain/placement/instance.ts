import type { Applicant, MarketDescription } from './build-market.ts'
import { MarketError } from './market.ts'
import { date, entriesOf, Fields, list, listOf, number, text, truth } from './reading.ts'
import { readHeld } from './run-records.ts'
import type { Programme, Slot } from './slots.ts'
import { inTieOrder, readFamilies, readTieBreak } from './tie-break.ts'

/** For the human reader; anything may stand there. */
const notes = ['notes', 'note', 'comment', 'description', 'meta', 'name', 'title']
const header = ['id', 'source', 'reference', 'tags', 'expected', 'verified', ...notes]

/**
 * Reads a market written out by hand: the format of the known-answer instances.
 *
 *     { applicants: [{ id, prefs: [programme, ...], category?, frozen?, fixed?, holds? }],
 *       programmes: [{ id, capacity, priority: [applicant or [applicants of one tier], ...], slots?, soft? }],
 *       tieBreak?, families? }
 *
 * `priority` is the whole truth about rank, best first; whoever is not in it is not accepted. So the facts that led to it
 * (`submittedAt`, `siblingAt`, `enrolledAt` and `birth` of an applicant, `ageOn`) are read, checked for their form and
 * otherwise ignored. Only a tier is open: there `tieBreak` decides (ids best first, or a number for each id, the smaller
 * the better), and **where it says nothing, the order of applicants in the file**. Members of one of the `families` share
 * the best number among them. Slots are in processing order; reserves are soft unless `soft` is false. A `frozen` place
 * (a programme, or `{ programme, slot? }`) is kept, and so is a `fixed` one, which names its ground. A seat that somebody `holds` is
 * given up for a better one only; it counts in the capacity.
 *
 * Returns the description in tie-break order, for `buildMarket`, which refuses what is unsound in it. Throws `MarketError`
 * at a value of the wrong form, an unknown id and an unknown field; `notes`, `title` and the like may stand anywhere.
 */
export function readInstance(value: unknown): MarketDescription {
  const known = ['applicants', 'programmes', 'tieBreak', 'families', 'ageOn', ...header]
  const instance = new Fields(value, 'instance', known)
  instance.readOr('ageOn', date, undefined)
  const asked = instance.read('applicants', listOf(readApplicant))
  const ranked = instance.read('programmes', listOf(readProgramme))

  const ids = asked.map(({ id }) => id)
  const first = new Set<string>()
  for (const id of ids) {
    if (first.has(id)) throw new MarketError(`applicant "${id}"`, 'the id is used twice')
    first.add(id)
  }
  const tiers = new Map(ranked.map(({ id, priority }) => [id, readTiers(priority, first, `programme "${id}"`)]))
  const families = instance.readOr('families', readFamilies(ids), new Map<string, string>())
  const tieBreak = instance.readOr('tieBreak', readTieBreak(ids, families), new Map<string, number>())

  const applicants = asked.map(
    ({ id, prefs, ...rest }): Applicant => ({
      id,
      wishes: prefs.map((programme) => ({ programme, priority: tiers.get(programme)?.get(id) ?? null })),
      ...rest,
    }),
  )
  return {
    applicants: inTieOrder(applicants, tieBreak, families),
    programmes: ranked.map(({ priority, ...programme }) => programme),
  }
}

/** Reads the places of a matching file: applicant to programme or null. */
export function readMatching(value: unknown): Map<string, string | null> {
  const given = (found: unknown, place: string) => (found === null ? null : text(found, place))
  const entries = [...entriesOf(value, 'matching')]
  return new Map(entries.map(([id, found]) => [id, given(found, `matching, applicant "${id}"`)]))
}

function readApplicant(value: unknown, place: string) {
  const facts = ['submittedAt', 'siblingAt', 'enrolledAt', 'birth']
  const applicant = new Fields(value, place, [
    'id',
    'prefs',
    'category',
    'frozen',
    'fixed',
    'holds',
    ...facts,
    ...notes,
  ])
  applicant.readOr('submittedAt', date, undefined)
  applicant.readOr('birth', date, undefined)
  applicant.readOr('siblingAt', (found, at) => listOf(text)([found].flat(), at), undefined)
  applicant.readOr('enrolledAt', text, undefined)
  const held = readHeld(
    applicant.readOr('frozen', (it) => it, null),
    applicant.readOr('fixed', (it) => it, null),
    place,
  )
  return {
    id: applicant.read('id', text),
    prefs: applicant.read('prefs', listOf(text)),
    category: applicant.readOr('category', text, undefined),
    ...(held && { frozen: held }),
    holds: applicant.readOr('holds', text, undefined),
  }
}

function readProgramme(value: unknown, place: string): Programme & { priority: unknown } {
  const programme = new Fields(value, place, ['id', 'capacity', 'priority', 'slots', 'soft', ...notes])
  return {
    id: programme.read('id', text),
    capacity: programme.read('capacity', number),
    priority: programme.read('priority', (found) => found),
    slots: programme.readOr('slots', listOf(readSlot), undefined),
    soft: programme.readOr('soft', truth, undefined),
  }
}

function readSlot(value: unknown, place: string): Slot {
  const slot = new Fields(value, place, ['seats', 'category', ...notes])
  return { seats: slot.read('seats', number), category: slot.readOr('category', text, undefined) }
}

/** Applicant to tier, the first being 0. */
function readTiers(priority: unknown, ids: ReadonlySet<string>, programme: string): Map<string, number> {
  const tiers = new Map<string, number>()
  for (const [tier, entry] of list(priority, `${programme}, priority`).entries()) {
    const place = `${programme}, priority ${tier}`
    for (const id of Array.isArray(entry) ? listOf(text)(entry, place) : [text(entry, place)]) {
      if (!ids.has(id)) throw new MarketError(place, `there is no applicant "${id}"`)
      if (tiers.has(id)) throw new MarketError(place, `"${id}" is ranked twice`)
      tiers.set(id, tier)
    }
  }
  return tiers
}

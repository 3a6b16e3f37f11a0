import type { Act } from '../../domain/act.ts'
import type { In } from '../../domain/application.ts'
import { hasRunOut } from '../../domain/benefit-term.ts'
import { civilDate, daysBetween, nextSeptember } from '../../domain/calendar.ts'
import { chanceFrom, chanceOf, daysOf, seedOf } from '../../domain/queue/chance.ts'
import { positions, rightOf, type Standing } from '../../domain/queue/queue.ts'
import { type Change, hasMoved } from '../../domain/queue/queue-history.ts'
import { itsMunicipality, type Municipality, type RegionData, rulesOn } from '../../domain/region.ts'
import { QueueRow, rowOf } from '../applications.ts'
import { keys } from '../keys.ts'
import { regionData } from '../regions.ts'
import { rows } from '../store/lists.ts'
import { inTurn, isSettled, noteChange as note } from '../store/turns.ts'
import { changesOf, movesToday, recordsIn } from './queue-history.ts'
import { movedOf, type Page, Pages } from './queue-pages.ts'

/** Children compete for places of one age and orientation in one municipality: that is a queue. */
const queueName = ({
  municipality,
  cohort,
  orientation,
}: {
  municipality: string
  cohort: number
  orientation: string
}) => `kindergarten/${municipality}/${cohort}/${orientation}`

const pageOf = (id: string, { queuePages }: Municipality) =>
  [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7) % queuePages

/** All applications that wait in a municipality, as its list shows them (up to a second old), with what was confirmed. */
export const confirmedIn = (region: string, municipality: string): Promise<QueueRow[]> =>
  rows(QueueRow, {
    index: 'gsi1',
    partition: keys.queueOf({ region, kind: 'kindergarten', municipality }),
    range: { beginsWith: keys.placeInList({ status: 'queued' }) },
  })

/** The same as it counts on a day: a right whose evidence has ended is none, whether or not anybody has noted that yet. */
export const waitingIn = async (region: string, municipality: string, today: string): Promise<Counted[]> =>
  (await confirmedIn(region, municipality)).map((it) => countedOn(it, today))

/** An application that waits, with the rights that it has on a day. */
export type Counted = Omit<QueueRow, 'until' | 'nearTold'>

function countedOn({ until, nearTold: _, ...it }: QueueRow, today: string): Counted {
  return hasRunOut({ until }, today) ? { ...it, benefit: 'none' } : it
}

/** A family sees its place as of a moment that is at most so long ago. */
const FRESH = 5 * 60_000
/** A change is noted when its fact arrives: what is settled now was so a minute ago for certain. */
const ON_THE_WAY = 60_000

/**
 * Where an application stands, and as of when: half a read unit from its page. Of a page over five minutes old it is asked
 * whether anything has changed since; then, and for an application that was filed or changed after it, it is counted anew.
 */
export async function standingOf(application: In<'queued'>, region: RegionData, now: string): Promise<Standing> {
  const municipality = itsMunicipality(region, application.municipality)
  const { id } = application
  const found = await Pages.find(
    { region: region.code, queue: queueName(application), page: pageOf(id, municipality) },
    { fresh: false },
  )
  const place = found?.places[id]
  if (found && place) {
    const at = await stillTrueAt(found.at, region.code, municipality.code, now)
    if (at !== undefined)
      return {
        at,
        total: found.total,
        position: place[0],
        ahead: { outOfTurn: place[1], first: place[2], preferential: place[3], none: place[4] },
      }
  }
  const today = civilDate(now, municipality.zone)
  const others = (await waitingIn(region.code, municipality.code, today)).filter(
    (it) => it.id !== id && queueName({ ...it, municipality: municipality.code }) === queueName(application),
  )
  const rules = rulesOn(region, today, municipality.code)
  const counted = positions([...others, countedOn(rowOf(application), today)], rules).get(id)
  if (!counted) throw new Error(`application ${id} is not among those it was counted with`)
  return { ...counted, at: now }
}

/** The last moment for which a page is known to be true, if that is recent enough. */
async function stillTrueAt(at: string, region: string, municipality: string, now: string): Promise<string | undefined> {
  if (Date.parse(now) - Date.parse(at) <= FRESH) return at
  if (!(await isSettled(region, turnOf(municipality)))) return undefined
  return new Date(Date.parse(now) - ON_THE_WAY).toISOString()
}

/** The chance of a place by the day that the family asks for, or the next 1 September; or from when it can be told. */
export async function placeChance(application: In<'queued'>, region: RegionData, standing: Standing, now: string) {
  const { zone } = itsMunicipality(region, application.municipality)
  const today = civilDate(now, zone)
  const by = [application.desiredOn, nextSeptember(today)].toSorted()[1] ?? today
  const records = await recordsIn(region.code, queueName(application))
  const rules = rulesOn(region, today, application.municipality)
  const right = rightOf(countedOn(rowOf(application), today), rules)
  const past = daysOf(records, right, today)
  const found = chanceOf({
    ahead: standing.position - 1,
    horizon: daysBetween(today, by),
    past,
    seed: seedOf(`${application.id} ${today}`),
  })
  return found ? { chance: { by, ...found } } : { chanceFrom: chanceFrom(past, today) }
}

/** The days on which the place of a waiting application changed and why, oldest first. */
export function placeChanges(application: In<'queued'>, region: RegionData): Promise<Change[]> {
  const municipality = itsMunicipality(region, application.municipality)
  const { id } = application
  return changesOf(region.code, queueName(application), pageOf(id, municipality), id, municipality.zone)
}

type Whole = { places: Page['places']; moved: NonNullable<Page['moved']> }

/** Writes the pages of a municipality's queues anew. */
async function writePlaces(act: Act, region: RegionData, municipality: Municipality): Promise<void> {
  const today = civilDate(act.now, municipality.zone)
  const rules = rulesOn(region, today, municipality.code)
  const waiting = await waitingIn(act.region, municipality.code, today)
  const queues = Map.groupBy(waiting, (it) => queueName({ ...it, municipality: municipality.code }))
  for (const [queue, applications] of queues) {
    const found = positions(applications, rules)
    const rights = new Map(applications.map((it) => [it.id, rightOf(it, rules)]))
    const after = [...found.keys()].map((id) => ({ id, right: rights.get(id) ?? 'none' }))
    const moves = await movesToday(
      act,
      queue,
      municipality,
      after,
      (it) => queueName({ ...it, municipality: municipality.code }) === queue,
    )
    const pages = Array.from(
      { length: municipality.queuePages },
      (): Whole => ({
        places: {},
        moved: {},
      }),
    )
    for (const [id, { position, ahead }] of found) {
      const page = pages[pageOf(id, municipality)]
      if (!page) continue
      page.places[id] = [position, ahead.outOfTurn, ahead.first, ahead.preferential, ahead.none]
      const moved = moves.get(id)
      if (moved && hasMoved(moved)) page.moved[id] = movedOf(moved)
    }
    const { region: code, now: at } = act
    await Promise.all(pages.map((it, page) => Pages.store({ region: code, queue, page, at, total: found.size, ...it })))
  }
}

const turnOf = (municipality: string) => `places/${municipality}`

/** Notes that the queue of a municipality has changed. */
export const noteChange = (act: Act, municipality: string) => note(act, turnOf(municipality))

/**
 * Writes the places of a municipality if its queue has changed, unless that was done in the last so many seconds.
 * @param anyway also when nothing has changed: on a new day other rules may be in force
 */
export const refresh = (act: Act, municipality: string, seconds: number, anyway = false) =>
  inTurn(
    act,
    turnOf(municipality),
    seconds,
    async () => {
      const region = await regionData(act.region)
      await writePlaces(act, region, itsMunicipality(region, municipality))
    },
    anyway,
  )

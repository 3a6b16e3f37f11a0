import * as z from 'zod/mini'
import type { Act } from '../domain/act.ts'
import type { In } from '../domain/application.ts'
import { civilDate } from '../domain/calendar.ts'
import { positions, type Standing } from '../domain/queue.ts'
import { itsMunicipality, type Municipality, type RegionData, rulesOn } from '../domain/region.ts'
import { QueueRow, rowOf } from './applications.ts'
import { entity } from './entity.ts'
import { keys } from './keys.ts'
import { rows } from './lists.ts'
import { regionData } from './regions.ts'
import { inTurn, noteChange as note } from './turns.ts'

/** Position, and who stands before by right: out of turn, first, preferential, none. */
const Place = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()])
const Page = z.object({
  region: z.string(),
  queue: z.string(),
  page: z.number(),
  at: z.string(),
  total: z.number(),
  places: z.record(z.string(), Place),
})
const Pages = entity<z.infer<typeof Page>, { region: string; queue: string; page: number }>({
  name: 'PLACES',
  version: 1,
  schema: Page,
  key: keys.places,
})

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

/** All applications that wait in a municipality, as its list shows them (up to a second old). */
export const waitingIn = (region: string, municipality: string): Promise<QueueRow[]> =>
  rows(QueueRow, {
    index: 'gsi1',
    partition: keys.queueOf({ region, kind: 'kindergarten', municipality }),
    range: { beginsWith: keys.placeInList({ status: 'queued' }) },
  })

/**
 * Where an application stands, and as of when: half a read unit from its page, or counted anew for one that was filed or
 * changed after the page was written.
 */
export async function standingOf(application: In<'queued'>, region: RegionData, now: string): Promise<Standing> {
  const municipality = itsMunicipality(region, application.municipality)
  const { id } = application
  const found = await Pages.find(
    { region: region.code, queue: queueName(application), page: pageOf(id, municipality) },
    { fresh: false },
  )
  const place = found?.places[id]
  if (found && place)
    return {
      at: found.at,
      total: found.total,
      position: place[0],
      ahead: { outOfTurn: place[1], first: place[2], preferential: place[3], none: place[4] },
    }
  const others = (await waitingIn(region.code, municipality.code)).filter(
    (it) => it.id !== id && queueName({ ...it, municipality: municipality.code }) === queueName(application),
  )
  const counted = positions([...others, rowOf(application)], rulesOn(region, civilDate(now, municipality.zone), municipality.code)).get(id)
  if (!counted) throw new Error(`application ${id} is not among those it was counted with`)
  return { ...counted, at: now }
}

/** Writes the pages of a municipality's queues anew. */
async function writePlaces(act: Act, region: RegionData, municipality: Municipality): Promise<void> {
  const rules = rulesOn(region, civilDate(act.now, municipality.zone), municipality.code)
  const waiting = await waitingIn(act.region, municipality.code)
  const queues = Map.groupBy(waiting, (it) => queueName({ ...it, municipality: municipality.code }))
  for (const [queue, applications] of queues) {
    const found = positions(applications, rules)
    const pages = Array.from({ length: municipality.queuePages }, (): z.infer<typeof Page>['places'] => ({}))
    for (const [id, { position, ahead }] of found) {
      const places = pages[pageOf(id, municipality)]
      if (places) places[id] = [position, ahead.outOfTurn, ahead.first, ahead.preferential, ahead.none]
    }
    await Promise.all(
      pages.map((places, page) =>
        Pages.store({ region: act.region, queue, page, at: act.now, total: found.size, places }),
      ),
    )
  }
}

const turnOf = (municipality: string) => `places/${municipality}`

/** Notes that the queue of a municipality has changed. */
export const noteChange = (act: Act, municipality: string) => note(act, turnOf(municipality))

/** Writes the places of a municipality if its queue has changed, unless that was done in the last so many seconds. */
export const refresh = (act: Act, municipality: string, seconds: number) =>
  inTurn(act, turnOf(municipality), seconds, async () => {
    const region = await regionData(act.region)
    await writePlaces(act, region, itsMunicipality(region, municipality))
  })

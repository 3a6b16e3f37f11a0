import { join } from 'node:path'
import { listed } from '../checks/service.ts'
import { state } from '../infra/state.ts'
import { aws, billed, type Prices, type Used, yandex } from './prices.ts'
import { type Result, resultsOf } from './result.ts'
import { bench as measuredUnits } from './units.ts'

const { atMost, watched } = resultsOf('cost')
const SIZES = [20_000, 60_000, 100_000]
const MINUTES = 30 * 24 * 60
const BYTES_PER_GB = 2 ** 30

/**
 * Assumptions, all in one place. A tenth of them is measured by nobody yet: they are for whoever knows a region better to
 * change. Visits: 225,000 diary visits a day for 150,000 pupils. Preschoolers: 60,000 for 150,000 pupils, a fifth of them
 * apply in a year, most in spring; 23,000 applications to school in April for 150,000 pupils.
 */
const life = {
  schoolDays: 21,
  visitsPerDay: 1.5,
  lessonsPerDay: 6,
  classSize: 25,
  preschoolersPerPupil: 0.4,
  /** Visits of a family that waits for a place, in a month. */
  queueVisits: 4,
  apply: { idle: 0.002, school: 0.005, april: 0.153 },
  places: { idle: 0.002, school: 0.002, april: 0.08 },
  diaryInSummer: 0.02,
  /** Milliseconds of a function with 512 MB (a third of a processor): two calls of the table and our own code. */
  ms: { useCase: 25, authorizer: 10, subscriber: 35, schedule: 40 },
  /** One call of a hundred starts cold. */
  cold: { share: 0.01, ms: 700 },
  logBytes: 700,
  visitBytes: 20_000,
  /** A year's lessons with their facts, the pupil's own items, indexes. */
  storedBytes: 150_000,
}

/** What one thing that people do takes: calls of the API, subscribers, units, facts. */
type Act = { api: number; subscribers?: number; facts?: number; wru: number; rru: number; bytes?: number }
type Season = 'idle' | 'school' | 'april'
const seasons: Season[] = ['idle', 'school', 'april']
/** Of the twelve: eight months of school, April, three of summer. */
const YEAR: Record<Season, number> = { idle: 3, school: 8, april: 1 }

/** The acts of a month for one pupil, with how often they happen. Units are those that `bench -- units` measures now. */
function acts(units: ReadonlyMap<string, number>, season: Season): (Act & { times: number })[] {
  const unit = (metric: string) => {
    const value = units.get(metric)
    if (value === undefined) throw new Error(`the units bench has no ${metric}`)
    return value
  }
  // Each publication of a fact marks it: an item and its index entry.
  const RELAY = 2
  const school = season === 'idle' ? life.diaryInSummer : 1
  const visit = { api: 3, wru: 3, rru: 4 + unit('diary of a week with 34 lessons'), bytes: life.visitBytes }
  const queueVisit = { api: 3, wru: 2, rru: 4 + unit('my place in the queue'), bytes: life.visitBytes }
  const lesson = {
    api: 2.2,
    facts: 1,
    wru: unit('save a lesson of 25, an entry for every pupil') + RELAY + 1,
    rru: 6,
    bytes: life.visitBytes,
  }
  const submit = {
    api: 12,
    subscribers: 4,
    facts: 1,
    wru: unit('submit an application, child new to the region') + RELAY + 8,
    rru: 30,
    bytes: 5 * life.visitBytes,
  }
  // Offered, accepted, papers, contract, order: five facts, heard by four, two and three subscribers.
  const place = {
    api: 16,
    subscribers: 12,
    facts: 5,
    wru: 5 * (unit('accept an offer, filed on the federal portal') + RELAY) + 12 * 4,
    rru: 60,
  }
  const waiting = life.preschoolersPerPupil * 0.1 * life.queueVisits
  return [
    { ...visit, times: life.schoolDays * life.visitsPerDay * school },
    { ...lesson, times: season === 'idle' ? 0 : (life.schoolDays * life.lessonsPerDay) / life.classSize },
    { ...queueVisit, times: waiting },
    { ...submit, times: life.apply[season] },
    { ...place, times: life.places[season] },
  ]
}

const nothing = (): Used => ({
  ...{ calls: [], apiRequests: 0, events: 0, queueRequests: 0, objectPuts: 0, objectGets: 0 },
  ...{ writeUnits: 0, readUnits: 0, keyRequests: 0, logs: 0, traffic: 0 },
})

/** A month of what people do, for so many pupils. */
function variable(units: ReadonlyMap<string, number>, pupils: number, season: Season): Used {
  const used = nothing()
  const add = (count: number, ms: number) => {
    used.calls.push({ count, ms, megabytes: 512 }, { count: count * life.cold.share, ms: life.cold.ms, megabytes: 512 })
    used.logs += (count * life.logBytes) / BYTES_PER_GB
    used.keyRequests += count * life.cold.share
  }
  for (const { times, api, subscribers = 0, facts = 0, wru, rru, bytes = 0 } of acts(units, season)) {
    const all = times * pupils
    add(all * api, life.ms.useCase)
    add(all * api, life.ms.authorizer)
    // Each fact is heard by the relay, a few at a time.
    add(all * facts, life.ms.subscriber)
    add(all * subscribers, life.ms.subscriber)
    used.apiRequests += all * api
    used.events += all * facts
    used.writeUnits += all * wru
    used.readUnits += all * rru
    used.traffic += (all * bytes) / BYTES_PER_GB
  }
  return used
}

/** Calls of all schedules in a month, as the lists of functions have them. */
function scheduled(): number {
  const rates = [...listed(join(import.meta.dirname, '..')).values()].flatMap(
    ({ events }) => JSON.stringify(events).match(/"(rate|cron)\([^)]*\)"/g) ?? [],
  )
  return rates.reduce((sum, rate) => {
    const minutes = /rate\((\d+) minutes?\)/.exec(rate)?.[1]
    const everyHour = /cron\(\d+ \*/.test(rate) ? 60 : 24 * 60
    return sum + MINUTES / (minutes === undefined ? everyHour : Number(minutes))
  }, 0)
}

/** What a region costs when nobody comes: schedules, keys, alarms, and the tables that lie there. */
function standing(prices: Prices): number {
  const count = scheduled()
  const used: Used = {
    ...nothing(),
    calls: [{ count, ms: life.ms.schedule, megabytes: 512 }],
    // The sweep asks sixteen shards each minute, the others an index each.
    readUnits: MINUTES * 8 + count,
    keyRequests: MINUTES / 5,
    logs: (count * life.logBytes) / BYTES_PER_GB,
  }
  const ALARMS = 12
  return billed(used, prices) + Object.keys(state.kms).length * prices.key + ALARMS * prices.alarm
}

const stored = (pupils: number, prices: Prices) => ((pupils * life.storedBytes) / BYTES_PER_GB) * prices.tableStorage

/** The bill of an idle month, a month of school and April, and a pupil's year, by the price lists of two clouds. */
export async function bench(): Promise<Result[]> {
  const units = new Map((await measuredUnits()).map(({ metric, value }) => [metric, value]))
  return [aws, yandex].flatMap((prices) => {
    const cloud = prices === aws ? 'AWS' : 'Yandex Cloud'
    const { currency } = prices
    const month = (pupils: number, season: Season) =>
      billed(variable(units, pupils, season), prices) + stored(pupils, prices)
    const fixed = standing(prices)
    const months = SIZES.flatMap((pupils) =>
      seasons.map((season) => {
        const metric = `${cloud}, ${pupils / 1000} thousand pupils, ${season === 'april' ? 'April' : `${season} month`}, all`
        const all = fixed + month(pupils, season)
        return season === 'idle' && prices === aws ? atMost(metric, all, currency, 10) : watched(metric, all, currency)
      }),
    )
    const year = seasons.reduce((sum, season) => sum + YEAR[season] * month(1, season), 0)
    const perPupil = `${cloud}, a pupil's year, what varies`
    return [
      watched(`${cloud}, any month, what is fixed`, fixed, currency),
      ...months,
      prices === aws ? atMost(perPupil, year, currency, 0.004) : watched(perPupil, year, currency),
    ]
  })
}

import { join } from 'node:path'
import { listed } from '../checks/service.ts'
import { state } from '../infra/state.ts'
import { watched as alarms } from '../infra/watched.ts'
import { SCHOOL_DAYS } from './lying.ts'
import { aws, billed, LINES, type Line, total, type Used, yandex } from './prices.ts'
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
  schoolDays: SCHOOL_DAYS,
  visitsPerDay: 1.5,
  /** Of a pupil's family, each on every school day: more looks than there are visits. */
  readers: 2,
  lessonsPerDay: 6,
  classSize: 25,
  /** An ordinary lesson, as the budgets of the design have it: a mark or an absence for half of the class. */
  entries: 'an entry for every second pupil',
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
  /** A line of ours (`shared/edge/log.ts`) and one of the API (`infra/stacks/api.ts`), each with the 26 bytes that are added. */
  log: { useCase: 170, api: 230 },
  visitBytes: 20_000,
  /** Notices, receipts, papers, consents of a pupil beside what is measured. */
  otherBytes: 5_000,
  /** What is noted of a fact for the next root, for a month. */
  notedBytes: 350,
  /** Objects that the status page is made of, and what is read of them before. */
  status: { puts: 2, gets: 1, everyMinutes: 5 },
}

/** What one thing that people do takes: calls of the API, subscribers, units, facts. */
type Act = {
  api: number
  /** Those of them that the authorizer is asked about: all, where nothing else is said. */
  signed?: number
  subscribers?: number
  facts?: number
  wru: number
  rru: number
  bytes?: number
}
type Season = 'idle' | 'school' | 'april'
const seasons: Season[] = ['idle', 'school', 'april']
/** Of the twelve: eight months of school, April, three of summer. */
const YEAR: Record<Season, number> = { idle: 3, school: 8, april: 1 }

/** @throws Error when the units bench has no such metric */
type Measured = (metric: string) => number

/** The acts of a month for one pupil, with how often they happen. Units are those that `bench -- units` measures now. */
function acts(unit: Measured, season: Season): (Act & { times: number })[] {
  const school = season === 'idle' ? life.diaryInSummer : 1
  // The session, who that is, the page.
  const visit = {
    ...{ api: 3, signed: 2, bytes: life.visitBytes },
    wru: unit('a visit to the diary, the first of a day, write'),
    rru: unit('a visit to the diary, the first of a day, read'),
  }
  const queueVisit = { ...visit, rru: visit.rru + unit('my place in the queue') }
  // Each publication of a fact takes a mark off it and its index entry, and is noted for the next root.
  const RELAY = 3
  const lesson = {
    api: 2.2,
    facts: 1,
    wru: unit(`save a lesson of 25, ${life.entries}`) + RELAY + 1,
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
  ...{ writeUnits: 0, readUnits: 0, keyRequests: 0, logs: 0, traffic: 0, stored: 0, keys: 0, alarms: 0 },
})

/** A month of what people do, for so many pupils, and of what lies in the tables for them. */
function variable(unit: Measured, pupils: number, season: Season): Used {
  const used = nothing()
  const add = (count: number, ms: number, logged: number) => {
    used.calls.push({ count, ms, megabytes: 512 }, { count: count * life.cold.share, ms: life.cold.ms, megabytes: 512 })
    used.logs += (count * logged) / BYTES_PER_GB
  }
  for (const { times, api, signed = api, subscribers = 0, facts = 0, wru, rru, bytes = 0 } of acts(unit, season)) {
    const all = times * pupils
    add(all * api, life.ms.useCase, life.log.useCase + life.log.api)
    // It logs what it fails on, and unwraps no key.
    add(all * signed, life.ms.authorizer, 0)
    // Each fact is heard by the relay, a few at a time.
    add(all * facts, life.ms.subscriber, 0)
    add(all * subscribers, life.ms.subscriber, life.log.useCase)
    used.keyRequests += all * (api + subscribers) * life.cold.share
    used.apiRequests += all * api
    used.events += all * facts
    used.writeUnits += all * wru
    used.readUnits += all * rru
    used.traffic += (all * bytes) / BYTES_PER_GB
  }
  const bytes = pupils * yearLies(unit)
  used.stored = bytes / BYTES_PER_GB
  // The first root of a month reads the whole table, the others what moved.
  used.readUnits += bytes / 4096 / 2 + used.events / 10
  return used
}

/** Bytes that lie in the tables for a pupil after a year of school: what was written, and what it and its family are. */
function yearLies(unit: Measured): number {
  const days = life.schoolDays * (YEAR.school + YEAR.april)
  const lessons = (days * life.lessonsPerDay) / life.classSize
  return (
    lessons * unit(`a lesson of 25 with its fact, as they lie: ${life.entries}`) +
    (lessons / (YEAR.school + YEAR.april)) * life.notedBytes +
    (YEAR.school + YEAR.april) * life.readers * unit("a parent's looks of a month, as they lie") +
    unit('a pupil and a parent, as they lie') +
    life.otherBytes
  )
}

/** Calls of all schedules in a month, as the lists of functions have them. */
function scheduled(): number {
  const rates = [...listed(join(import.meta.dirname, '..')).values()].flatMap(
    ({ events }) => JSON.stringify(events).match(/"(rate|cron)\([^)]*\)"/g) ?? [],
  )
  return rates.reduce((sum, rate) => {
    const [, every, unit] = /rate\((\d+) (minute|hour)s?\)/.exec(rate) ?? []
    if (every !== undefined) return sum + MINUTES / (Number(every) * (unit === 'hour' ? 60 : 1))
    return sum + MINUTES / (/cron\(\d+ \*/.test(rate) ? 60 : 24 * 60)
  }, 0)
}

/** What a region takes when nobody comes: schedules, keys, alarms. */
function standing(): Used {
  const count = scheduled()
  const { puts, gets, everyMinutes } = life.status
  return {
    ...nothing(),
    calls: [{ count, ms: life.ms.schedule, megabytes: 512 }],
    // The sweep asks sixteen shards each minute, the others an index each.
    readUnits: MINUTES * 8 + count,
    keyRequests: MINUTES / 5,
    objectPuts: (MINUTES / everyMinutes) * puts,
    objectGets: (MINUTES / everyMinutes) * gets,
    logs: (count * life.log.useCase) / BYTES_PER_GB,
    keys: Object.keys(state.kms).length,
    alarms: alarms.length,
  }
}

type Bill = Record<Line, number>
function plus(a: Bill, b: Bill, times = 1): Bill {
  const sum = { ...a }
  for (const line of LINES) sum[line] += times * b[line]
  return sum
}

/** The bill of an idle month, a month of school and April, and a pupil's year, by the price lists of two clouds. */
export async function bench(): Promise<Result[]> {
  const units = new Map((await measuredUnits()).map(({ metric, value }) => [metric, value]))
  const unit: Measured = (metric) => {
    const value = units.get(metric)
    if (value === undefined) throw new Error(`the units bench has no ${metric}`)
    return value
  }
  return [aws, yandex].flatMap((prices) => {
    const cloud = prices === aws ? 'AWS' : 'Yandex Cloud'
    const { currency } = prices
    const month = (pupils: number, season: Season) => billed(variable(unit, pupils, season), prices)
    const fixed = billed(standing(), prices)
    const months = SIZES.flatMap((pupils) =>
      seasons.map((season) => {
        const metric = `${cloud}, ${pupils / 1000} thousand pupils, ${season === 'april' ? 'April' : `${season} month`}, all`
        const all = total(fixed) + total(month(pupils, season))
        return season === 'idle' && prices === aws ? atMost(metric, all, currency, 10) : watched(metric, all, currency)
      }),
    )
    const year = seasons.reduce((sum, season) => plus(sum, month(1, season), YEAR[season]), billed(nothing(), prices))
    const perPupil = `${cloud}, a pupil's year, what varies`
    const most = SIZES.at(-1) ?? 0
    const idle = plus(fixed, month(most, 'idle'))
    return [
      watched(`${cloud}, any month, what is fixed`, total(fixed), currency),
      ...months,
      prices === aws ? atMost(perPupil, total(year), currency, 0.004) : watched(perPupil, total(year), currency),
      ...LINES.map((line) =>
        watched(`${cloud}, ${most / 1000} thousand pupils, idle month: ${line}`, idle[line], currency),
      ),
      ...LINES.map((line) => watched(`${cloud}, a pupil's year: ${line}`, year[line], currency)),
    ]
  })
}

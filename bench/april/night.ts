import timers from 'node:timers/promises'
import { federalApplication, type Wanted } from '../../local/tour/application.ts'
import type { Child } from './count.ts'
import { atCounter, atFederalDoor, atPortal, type Manners, type Message, type Told } from './doors.ts'
import type { Family } from './families.ts'

/** Of a hundred children so many come by the federal portal and to an office; of so many the family sits with ten devices. */
const FEDERAL = 40
const COUNTER = 5
const TEN_DEVICES = 4
/** Of federal filings so many arrive later than they were made, by up to half an hour. */
const LATE = 10
/** Of federal messages so many are brought twice at once, under the same message id. */
const TWICE = 5
const HALF_AN_HOUR = 1_800_000

export type Ways = {
  manners: Manners
  federal: string
  specialist: string
  wanted: Wanted
  families: readonly Family[]
}

/** Whether the n-th of a hundred is one of `share`, spread evenly: 37 and 100 have no common divisor. */
const isOne = (n: number, share: number) => (n * 37) % 100 < share

/** Every child comes at its moment, whatever became of those before; nobody waits for anybody. */
export async function night(moments: readonly number[], ways: Ways): Promise<Child[]> {
  const began = performance.now()
  const coming: Promise<Child>[] = []
  for (const [n, moment] of moments.entries()) {
    const early = began + moment - performance.now()
    if (early > 0) await timers.setTimeout(early)
    coming.push(isOne(n, FEDERAL) ? fromFederal(n, ways) : fromFamily(n, ways))
  }
  return Promise.all(coming)
}

async function fromFamily(n: number, { manners, specialist, families }: Ways): Promise<Child> {
  const family = families[n]
  if (!family) throw new Error(`there is no family ${n}`)
  if (isOne(n, FEDERAL + COUNTER))
    return { channel: 'counter', told: [await atCounter(manners, specialist, family, `counter-${n}`)] }
  const devices = isOne(Math.floor(n / 3), TEN_DEVICES) ? 10 : 1
  const keys = Array.from({ length: devices }, (_, device) => `night-${n}-${device}`)
  return { channel: 'portal', told: await Promise.all(keys.map((key) => atPortal(manners, family, key))) }
}

async function fromFederal(n: number, { manners, federal, wanted }: Ways): Promise<Child> {
  const late = isOne(Math.floor(n / 2), LATE) ? Math.round(manners.dice() * HALF_AN_HOUR) : 0
  const message = messageOf(n, wanted, late)
  const times = isOne(Math.floor(n / 5), TWICE) ? 2 : 1
  const told = await Promise.all(Array.from({ length: times }, () => atFederalDoor(manners, federal, message)))
  return { channel: 'federal', told }
}

/** @param n of the night or, from a million on, of the backlog: a family and an order of their own */
function messageOf(n: number, { cohort, organisation }: Wanted, late: number): Message {
  const orderId = `78${String(n).padStart(9, '0')}`
  const filedAt = new Date(Date.now() - late).toISOString()
  const passport = String(n % 1_000_000).padStart(6, '0')
  const xml = federalApplication(orderId, 420_000_000 + n, `${cohort}-03-15`, organisation, { passport, filedAt })
  return { id: `april-${orderId}`, orderId, filedAt, xml }
}

const WORKERS = 8
const BACKLOG_FROM = 100_000

/** A backlog of messages that an adapter brings as fast as they are taken, some at a time. @returns milliseconds it took */
export async function drain(count: number, { manners, federal, wanted }: Ways) {
  const began = performance.now()
  const children: Child[] = []
  let next = 0
  const work = async () => {
    while (next < count) {
      const message = messageOf(BACKLOG_FROM + next++, wanted, HALF_AN_HOUR)
      children.push({ channel: 'federal', told: [await atFederalDoor(manners, federal, message)] })
    }
  }
  await Promise.all(Array.from({ length: WORKERS }, work))
  return { children, ms: performance.now() - began }
}

/** Families that come at an even rate for so long: how many had their receipt by the end, a second. */
export async function goodput(
  rate: number,
  seconds: number,
  families: readonly Family[],
  manners: Manners,
  name: string,
) {
  const end = Date.now() + seconds * 1000
  const patience = { ...manners, losing: 0, patience: seconds * 1000 }
  const began = performance.now()
  const coming: Promise<Told>[] = []
  for (const [n, family] of families.slice(0, rate * seconds).entries()) {
    const early = began + (n * 1000) / rate - performance.now()
    if (early > 0) await timers.setTimeout(early)
    coming.push(atPortal({ ...patience, patience: Math.max(1, end - Date.now()) }, family, `${name}-${n}`))
  }
  const told = await Promise.all(coming)
  return { told, perSecond: told.filter(({ end: it }) => it === 'filed').length / seconds }
}

/** How many applications a second the region takes when a few families wait for each answer. */
export async function capacity(families: readonly Family[], manners: Manners): Promise<number> {
  const began = performance.now()
  let next = 0
  const work = async () => {
    for (let family = families[next++]; family; family = families[next++])
      await atPortal(manners, family, `capacity-${next}`)
  }
  await Promise.all(Array.from({ length: WORKERS }, work))
  return (families.length * 1000) / (performance.now() - began)
}

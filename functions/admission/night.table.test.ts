import { describe, expect, it, jest } from '@jest/globals'
import { proved, asked as proving } from '../../checks/proved.ts'
import { seeded } from '../../local/cloud/faults.ts'
import { federalApplication } from '../../local/tour/application.ts'
import { formFor, request, testRegion } from '../../regions/testing.ts'
import {
  answeredBeforeKept,
  both,
  cloud,
  dyingAfterCommit,
  type Mischief,
  misled,
  without,
  withoutCondition,
  withoutToken,
} from '../../regions/testing-faults.ts'
import { file, newFamily, regionWithDoor } from '../../regions/testing-night.ts'
import type { Application } from '../../shared/domain/application.ts'
import { Applications } from '../../shared/table/applications.ts'
import { confirmedIn } from '../../shared/table/queue/queue.ts'
import { factsOf, hashOf } from '../../shared/table/store/facts.ts'
import { handler as receiveMessage } from '../federal/receive-message.ts'

if (proving) jest.setTimeout(1_800_000)

// The filing side of the night of 1 April: what must hold while the cloud misleads, devices repeat, functions die and
// their clocks are wrong; and that each of these tests would see it if it did not.

const CITY = '61701000'
const MIDNIGHT = Date.parse('2027-03-31T21:00:00.000Z')
const at = (ms: number) => new Date(MIDNIGHT + ms).toISOString()
/** An experiment takes its time when it is asked for; else it shows that it works. */
const sized = (full: number, small: number) => (proving ? full : small)
const honest: Mischief = (_, next) => next()

type Region = Awaited<ReturnType<typeof testRegion>>
type Answer = Awaited<ReturnType<typeof file>>

async function filedIn({ code }: Region): Promise<Application[]> {
  const rows = await confirmedIn(code, CITY)
  return Promise.all(rows.map(({ id }) => Applications.get({ region: code, id })))
}

/** One fact of filing, and a history that ends where the state says. */
async function isWhole({ region, id, seq, head }: Application) {
  const facts = await Array.fromAsync(factsOf(region, `application/${id}`))
  const last = facts.at(-1)
  return facts.length === 1 && facts.length === seq && last !== undefined && hashOf(last) === head
}

/** Asks until there is an answer, as the portal does: under one key, from a moment on. */
async function insisting(region: Region, sent: Parameters<typeof file>[1], tries = 12): Promise<Answer> {
  const answer = await file(region, sent)
  return answer.status >= 500 && tries > 0 ? insisting(region, sent, tries - 1) : answer
}

/** Five at a time: more would wait for connections of this process, and not for each other. */
async function someAtOnce<T>(count: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const done: T[] = []
  for (let from = 0; from < count; from += 5)
    done.push(...(await Promise.all(Array.from({ length: Math.min(5, count - from) }, (_, n) => work(from + n)))))
  return done
}

const numberIn = ({ body }: Answer): unknown => body.number ?? body.params?.number

/** Children with so many devices each, all at one moment; what is wrong with what they were told and what is kept. */
async function devices(children: number, each: number, mischief: Mischief) {
  const region = await testRegion()
  const told = await misled(mischief, () =>
    someAtOnce(children, async (child) => {
      const [form, ref] = [formFor(), newFamily()]
      const device = (n: number) => insisting(region, { form, ref, key: `${child}/${n}`, now: at(child) })
      return Promise.all(Array.from({ length: each }, (_, n) => device(n)))
    }),
  )
  const filed = await filedIn(region)
  const wrong = told.filter((answers) => {
    const receipts = answers.filter(({ status }) => status === 201)
    const same = new Set(answers.map(numberIn)).size === 1
    return receipts.length !== 1 || !same || !filed.some(({ number }) => number === receipts[0]?.body.number)
  })
  const broken = await Promise.all(filed.map(isWhole))
  return wrong.length + Math.abs(filed.length - children) + broken.filter((whole) => !whole).length
}

/** One key sent several times at once and then once more: one effect, and the same bytes for everybody. */
async function repeated(keys: number, times: number, mischief: Mischief) {
  const region = await testRegion()
  const told = await misled(mischief, () =>
    someAtOnce(keys, async (n) => {
      const sent = { form: formFor(), ref: newFamily(), key: `key-${n}`, now: at(n) }
      const answers = await Promise.all(Array.from({ length: times }, () => insisting(region, sent)))
      return [...answers, await insisting(region, { ...sent, now: at(3_600_000) })]
    }),
  )
  const unequal = told.filter(
    (answers) => new Set(answers.map((it) => JSON.stringify([it.status, it.body]))).size !== 1,
  )
  const refused = told.filter(([first]) => first?.status !== 201)
  const filed = await filedIn(region)
  const kept = new Set(filed.map(({ number }) => number))
  const lost = told.filter(([first]) => !kept.has(String(first?.body.number)))
  return unequal.length + refused.length + lost.length + Math.abs(filed.length - keys)
}

describe('the filing of a night', () => {
  it('B3: a child has one application whatever its devices do, and all of them are told its number', async () => {
    const [n, dice] = [sized(40, 2), seeded(3)]
    const violations = await devices(n, 10, cloud(dice))
    proved({ id: 'B3', what: 'children whose ten devices file at once, in a cloud that misleads', n, violations })
    expect(violations).toBe(0)
  })

  it('D1, D3: a key has one effect and one answer, though calls fail and answers are lost', async () => {
    const [n, dice] = [sized(60, 3), seeded(5)]
    const violations = await repeated(n, 5, cloud(dice, { applyThenDrop: 0.5 }))
    proved({ id: 'D1', what: 'keys sent five times at once, half of the answers of the table lost', n, violations })
    expect(violations).toBe(0)
    const killed = sized(60, 2)
    let dead = 0
    for (let one = 0; one < killed; one++) dead += await repeated(1, 1, dyingAfterCommit())
    proved({ id: 'D3', what: 'functions killed between commit and answer, asked again', n: killed, violations: dead })
    expect(dead).toBe(0)
  })

  it('D2: a key with another form is refused and changes nothing', async () => {
    const region = await testRegion()
    const n = sized(60, 2)
    let violations = 0
    for (let one = 0; one < n; one++) {
      const sent = { form: formFor(), ref: newFamily(), key: `other-${one}`, now: at(one) }
      await file(region, sent)
      const { status } = await file(region, { ...sent, form: formFor() })
      if (status !== 422) violations++
    }
    violations += Math.abs((await filedIn(region)).length - n)
    proved({ id: 'D2', what: 'keys used again with another form', n, violations })
    expect(violations).toBe(0)
  })

  it('F1: a minute of 1 April: a receipt for everybody, in the order of the tickets', async () => {
    const n = sized(240, 24)
    const violations = await minute(n, cloud(seeded(7)))
    proved({
      id: 'F1',
      what: 'of those who come in a minute at 2.5 times the door, without receipt or order',
      n,
      violations,
    })
    expect(violations).toBe(0)
  })

  it('F6: a function whose clock is five minutes wrong decides as one whose clock is right', async () => {
    const n = sized(60, 6)
    const [violations, naive] = [await skewed(n, 'gateway'), await skewed(n, 'function')]
    proved({
      id: 'F6',
      what: 'filings by functions five minutes fast or slow, out of order (naive: the time of the function)',
      ...{ n, violations, baseline: naive },
    })
    expect(violations).toBe(0)
    expect(naive).toBeGreaterThan(0)
  })

  it('B4, D7: a federal filing that comes late or five times stands once, where its date puts it', async () => {
    const n = sized(60, 6)
    const [violations, naive] = [await late(n, 'FilingDate'), await late(n, 'arrival')]
    proved({
      id: 'D7',
      what: 'federal messages brought five times, late by up to an hour, out of place (naive: by arrival)',
      ...{ n, violations, baseline: naive },
    })
    proved({
      id: 'B4',
      what: 'the same filings in another place of the queue than the date and the number give, read back from the table',
      ...{ n, violations, baseline: naive },
    })
    expect(violations).toBe(0)
    expect(naive).toBeGreaterThan(0)
  })
})

/** As many as come at 2.5 times what the door takes, each asking again at its turn; in time made up, so none is waited for. */
async function minute(count: number, mischief: Mischief): Promise<number> {
  const PER_SECOND = 4
  const region = await regionWithDoor(PER_SECOND)
  const coming = Array.from({ length: count }, (_, n) => {
    const first = (n * 1000) / (PER_SECOND * 2.5)
    return { n, ms: first, sent: { form: formFor(), ref: newFamily(), key: `minute-${n}` } }
  })
  const receipts = new Map<number, Answer>()
  const order: number[] = []
  await misled(mischief, async () => {
    for (let it = coming.shift(); it; it = coming.shift()) {
      const answer = await file(region, { ...it.sent, now: at(it.ms) })
      if (answer.status === 201) {
        receipts.set(it.n, answer)
        order.push(it.n)
      } else if (answer.status === 503) {
        const pause = answer.body.type === '/problems/busy' ? Number(answer.body.params.seconds) * 1000 : 0
        coming.push({ ...it, ms: it.ms + pause })
        coming.sort((a, b) => a.ms - b.ms || a.n - b.n)
      }
    }
  })
  const filed = await filedIn(region)
  const kept = new Map(filed.map((one) => [one.number, one]))
  const lost = [...receipts.values()].filter(({ body }) => kept.get(body.number)?.filedAt !== body.filedAt)
  // A ticket's turn is told in whole seconds, so who came within one second may change places within it.
  const crossed = order.filter((who, place) => order.slice(0, place).some((before) => before > who + PER_SECOND * 2.5))
  return count - receipts.size + lost.length + crossed.length + Math.abs(filed.length - count)
}

/** Filings one after another by functions whose clocks are five minutes fast and slow; pairs that stand the wrong way round. */
async function skewed(count: number, clock: 'gateway' | 'function'): Promise<number> {
  const region = await testRegion()
  const right = globalThis.Date
  const numbers: string[] = []
  try {
    for (let n = 0; n < count; n++) {
      const wrong = (n % 2 === 0 ? 1 : -1) * 300_000
      globalThis.Date = skewedBy(right, wrong)
      const now = clock === 'gateway' ? at(n * 1000) : new right(MIDNIGHT + n * 1000 + wrong).toISOString()
      const { body } = await file(region, { key: `skew-${n}`, now })
      numbers.push(String(body.number))
    }
  } finally {
    globalThis.Date = right
  }
  const filed = (await filedIn(region)).toSorted((a, b) => (a.filedAt < b.filedAt ? -1 : 1)).map(({ number }) => number)
  return numbers.filter((number, place) => filed[place] !== number).length
}

const skewedBy = (right: DateConstructor, wrong: number): DateConstructor =>
  new Proxy(right, {
    construct: (target, given) => Reflect.construct(target, given.length === 0 ? [target.now() + wrong] : given),
    get: (target, name) => (name === 'now' ? () => target.now() + wrong : Reflect.get(target, name)),
  })

/** Federal filings that arrive in another order than they were made, each five times at once. */
async function late(count: number, by: 'FilingDate' | 'arrival'): Promise<number> {
  const region = await testRegion()
  const dice = seeded(11)
  const made = Array.from({ length: count }, (_, n) => ({
    orderId: `79${String(n).padStart(9, '0')}`,
    ms: -Math.round(dice() * 3_600_000),
    n,
  }))
  const kindergarten = { id: '215', title: 'Детский сад № 15' }
  let unequal = 0
  await misled(cloud(dice, { applyThenDrop: 0.3 }), async () => {
    for (const { orderId, ms, n } of made) {
      const given = { passport: String(n).padStart(6, '0'), filedAt: at(by === 'FilingDate' ? ms : n) }
      const body = federalApplication(orderId, 430_000_000 + n, '2024-03-15', kindergarten, given)
      const told = await Promise.all(
        Array.from({ length: 5 }, () => brought(region, `message-${orderId}`, body, at(n))),
      )
      if (new Set(told).size !== 1 || !told[0]?.includes('>110<')) unequal++
    }
  })
  const filed = (await filedIn(region)).toSorted((a, b) => (a.filedAt < b.filedAt ? -1 : 1)).map(({ number }) => number)
  const wanted = made.toSorted((a, b) => a.ms - b.ms).map(({ orderId }) => orderId)
  return unequal + wanted.filter((number, place) => filed[place] !== number).length
}

async function brought({ code }: Region, id: string, body: string, now: string, tries = 12): Promise<string> {
  const event = request({ region: code, ref: 'epgu', role: 'federal' }, { body, headers: { 'x-message-id': id }, now })
  const { statusCode, body: xml = '' } = await receiveMessage(event as never, {} as never)
  return statusCode === 200 || tries === 0 ? xml : brought({ code } as Region, id, body, now, tries - 1)
}

describe('these tests would see it', () => {
  const dice = seeded(13)
  it.each<[string, string, () => Promise<number>]>([
    [
      'B3',
      'the child has no lock of its own',
      () => devices(1, 10, withoutCondition('APPLICATION-OF-CHILD', 'UNIQUE', 'PRINCIPAL', 'CARD')),
    ],
    ['B3', 'success is told before anything is kept', () => devices(6, 2, answeredBeforeKept(dice))],
    ['D1', 'no receipt is kept', () => repeated(2, 2, without('RECEIPT'))],
    ['D1', 'a receipt is written over', () => repeated(1, 3, withoutCondition('RECEIPT'))],
    [
      'D1',
      'a repeated transaction has another token',
      () => repeated(6, 1, both(withoutToken, both(without('RECEIPT'), cloud(seeded(17), { applyThenDrop: 0.7 })))),
    ],
    [
      'D3',
      'no receipt is kept, and the function dies',
      () => repeated(1, 1, both(without('RECEIPT'), dyingAfterCommit())),
    ],
    ['F1', 'the fact of filing is left out', () => devices(2, 1, without('FACT'))],
    ['F1', 'success is told before anything is kept, in a crowd', () => minute(12, answeredBeforeKept(dice))],
  ])('%s: planted: %s', async (id, what, experiment) => {
    const found = await experiment()
    proved({ id, what, n: 1, violations: found > 0 ? 0 : 1, planted: true })
    expect(found).toBeGreaterThan(0)
  })

  it('and finds nothing where nothing is planted', async () => {
    expect(await devices(1, 3, honest)).toBe(0)
    expect(await repeated(1, 3, honest)).toBe(0)
  })
})

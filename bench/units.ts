import '../tools/functions-env.mjs'
import { formFor, request } from '../regions/testing.ts'
import { offerPlace, openGroup, queuedChild } from '../regions/testing-places.ts'
import { Applications } from '../shared/table/applications.ts'
import { noteChange, refresh, standingOf } from '../shared/table/queue/queue.ts'
import { lying } from './lying.ts'
import { type Result, resultsOf } from './result.ts'
import { asked, type Case, openTown, type Town } from './town.ts'
import { departureCases } from './units-departure.ts'
import { journalCases } from './units-journal.ts'
import { visitCases } from './units-visit.ts'

const CITY = '61701000'
const [TODAY_LATER, TODAY_LATEST] = ['2026-11-22T09:30:00.000Z', '2026-11-22T10:00:00.000Z']
const parent = ({ code }: Town, children: string[] = []) =>
  ({ region: code, ref: 'aaaaaaaa', role: 'parent', children }) as const

const submit = (town: Town, form: ReturnType<typeof formFor>, children: string[] = []) => {
  const headers = { 'idempotency-key': crypto.randomUUID() }
  return asked('admission/submit-application', request(parent(town, children), { body: form, headers }), 201)
}

const accept =
  (id: string, filing: { orderId?: string; replyTo?: string }): Case['charge'] =>
  async (town) => {
    const group = await openGroup(town, { id, organisation: '215', capacity: 5 })
    const { child, ...offered } = await offerPlace(town, await queuedChild(town, filing), group)
    const event = request(parent(town, [child]), { params: { id: offered.id }, headers: { 'if-match': '"2"' } })
    const units = await town.charged(() => asked('enrollment/accept-offer', event))
    const { status } = await Applications.get(offered)
    if (status !== 'consented') throw new Error(`the offer was accepted and the application is ${status}`)
    return units
  }
const federal = { orderId: '3010000001', replyTo: 'urn:uuid:7b1f6c1e-0000-4000-8000-000000000000' }

/** What is counted for each person (`limited` of a contract) is one unit more, in a counter that the table drops. */
const COUNTER = 1

/**
 * What a use case is charged, as the budgets say it: the authorizer's read, logged looks and the relay apart, region and
 * keys known already.
 */
export const cases: Case[] = [
  {
    metric: 'submit an application, child new to the region',
    of: 'write',
    budget: 22 + COUNTER,
    async charge(town) {
      await submit(town, formFor())
      return town.charged(() => submit(town, formFor()))
    },
  },
  {
    metric: 'submit an application, child known',
    of: 'write',
    budget: 14 + COUNTER,
    async charge(town) {
      const form = formFor()
      const { id } = await submit(town, form)
      const { child } = await Applications.get({ region: town.code, id })
      const event = request(parent(town, [child]), { params: { id }, headers: { 'if-match': '"1"' } })
      await asked('admission/withdraw-application', event)
      return town.charged(() => submit(town, form, [child]))
    },
  },
  {
    metric: 'my place in the queue',
    of: 'read',
    budget: 0.5,
    async charge(town) {
      const { id } = await submit(town, formFor())
      await refresh(town.act(), CITY, 0)
      const application = await Applications.get({ region: town.code, id })
      if (application.status !== 'queued') throw new Error('the application does not wait')
      return town.charged(() => standingOf(application, town.data, town.act().now))
    },
  },
  ...(['read', 'write'] as const).map(
    (of): Case => ({
      metric: `recalculate a queue of 25 and more, ${of}`,
      of,
      budget: 6,
      async charge(town) {
        for (let count = 0; count < 25; count++) await queuedChild(town)
        const [first, again] = [town.act(), town.act(of === 'read' ? TODAY_LATER : TODAY_LATEST)]
        await refresh(first, CITY, 0, true)
        await noteChange(again, CITY)
        return town.charged(() => refresh(again, CITY, 0))
      },
    }),
  ),
  {
    metric: 'queue of a municipality, a page of 25',
    of: 'read',
    budget: 2,
    async charge(town) {
      for (let count = 0; count < 25; count++) await submit(town, formFor())
      const caller = { region: town.code, ref: 'ssssssss', role: 'specialist', municipality: CITY } as const
      const show = async () => {
        const { items } = await asked('admission/list-queue', request(caller, { params: { municipality: CITY } }))
        if (items.length !== 25) throw new Error(`the page shows ${items.length} applications of 25`)
      }
      await show()
      return town.charged(show)
    },
  },
  { metric: 'accept an offer', of: 'write', budget: 9, charge: accept('215-1-g1', {}) },
  {
    metric: 'accept an offer, filed on the federal portal',
    of: 'write',
    budget: 11,
    charge: accept('215-1-g2', federal),
  },
  {
    metric: 'print a receipt that was printed before',
    of: 'read',
    budget: 4,
    async charge(town) {
      const { id, child } = await queuedChild(town)
      const print = () => asked('admission/print-receipt', request(parent(town, [child]), { params: { id } }))
      await print()
      return town.charged(print)
    },
  },
  ...departureCases,
  ...journalCases,
  ...visitCases,
]

/** Runs every case on stores of its own. Units do not depend on how busy the machine is. */
export async function bench(): Promise<Result[]> {
  const { startStores } = await import('../local/cloud/stores.ts')
  const stores = await startStores('test')
  try {
    Object.assign(process.env, stores.environment)
    const town = await openTown()
    const { atMost } = resultsOf('units')
    const results: Result[] = []
    for (const { metric, of, budget, charge } of cases) {
      const { [of]: value } = await charge(town)
      results.push(atMost(metric, value, of === 'write' ? 'WRU' : 'RRU', budget))
    }
    return [...results, ...(await lying(town))]
  } finally {
    await stores.stop()
  }
}

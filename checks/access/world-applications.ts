/** Applications in every state that there is, the caller's own and others, near and far. */

import type { testRegion } from '../../regions/testing.ts'
import type { openDoors } from '../../regions/testing-doors.ts'
import { bearerOf } from '../../regions/testing-people.ts'
import { anyRef, offerPlace, openGroup, queuedChild } from '../../regions/testing-places.ts'
import { ApplicationChanged, ApplicationRefused, ApplicationWithdrawn } from '../../shared/contracts/admission.ts'
import * as told from '../../shared/contracts/enrollment.ts'
import type { Fact } from '../../shared/contracts/event.ts'
import { OfferMade, PublicationStarted } from '../../shared/contracts/placement.ts'
import type { Application } from '../../shared/domain/application.ts'
import { refuse, withdraw } from '../../shared/domain/filing.ts'
import * as chain from '../../shared/domain/offer.ts'
import { itsMunicipality, rulesOn } from '../../shared/domain/region.ts'
import { publish, ready, requestRun } from '../../shared/domain/runs/run.ts'
import { pdfOf } from '../../shared/files/testing-uploads.ts'
import { Applications } from '../../shared/table/applications.ts'
import { endOfFiling } from '../../shared/table/filing.ts'
import { Drawings, queueOf } from '../../shared/table/queue/public-editions.ts'
import { Runs } from '../../shared/table/runs/runs.ts'
import { commit } from '../../shared/table/store/facts.ts'
import type { Thing } from './oracle.ts'

type Test = Awaited<ReturnType<typeof testRegion>>
type Given = {
  mother: { self: string; children: string[] }
  queued: Application
  away: { kindergarten: string }
  filed: Application
}
const TOWN = '61701000'

/** Applications in their states, of the mother's children and of others, each with a file of its family. */
export async function applicationThings(
  region: Test,
  ask: Awaited<ReturnType<typeof openDoors>>['ask'],
  { mother, queued, away, filed }: Given,
) {
  const { code, act, data } = region
  const town = itsMunicipality(data, TOWN)
  const garden = await openGroup(region, { organisation: '215', capacity: 50 })
  const awayGarden = await openGroup(region, {
    organisation: away.kindergarten,
    id: `${away.kindergarten}-1-g1`,
    capacity: 50,
  })
  // The number of a family in the public queue is there for one that is shown.
  const drawn = { [queueOf(queued)]: act().now }
  await Drawings.store({ region: code, municipality: queued.municipality, at: drawn })
  const wishing = ({ organisation }: { organisation: string }) => ({
    form: { wishes: [{ organisation, title: 'Детский сад', priority: 1 }] },
  })

  /** Makes a child's application stand where it does by that many steps of the chain. */
  async function moved<A extends Application>(it: A, fact: Fact): Promise<A> {
    await commit(act(), undefined, [fact], Applications.save(it))
    return { ...it, seq: it.seq + 1 }
  }
  const paper = { number: '1', on: '2026-11-22' }
  const offered = async (it: Application, group = garden) => offerPlace(region, it, group)
  async function consented(from: Application) {
    const it = chain.consent(await offered(from), town, act().now)
    return moved(it, told.OfferAccepted.fact(it))
  }
  async function contracting(from: Application) {
    const it = chain.acceptPapers(await consented(from), town, act().now)
    return moved(it, told.PapersAccepted.fact(it))
  }
  async function contracted(from: Application) {
    const it = chain.concludeContract(await contracting(from), paper, town, data.holidays, act().now)
    return moved(it, told.ContractConcluded.fact(it))
  }
  /** An offer of a run that is still being published: nobody sees it yet. */
  async function unpublished(from: Application) {
    const asking = { municipality: TOWN, kind: 'mass', startsOn: '2026-09-01', requestedBy: mother.self } as const
    const file = { key: 'test', hash: '0'.repeat(64) }
    const summary = { applications: 1, places: 1, placed: 1, unplaced: 0, byWish: [1, 0, 0], violations: 0 }
    const rules = rulesOn(data, asking.startsOn, TOWN).id
    const run = publish(ready(requestRun(act(), { ...asking, rules }), { snapshot: file, result: file, summary }))
    await commit(act(), undefined, [PublicationStarted.fact(run)], Runs.save(run))
    const place = { number: '1', run: run.id, organisation: '215', group: garden.id, wish: 1 }
    const it = chain.offer(from, place, town, act().now)
    return moved(it, OfferMade.fact(it, { held: run.id }))
  }
  /** How an application comes to each state; `garden` may see it there. */
  const states: Record<string, { garden: boolean; reach: (from: Application) => Promise<Application> }> = {
    queued: { garden: false, reach: async (it) => it },
    unpublished: { garden: false, reach: unpublished },
    offered: { garden: true, reach: offered },
    consented: { garden: true, reach: consented },
    contracting: { garden: true, reach: contracting },
    contracted: { garden: true, reach: contracted },
    enrolled: {
      garden: true,
      reach: async (from) => {
        const it = chain.order(await contracted(from), paper, town, act().now)
        return moved(it, told.ApplicationEnrolled.fact(it))
      },
    },
    declined: {
      garden: true,
      reach: async (from) => {
        const it = chain.decline(await offered(from), act().now)
        return moved(it, told.OfferDeclined.fact(it))
      },
    },
    lapsed: {
      garden: true,
      reach: async (from) => {
        const it = chain.lapse(await offered(from), '2027-01-01T00:00:00.000Z')
        return moved(it, told.OfferLapsed.fact(it))
      },
    },
    withdrawn: {
      garden: false,
      reach: async (from) => {
        const it = withdraw(from, act().now)
        await commit(act(), undefined, [ApplicationWithdrawn.fact(it)], ...(await endOfFiling(it)))
        return it
      },
    },
    refused: {
      garden: false,
      reach: async (from) => {
        const it = refuse(
          from,
          {
            code: 'documents',
            title: 'Обязательные документы не представлены',
            reason: 'непредставления документов',
            law: '№ 236',
          },
          act().now,
        )
        await commit(act(), undefined, [ApplicationRefused.fact(it)], ...(await endOfFiling(it)))
        return it
      },
    },
    far: { garden: false, reach: (it) => offered(it, awayGarden) },
  }

  const bearers = new Map<string, Promise<string>>()
  const bearer = (ref: string) => {
    const known = bearers.get(ref) ?? bearerOf(region, ref)
    bearers.set(ref, known)
    return known
  }
  /** A file that the family sends with its application. @returns its id */
  async function fileOf({ id: application, applicant }: Application): Promise<string> {
    const family = await bearer(applicant)
    const send = async (method: string, path: string, body: object) => {
      const headers = { authorization: `Bearer ${family}` }
      const answer = await ask(path, { method, headers, body: JSON.stringify(body) })
      return answer.json()
    }
    const file = Buffer.from(pdfOf('1 0 obj << /Type /Page >> endobj'))
    const { id, url } = await send('POST', `/applications/${application}/uploads`, { bytes: file.length })
    await fetch(url, { method: 'PUT', body: file })
    await send('PUT', `/applications/${application}/attachments/${id}`, { name: 'справка.pdf' })
    return String(id)
  }

  async function thing(name: string, state: string, from: Application, organisation?: string): Promise<Thing> {
    const second = await fileOf(from)
    const { id, child, municipality, applicant } = await reached(
      state,
      await Applications.get({ region: code, id: from.id }),
    )
    const where = organisation ?? (states[state]?.garden ? '215' : undefined)
    const now = state === 'far' ? 'offered' : state
    const it = { name: `${name}, ${now}`, state: now, id, child, municipality, applicant, second }
    return where === undefined ? it : { ...it, organisation: where }
  }
  async function reached(state: string, from: Application): Promise<Application> {
    const how = states[state]
    if (!how) throw new Error(`nobody knows how an application gets ${state}`)
    return how.reach(from)
  }
  async function family(name: string, applicant: () => string, children: string[] = []): Promise<Thing[]> {
    const things: Thing[] = []
    for (const state of Object.keys(states).filter((it) => it !== 'far')) {
      const from = await queuedChild(region, { ...wishing(garden), applicant: applicant() })
      children.push(from.child)
      things.push(await thing(name, state, from))
    }
    return things
  }

  await commit(act(), undefined, [ApplicationChanged.fact({ ...filed, fields: [] })], Applications.save(filed))
  const far = await queuedChild(region, wishing(awayGarden))
  return [
    await thing('ребёнка двух родителей', 'queued', queued),
    await thing('поданное тётей', 'queued', filed),
    ...(await family('своё', () => mother.self, mother.children)),
    ...(await family('чужое', anyRef)),
    await thing('дальнее', 'far', far, away.kindergarten),
    { name: 'которого нет', id: 'NONE', second: 'NONE', missing: true as const },
  ]
}

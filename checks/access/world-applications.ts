/** A small region with somebody of every role and things near and far from each, for the matrix of access. */

import type { testRegion } from '../../regions/testing.ts'
import type { openDoors } from '../../regions/testing-doors.ts'
import { bearerOf } from '../../regions/testing-people.ts'
import { offerPlace, openGroup, queuedChild } from '../../regions/testing-places.ts'
import { ApplicationWithdrawn } from '../../shared/contracts/admission.ts'
import { OfferMade, PublicationStarted } from '../../shared/contracts/placement.ts'
import type { Application } from '../../shared/domain/application.ts'
import { withdraw } from '../../shared/domain/filing.ts'
import { offer } from '../../shared/domain/offer.ts'
import { itsMunicipality, rulesOn } from '../../shared/domain/region.ts'
import { publish, ready, requestRun } from '../../shared/domain/run.ts'
import { pdfOf } from '../../shared/files/testing-uploads.ts'
import { Applications } from '../../shared/table/applications.ts'
import { commit } from '../../shared/table/facts.ts'
import { endOfFiling } from '../../shared/table/filing.ts'
import { Runs } from '../../shared/table/runs.ts'
import type { Thing } from './oracle.ts'

type Test = Awaited<ReturnType<typeof testRegion>>
type Given = { mother: { self: string }; queued: Application; gone: Application; away: { kindergarten: string } }
const TOWN = '61701000'

/** Applications in their states, the caller's own and others, near and far, each with a file of its family. */
export async function applicationThings(
  region: Test,
  ask: Awaited<ReturnType<typeof openDoors>>['ask'],
  { mother, queued, gone, away }: Given,
) {
  const { code, act, data } = region
  // ---- applications in their states, near and far
  const garden = await openGroup(region, { organisation: '215', capacity: 50 })
  const awayGarden = await openGroup(region, {
    organisation: away.kindergarten,
    id: `${away.kindergarten}-1-g1`,
    capacity: 50,
  })
  const offered = async (group: typeof garden) => offerPlace(region, await queuedChild(region, wishing(group)), group)
  const wishing = ({ organisation }: { organisation: string }) => ({
    form: { wishes: [{ organisation, title: 'Детский сад', priority: 1 }] },
  })
  const application = (name: string, it: Application, organisation?: string): Promise<Thing> =>
    withFile({
      ...{ name, id: it.id, child: it.child, municipality: it.municipality, applicant: it.applicant },
      ...(organisation !== undefined && { organisation }),
    })
  const [ownOffer, farOffer] = [await offered(garden), await offered(awayGarden)]
  const bought = await queuedChild(region)
  /** An offer of a run that is still being published: nobody sees it yet. */
  async function unpublished() {
    const asking = { municipality: TOWN, kind: 'mass', startsOn: '2026-09-01', requestedBy: mother.self } as const
    const file = { key: 'test', hash: '0'.repeat(64) }
    const summary = { applications: 1, places: 1, placed: 1, unplaced: 0, byWish: [1, 0, 0], violations: 0 }
    const rules = rulesOn(data, asking.startsOn, TOWN).id
    const run = publish(ready(requestRun(act(), { ...asking, rules }), { snapshot: file, result: file, summary }))
    await commit(act(), undefined, [PublicationStarted.fact(run)], Runs.save(run))
    const waiting = await queuedChild(region, wishing(garden))
    const place = { number: '1', run: run.id, organisation: '215', group: garden.id, wish: 1 }
    const made = offer(waiting, place, itsMunicipality(data, TOWN), act().now)
    await commit(act(), undefined, [OfferMade.fact(made, { held: run.id })], Applications.save(made))
    return made
  }
  async function withdrawn(it: Thing): Promise<Thing> {
    const ended = withdraw(await Applications.get({ region: code, id: it.id }), act().now)
    await commit(act(), undefined, [ApplicationWithdrawn.fact(ended)], ...(await endOfFiling(ended)))
    return it
  }
  const applications = [
    await application('своё, в очереди', queued),
    await application('чужое, в очереди', bought),
    await application('чужое, с направлением в сад', ownOffer, '215'),
    await application('дальнее, с направлением', farOffer, away.kindergarten),
    await application('чужое, направление ещё не опубликовано', await unpublished()),
    await withdrawn(await application('своё, отозвано', gone)),
    { name: 'которого нет', id: 'NONE', second: 'NONE', missing: true as const },
  ]

  /** A file that the family sent with it. */
  async function withFile(it: Thing & { applicant: string }): Promise<Thing> {
    const family = await bearerOf(region, it.applicant)
    const send = async (method: string, path: string, body: object) => {
      const answer = await ask(path, {
        method,
        headers: { authorization: `Bearer ${family}` },
        body: JSON.stringify(body),
      })
      return answer.json()
    }
    const file = Buffer.from(pdfOf('1 0 obj << /Type /Page >> endobj'))
    const { id, url } = await send('POST', `/applications/${it.id}/uploads`, { bytes: file.length })
    await fetch(url, { method: 'PUT', body: file })
    await send('PUT', `/applications/${it.id}/attachments/${id}`, { name: 'справка.pdf' })
    return { ...it, second: String(id) }
  }
  return applications
}

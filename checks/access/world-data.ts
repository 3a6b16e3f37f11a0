import type { testRegion } from '../../regions/testing.ts'
import { queuedChild } from '../../regions/testing-places.ts'
import { CorrectionRequested, DataRequestRefused } from '../../shared/contracts/personal-data.ts'
import { refuseDataRequest, requestCorrection } from '../../shared/domain/privacy/data-request.ts'
import { putObject } from '../../shared/files/objects.ts'
import { pdfOf } from '../../shared/files/testing-uploads.ts'
import { takeNamedBytes } from '../../shared/table/federal/named-files.ts'
import { putTrouble } from '../../shared/table/federal/troubles.ts'
import { atDesk, DataRequests, sealedText } from '../../shared/table/people/data-requests.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { personVault } from '../../shared/vault/person.ts'
import type { Thing } from './oracle.ts'

type Given = { mother: { self: string }; own: string; stranger: string; queued: string }

/** Requests about data: that schools answer, that a municipality answers. */
export async function dataThings(
  { code, act, data }: Awaited<ReturnType<typeof testRegion>>,
  { mother, own, stranger, queued }: Given,
) {
  async function dataRequest(name: string, child: string, desk: string, state = 'requested'): Promise<Thing> {
    const id = act().id()
    const vault = await personVault(code, child)
    const sealed = (what: 'value' | 'reason', text: string) =>
      sealedText(act(), vault, { region: code, id }, what, text)
    const value = sealed('value', 'Лёва')
    const it = requestCorrection(act(), { id, child, desk, field: 'name', value, requestedBy: mother.self }, [], data)
    await commit(act(), undefined, [CorrectionRequested.fact(it)], DataRequests.save(it))
    if (state === 'refused') {
      const refused = refuseDataRequest(
        await DataRequests.get(it),
        sealed('reason', 'Нет документа'),
        mother.self,
        act().now,
      )
      await commit(act(), undefined, [DataRequestRefused.fact(refused)], DataRequests.save(refused))
    }
    const { organisations, municipality } = atDesk(desk)
    const [organisation] = organisations
    return {
      name: `${name}, ${state}`,
      state,
      id,
      child,
      ...(organisation && { organisation }),
      ...(municipality && { municipality }),
    }
  }
  return {
    dataRequests: [
      await dataRequest('исправление школе', own, 'organisation/302'),
      await dataRequest('исправление другой школе', stranger, 'organisation/301'),
      await dataRequest('исправление муниципалитету', queued, 'municipality/61701000'),
      await dataRequest('исправление школе', own, 'organisation/302', 'refused'),
      await dataRequest('исправление другой школе', stranger, 'organisation/301', 'refused'),
      await dataRequest('исправление муниципалитету', queued, 'municipality/61701000', 'refused'),
      { name: 'исправление, которого нет', id: 'NONE', missing: true as const },
    ],
  }
}

/** An application by the federal portal that names two files: `f-1` has come. */
export async function portalThings(region: Awaited<ReturnType<typeof testRegion>>, client: string): Promise<Thing[]> {
  const id = '3999000001'
  const files = ['f-1', 'f-2'].map((code) => ({ code, name: `${code}.pdf`, type: 'application/pdf' }))
  const benefit = {
    category: { code: '11', title: 'Многодетная семья' },
    document: { issuedOn: '2025-01-01', issuedBy: 'Управление' },
    files,
  }
  const application = await queuedChild(region, { form: { benefit }, orderId: id, client })
  await takeNamedBytes(region.act(), application, 'f-1', pdfOf('1 0 obj << /Type /Page >> endobj'))
  return [
    { name: 'заявление портала', id },
    { name: 'заявление портала, которого нет', id: '3999000002', missing: true as const },
  ]
}

/** A federal message that could not be read, with the object that holds it. */
export async function troubleIn({ code: region, act }: Awaited<ReturnType<typeof testRegion>>): Promise<string> {
  const id = act().id()
  const raw = `${region}/trouble/${id}.xml`
  await putObject('raw', raw, Buffer.from('<a'), { type: 'application/xml' })
  const told = { kind: 'unreadable' as const, reason: 'Сообщение не является XML', tries: 0 }
  await putTrouble({ region, id, client: 'epgu', messageId: 'm-1', raw, at: act().now, ...told })
  return id
}

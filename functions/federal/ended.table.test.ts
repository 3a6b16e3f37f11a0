import { beforeAll, describe, expect, it } from '@jest/globals'
import { formFor, request, testRegion } from '../../regions/testing.ts'
import { heard, offerPlace, openGroup, queuedChild, tick } from '../../regions/testing-places.ts'
import { ApplicationRefused, ApplicationWithdrawn } from '../../shared/contracts/admission.ts'
import { OfferAccepted, PapersAccepted } from '../../shared/contracts/enrollment.ts'
import type { Application } from '../../shared/domain/application.ts'
import { refuse, withdraw } from '../../shared/domain/filing.ts'
import type { Form } from '../../shared/domain/form.ts'
import { acceptPapers, consent } from '../../shared/domain/offer.ts'
import type { Group } from '../../shared/domain/organisation.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { formData } from '../../shared/federal/kindergarten.ts'
import { serialise } from '../../shared/federal/serialise.ts'
import { shownForm } from '../../shared/federal/shown-form.ts'
import { olderParts } from '../../shared/federal/versions.ts'
import { Applications } from '../../shared/table/applications.ts'
import { endOfFiling } from '../../shared/table/filing.ts'
import { commit, factsOf } from '../../shared/table/store/facts.ts'
import { handler as lapseOffers } from '../enrollment/lapse-offers.ts'
import { handler as listOutgoing } from './list-outgoing.ts'
import { handler as pushStatus } from './push-status.ts'
import { handler as receiveMessage } from './receive-message.ts'

/** What the portal hears of, and may ask about, an application that has ended or is suspended. */

let region: Awaited<ReturnType<typeof testRegion>>
beforeAll(async () => {
  region = await testRegion()
})

let number = 3_120_000_000
const next = () => String(++number)
const withRecord = (): Form => {
  const form = formFor()
  const document = { ...form.child.document, actNumber: '1', actOn: '2024-02-20' }
  return { ...form, child: { ...form.child, name: `Лев-${next()}`, document: document as never } }
}
const portal = { role: 'federal', ref: 'epgu' } as const
async function send(message: object) {
  const body = serialise(formData, { oktmo: '61701000', ...message } as never)
  const event = request({ region: region.code, ...portal }, { body, headers: { 'x-message-id': next() } })
  const { body: xml = '' } = await receiveMessage(event as never, {} as never)
  const [code, text] = [/(?:Code|result)>(\w+)</, /(?:comment|Description)>([^<]*)</].map((it) => it.exec(xml)?.[1])
  return `${code} ${text ?? ''}`
}
const persons = (form: Form) => {
  const { EduOrganizations: _, BrotherSisterInfo: __, BenefitInfo: ___, MedicalReport: ____, ...rest } = shownForm(form)
  return { ...rest, ...olderParts(rest) }
}
const admission = (orderId: string, form: Form) => ({
  ApplicationAdmissionRequest: {
    ...{ orderId, ServicesType: '1', ...persons(form) },
    ...{ EduOrganizationCode: '215', DocListReview: true, LicenseCharter: true },
  },
})
function orderInfo(orderId: string, form: Form) {
  const { PersonInfo, PersonIdentityDocInfo, ChildInfo } = persons(form)
  return { ApplicationOrderInfoRequest: { orderId, ServicesType: '1', PersonInfo, PersonIdentityDocInfo, ChildInfo } }
}
async function told({ id, number: orderId }: Application) {
  for await (const fact of factsOf(region.code, `application/${id}`))
    await pushStatus(heard(fact) as never, {} as never)
  const event = request({ region: region.code, ...portal }, { query: { orderId } })
  const { body = '' } = await listOutgoing(event as never, {} as never)
  const { items }: { items: { orgCode: string; xml: string }[] } = JSON.parse(body)
  return items.map(({ orgCode, xml }) => `${orgCode} ${/comment>([^<]*)</.exec(xml)?.[1]}`)
}

const endings: [string, (it: Application) => Promise<unknown>][] = [
  [
    'that the authority refused',
    async (it) => {
      const [ground] = region.data.kindergarten.refusals ?? []
      if (!ground) throw new Error('the region has no grounds')
      const ended = refuse(it, ground, region.act().now)
      return commit(region.act(), undefined, [ApplicationRefused.fact(ended)], ...(await endOfFiling(ended)))
    },
  ],
  [
    'that the family took back',
    async (it) => {
      const ended = withdraw(it, region.act().now)
      return commit(region.act(), undefined, [ApplicationWithdrawn.fact(ended)], ...(await endOfFiling(ended)))
    },
  ],
]

describe.each(endings)('an application %s', (_, end) => {
  it('is given no place, is not taken back once more, and is not changed', async () => {
    const form = withRecord()
    const it = await queuedChild(region, { form, orderId: next() })
    await end(it)
    const { number: orderId } = it
    expect(await send(admission(orderId, form))).toBe('150 Направление по указанному заявлению не найдено')
    expect(await send({ GetApplicationAdmissionRequest: { orderId } })).toBe(
      '150 Направление по указанному заявлению не найдено',
    )
    expect(await send({ cancelRequest: { orderId } })).toBe('150 Отмена заявления в текущем статусе невозможна')
    expect(await send({ GetApplicationQueueRequest: { orderId } })).toBe('150 Заявление не участвует в очереди в ДОО')
  })

  it('is not shown in the portal, wherever it was filed', async () => {
    for (const orderId of [undefined, next()]) {
      const form = withRecord()
      const it = await queuedChild(region, { form, ...(orderId && { orderId }) })
      await end(it)
      const before = await Applications.get(it)
      expect(await send(orderInfo(next(), form))).toBe('150 Заявление по указанным параметрам не найдено')
      expect(await Applications.get(it)).toEqual(before)
    }
  })
})

describe('an application whose term has run out', () => {
  let group: Group
  beforeAll(async () => {
    group = await openGroup(region, { organisation: '215', capacity: 5 })
  })

  it('by silence after the направление is suspended (210), may be taken back, and that is not told twice', async () => {
    const it = await offerPlace(region, await queuedChild(region, { form: withRecord(), orderId: next() }), group)
    await lapseOffers(tick(region, '2026-12-03T00:00:00Z') as never, {} as never)
    expect((await told(it)).at(-1)).toBe(
      '210 Действие Вашего заявления приостановлено по причине окончания срока действия направления 02.12.2026.',
    )
    expect(await send({ cancelRequest: { orderId: it.number } })).toBe('CANCELLED Заявление отменено')
    expect((await told(it)).map((one) => one.slice(0, 3))).toEqual(['120', '140', '190', '210'])
  })

  it('before the contract was concluded says so', async () => {
    const it = await offerPlace(region, await queuedChild(region, { form: withRecord(), orderId: next() }), group)
    const municipality = itsMunicipality(region.data, it.municipality)
    const agreed = consent(it, municipality, region.act().now)
    await commit(region.act(), undefined, [OfferAccepted.fact(agreed)], Applications.save(agreed))
    const invited = acceptPapers(await Applications.get(it), municipality, region.act().now)
    await commit(region.act(), undefined, [PapersAccepted.fact(invited)], Applications.save(invited))
    await lapseOffers(tick(region, '2027-02-01T00:00:00Z') as never, {} as never)
    expect((await Applications.get(it)).status).toBe('lapsed')
    expect((await told(it)).at(-1)).toMatch(
      /^210 Действие Вашего заявления приостановлено по причине окончания срока заключения договора \d\d\.12\.2026\.$/,
    )
  })
})

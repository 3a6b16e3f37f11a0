import { beforeAll, describe, expect, it } from '@jest/globals'
import { formFor, request, testRegion } from '../../regions/testing.ts'
import { heard, offerPlace, openGroup, queuedChild, tick } from '../../regions/testing-places.ts'
import { EvidenceConfirmed } from '../../shared/contracts/admission.ts'
import type { Application } from '../../shared/domain/application.ts'
import { confirm } from '../../shared/domain/filing.ts'
import type { Form } from '../../shared/domain/form.ts'
import { formData, formDataResponse } from '../../shared/federal/kindergarten.ts'
import { orderRequest100, orderResponse100 } from '../../shared/federal/kindergarten-order.ts'
import { parse } from '../../shared/federal/parse.ts'
import { serialise } from '../../shared/federal/serialise.ts'
import { shownForm } from '../../shared/federal/shown-form.ts'
import { statusTexts } from '../../shared/federal/statuses.ts'
import { parseXml } from '../../shared/federal/xml.ts'
import { Applications } from '../../shared/table/applications.ts'
import { commit, factsOf } from '../../shared/table/store/facts.ts'
import { handler as listOutgoing } from './list-outgoing.ts'
import { handler as pushDays } from './push-days.ts'
import { handler as pushStatus } from './push-status.ts'
import { handler as receiveMessage } from './receive-message.ts'

let region: Awaited<ReturnType<typeof testRegion>>
beforeAll(async () => {
  region = await testRegion()
})

let orders = 3_030_000_000
const filed = (form: Partial<Form> = {}) => queuedChild(region, { form, orderId: String(orders++) })
async function hear({ id }: Application) {
  for await (const fact of factsOf(region.code, `application/${id}`))
    await pushStatus(heard(fact) as never, {} as never)
}
const portal = { role: 'federal', ref: 'epgu' } as const
async function told(orderId: string) {
  const event = request({ region: region.code, ...portal }, { query: { orderId } })
  const { body } = await listOutgoing(event as never, {} as never)
  return (JSON.parse(body ?? '') as { items: { orgCode: string; kind: string; xml: string }[] }).items
}
const codes = async ({ number }: Application) => (await told(number)).map(({ orgCode }) => orgCode)
const comment = ({ xml }: { xml: string }) => parse(formDataResponse, parseXml(xml)).changeOrderInfo?.comment
const send = async (body: string) => {
  const event = request({ region: region.code, ...portal }, { body, headers: { 'x-message-id': `m-${orders++}` } })
  return (await receiveMessage(event as never, {} as never)).body ?? ''
}

describe('an application that waits', () => {
  it('is asked for its evidence, and then waits for its day', async () => {
    const [right] = region.data.kindergarten.benefits
    if (!right) throw new Error('the region has no benefits')
    const document = { issuedOn: '2026-01-01', issuedBy: 'Управление' }
    const it = await filed({ benefit: { category: { code: right.code, title: right.title }, document } })
    await hear(it)
    const { authority } = region.data.municipalities.find(({ code }) => code === it.municipality) ?? { authority: '' }
    expect((await told(it.number)).map(comment)).toEqual([
      statusTexts[120](),
      statusTexts[130]({ municipality: authority, documents: 'документ, подтверждающий льготу', benefit: true }),
    ])
    const confirmed = confirm(it, { benefit: true, siblings: false }, '2026-11-22')
    await commit(region.act(), undefined, [EvidenceConfirmed.fact(confirmed)], Applications.save(confirmed))
    await hear(it)
    expect(await codes(it)).toEqual(['120', '130', '140'])
  })

  it('hears once that its day has come', async () => {
    const it = await filed({ entry: { ...formFor().entry, desiredOn: '2026-12-01' } })
    const later = await filed()
    for (const one of [it, later]) await hear(one)
    await pushDays(tick(region, '2026-11-30T00:10:00Z') as never, {} as never)
    expect(await codes(it)).toEqual(['120', '140'])
    await pushDays(tick(region, '2026-12-01T00:10:00Z') as never, {} as never)
    await pushDays(tick(region, '2026-12-02T00:10:00Z') as never, {} as never)
    expect([await codes(it), await codes(later)]).toEqual([
      ['120', '140', '160'],
      ['120', '140'],
    ])
    expect((await told(it.number)).map(comment)[2]).toBe(statusTexts[160]())
  })
})

it('an application filed here is shown in the portal, and what becomes of it', async () => {
  const group = await openGroup(region, { organisation: '215', capacity: 5 })
  const form = formFor()
  const it = await queuedChild(region, { form })
  const { PersonInfo, PersonIdentityDocInfo } = shownForm(form)
  const { ChildInfo: known } = shownForm(form)
  const record = { ...known.ChildBirthDocRF, ChildBirthDocActNumber: '1', ChildBirthDocActDate: '2024-02-20' }
  const ChildInfo = { ...known, ChildBirthDocRF: record } as never
  const ApplicationOrderInfoRequest = { orderId: '61', ServicesType: '1', PersonInfo, PersonIdentityDocInfo, ChildInfo }
  expect(await send(serialise(formData, { oktmo: '61701000', ApplicationOrderInfoRequest }))).toContain('110')
  await hear(it)
  await offerPlace(region, await Applications.get(it), group)
  await hear(it)

  const [create, ...more] = await told('61')
  expect([create?.kind, more]).toEqual(['OrderRequest', []])
  const { CreateOrderRequest } = parse(orderRequest100, parseXml(create?.xml ?? ''))
  expect(CreateOrderRequest).toMatchObject({
    orderId_InfoRequest: '61',
    requestDate: it.filedAt,
    statusHistoryList: {
      statusHistory: [
        {
          statusCode: { orgCode: '110' },
          statusComment: expect.stringMatching(
            /дошкольного образования\. {2}Заявление зарегистрировано \d\d\.11\.2026 с номером \S+\. Ожидайте рассмотрения в течение 7 дней\. $/,
          ),
        },
        { statusCode: { orgCode: '120' } },
        { statusCode: { orgCode: '140' }, cancelAllowed: true },
      ],
    },
    application: { ChildInfo: { ChildSurname: 'Смирнов' }, EduOrganizations: { AllowOfferOther: false } },
  })

  const CreateOrderResponse = { code: '0', message: 'Создано', orderId_InfoRequest: '61', orderId: '777' }
  expect(await send(serialise(orderResponse100, { CreateOrderResponse }))).toContain('accepted="true"')
  await hear(it)
  const updates = (await told('777'))
    .slice(1)
    .map(({ xml }) => parse(orderRequest100, parseXml(xml)).UpdateOrderRequest)
  expect(updates).toMatchObject([
    {
      orderId: '777',
      statusHistoryList: { statusHistory: [{ statusCode: { orgCode: '190' }, cancelAllowed: false }] },
    },
  ])
  const question = serialise(formData, { oktmo: '61701000', GetApplicationAdmissionRequest: { orderId: '777' } })
  expect(await send(question)).toContain('GetApplicationAdmissionResponse')
})

it('a change of an application that is shown in the portal brings the whole of it', async () => {
  const form = formFor()
  const it = await queuedChild(region, { form })
  const { ChildInfo: known, BrotherSisterInfo: _, BenefitInfo: __, ...shown } = shownForm(form)
  const record = { ...known.ChildBirthDocRF, ChildBirthDocActNumber: '1', ChildBirthDocActDate: '2024-02-20' }
  const ChildInfo = { ...known, ChildBirthDocRF: record } as never
  const { PersonInfo, PersonIdentityDocInfo } = shown
  const asked = { orderId: '62', ServicesType: '1', PersonInfo, PersonIdentityDocInfo, ChildInfo }
  expect(await send(serialise(formData, { oktmo: '61701000', ApplicationOrderInfoRequest: asked }))).toContain('110')
  await hear(it)
  const none = { code: '9', message: 'Не создано', orderId_InfoRequest: '62', orderId: '0' }
  await send(serialise(orderResponse100, { CreateOrderResponse: none }))
  expect((await Applications.get(it)).federal?.order).toEqual({ asked: '62' })
  await send(serialise(orderResponse100, { CreateOrderResponse: { ...none, code: '0', orderId: '778' } }))
  const ApplicationRequest = {
    ...{ orderId: '778', ServicesType: '1', ...shown, ChildInfo },
    EduOrganizations: { ...shown.EduOrganizations, AllowOfferOther: true },
  } as never
  expect(await send(serialise(formData, { oktmo: '61701000', ApplicationRequest }))).toContain('Изменения приняты')
  await hear(it)
  const [update, ...more] = (await told('778'))
    .slice(1)
    .map(({ xml }) => parse(orderRequest100, parseXml(xml)).UpdateOrderRequest)
  expect(more).toEqual([])
  expect(update).toMatchObject({
    orderId: '778',
    statusHistoryList: { statusHistory: [{ statusCode: { orgCode: '170' } }, { statusCode: { orgCode: '140' } }] },
    application: { ChildInfo: { ChildSurname: 'Смирнов' }, EduOrganizations: { AllowOfferOther: true } },
  })
})

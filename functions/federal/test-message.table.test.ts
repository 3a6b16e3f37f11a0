import { beforeAll, describe, expect, it } from '@jest/globals'
import { formFor, request, testRegion } from '../../regions/testing.ts'
import { historyOf, offerPlace, openGroup, queuedChild } from '../../regions/testing-places.ts'
import { federalId } from '../../shared/domain/filing.ts'
import type { Form } from '../../shared/domain/form.ts'
import type { Group } from '../../shared/domain/organisation.ts'
import { formData } from '../../shared/federal/kindergarten.ts'
import { serialise } from '../../shared/federal/serialise.ts'
import { shownForm } from '../../shared/federal/shown-form.ts'
import { olderParts } from '../../shared/federal/versions.ts'
import { Applications } from '../../shared/table/applications.ts'
import { seatsOf } from '../../shared/table/runs/seats.ts'
import { handler } from './receive-message.ts'

/** A test message is answered as the real one would be, and has no effect (envelope 1.1, TestMessage). */

let region: Awaited<ReturnType<typeof testRegion>>
let group: Group
beforeAll(async () => {
  region = await testRegion()
  group = await openGroup(region, { organisation: '215', capacity: 10 })
})

let number = 3_110_000_000
const next = () => String(++number)
const withRecord = (over: Partial<Form> = {}): Form => {
  const form = formFor(over)
  const document = { ...form.child.document, actNumber: '1', actOn: '2024-02-20' }
  return { ...form, child: { ...form.child, name: `Ия-${next()}`, document: document as never } }
}
const family = (form: Form) => {
  const { EduOrganizations, BrotherSisterInfo: _, BenefitInfo: __, MedicalReport: ___, ...rest } = shownForm(form)
  return { EduOrganizations, rest: { ...rest, ...olderParts({ ...rest }) } }
}
const filing = (orderId: string, form: Form) => {
  const { EduOrganizations, rest } = family(form)
  return { ApplicationRequest: { orderId, ServicesType: '1', ...rest, EduOrganizations } }
}

async function send(message: object, { test, id = next() }: { test: boolean; id?: string }) {
  const content = serialise(formData, { oktmo: '61701000', ...message } as never).replace(/^<\?.*\?>\n/, '')
  const body = `<Request><SenderProvidedRequestData><MessageID>${id}</MessageID><MessagePrimaryContent>${content}</MessagePrimaryContent>${test ? '<TestMessage/>' : ''}</SenderProvidedRequestData></Request>`
  const event = request({ region: region.code, ref: 'epgu', role: 'federal' }, { body })
  const { statusCode, body: xml = '' } = await handler(event as never, {} as never)
  expect(statusCode).toBe(200)
  const [code, text] = [/(?:Code|result)>(\w+)</, /(?:comment|Description)>([^<]*)</].map((it) => it.exec(xml)?.[1])
  return `${code} ${text ?? ''}`
}
const tried = (message: object, id?: string) => send(message, { test: true, ...(id && { id }) })
const real = (message: object, id?: string) => send(message, { test: false, ...(id && { id }) })

describe('a test message', () => {
  it('files nothing, and is told of what stands in the way', async () => {
    const form = withRecord()
    const [first, second] = [next(), next()]
    expect(await tried(filing(first, form))).toMatch(/^110 Заявление передано .* с номером /)
    expect(await Applications.find({ region: region.code, id: federalId(first) })).toBeUndefined()
    // The child is as new as before.
    expect(await real(filing(second, form))).toMatch(/^110 /)
    expect(await tried(filing(first, form))).toMatch(/^150 Заявление на ребенка с указанными параметрами существует/)
    const unknown = { ...form, entry: { ...form.entry, language: { code: '77', title: 'Новый' } } }
    expect(await tried(filing(first, unknown))).toBe('150 Указано неверное значение Language')
    expect(await tried(filing(second, form))).toBe('150 Изменений не найдено')
    expect(await tried(filing(second, { ...form, allowOther: true }))).toBe('110 Изменения приняты')
    expect((await Applications.get({ region: region.code, id: federalId(second) })).seq).toBe(1)
  })

  it('takes nothing back, agrees to nothing and refuses nothing', async () => {
    const form = withRecord()
    const waiting = await queuedChild(region, { form, orderId: next() })
    const { number: orderId } = waiting
    expect(await tried({ cancelRequest: { orderId } })).toBe('CANCELLED Заявление отменено')
    expect(await tried({ cancelRequest: { orderId: '404' } })).toMatch(/^150 Заявление по указанным параметрам не/)
    expect(await tried({ ApplicationRejectionRequest: { orderId } })).toMatch(/^150 Отказ от предложенной/)

    await offerPlace(region, waiting, group)
    const offered = await Applications.get(waiting)
    const before = await seatsOf({ region: region.code, group: group.id })
    const { rest } = family(form)
    const admission = { EduOrganizationCode: '215', DocListReview: true, LicenseCharter: true }
    expect(await tried({ ApplicationAdmissionRequest: { orderId, ServicesType: '1', ...rest, ...admission } })).toMatch(
      /^230 /,
    )
    expect(await tried({ ApplicationRejectionRequest: { orderId } })).toBe('140 Отказ принят')
    expect(await tried({ cancelRequest: { orderId } })).toBe('150 Отмена заявления в текущем статусе невозможна')
    expect(await Applications.get(waiting)).toEqual(offered)
    expect(await seatsOf({ region: region.code, group: group.id })).toEqual(before)
    expect(await historyOf('application', offered)).toHaveLength(2)
  })

  it('subscribes to nothing', async () => {
    const form = withRecord()
    const it = await queuedChild(region, { form })
    const { PersonInfo, PersonIdentityDocInfo, ChildInfo } = family(form).rest
    const asked = { orderId: next(), ServicesType: '1', PersonInfo, PersonIdentityDocInfo, ChildInfo }
    expect(await tried({ ApplicationOrderInfoRequest: asked })).toBe('110 Заявление принято к рассмотрению')
    expect((await Applications.get(it)).federal).toBeUndefined()
    expect(await tried({ GetApplicationRequest: { orderId: asked.orderId } })).toMatch(/^150 /)
  })

  it('that asks is answered as ever', async () => {
    const it = await queuedChild(region, { form: withRecord(), orderId: next() })
    expect(await tried({ GetApplicationAdmissionRequest: { orderId: it.number } })).toBe(
      '150 Направление по указанному заявлению не найдено',
    )
  })

  it('does not stand for the real one under the same id', async () => {
    const [orderId, id, form] = [next(), next(), withRecord()]
    expect(await tried(filing(orderId, form), id)).toMatch(/^110 /)
    expect(await tried(filing(orderId, form), id)).toMatch(/^110 /)
    expect(await real(filing(orderId, form), id)).toMatch(/^FAILURE Сообщение с таким MessageID уже принято/)
  })
})

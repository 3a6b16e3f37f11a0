import { beforeAll, describe, expect, it } from '@jest/globals'
import { formFor, request, testRegion } from '../../regions/testing.ts'
import { anyRef, offerPlace, openGroup, queuedChild } from '../../regions/testing-places.ts'
import { ApplicationRefused } from '../../shared/contracts/admission.ts'
import type { Application } from '../../shared/domain/application.ts'
import { federalId, refuse } from '../../shared/domain/filing.ts'
import type { Form } from '../../shared/domain/form.ts'
import type { Group } from '../../shared/domain/organisation.ts'
import { formData, formDataResponse, KINDERGARTEN } from '../../shared/federal/kindergarten.ts'
import { formDataResponse4, KINDERGARTEN_4 } from '../../shared/federal/kindergarten-4.ts'
import { parse } from '../../shared/federal/parse.ts'
import { serialise } from '../../shared/federal/serialise.ts'
import { shownForm } from '../../shared/federal/shown-form.ts'
import { olderParts } from '../../shared/federal/versions.ts'
import { parseXml } from '../../shared/federal/xml.ts'
import { Applications, formOf } from '../../shared/table/applications.ts'
import { endOfFiling } from '../../shared/table/filing.ts'
import { noteChange, refresh } from '../../shared/table/queue/queue.ts'
import { seatsOf } from '../../shared/table/runs/seats.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { personVault } from '../../shared/vault/person.ts'
import { handler } from './receive-message.ts'

let region: Awaited<ReturnType<typeof testRegion>>
let group: Group
beforeAll(async () => {
  region = await testRegion()
  group = await openGroup(region, { organisation: '215', capacity: 100 })
})

let number = 3_020_000_000
const nextNumber = () => String(++number)
const send = async (body: string, messageId = `m-${nextNumber()}`) => {
  const event = request(
    { region: region.code, ref: 'epgu', role: 'federal' },
    { body, headers: { 'x-message-id': messageId } },
  )
  const { statusCode, body: xml = '' } = await handler(event as never, {} as never)
  expect(statusCode).toBe(200)
  return xml
}
const ask = async (message: object) =>
  parse(formDataResponse, parseXml(await send(serialise(formData, { oktmo: '61701000', ...message } as never))))
const asked = (kind: string, orderId: string, more: object = {}) => ask({ [kind]: { orderId, ...more } })
const status = (orderId: string, orgCode: string, comment: unknown) =>
  expect.objectContaining({ orderId: { pguId: orderId }, statusCode: { orgCode }, comment })
const refusal = (orderId: string, comment: unknown) => ({ changeOrderInfo: status(orderId, '150', comment) })

const persons = (form: Form) => {
  const { EduOrganizations: _, BrotherSisterInfo: __, BenefitInfo: ___, ...shown } = shownForm(form)
  return { ...shown, ...olderParts(shown) }
}
const withRecord = (form = formFor()): Form => ({
  ...form,
  child: { ...form.child, document: { ...form.child.document, actNumber: '1', actOn: '2024-02-20' } as never },
})
const filed = (form: Partial<Form> = {}) =>
  queuedChild(region, { form: withRecord(formFor(form)), orderId: nextNumber() })
const formNow = async ({ id, child }: Application) => formOf(region.code, id, await personVault(region.code, child))

describe('the family agrees to a place', () => {
  const admission = async (it: Application, over: object = {}) => {
    const form = await formNow(it)
    return ask({
      ApplicationAdmissionRequest: {
        orderId: it.number,
        ServicesType: '9900000001',
        ...persons(form),
        EduOrganizationCode: '215',
        DocListReview: true,
        LicenseCharter: true,
        ...over,
      },
    })
  }

  it('in the portal, and tells what is new of it', async () => {
    const it = await offerPlace(region, await filed(), group)
    const Person2Info = { Person2Surname: 'Смирнов', Person2Name: 'Илья', Person2Phone: '+7(491)2205501' }
    expect(await admission(it, { Person2Info })).toEqual({
      changeOrderInfo: expect.objectContaining({ statusCode: { orgCode: '230' }, cancelAllowed: false }),
    })
    expect((await Applications.get(it)).status).toBe('consented')
    expect((await formNow(it)).secondParent).toMatchObject({ surname: 'Смирнов', phone: '+7(491)2205501' })
  })

  it('not without a направление, nor to another kindergarten, nor for another child', async () => {
    const waiting = await filed()
    expect(await admission(waiting)).toEqual(refusal(waiting.number, 'Направление по указанному заявлению не найдено'))
    const it = await offerPlace(region, await filed(), group)
    expect(await admission(it, { EduOrganizationCode: '219' })).toEqual(
      refusal(it.number, 'Ошибка в данных запроса: ApplicationAdmissionRequest/EduOrganizationCode'),
    )
    const other = persons(withRecord())
    expect(await admission(it, { ChildInfo: other.ChildInfo })).toEqual(
      refusal(it.number, 'Ошибка в данных запроса: ApplicationAdmissionRequest/ChildInfo'),
    )
    expect((await Applications.get(it)).status).toBe('offered')
  })

  it('with a form filled beforehand', async () => {
    const it = await offerPlace(region, await filed(), group)
    const { GetApplicationAdmissionResponse: shown } = await asked('GetApplicationAdmissionRequest', it.number)
    expect(shown).toEqual({ orderId: it.number, ...persons(await formNow(it)), EduOrganizationCode: '215' })
    const waiting = await filed()
    const refused = (one: Application) => refusal(one.number, 'Направление по указанному заявлению не найдено')
    expect(await asked('GetApplicationAdmissionRequest', waiting.number)).toEqual(refused(waiting))
    await admission(it)
    expect(await asked('GetApplicationAdmissionRequest', it.number)).toEqual(refused(it))
  })
})

it('the family refuses a place: it is free again', async () => {
  const it = await offerPlace(region, await filed(), group)
  const before = await seatsOf({ region: region.code, group: group.id })
  expect(await asked('ApplicationRejectionRequest', it.number, { comment: 'далеко' })).toEqual({
    changeOrderInfo: status(it.number, '140', 'Отказ принят'),
  })
  expect((await Applications.get(it)).status).toBe('declined')
  expect((await seatsOf({ region: region.code, group: group.id })).free).toBe(before.free + 1)
  expect(await asked('ApplicationRejectionRequest', it.number)).toEqual(
    refusal(it.number, 'Отказ от предложенной организации не может быть сохранен, так как направление не найдено.'),
  )
})

it('the family reads its application, changes it by what it has read, and takes it back', async () => {
  const form = withRecord()
  const sibling = { surname: 'Смирнова', name: 'Ия', organisation: { code: '215', title: 'Детский сад № 15' } }
  const it = await filed({ ...form, siblings: [sibling] })
  const { GetApplicationResponse: shown } = await asked('GetApplicationRequest', it.number)
  expect(shown).toMatchObject({
    orderId: it.number,
    PersonInfo: { PersonSurname: 'Смирнова', PersonPhone: '+7(491)2205500' },
    Address: { FullAddress: 'г. Примерск, ул. Садовая, д. 12', Region: { text: '', code: '' } },
    EduOrganizations: { EduOrganization: [{ code: '215', PriorityNumber: 1 }], AllowOfferOther: false },
    BrotherSisterInfo: [{ ChildName: 'Ия', EduOrganization: { code: '215' } }],
  })
  const same = { ServicesType: '9900000001', ...shown }
  expect(await ask({ ApplicationRequest: { ...same, Address: { ...shown?.Address, Apartment: '7' } } })).toEqual({
    changeOrderInfo: status(it.number, '110', 'Изменения приняты'),
  })
  expect((await formNow(it)).address.apartment).toBe('7')
  expect(await asked('cancelRequest', it.number, { reason: 'переезд' })).toEqual({
    cancelResponse: { orderId: it.number, result: 'CANCELLED', comment: 'Заявление отменено' },
  })
  expect((await Applications.get(it)).status).toBe('withdrawn')
})

describe('an application that the authority refused', () => {
  const refused = async (form: Partial<Form> = {}) => {
    const it = await filed(form)
    const [documents] = region.data.kindergarten.refusals ?? []
    if (!documents) throw new Error('the region has no grounds')
    const ended = refuse(it, documents, region.act().now)
    await commit(region.act(), undefined, [ApplicationRefused.fact(ended)], ...(await endOfFiling(ended)))
    return ended
  }
  const messageOf = (form: Form, orderId: string) => {
    const shown = shownForm(form)
    const { BrotherSisterInfo: _, BenefitInfo: __, MedicalReport: ___, ...rest } = { ...shown, ...olderParts(shown) }
    return { ApplicationRequest: { orderId, ServicesType: '9900000001', ...rest } }
  }

  it.each([
    ['GetApplicationQueueRequest', {}, 'Заявление не участвует в очереди в ДОО'],
    [
      'GetApplicationQueueReasonRequest',
      { PeriodStart: '2026-11-01', PeriodEnd: '2026-11-22' },
      'Заявление не участвует в очереди в ДОО',
    ],
    ['GetApplicationAdmissionRequest', {}, 'Направление по указанному заявлению не найдено'],
    [
      'ApplicationRejectionRequest',
      {},
      'Отказ от предложенной организации не может быть сохранен, так как направление не найдено.',
    ],
    ['cancelRequest', {}, 'Отмена заявления в текущем статусе невозможна'],
  ])('%s is answered with 150', async (kind, more, says) => {
    const it = await refused()
    expect(await asked(kind, it.number, more)).toEqual(refusal(it.number, says))
    expect((await Applications.get(it)).status).toBe('refused')
  })

  it('may be read, is not changed (180), and the child files anew under another number', async () => {
    const child = { ...formFor().child, name: `Ия-${nextNumber()}` }
    const form = withRecord(formFor({ child }))
    const it = await refused({ child })
    expect((await asked('GetApplicationRequest', it.number)).GetApplicationResponse).toMatchObject({
      orderId: it.number,
      ChildInfo: { ChildName: child.name },
    })
    expect(await ask(messageOf({ ...form, allowOther: true }, it.number))).toEqual({
      changeOrderInfo: status(it.number, '180', 'Вам отказано в изменении заявления по причине: Заявление не активно.'),
    })
    const anew = nextNumber()
    const { changeOrderInfo } = await ask(messageOf(form, anew))
    expect(changeOrderInfo).toMatchObject({ orderId: { pguId: anew }, statusCode: { orgCode: '110' } })
    expect((await Applications.get({ region: region.code, id: federalId(anew) })).child).toBe(it.child)
  })
})

it('the family is told why its place changed', async () => {
  // Filed in the same moment, they stand in the order of their ids.
  const [before, it] = [await filed(), await filed()]
  const municipality = it.municipality
  await refresh(region.act('2026-11-22T10:00:00.000Z'), municipality, 0)
  const where = async () =>
    Number((await asked('GetApplicationQueueRequest', it.number)).GetApplicationQueueResponse?.Position)
  const first = await where()
  const period = { PeriodStart: '2026-11-23', PeriodEnd: '2026-11-24+03:00' }
  const why = () => asked('GetApplicationQueueReasonRequest', it.number, period)
  expect(await why()).toEqual(refusal(it.number, 'В указанном периоде изменения по позиции в очереди отсутствуют'))
  await asked('cancelRequest', before.number)
  await noteChange(region.act(), municipality)
  await refresh(region.act('2026-11-23T10:00:00.000Z'), municipality, 0)
  expect(await where()).toBe(first - 1)
  const reasons = { orderId: it.number, IncreaseQueue: '0', GotAPlace: '1', IncreaseBenefits: '0' }
  expect(await why()).toEqual({ GetApplicationQueueReasonResponse: reasons })
  const backwards = { PeriodStart: '2026-11-24', PeriodEnd: '2026-11-23' }
  expect(await asked('GetApplicationQueueReasonRequest', it.number, backwards)).toEqual(
    refusal(it.number, 'Ошибка в данных запроса: GetApplicationQueueReasonRequest/PeriodEnd'),
  )
})

it.each([
  'GetApplicationQueueRequest',
  'GetApplicationRequest',
  'GetApplicationAdmissionRequest',
  'ApplicationRejectionRequest',
  'cancelRequest',
])('%s of an application that nobody knows is refused', async (kind) => {
  expect(await asked(kind, '1')).toEqual(refusal('1', 'Заявление по указанным параметрам не найдено'))
})

describe('kindergarten 4.0.1', () => {
  const message = (form: Form, orderId: string, more = '') =>
    serialise(formData, {
      oktmo: '61701000',
      ApplicationRequest: {
        orderId,
        ServicesType: '1',
        ...shownForm(form),
        ...olderParts(shownForm(form)),
        BrotherSisterInfo: [],
      },
    } as never)
      .replaceAll(KINDERGARTEN, KINDERGARTEN_4)
      .replace('<tns:PersonInfo>', `${more}<tns:PersonInfo>`)
  const answer = (xml: string) => parse(formDataResponse4, parseXml(xml))

  it('is read by name and answered in its own version', async () => {
    const orderId = nextNumber()
    const form = withRecord()
    const more =
      '<tns:ConfirmingRightIsLocatedRF>true</tns:ConfirmingRightIsLocatedRF><tns:Novelty a="1">?</tns:Novelty>'
    const act =
      '<tns:ChildBirthAct><tns:ChildBirthDocActNumber>77</tns:ChildBirthDocActNumber><tns:ChildBirthDocActDate>2024-02-20</tns:ChildBirthDocActDate></tns:ChildBirthAct>'
    const xml = message(form, orderId, more).replace(/<tns:ChildBirthDocRF>.*<\/tns:ChildBirthDocRF>/, act)
    expect(answer(await send(xml))).toMatchObject({
      oktmo: '61701000',
      changeOrderInfo: { statusCode: { orgCode: '110' } },
    })
    const it = await Applications.get({ region: region.code, id: `E${orderId}` })
    expect(it.federal?.version).toBe('4.0.1')
    expect(await formNow(it)).toMatchObject({
      applicant: { mayStay: true },
      child: { document: { type: 'foreign', name: 'Запись акта о рождении', number: '77' } },
    })
    const question = serialise(formData, { oktmo: '61701000', GetApplicationRequest: { orderId } })
    expect(answer(await send(question.replaceAll(KINDERGARTEN, KINDERGARTEN_4)))).toMatchObject({
      GetApplicationResponse: { ChildInfo: { ChildBirthAct: { ChildBirthDocActNumber: '77' } } },
    })
    expect(parse(formDataResponse, parseXml(await send(question)))).toMatchObject({
      GetApplicationResponse: { ChildInfo: { ChildBirthDocForeign: { ChildBirthDocNumber: '77' } } },
    })
  })

  it('is refused where something is lacking, with the place', async () => {
    const orderId = nextNumber()
    const xml = message(withRecord(), orderId).replace(/<tns:EntryDate>.*?<\/tns:EntryDate>/, '')
    expect(answer(await send(xml)).changeOrderInfo?.comment).toBe(
      'Ошибка в данных запроса: ApplicationRequest/EntryParams/EntryDate (строка 2)',
    )
  })
})

it('a parent who filed here subscribes, and nobody else', async () => {
  const form = withRecord()
  const it = await queuedChild(region, { form, applicant: anyRef() })
  const { PersonInfo, PersonIdentityDocInfo, ChildInfo } = persons(form)
  const subscribe = (orderId: string, over: object = {}) =>
    ask({
      ApplicationOrderInfoRequest: {
        ...{ orderId, ServicesType: '1', PersonInfo, PersonIdentityDocInfo, ChildInfo },
        ...over,
      },
    })
  const stranger = { PersonIdentityDocInfo: { ...PersonIdentityDocInfo, IdentityDocNumber: '999999' } }
  expect(await subscribe('51', stranger)).toEqual(refusal('51', 'Заявление по указанным параметрам не найдено'))
  expect(await subscribe('52')).toEqual({ changeOrderInfo: status('52', '110', 'Заявление принято к рассмотрению') })
  expect((await Applications.get(it)).federal).toMatchObject({ orderId: '52', order: { asked: '52' } })
  expect(await subscribe('53')).toEqual(refusal('53', expect.stringMatching(/^Заявление на ребенка .* существует/)))
  const { GetApplicationResponse } = await asked('GetApplicationRequest', '52')
  expect(GetApplicationResponse?.ChildInfo.ChildSurname).toBe('Смирнов')
})

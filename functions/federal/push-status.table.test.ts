import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { plan } from '../../regions/demo/plan.ts'
import { formFor, request, testRegion } from '../../regions/testing.ts'
import { heard, offerPlace, openGroup, publishedRun, queuedChild, tick } from '../../regions/testing-places.ts'
import { OfferMade } from '../../shared/contracts/placement.ts'
import type { Application } from '../../shared/domain/application.ts'
import { ask } from '../../shared/domain/filing.ts'
import type { Form } from '../../shared/domain/form.ts'
import { offer } from '../../shared/domain/offer.ts'
import type { Group } from '../../shared/domain/organisation.ts'
import { itsMunicipality } from '../../shared/domain/region.ts'
import { nameOf } from '../../shared/env.ts'
import { formDataResponse } from '../../shared/federal/kindergarten.ts'
import { parse } from '../../shared/federal/parse.ts'
import { parseXml } from '../../shared/federal/xml.ts'
import { Applications, formOf } from '../../shared/table/applications.ts'
import { revision } from '../../shared/table/filing.ts'
import { keys } from '../../shared/table/keys.ts'
import { commit, factsOf, type SavedFact } from '../../shared/table/store/facts.ts'
import { all } from '../../shared/table/store/lists.ts'
import { documents } from '../../shared/table/store/table.ts'
import { personVault } from '../../shared/vault/person.ts'
import { handler as acceptOffer } from '../enrollment/accept-offer.ts'
import { handler as acceptPapers } from '../enrollment/accept-papers.ts'
import { handler as concludeContract } from '../enrollment/conclude-contract.ts'
import { handler as declineOffer } from '../enrollment/decline-offer.ts'
import { handler as enrollPupil } from '../enrollment/enroll-pupil.ts'
import { handler as lapseOffers } from '../enrollment/lapse-offers.ts'
import { handler as listOutgoing } from './list-outgoing.ts'
import { handler as pushStatus } from './push-status.ts'

let region: Awaited<ReturnType<typeof testRegion>>
let group: Group
beforeAll(async () => {
  region = await testRegion()
  group = await openGroup(region, { organisation: '215', capacity: 100 })
})

let orders = 3_010_000_000
const filed = (form: Partial<Form> = {}, replyTo = 'urn:reply:1') =>
  queuedChild(region, { form, orderId: String(orders++), replyTo })
const step = async (
  handler: typeof acceptOffer | typeof concludeContract,
  { id, child }: Application,
  role: 'parent' | 'clerk',
  seq: number,
  body?: unknown,
) => {
  const caller = { region: region.code, ref: 'cccccccc', role, children: [child], organisation: '215' }
  const event = request(caller, { params: { id }, body, headers: { 'if-match': `"${seq}"` } })
  const { statusCode } = await handler(event as never, {} as never)
  expect(statusCode).toBe(200)
}
async function change(known: Application, over: Partial<Form>) {
  const form = { ...(await formOf(region.code, known.id, await personVault(region.code, known.child))), ...over }
  const act = region.act()
  const { facts, writes } = await revision(act, known, form, ask(form, plan, region.data, act.now))
  await commit(act, undefined, facts, ...writes)
}
const factsAbout = ({ id }: Application) => Array.fromAsync(factsOf(region.code, `application/${id}`))
const hear = (fact: SavedFact) => pushStatus(heard(fact) as never, {} as never)
const pushed = (facts: SavedFact[]) => facts.filter(({ type }) => !/concluded/.test(type))

type Shown = { id: string; orderId: string; orgCode: string; xml: string; at: string; replyTo?: string }
const list = async (query: Record<string, string> = {}, client = 'epgu') => {
  const event = request({ region: region.code, ref: client, role: 'federal' }, { query })
  const { statusCode, body } = await listOutgoing(event as never, {} as never)
  return { status: statusCode, ...(JSON.parse(body ?? '{}') as { items: Shown[]; next?: string }) }
}
const told = async (it: Application) => (await list({ orderId: it.number })).items
const read = ({ xml }: Shown) => parse(formDataResponse, parseXml(Buffer.from(xml))).changeOrderInfo

async function enrolled() {
  const it = await offerPlace(region, await filed(), group)
  await step(acceptOffer, it, 'parent', 2)
  await step(acceptPapers, it, 'clerk', 3)
  await step(concludeContract, it, 'clerk', 4, { number: '7', on: '2026-11-22' })
  await step(enrollPupil, it, 'clerk', 5, { number: '8', on: '2026-11-22' })
  return it
}

describe('the portal', () => {
  it('hears every step with its literal text, under its own number and address', async () => {
    const it = await enrolled()
    for (const fact of pushed(await factsAbout(it))) await hear(fact)
    const messages = await told(it)
    expect(messages).toMatchObject(
      ['120', '140', '190', '230', '240', '250'].map((orgCode) => ({
        orgCode,
        orderId: it.number,
        replyTo: 'urn:reply:1',
      })),
    )
    expect(messages.map(read)).toEqual([
      {
        orderId: { pguId: it.number },
        statusCode: { orgCode: '120' },
        comment: 'Начато рассмотрение заявления.',
        cancelAllowed: true,
      },
      {
        orderId: { pguId: it.number },
        statusCode: { orgCode: '140' },
        comment: `Ваше заявление рассмотрено. Индивидуальный номер заявления ${it.number}. Ожидайте направления в выбранную образовательную организацию после 01.09.2027.`,
        cancelAllowed: true,
      },
      {
        orderId: { pguId: it.number },
        statusCode: { orgCode: '190' },
        comment: `Вам предоставлено место в Детский сад № 15 «Василёк» в группу Младшая группа (от 3 до 4 лет) в соответствии с номером направления ${it.offer.number} от 22.11.2026. Вам необходимо явиться по адресу г. Примерск, ул. Садовая, д. 10 до 02.12.2026.`,
        cancelAllowed: false,
      },
      {
        orderId: { pguId: it.number },
        statusCode: { orgCode: '230' },
        comment:
          'Согласие с предоставленным местом направлено на рассмотрение в Управление образования администрации города Примерска.',
        cancelAllowed: false,
      },
      {
        orderId: { pguId: it.number },
        statusCode: { orgCode: '240' },
        comment: 'Ваше заявление рассмотрено. Вам необходимо заключить договор в течение 14 дней.',
        cancelAllowed: false,
      },
      {
        orderId: { pguId: it.number },
        statusCode: { orgCode: '250' },
        comment:
          'Ваш ребенок зачислен в Детский сад № 15 «Василёк», расположенную по адресу г. Примерск, ул. Садовая, д. 10. На основании договора от 22.11.2026.',
        cancelAllowed: false,
      },
    ])
  })

  it('hears what was changed, by name, with the old and the new value', async () => {
    const it = await filed()
    const schedule = { code: '2', title: 'Кратковременный режим пребывания (до 5 часов)' }
    await change(it, { entry: { ...formFor().entry, desiredOn: '2027-06-01', schedule }, allowOther: true })
    for (const fact of pushed(await factsAbout(it))) await hear(fact)
    const [, , message] = await told(it)
    expect(message && read(message)).toMatchObject({
      statusCode: { orgCode: '170' },
      cancelAllowed: true,
      comment:
        'В заявления для направления были внесены следующие изменения: 1. Поле: Зачисление: желаемая дата. Старое значение: 01.09.2027. Новое значение: 01.06.2027; 2. Поле: Зачисление: режим пребывания. Старое значение: Полный день. Новое значение: Кратковременный режим пребывания (до 5 часов); 3. Поле: Согласие на другие организации. Старое значение: нет. Новое значение: да.',
    })
  })

  it('hears a refusal, and a term that ran out', async () => {
    const [declined, lapsed] = [
      await offerPlace(region, await filed(), group),
      await offerPlace(region, await filed(), group),
    ]
    await step(declineOffer, declined, 'parent', 2)
    await lapseOffers(tick(region, '2026-12-03T00:00:00Z') as never, {} as never)
    for (const it of [declined, lapsed]) for (const fact of pushed(await factsAbout(it))) await hear(fact)
    expect((await told(declined)).map(read)[3]).toMatchObject({
      statusCode: { orgCode: '220' },
      comment:
        'Действия по заявлению приостановлены по причине Вашего отказа от предоставленного места. Вам необходимо изменить заявление либо отозвать его.',
      cancelAllowed: true,
    })
    expect((await told(lapsed)).map(read)[3]).toMatchObject({
      statusCode: { orgCode: '210' },
      comment: 'Действие Вашего заявления приостановлено по причине окончания срока действия направления 02.12.2026.',
      cancelAllowed: true,
    })
  })

  it('hears of an application that comes back as it was that it waits, and of no changes', async () => {
    const it = await offerPlace(region, await filed(), group)
    await step(declineOffer, it, 'parent', 2)
    await change(await Applications.get(it), {})
    for (const fact of pushed(await factsAbout(it))) await hear(fact)
    const codes = (await told(it)).map((shown) => read(shown)?.statusCode.orgCode)
    expect(codes.slice(-2)).toEqual(['220', '140'])
  })

  it('hears nothing of an application that was filed here', async () => {
    const it = await offerPlace(region, await queuedChild(region), group)
    const before = (await list()).items.length
    for (const fact of pushed(await factsAbout(it))) await hear(fact)
    expect((await list()).items).toHaveLength(before)
  })

  it('hears each step once and in order, though the bus repeats, reorders and delivers at once', async () => {
    const applications = [await enrolled(), await enrolled(), await enrolled(), await enrolled()]
    const chains = await Promise.all(applications.map(factsAbout))
    const events = chains.flatMap((facts) => pushed(facts).toReversed()).flatMap((fact) => [fact, fact])
    // As many at once as the service file allows (reservedConcurrency).
    const left = events[Symbol.iterator]()
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        for (const fact of left) await hear(fact)
      }),
    )
    for (const it of applications)
      expect((await told(it)).map(({ orgCode }) => orgCode)).toEqual(['120', '140', '190', '230', '240', '250'])
    const numbers = (await everything()).map(({ id }) => Number(id))
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  })

  it('hears of an offer when its run is published, not before, and of nothing that came after it', async () => {
    const queued = await filed()
    const run = await publishedRun(region, queued.municipality)
    const place = { number: '1', run, organisation: '215', group: group.id, wish: 1 }
    const offered = offer(queued, place, itsMunicipality(region.data, queued.municipality), region.act().now)
    await commit(region.act(), undefined, [OfferMade.fact(offered, { held: run })], Applications.save(offered))
    const [filedFact, made] = await factsAbout(queued)
    if (!filedFact) throw new Error('no filing')
    if (!made) throw new Error('no offer')
    await step(acceptOffer, offered, 'parent', 2)
    const [, , accepted] = await factsAbout(queued)
    if (!accepted) throw new Error('no consent')
    // What is heard at its place of the first fact reveals nothing that still waits.
    await hear({ ...accepted, seq: 1 })
    expect((await told(queued)).map(({ orgCode }) => orgCode)).toEqual(['120', '140'])
    await hear(made)
    await hear(accepted)
    expect((await told(queued)).map(({ orgCode }) => orgCode)).toEqual(['120', '140', '190', '230'])
  })
})

async function everything() {
  const found: Shown[] = []
  let after: string | undefined
  do {
    const { items, next } = await list(after === undefined ? {} : { after })
    found.push(...items)
    after = next
  } while (after !== undefined)
  return found
}

describe('the list of messages', () => {
  it('turns pages, the oldest first, and an old page leads on to what came later', async () => {
    for (let count = 0; count < 7; count++)
      for (const fact of pushed(await factsAbout(await enrolled()))) await hear(fact)
    const before = await everything()
    const { next } = await list()
    const later = await offerPlace(region, await filed(), group)
    for (const fact of pushed(await factsAbout(later))) await hear(fact)

    const after = await everything()
    expect(after.slice(0, before.length)).toEqual(before)
    expect(after.at(-1)).toMatchObject({ orderId: later.number, orgCode: '190' })
    expect((await list({ after: next ?? '' })).items).toEqual(after.slice(25, 50))
    expect((await list({ after: next ?? '', orderId: later.number })).status).toBe(400)
  })

  it('turns pages of one application too', async () => {
    const it = await filed()
    for (let count = 0; count < 27; count++)
      await change(await Applications.get(it), { address: { full: `ул. Садовая, д. ${count}` } })
    for (const fact of pushed(await factsAbout(it))) await hear(fact)
    const first = await list({ orderId: it.number })
    const second = await list({ orderId: it.number, after: first.next ?? '' })
    expect([first.items.length, second.items.length, second.next]).toEqual([25, 4, undefined])
    const changes = [...first.items, ...second.items].filter(({ orgCode }) => orgCode === '170')
    const houses = changes.map((one) => /Новое значение: ул. Садовая, д. (\d+)/.exec(one.xml)?.[1])
    expect(houses).toEqual(Array.from({ length: 27 }, (_, index) => String(index)))
  })

  it('shows a client its own messages only', async () => {
    const it = await offerPlace(region, await filed(), group)
    for (const fact of pushed(await factsAbout(it))) await hear(fact)
    expect((await list({}, 'other')).items).toEqual([])
    expect((await list({ orderId: it.number }, 'other')).items).toEqual([])
  })

  it('keeps them sealed, and leaves out those of a child that was erased', async () => {
    const it = await offerPlace(region, await filed(), group)
    for (const fact of pushed(await factsAbout(it))) await hear(fact)
    const stored = await Array.fromAsync(all({ partition: keys.outgoingOf({ region: region.code, client: 'epgu' }) }))
    expect(JSON.stringify(stored)).not.toMatch(/[А-Яа-я]|changeOrderInfo/)

    const last = stored.at(-1)
    await documents.send(
      new UpdateCommand({
        TableName: nameOf('test', 'main'),
        Key: { pk: last?.pk, sk: last?.sk },
        UpdateExpression: 'SET #d.child = :nobody',
        ExpressionAttributeNames: { '#d': 'data' },
        ExpressionAttributeValues: { ':nobody': 'zzzzzzzz' },
      }),
    )
    expect((await told(it)).map(({ orgCode }) => orgCode)).toEqual(['120', '140'])
    expect((await everything()).length).toBe(stored.length - 1)
  })

  it('is not for people', async () => {
    const event = request({ region: region.code, ref: 'cccccccc', role: 'clerk', organisation: '215' }, {})
    expect((await listOutgoing(event as never, {} as never)).statusCode).toBe(403)
  })
})

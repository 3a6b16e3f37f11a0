import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { type Mailbox, MESSAGES, openMailbox } from '../../local/pages/mailbox.ts'
import { serve } from '../../local/ports.ts'
import { composed, readFolder } from '../../regions/folder.ts'
import { request, testRegion } from '../../regions/testing.ts'
import { call as callAs } from '../../regions/testing-call.ts'
import { personOf } from '../../regions/testing-people.ts'
import { heard, lastFact, offerPlace, openGroup, queuedChild, tick } from '../../regions/testing-places.ts'
import { DelegationTaken, GuardianParted } from '../../shared/contracts/delegations.ts'
import { OfferMade } from '../../shared/contracts/placement.ts'
import { invite, take, withCode } from '../../shared/domain/access/delegation.ts'
import { undecided } from '../../shared/domain/access/guardianship.ts'
import type { Delivery } from '../../shared/domain/notices/delivery.ts'
import type { Group } from '../../shared/domain/organisation.ts'
import { dueDeliveries, saveDelivery } from '../../shared/table/deliveries.ts'
import { Delegations } from '../../shared/table/people/delegations.ts'
import { Guardianships } from '../../shared/table/people/guardianships.ts'
import { parted } from '../../shared/table/people/people.ts'
import { putRegion } from '../../shared/table/regions.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { handler as askAddress } from './ask-address.ts'
import { handler as changePreferences } from './change-preferences.ts'
import { handler as confirmAddress } from './confirm-address.ts'
import { handler as listDeliveries } from './list-deliveries.ts'
import { handler as listNotices } from './list-notices.ts'
import { handler as sendLetters } from './send-letters.ts'
import { handler as showPreferences } from './show-preferences.ts'
import { handler as tellFamily } from './tell-family.ts'

type Handler = typeof showPreferences
const NOON = '2026-11-22T09:00:00.000Z'
const NIGHT = '2026-11-22T19:30:00.000Z'
const AWAY = 'smtp://127.0.0.1:1'

let region: Awaited<ReturnType<typeof testRegion>>
let group: Group
let mail: Mailbox
let service: Awaited<ReturnType<typeof serve>>
const before = { ...process.env }
beforeAll(async () => {
  region = await testRegion()
  group = await openGroup(region, { organisation: '215', capacity: 200 })
  mail = await openMailbox()
  service = await serve(0, (asked, response) => mail.messages(asked, response))
  Object.assign(process.env, { SMTP_URL: mail.smtp, MESSAGES_URL: `${service.endpoint}${MESSAGES}` })
})
afterEach(() => {
  process.env.SMTP_URL = mail.smtp
  jest.restoreAllMocks()
})
afterAll(async () => {
  process.env = before
  await Promise.all([mail.close(), service.close()])
})

const call = async (handler: unknown, ref: string, input: Parameters<typeof request>[1] = {}) => {
  const response = await (handler as Handler)(
    request({ region: region.code, ref, role: 'parent' }, input) as never,
    {} as never,
  )
  return { status: response.statusCode, body: JSON.parse(response.body ?? '{}') }
}
const cameTo = (address: string) => mail.all().filter(({ to }) => to === address)
const newsTo = (address: string) => cameTo(address).filter(({ subject }) => !subject.includes('код'))
const codeIn = (address: string) => /\b(\d{6})\b/.exec(cameTo(address)[0]?.text ?? '')?.[1] ?? ''
const send = (time: string) => sendLetters(tick(region, time) as never, {} as never)
const show = async (ref: string) => (await call(showPreferences, ref)).body
const log = async (ref: string) => (await call(listDeliveries, ref)).body.items
const change = async (ref: string, body: object, match?: number) => {
  const { seq } = await show(ref)
  return call(changePreferences, ref, { body, headers: { 'if-match': `"${match ?? seq}"` } })
}
const somebody = () => personOf(region, { grants: [{ id: 'parent', role: 'parent' }] })

let people = 0
/** A mother with a confirmed address, who wants no quiet hours unless said. */
async function reachable(over: object = {}, way: 'email' | 'sms' = 'email') {
  const ref = await somebody()
  const number = ++people
  const address = way === 'email' ? `mother${number}@mail.example` : `+7999000${String(number).padStart(4, '0')}`
  await call(askAddress, ref, { params: { way }, body: { address } })
  const confirmed = await call(confirmAddress, ref, { params: { way }, body: { code: codeIn(address) } })
  expect(confirmed.status).toBe(200)
  expect((await change(ref, { ways: [way], language: 'ru', ...over })).status).toBe(200)
  return { ref, address }
}

/** A place is offered to a child of hers, and she is told as often as the bus likes. */
async function offeredTo(applicant: string, at = NOON, times = 1) {
  const offered = await offerPlace(region, await queuedChild(region, { applicant }), group, at)
  const fact = await lastFact(OfferMade, offered)
  for (let time = 0; time < times; time++) await tellFamily(heard(fact) as never, {} as never)
  return offered
}

describe('an address', () => {
  it('is used only after its code came back', async () => {
    const ref = await somebody()
    expect(await show(ref)).toMatchObject({
      ...{ ways: [], offered: ['email', 'sms', 'messenger'], quiet: { from: 21, to: 8 }, addresses: [], seq: 0 },
      zone: 'Europe/Moscow',
    })
    const address = 'anna@mail.example'
    expect((await call(askAddress, ref, { params: { way: 'email' }, body: { address } })).status).toBe(200)
    expect(await show(ref)).toMatchObject({ ways: [], pending: { way: 'email', address } })
    expect((await change(ref, { ways: ['email'], language: 'ru' })).body.type).toMatch(/address-unconfirmed$/)
    await offeredTo(ref)
    await send(NOON)
    expect(newsTo(address)).toEqual([])

    const answer = (code: string) => call(confirmAddress, ref, { params: { way: 'email' }, body: { code } })
    expect((await answer(codeIn(address) === '000000' ? '1' : '000000')).body.type).toMatch(/code-wrong$/)
    expect((await answer(codeIn(address))).status).toBe(200)
    expect(await show(ref)).toMatchObject({ ways: ['email'], addresses: [{ way: 'email', address }] })
    expect(await show(ref)).not.toHaveProperty('pending')
    expect((await answer(codeIn(address))).body.type).toMatch(/code-wrong$/)
  })

  it('is forgotten with its way', async () => {
    const { ref } = await reachable()
    expect((await change(ref, { ways: [], language: 'ru' })).status).toBe(200)
    expect(await show(ref)).toMatchObject({ ways: [], addresses: [] })
    expect((await change(ref, { ways: ['email'], language: 'ru' })).body.type).toMatch(/address-unconfirmed$/)
  })

  it('is refused where nothing can be sent, and where it cannot be one', async () => {
    const ref = await somebody()
    const ask = (way: string, address: string) => call(askAddress, ref, { params: { way }, body: { address } })
    expect((await ask('email', 'anna')).body.type).toMatch(/address-impossible$/)
    expect((await ask('email', 'nobody@mail.example')).body.type).toMatch(/not-sent$/)
    process.env.SMTP_URL = 'none'
    expect((await ask('email', 'anna@mail.example')).body.type).toMatch(/way-not-offered$/)
  })

  it('is saved over what was seen', async () => {
    const { ref } = await reachable()
    expect((await change(ref, { ways: [], language: 'ru' }, 1)).status).toBe(412)
  })
})

describe('a letter', () => {
  it('goes once, however often the fact and the schedule come, and names nobody', async () => {
    const { ref, address } = await reachable()
    const offered = await offeredTo(ref, NOON, 3)
    await Promise.all([send(NOON), send(NOON)])
    await send('2026-11-22T09:20:00.000Z')
    const [letter, ...more] = newsTo(address)
    expect(more).toEqual([])
    expect(letter?.times).toBe(1)
    expect(letter?.text).toContain(
      `По заявлению № ${offered.number} предоставлено место. Ответьте до 02.12.2026.\nПодробности после входа: http://localhost:3000/cabinet/applications/${offered.id}?region=${region.code}`,
    )
    for (const personal of ['Смирнов', 'Лев', 'Анна', 'Василёк', 'Младшая', offered.child, '2024'])
      expect(`${letter?.subject} ${letter?.text}`).not.toContain(personal)
    expect(await log(ref)).toMatchObject([
      { way: 'email', code: 'offer-made', about: `application/${offered.id}`, status: 'sent', tries: 1, doneAt: NOON },
    ])
  })

  it('waits for the morning of the region, and everything of the night is one letter', async () => {
    const { ref, address } = await reachable({ quiet: { from: 21, to: 8 } })
    await offeredTo(ref, NIGHT)
    await offeredTo(ref, '2026-11-22T22:00:00.000Z')
    await send('2026-11-23T04:59:00.000Z')
    expect(newsTo(address)).toEqual([])
    await send('2026-11-23T05:00:00.000Z')
    expect(newsTo(address).map(({ subject }) => subject)).toEqual(['Звонок: новостей — 2'])
  })

  it('that waits for the morning does not go to who was parted from the child in the night, nor to a delegate whose term ended', async () => {
    const { ref: mother, address } = await reachable({ quiet: { from: 21, to: 8 } })
    const aunt = await reachable({ quiet: { from: 21, to: 8 } })
    const offered = await offerPlace(region, await queuedChild(region, { applicant: mother }), group, NIGHT)
    const until = '2026-11-22T23:00:00.000Z'
    const entrusting = { child: offered.child, by: mother, scopes: ['notices' as const], until }
    const given = take(withCode(invite(region.act(), entrusting, []), '0'.repeat(64), NIGHT), aunt.ref, [], NIGHT)
    await commit(region.act(), undefined, [DelegationTaken.fact(given)], Delegations.save(given))
    await tellFamily(heard(await lastFact(OfferMade, offered)) as never, {} as never)
    const kept = await offeredTo(mother, NIGHT)
    const decided = {
      ...undecided(region.code, offered.child),
      parted: [{ guardian: mother, at: NIGHT, ground: '№ 1' }],
    }
    const apart = await parted(region.code, offered.child, mother)
    await commit(region.act(), undefined, [GuardianParted.fact(decided)], Guardianships.save(decided), ...apart)

    await send('2026-11-23T05:00:00.000Z')
    expect(newsTo(aunt.address)).toEqual([])
    expect(await log(aunt.ref)).toMatchObject([{ status: 'failed', reason: 'not-theirs' }])
    expect(newsTo(address)).toHaveLength(1)
    expect(newsTo(address)[0]?.text).toContain(kept.number)
    expect(newsTo(address)[0]?.text).not.toContain(offered.number)
    const reasons = (await log(mother)).map((it: { reason?: string }) => it.reason)
    expect(reasons.toSorted()).toEqual(['not-theirs', undefined])
  })

  it('is one of the whole day where a digest was chosen', async () => {
    const { ref, address } = await reachable({ digest: 18 })
    for (const at of ['2026-11-22T06:00:00.000Z', NOON, '2026-11-22T14:00:00.000Z']) await offeredTo(ref, at)
    await send('2026-11-22T14:30:00.000Z')
    expect(newsTo(address)).toEqual([])
    await send('2026-11-22T15:00:00.000Z')
    expect(newsTo(address).map(({ subject }) => subject)).toEqual(['Звонок: новостей — 3'])
    expect((await log(ref)).map(({ status }: { status: string }) => status)).toEqual(['sent', 'sent', 'sent'])
  })

  it('goes by SMS to the service of the region, and in the language that was chosen', async () => {
    const { ref, address } = await reachable({ language: 'en' }, 'sms')
    const { number } = await offeredTo(ref)
    await send(NOON)
    expect(cameTo(address)[0]?.text).toMatch(
      new RegExp(`^A place is offered for application No\\. ${number}\\. Answer by 2026-12-02\\. http\\S+$`),
    )
  })

  it('does not go to an address that was taken back', async () => {
    const { ref, address } = await reachable()
    await offeredTo(ref)
    await change(ref, { ways: [], language: 'ru' })
    await send(NOON)
    expect(newsTo(address)).toEqual([])
    expect(await log(ref)).toMatchObject([{ status: 'failed', reason: 'switched-off' }])
  })
})

describe('a mail server', () => {
  it('that is away loses nothing: the run fails, the letter goes later', async () => {
    const { ref, address } = await reachable()
    await offeredTo(ref)
    process.env.SMTP_URL = AWAY
    await expect(send(NOON)).rejects.toThrow(/send-letters failed/)
    expect(await log(ref)).toMatchObject([{ status: 'waiting', tries: 1, dueAt: '2026-11-22T09:01:00.000Z' }])
    process.env.SMTP_URL = mail.smtp
    await send('2026-11-22T09:00:30.000Z')
    expect(newsTo(address)).toEqual([])
    await send('2026-11-22T09:01:00.000Z')
    expect(newsTo(address)).toHaveLength(1)
    expect(await log(ref)).toMatchObject([{ status: 'sent', tries: 2 }])
  })

  it('is asked once in a run when it is away: the other letters lose no try', async () => {
    const families = [await reachable(), await reachable(), await reachable()]
    for (const { ref } of families) await offeredTo(ref, '2026-11-24T09:00:00.000Z')
    process.env.SMTP_URL = AWAY
    await expect(send('2026-11-24T09:00:00.000Z')).rejects.toThrow()
    const tries = (await Promise.all(families.map(({ ref }) => log(ref)))).flat().map((it) => it.tries)
    expect(tries.toSorted()).toEqual([0, 0, 1])
    process.env.SMTP_URL = mail.smtp
    await send('2026-11-24T09:01:00.000Z')
    expect(families.map(({ address }) => newsTo(address).length)).toEqual([1, 1, 1])
  })

  it('that refuses for good is not asked again, and the family sees it', async () => {
    const { ref, address } = await reachable()
    jest.spyOn(mail, 'refuses').mockImplementation((to) => to === address)
    await offeredTo(ref)
    await send(NOON)
    expect(await log(ref)).toMatchObject([{ status: 'failed', reason: 'refused', tries: 1 }])
    jest.restoreAllMocks()
    await send('2026-11-25T09:00:00.000Z')
    expect(newsTo(address)).toEqual([])
  })

  it('that took a letter and could not say so gets it again under the same Message-ID', async () => {
    const { ref, address } = await reachable()
    await offeredTo(ref)
    jest.spyOn(mail, 'answers').mockImplementationOnce(() => {
      throw new Error('the disk is full')
    })
    await expect(send(NOON)).rejects.toThrow()
    await send('2026-11-22T09:01:00.000Z')
    expect(newsTo(address)).toMatchObject([{ times: 2 }])
    expect(await log(ref)).toMatchObject([{ status: 'sent', tries: 2 }])
  })
})

it('a backlog of one way does not stand before the letters of another', async () => {
  const { code, act } = await testRegion()
  const letterBy = (way: 'sms' | 'email', at: string): Delivery => ({
    ...{ region: code, ref: 'aaaaaaaa', id: act().id(), at, code: 'offer-made', about: 'application/x' },
    ...{ way, dueAt: at, status: 'waiting', tries: 0, seq: 0 },
  })
  const backlog = Array.from({ length: 310 }, () => saveDelivery(letterBy('sms', NOON)))
  for (let from = 0; from < backlog.length; from += 25)
    await commit(act(), undefined, [], ...backlog.slice(from, from + 25))
  await commit(act(), undefined, [], saveDelivery(letterBy('email', '2026-11-22T09:01:00.000Z')))
  const due = await dueDeliveries(code, '2026-11-22T09:02:00.000Z')
  expect(Map.groupBy(due, ({ way }) => way).get('sms')).toHaveLength(300)
  expect(due.filter(({ way }) => way === 'email')).toHaveLength(1)
})

it('a family of a region with a second language is told in it, where there are texts; elsewhere it cannot be chosen', async () => {
  const { ref: mother } = await reachable()
  expect((await change(mother, { ways: ['email'], language: 'second' })).body.type).toBe(
    '/problems/language-not-offered',
  )

  const [here, was] = [await testRegion(), region]
  const ural = composed(await readFolder('ural'))
  const { secondLanguage, secondWords } = ural
  await commit(here.act(), undefined, [], putRegion({ ...here.data, secondLanguage, secondWords }, 'second'))
  const groupBefore = group
  region = here
  group = await openGroup(here, { organisation: '215', capacity: 1 })
  const { ref, address } = await reachable({ language: 'second' })
  expect((await show(ref)).second).toEqual({ code: 'tt', title: 'Татарский' })
  const { child } = await offeredTo(ref)
  await send(NOON)
  expect(newsTo(address)[0]?.text).toMatch(/^[0-9A-Z]+ номерлы гариза буенча урын бирелде/)
  const parent = { region: here.code, ref, role: 'parent' as const, children: [child] }
  const [notice] = (await callAs(listNotices, parent)).body.items
  expect(notice.second).toEqual({ language: 'tt', text: expect.stringMatching(/^\{child\}: урын бирелде/) })
  region = was
  group = groupBefore
})

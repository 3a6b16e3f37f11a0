import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { proved, asked as proving } from '../../checks/proved.ts'
import { request, testRegion } from '../../regions/testing.ts'
import { personOf } from '../../regions/testing-people.ts'
import { anyRef, heard, lastFact, offerPlace, openGroup, pupilIn, queuedChild } from '../../regions/testing-places.ts'
import {
  DelegateInvited,
  DelegationTaken,
  DelegationWithdrawn,
  GuardianParted,
} from '../../shared/contracts/delegations.ts'
import { OfferDeclined } from '../../shared/contracts/enrollment.ts'
import { OfferMade } from '../../shared/contracts/placement.ts'
import { tellings } from '../../shared/contracts/tellings.ts'
import { TransferRequested } from '../../shared/contracts/transfers.ts'
import { invite, take, withCode } from '../../shared/domain/access/delegation.ts'
import { newcomer, withChildren } from '../../shared/domain/access/principal.ts'
import { noticeTexts } from '../../shared/domain/notices/notice-words.ts'
import { usual, Way } from '../../shared/domain/notices/preferences.ts'
import { decline } from '../../shared/domain/offer.ts'
import type { Group } from '../../shared/domain/organisation.ts'
import { requestTransfer } from '../../shared/domain/transfer.ts'
import { Applications } from '../../shared/table/applications.ts'
import { deliveriesTo } from '../../shared/table/deliveries.ts'
import { keys } from '../../shared/table/keys.ts'
import { allNoticesOf, tell as tellPeople } from '../../shared/table/notices.ts'
import { Delegations, withdrawn } from '../../shared/table/people/delegations.ts'
import { Guardianships, guardianshipOf } from '../../shared/table/people/guardianships.ts'
import { parted, putRelated } from '../../shared/table/people/people.ts'
import { putPreferences } from '../../shared/table/people/preferences.ts'
import { principalOf, putPrincipal } from '../../shared/table/people/principals.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { documents, mainTable } from '../../shared/table/store/table.ts'
import { Transfers } from '../../shared/table/transfers.ts'
import { handler as listNotices } from './list-notices.ts'
import { handler as markRead } from './mark-read.ts'
import { handler as tellFamily } from './tell-family.ts'

let region: Awaited<ReturnType<typeof testRegion>>
let group: Group
beforeAll(async () => {
  region = await testRegion()
  group = await openGroup(region, { organisation: '215', capacity: 50 })
})

const tell = (fact: Parameters<typeof heard>[0]) => tellFamily(heard(fact) as never, {} as never)
const childrenOf = async (ref: string) => (await principalOf(region.code, ref))?.children ?? []
const call = async (
  handler: typeof listNotices | typeof markRead,
  ref: string,
  input: Parameters<typeof request>[1] = {},
) => {
  const caller = { region: region.code, ref, role: 'parent' as const, children: await childrenOf(ref) }
  const response = await handler(request(caller, input) as never, {} as never)
  return { status: response.statusCode, body: JSON.parse(response.body ?? '{}') }
}
const list = async (ref: string, query: Record<string, string> = {}) => (await call(listNotices, ref, { query })).body
const becomeGuardian = async (ref: string, child: string) => {
  const before = (await principalOf(region.code, ref)) ?? newcomer(region.code, ref, 'А. С.')
  await commit(region.act(), undefined, [], ...(await putRelated(before, withChildren(before, [child]))))
}

/** Tells people of a child, `n` minutes after midnight. */
async function told(refs: readonly string[], child: string, n: number) {
  const act = region.act(new Date(Date.parse('2026-11-20T00:00:00.000Z') + n * 60_000).toISOString())
  await commit(
    act,
    undefined,
    [],
    ...(await tellPeople(act, refs, { code: 'papers-accepted', about: 'application/A', child })),
  )
}
const knowing = (ref: string, child: string) =>
  commit(region.act(), undefined, [], putPrincipal(withChildren(newcomer(region.code, ref, 'А. С.'), [child])))
/** The times of what is shown, page by page. */
async function pagesOf(ref: string): Promise<string[][]> {
  const pages: string[][] = []
  let after: string | undefined
  do {
    const { items, next } = await list(ref, after === undefined ? {} : { after })
    pages.push(items.map(({ at }: { at: string }) => at))
    after = next
  } while (after !== undefined)
  return pages
}

describe('the family', () => {
  it('is told once, every guardian, in codes: the page has the words', async () => {
    const [mother, father] = [anyRef(), anyRef()]
    const offered = await offerPlace(region, await queuedChild(region, { applicant: mother }), group)
    await becomeGuardian(father, offered.child)
    const fact = await lastFact(OfferMade, offered)
    await tell(fact)
    await Promise.all([tell(fact), tell(fact)])

    const { items } = await list(mother)
    expect(items).toEqual([
      {
        id: expect.any(String),
        at: fact.at,
        code: 'offer-made',
        child: offered.child,
        about: `application/${offered.id}`,
        term: '2026-12-02T20:59:59.999Z',
        organisation: { id: '215', title: 'Детский сад № 15 «Василёк»' },
        group: { id: group.id, title: 'Младшая группа' },
        zone: 'Europe/Moscow',
      },
    ])
    expect((await list(father)).items).toHaveLength(1)
    expect((await list(anyRef())).items).toEqual([])
  })

  it('does not go on to somebody who is no guardian any more, though it was them who applied', async () => {
    const [mother, father] = [anyRef(), anyRef()]
    const offered = await offerPlace(region, await queuedChild(region, { applicant: father }), group)
    await becomeGuardian(mother, offered.child)
    const fact = await lastFact(OfferMade, offered)
    await tell(fact)
    expect((await list(father)).items).toHaveLength(1)

    const { code } = region
    const decided = await guardianshipOf(code, offered.child)
    const next = { ...decided, parted: [{ guardian: father, at: region.act().now, ground: 'Решение суда № 1' }] }
    const writes = await parted(code, offered.child, father)
    await commit(region.act(), undefined, [GuardianParted.fact(next)], Guardianships.save(next), ...writes)
    // What was told before named the kindergarten, too.
    expect((await list(father)).items).toEqual([])

    const declined = decline(await Applications.get(offered), region.act().now)
    await commit(region.act(), undefined, [OfferDeclined.fact(declined)], Applications.save(declined))
    await tell(await lastFact(OfferDeclined, await Applications.get(offered)))
    const kept = await allNoticesOf(code, father)
    expect(kept.map((it) => it.code)).toEqual(['offer-made'])
    const { items } = await list(mother)
    expect(items.map((it: { code: string }) => it.code).sort()).toEqual(['offer-declined', 'offer-made'])
  })

  it('is told with whom a guardian entrusted its notices to, for as long as that holds', async () => {
    const [mother, aunt, nanny] = [anyRef(), await personOf(region), await personOf(region)]
    const queued = await queuedChild(region, { applicant: mother })
    const given = await Promise.all(
      [
        { delegate: aunt, scopes: ['notices' as const] },
        { delegate: nanny, scopes: ['applications' as const] },
      ].map(async ({ delegate, scopes }) => {
        const asked = { child: queued.child, by: mother, scopes, until: '2027-05-31T20:59:59.999Z' }
        const invited = withCode(invite(region.act(), asked, []), '0'.repeat(64), region.act().now)
        const it = take(invited, delegate, [], region.act().now)
        const principal = await principalOf(region.code, delegate)
        if (!principal) throw new Error(`nobody is ${delegate}`)
        const entrusted = [{ id: it.id, child: queued.child, scopes, until: it.until }]
        const facts = [DelegateInvited.fact(it), DelegationTaken.fact(it)]
        const writes = [Delegations.save(it), putPrincipal({ ...principal, entrusted })]
        await commit(region.act(), undefined, facts, ...writes)
        return Delegations.get(it)
      }),
    )
    const offered = await offerPlace(region, queued, group)
    await tell(await lastFact(OfferMade, offered))
    const codesOf = async (ref: string) => (await allNoticesOf(region.code, ref)).map(({ code }) => code)
    expect(await Promise.all([mother, aunt, nanny].map(codesOf))).toEqual([['offer-made'], ['offer-made'], []])

    const { ended, writes } = await withdrawn(given, region.act().now)
    await commit(
      region.act(),
      undefined,
      ended.map((it) => DelegationWithdrawn.fact(it)),
      ...writes,
    )
    const declined = decline(await Applications.get(offered), region.act().now)
    await commit(region.act(), undefined, [OfferDeclined.fact(declined)], Applications.save(declined))
    await tell(await lastFact(OfferDeclined, await Applications.get(offered)))
    expect((await codesOf(mother)).sort()).toEqual(['offer-declined', 'offer-made'])
    expect(await codesOf(aunt)).toEqual(['offer-made'])
    expect((await list(aunt)).items).toEqual([])
  })

  it('is told of a transfer too', async () => {
    const [there, here] = [
      await openGroup(region, { organisation: '302', id: '302-1-5a', capacity: 5 }),
      await openGroup(region, { organisation: '301', id: '301-1-5a', capacity: 5 }),
    ]
    const pupil = await pupilIn(region, there)
    const mother = anyRef()
    await becomeGuardian(mother, pupil.id)
    const requested = requestTransfer(region.act(), pupil, here, 'cccccccc', region.data)
    await commit(region.act(), undefined, [TransferRequested.fact(requested)], Transfers.save(requested))
    await tell(await lastFact(TransferRequested, requested))
    expect((await list(mother)).items).toMatchObject([
      { code: 'transfer-requested', about: `transfer/${requested.id}`, organisation: { title: 'Школа № 1' } },
    ])
  })

  it('reads page by page, the newest first, and marks what it has read', async () => {
    const mother = anyRef()
    for (let day = 1; day <= 27; day++) {
      const at = `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`
      const offered = await offerPlace(region, await queuedChild(region, { applicant: mother }), group, at)
      await tell(await lastFact(OfferMade, offered))
    }
    const first = await list(mother)
    const second = await list(mother, { after: first.next })
    const days = [...first.items, ...second.items].map(({ at }: { at: string }) => Number(at.slice(8, 10)))
    expect(days).toEqual(Array.from({ length: 27 }, (_, index) => 27 - index))
    expect(second.next).toBeUndefined()

    const { id } = first.items[0]
    const read = (ref: string, now: string) => call(markRead, ref, { params: { id }, now })
    expect((await read(mother, '2026-11-28T09:00:00.000Z')).status).toBe(204)
    expect((await read(mother, '2026-11-29T09:00:00.000Z')).status).toBe(204)
    expect((await list(mother)).items[0]).toMatchObject({ id, readAt: '2026-11-28T09:00:00.000Z' })
    expect((await list(mother)).items[1]).not.toHaveProperty('readAt')
    expect((await read(anyRef(), '2026-11-28T09:00:00.000Z')).status).toBe(404)
  })

  it('cannot count what it may not read any more: pages are as if that had never been told', async () => {
    const rounds = proving ? 40 : 2
    const wrong: string[] = []
    for (let round = 0; round < rounds; round++) {
      const [child, lost] = [anyRef(), anyRef()]
      const visible = 20 + Math.floor(Math.random() * 40)
      const [knows, knew] = [anyRef(), anyRef()]
      for (const ref of [knows, knew]) await knowing(ref, child)
      for (let n = 0; n < visible; n++) await told([knows, knew], child, n)
      for (let n = 0; n < 40; n++) await told([knew], lost, Math.random() * visible)
      const [without, among] = [await pagesOf(knows), await pagesOf(knew)]
      if (without.flat().length !== visible || JSON.stringify(among) !== JSON.stringify(without))
        wrong.push(`${without.map(({ length }) => length)} | ${among.map(({ length }) => length)}`)
    }
    proved({ id: 'E3', what: 'lists whose pages tell how much is not shown', n: rounds, violations: wrong.length })
    expect(wrong).toEqual([])
  })

  it('goes on from a cursor whose notice was erased as from any other', async () => {
    const [mother, child] = [anyRef(), anyRef()]
    await knowing(mother, child)
    for (let n = 0; n < 30; n++) await told([mother], child, n)
    const first = await list(mother)
    const before = await list(mother, { after: first.next })
    const Key = keys.notice({ region: region.code, ref: mother, id: first.items.at(-1).id })
    await documents.send(new DeleteCommand({ TableName: mainTable.getName(), Key }))
    expect(await list(mother, { after: first.next })).toEqual(before)
    expect(before.items).toHaveLength(5)
  })
})

it('has words in both languages with the same parameters for everything that is told', () => {
  // Farewells are told where they are done: nothing leads from the child to the hearer afterwards. A return is told to one.
  const direct = ['data-erased', 'guardian-parted', 'guardian-restored']
  expect([...tellings.map(({ code }) => code), ...direct].toSorted()).toEqual(Object.keys(noticeTexts).toSorted())
  for (const { ru, en } of Object.values(noticeTexts))
    expect([...ru.matchAll(/\{\w+\}/g)].map(String).sort()).toEqual([...en.matchAll(/\{\w+\}/g)].map(String).sort())
})

it('tells as many as a child can have, by every way, each of them once', async () => {
  const queued = await queuedChild(region, { applicant: anyRef() })
  const offered = await offerPlace(region, queued, group)
  const act = region.act()
  const terms = { child: queued.child, by: queued.applicant, scopes: ['notices' as const] }
  const delegates = Array.from({ length: 10 }, anyRef)
  for (const delegate of delegates) {
    const asked = withCode(invite(act, { ...terms, until: '2027-05-31T20:59:59.999Z' }, []), '0'.repeat(64), act.now)
    const given = take(asked, delegate, [], act.now)
    const chosen = { ...usual(region.code, delegate), ways: [...Way.options] }
    await commit(act, undefined, [DelegationTaken.fact(given)], Delegations.save(given), putPreferences(chosen))
  }
  const fact = await lastFact(OfferMade, offered)
  await tell(fact)
  await tell(fact)
  for (const ref of delegates) {
    expect(await allNoticesOf(region.code, ref)).toHaveLength(1)
    expect((await deliveriesTo(region.code, ref, undefined)).items).toHaveLength(Way.options.length)
  }
})

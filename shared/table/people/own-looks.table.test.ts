import { beforeAll, describe, expect, it } from '@jest/globals'
import { testRegion } from '../../../regions/testing.ts'
import type { Caller } from '../../domain/access/policy.ts'
import { addDays } from '../../domain/calendar.ts'
import { looksAt } from './looked.ts'
import { noteLook } from './looks.ts'
import { OwnMonths, ownLooksAt } from './own-looks.ts'

const DIARY = 'parent-reads-diary'
const MOTHER = 'mmmmmmmm'
let region: Awaited<ReturnType<typeof testRegion>>
beforeAll(async () => {
  region = await testRegion()
})

const parent = (ref: string, child: string): Caller => ({ region: region.code, ref, role: 'parent', children: [child] })
const look = (child: string, now: string, { ref = MOTHER, rule = DIARY } = {}) =>
  noteLook(region.act(now), parent(ref, child), child, 'showDiary', rule)
const monthOf = (child: string, month: string) =>
  OwnMonths.find({ region: region.code, child, month, role: 'parent', reader: MOTHER })

/** Page by page, as the auditor reads them. */
async function paged(child: string, from: string, to: string) {
  const found: string[] = []
  const pages: number[] = []
  let after: Parameters<typeof looksAt>[2]
  do {
    const wanted = { children: [child], zone: 'Europe/Moscow', family: true, from, to }
    const { items, next } = await looksAt(region.code, wanted, after)
    found.push(...items.map(({ at, reader, rule }) => `${at} ${reader} ${rule}`))
    pages.push(items.length)
    after = next
  } while (after)
  return { found, pages }
}

describe('what a family looks at itself', () => {
  it('is one row a month, and in it the first look of each day with its moment and rule', async () => {
    await look('aaaaaaaa', '2026-11-02T06:00:00.001Z')
    await look('aaaaaaaa', '2026-11-02T18:00:00.000Z', { rule: 'parent-own-child' })
    await look('aaaaaaaa', '2026-11-03T21:30:00.000Z', { rule: 'parent-own-child' })
    await look('aaaaaaaa', '2026-12-01T06:00:00.000Z')

    expect(await ownLooksAt(region.code, 'aaaaaaaa')).toMatchObject([
      { day: '2026-11-02', at: '2026-11-02T06:00:00.001Z', rule: DIARY, purpose: 'family', role: 'parent' },
      { day: '2026-11-03', at: '2026-11-03T21:30:00.000Z', rule: 'parent-own-child', reader: MOTHER },
      { day: '2026-12-01', at: '2026-12-01T06:00:00.000Z', rule: DIARY, child: 'aaaaaaaa' },
    ])
    expect(await monthOf('aaaaaaaa', '2026-11')).toMatchObject({ seq: 2 })
    expect(await monthOf('aaaaaaaa', '2026-12')).toMatchObject({ seq: 1 })
  })

  it('loses no day when looks come at once', async () => {
    const days = ['05', '06', '07', '08']
    await Promise.all(days.flatMap((day) => [1, 2].map((n) => look('bbbbbbbb', `2026-11-${day}T06:00:00.00${n}Z`))))
    const found = await ownLooksAt(region.code, 'bbbbbbbb')
    expect(found.map(({ day }) => day)).toEqual(days.map((day) => `2026-11-${day}`))
  })

  it('stays under a kilobyte on the last day of a month, and as long as its last look has to', async () => {
    for (let day = '2026-10-01'; day <= '2026-10-31'; day = addDays(day, 1))
      await look('cccccccc', `${day}T09:00:00.000Z`)
    const row = await monthOf('cccccccc', '2026-10')
    expect(row?.looks.flatMap(({ at }) => at)).toHaveLength(31)
    expect(Buffer.byteLength(JSON.stringify(row))).toBeLessThan(850)
    const days = region.data.personalData?.retention.looks ?? 0
    expect(row?.ttl).toBe(Date.parse('2026-10-31T09:00:00.000Z') / 1000 + days * 86_400)
  })

  it('is read page by page over months and readers, newest first, without a gap or a repetition', async () => {
    const all: string[] = []
    for (let day = '2026-09-20'; day <= '2026-11-10'; day = addDays(day, 1))
      for (const ref of [MOTHER, 'ffffffff']) {
        const at = `${day}T0${ref === MOTHER ? 6 : 7}:00:00.000Z`
        await look('dddddddd', at, { ref })
        all.push(`${at} ${ref} ${DIARY}`)
      }
    const { found, pages } = await paged('dddddddd', '2026-09-01', '2026-11-30')
    expect(Math.max(...pages)).toBe(25)
    expect(found.toSorted()).toEqual(all.toSorted())
    const days = found.map((it) => it.slice(0, 10))
    expect(days).toEqual(days.toSorted().toReversed())
    const some = await paged('dddddddd', '2026-09-30', '2026-10-01')
    expect(some.found.toSorted()).toEqual(all.filter((it) => /^2026-(09-30|10-01)/.test(it)).toSorted())
  })

  it('keeps apart what somebody saw to whom the child was entrusted', async () => {
    const entrusted = [{ child: 'eeeeeeee', delegation: 'd', scopes: [], until: '2027-01-01' }] as unknown
    // cast: only the child of what is entrusted is read here
    const caller = { ...parent('gggggggg', 'eeeeeeee'), entrusted: entrusted as NonNullable<Caller['entrusted']> }
    await noteLook(region.act('2026-11-02T06:00:00.000Z'), caller, 'eeeeeeee', 'showDiary', 'delegate-reads-diary')
    expect(await ownLooksAt(region.code, 'eeeeeeee')).toEqual([])
    const wanted = { zone: 'Europe/Moscow', family: false, from: '2026-11-01', to: '2026-11-30' }
    const { items } = await looksAt(region.code, { children: ['eeeeeeee'], ...wanted }, undefined)
    expect(items).toMatchObject([{ purpose: 'showDiary', reader: 'gggggggg' }])
  })
})

import { expect, it } from '@jest/globals'
import { formFor, request, testRegion } from '../../regions/testing.ts'
import { call } from '../../regions/testing-call.ts'
import { misled } from '../../regions/testing-faults.ts'
import { queuedChild, tick } from '../../regions/testing-places.ts'
import { getObject } from '../../shared/files/objects.ts'
import { handler as show } from '../admission/show-application.ts'
import { handler as withdraw } from '../admission/withdraw-application.ts'
import { handler } from './publish-queues.ts'

it('publishes places by numbers that only the family knows', async () => {
  const region = await testRegion()
  const [mine, ...others] = await Promise.all(Array.from({ length: 12 }, () => queuedChild(region)))
  await queuedChild(region, { form: formFor({ child: { ...formFor().child, birthDate: '2021-05-05' } }) })
  await handler(tick(region, '2026-11-22T10:00:00Z') as never, {} as never)

  const text = async (name: string) =>
    Buffer.from((await getObject('public', `${region.code}/queue/${name}`)) ?? '').toString()
  const [json, csv, html] = [await text('queue.json'), await text('queue.csv'), await text('index.html')]
  const town = JSON.parse(json).municipalities.find((it: { code: string }) => it.code === '61701000')
  expect(town.queues).toMatchObject([
    { queue: { fewerThan: 10 } },
    { queue: { total: 12, cells: [{ from: 1, to: 12, exact: true }] } },
  ])
  const numbers: string[] = town.queues[1].queue.cells[0].numbers
  expect(new Set(numbers).size).toBe(12)
  for (const page of [json, csv, html]) {
    expect(page).toContain(numbers[0])
    for (const { id, number, child, filedAt } of [mine, ...others].flatMap((it) => it ?? []))
      for (const secret of [id, number, child, filedAt, filedAt.slice(0, 16)]) expect(page).not.toContain(secret)
  }

  const site = async (name: string) =>
    Buffer.from((await getObject('public', `${region.code}/${name}/index.html`)) ?? '').toString()
  expect(await site('rules')).toContain('внеочередное право, брат или сестра в этом саду')
  expect(await site('outcome')).toContain('Распределения ещё не было.')

  const asked = async (caller: Parameters<typeof request>[0]) =>
    JSON.parse(
      ((await show(request(caller, { params: { id: mine?.id ?? '' } }) as never, {} as never)) as { body: string })
        .body,
    )
  const child = mine?.child ?? ''
  const family = await asked({ region: region.code, ref: mine?.applicant ?? '', role: 'parent', children: [child] })
  expect(numbers).toContain(family.publicNumber)
  const office = await asked({ region: region.code, ref: 'ssssssss', role: 'specialist', municipality: '61701000' })
  expect(office.publicNumber).toBeUndefined()

  const publishedAt = async (time: string): Promise<string[]> => {
    await handler(tick(region, time) as never, {} as never)
    const { municipalities } = JSON.parse(await text('queue.json'))
    const now = municipalities.find((it: { code: string }) => it.code === '61701000')
    return now.queues[1].queue.cells[0].numbers
  }
  await Promise.all(Array.from({ length: 9 }, () => queuedChild(region)))
  expect(await publishedAt('2026-11-22T10:05:00Z')).toEqual(numbers)
  await queuedChild(region)
  // Cut off half-way through writing the new edition down.
  let puts = 0
  const cut = misled(
    async ({ command }, go) => {
      if (!command.startsWith('Put') || ++puts === 1) return go()
      throw new Error('cut off')
    },
    () => publishedAt('2026-11-22T10:09:00Z'),
  )
  await expect(cut).rejects.toThrow()
  const next = await publishedAt('2026-11-22T10:10:00Z')
  expect(next).toHaveLength(22)
  expect(next.filter((it) => numbers.includes(it))).toEqual([])
  const now = await asked({ region: region.code, ref: mine?.applicant ?? '', role: 'parent', children: [child] })
  expect(next).toContain(now.publicNumber)
})

it('a queue that has become small has no numbers any more', async () => {
  const region = await testRegion()
  const [leaves, stays] = await Promise.all(Array.from({ length: 10 }, () => queuedChild(region)))
  if (!leaves || !stays) throw new Error('nobody waits')
  const caller = { region: region.code, ref: stays.applicant, role: 'parent' as const, children: [stays.child] }
  const numberAt = async (time: string) => {
    await handler(tick(region, time) as never, {} as never)
    return (await call(show, caller, { params: { id: stays.id } })).body.publicNumber
  }
  expect(await numberAt('2026-11-22T10:00:00Z')).toEqual(expect.any(String))
  const family = { ...caller, ref: leaves.applicant, children: [leaves.child] }
  const asked = { params: { id: leaves.id }, headers: { 'if-match': `"${leaves.seq}"` } }
  expect((await call(withdraw, family, asked)).status).toBe(200)
  expect(await numberAt('2026-11-22T10:05:00Z')).toBeUndefined()
})

import { beforeAll, describe, expect, it } from '@jest/globals'
import { handler as listDictionaries } from '../../../functions/admission/list-dictionaries.ts'
import { handler as findPupil } from '../../../functions/enrollment/find-pupil.ts'
import { handler as exportChild } from '../../../functions/privacy/export-child.ts'
import { handler as printChildData } from '../../../functions/privacy/print-child-data.ts'
import { request, testRegion } from '../../../regions/testing.ts'
import { allowances } from '../../domain/allowance.ts'
import { keys } from '../keys.ts'
import { spend } from './allowance.ts'
import { page } from './lists.ts'

let region: Awaited<ReturnType<typeof testRegion>>
beforeAll(async () => {
  region = await testRegion()
})

const NOW = '2026-11-22T09:00:20.000Z'
const search = async (ref: string, now = NOW) => {
  const caller = { region: region.code, ref, role: 'clerk' as const, organisation: '302' }
  const body = { surname: 'Яковлев', birthDate: '2015-04-11' }
  const answer = await findPupil(request(caller, { body, now }) as never, {} as never)
  return { status: answer.statusCode, headers: answer.headers, body: JSON.parse(answer.body ?? '{}') }
}
const used = (ref: string) =>
  Promise.all(
    Array.from({ length: allowances.search.most }, () => spend({ region: region.code, now: NOW }, 'search', ref)),
  )

describe('an allowance', () => {
  it('is given exactly so many times, however many come at once', async () => {
    const of = { region: region.code, now: NOW }
    const tries = Array.from({ length: allowances.export.most * 3 }, () => spend(of, 'export', 'aaaaaaaa'))
    const results = await Promise.allSettled(tries)
    const given = results.flatMap((it) => (it.status === 'fulfilled' ? it.value.times : []))
    expect(given.toSorted((a, b) => b - a)).toEqual(
      Array.from({ length: allowances.export.most }, (_, n) => allowances.export.most - 1 - n),
    )
    const refused = results.flatMap((it) => (it.status === 'rejected' ? it.reason.code : []))
    expect(refused).toEqual(Array.from({ length: allowances.export.most * 2 }, () => 'too-many-requests'))
  })

  it('is told with every answer, and its end with the seconds to wait', async () => {
    expect((await search('bbbbbbbb')).headers).toMatchObject({
      'ratelimit-policy': '"search";q=60;w=300',
      ratelimit: '"search";r=59;t=280',
    })
    await used('cccccccc')
    const { status, headers, body } = await search('cccccccc')
    expect(status).toBe(429)
    expect(headers).toMatchObject({
      'retry-after': '280',
      'ratelimit-policy': '"search";q=60;w=300',
      ratelimit: '"search";r=0;t=280',
    })
    expect(body).toMatchObject({
      type: '/problems/too-many-requests',
      detail: 'Слишком много запросов подряд. Повторите через 5\u00a0минут (поиск), ничего не потеряно',
    })
  })

  it('is everybody’s own, and whole again in the next window', async () => {
    await used('dddddddd')
    expect((await search('eeeeeeee')).status).toBe(200)
    expect((await search('dddddddd')).status).toBe(429)
    expect((await search('dddddddd', '2026-11-22T09:05:00.000Z')).status).toBe(200)
  })

  it('holds back whoever takes out all that is kept of a child again and again', async () => {
    const { export: of } = allowances
    await Promise.all(
      Array.from({ length: of.most }, () => spend({ region: region.code, now: NOW }, 'export', 'ssssssss')),
    )
    const caller = { region: region.code, ref: 'ssssssss', role: 'parent' as const, children: ['kkkkkkkk'] }
    for (const handler of [exportChild, printChildData]) {
      const asked = request(caller, { params: { child: 'kkkkkkkk' }, now: NOW })
      const { statusCode, headers } = await handler(asked as never, {} as never)
      expect(statusCode).toBe(429)
      expect(headers).toMatchObject({ ratelimit: '"export";r=0;t=580', 'retry-after': '580' })
    }
  })

  it('leaves no trace of a person for ever, and counts nothing that is not limited', async () => {
    const { pk: partition } = keys.spent({ region: region.code, who: 'dddddddd', of: 'search', from: 0 })
    const { items } = await page({ partition })
    expect(items.map(({ ttl }) => Number(ttl) - Date.parse('2026-11-22T09:00:00.000Z') / 1000)).toEqual([600, 900])
    const caller = { region: region.code, ref: 'ffffffff', role: 'parent' as const, children: [] }
    const { statusCode, headers } = await listDictionaries(request(caller, { now: NOW }) as never, {} as never)
    expect(statusCode).toBe(200)
    expect(headers).not.toHaveProperty('ratelimit')
  })
})

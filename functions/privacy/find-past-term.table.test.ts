import { beforeAll, describe, expect, it } from '@jest/globals'
import { testRegion } from '../../regions/testing.ts'
import { call } from '../../regions/testing-call.ts'
import { queuedChild, tick } from '../../regions/testing-places.ts'
import { ApplicationWithdrawn } from '../../shared/contracts/admission.ts'
import { withdraw } from '../../shared/domain/filing.ts'
import { Applications } from '../../shared/table/applications.ts'
import { endOfFiling } from '../../shared/table/filing.ts'
import { childrenPastTerm } from '../../shared/table/people/retention.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { handler as findPastTerm } from './find-past-term.ts'
import { handler as listDataRequests } from './list-data-requests.ts'

let region: Awaited<ReturnType<typeof testRegion>>
let withdrawn: string
const DUE = '2029-11-21T10:00:00.000Z'
beforeAll(async () => {
  region = await testRegion()
  await queuedChild(region)
  const application = await queuedChild(region)
  withdrawn = application.child
  const ended = withdraw(await Applications.get(application), '2026-11-22T09:00:00.000Z')
  await commit(region.act(), undefined, [ApplicationWithdrawn.fact(ended)], ...(await endOfFiling(ended)))
})
const found = (now: string) => Array.fromAsync(childrenPastTerm(region.data, now))
const run = (now: string) => Reflect.apply(findPastTerm, undefined, [tick(region, now), {}])
const listed = async () => {
  const administrator = { region: region.code, ref: 'mmmmmmmm', role: 'administrator' as const }
  return (await call(listDataRequests, administrator)).body.items
}

describe('children whose data are past their term', () => {
  it('are those whose application was withdrawn three years ago, to the day', async () => {
    expect(await found('2029-11-20T10:00:00.000Z')).toEqual([])
    expect(await found(DUE)).toEqual([withdrawn])
    const { personalData: _, ...without } = region.data
    expect(await Array.fromAsync(childrenPastTerm(without, DUE))).toEqual([])
  })

  it('come onto the administrator’s list once, and nothing is destroyed before the decision', async () => {
    await run('2028-01-01T00:00:00.000Z')
    expect(await listed()).toEqual([])
    await run(DUE)
    await run('2029-11-28T10:00:00.000Z')
    expect(await listed()).toEqual([
      expect.objectContaining({ child: withdrawn, kind: 'erasure', ground: 'term', name: 'Смирнов Лев' }),
    ])
  })
})

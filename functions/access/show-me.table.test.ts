import { expect, it } from '@jest/globals'
import { request, testRegion } from '../../regions/testing.ts'
import { offerPlace, openGroup, pupilIn, queuedChild } from '../../regions/testing-places.ts'
import { visitor } from '../../shared/table/people/people.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { handler as listApplications } from '../admission/list-applications.ts'
import { handler as showMe } from './show-me.ts'

it('tells a parent where each child learns, and until when an application waits for an answer', async () => {
  const region = await testRegion()
  const kindergarten = await openGroup(region, { organisation: '215', capacity: 2 })
  const school = await openGroup(region, { organisation: '302', id: '302-1-5a', capacity: 5 })
  const pupil = await pupilIn(region, school)
  const offered = await offerPlace(region, await queuedChild(region), kindergarten)
  const claims = { sub: 'mother', family_name: 'Смирнова', given_name: 'Анна' }
  const mother = await visitor(region.act(), 'idp', claims)
  await commit(region.act(), undefined, [], ...mother.writes)
  const caller = { region: region.code, ref: mother.ref, role: 'parent' as const, children: [offered.child] }
  const answered = async (handler: typeof showMe | typeof listApplications, children = caller.children) => {
    const response = await handler(request({ ...caller, children }, {}) as never, {} as never)
    return JSON.parse(response.body ?? '{}')
  }
  const { items } = await answered(listApplications)
  expect(items).toMatchObject([{ id: offered.id, term: offered.offer.answerBy, zone: 'Europe/Moscow' }])

  const { region: home, children } = await answered(showMe, [pupil.id])
  expect(home.zone).toBe('Europe/Moscow')
  expect(children).toMatchObject([
    { attends: { kind: 'class', organisation: { id: '302' }, group: { id: school.id } } },
  ])
})

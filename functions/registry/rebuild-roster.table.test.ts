import { beforeAll, expect, it } from '@jest/globals'
import { formFor, testRegion } from '../../regions/testing.ts'
import { heard, lastFact, openGroup, pupilIn } from '../../regions/testing-places.ts'
import { PupilEnrolled, PupilTransferred } from '../../shared/contracts/enrollment.ts'
import type { Group } from '../../shared/domain/organisation.ts'
import { attendance, move, type Pupil } from '../../shared/domain/pupil.ts'
import { groupList, namesIn } from '../../shared/table/people/rosters.ts'
import { Pupils } from '../../shared/table/pupils.ts'
import { freeSeat, takeSeat } from '../../shared/table/runs/seats.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { handler } from './rebuild-roster.ts'

let region: Awaited<ReturnType<typeof testRegion>>
beforeAll(async () => {
  region = await testRegion()
})

let groups = 0
const classOf = (organisation: string) =>
  openGroup(region, { organisation, id: `${organisation}-1-n${groups++}`, capacity: 50 })
const named = (surname: string) => ({ child: { ...formFor().child, surname } })
const rebuild = (fact: Parameters<typeof heard>[0]) => handler(heard(fact) as never, {} as never)
const names = async ({ id }: Group) => Object.values(await namesIn(region.code, groupList(id))).sort()

async function transfer(pupil: Pupil, from: Group, into: Group) {
  const moved = move(pupil, from.id, into, '2026-11-22', 't1')
  const left = { organisation: from.organisation, group: from.id }
  const fact = PupilTransferred.fact({ ...moved, ...attendance(moved), left, transfer: 't1' })
  const seats = [
    takeSeat({ region: region.code, group: into.id }, into.title),
    freeSeat({ region: region.code, group: from.id }),
  ]
  await commit(region.act(), undefined, [fact], Pupils.save(moved), ...seats)
  return lastFact(PupilTransferred, moved)
}

it('lists who attends a class, and after a transfer both classes', async () => {
  const [from, into] = [await classOf('302'), await classOf('301')]
  const [one, two] = [await pupilIn(region, from, named('Белова')), await pupilIn(region, from, named('Орлова'))]
  for (const pupil of [one, two]) await rebuild(await lastFact(PupilEnrolled, pupil))
  expect(await names(from)).toEqual(['Белова Лев', 'Орлова Лев'])

  await rebuild(await transfer(one, from, into))
  expect([await names(from), await names(into)]).toEqual([['Орлова Лев'], ['Белова Лев']])
})

it('comes out the same when facts come late, twice, and in the wrong order', async () => {
  const [from, into] = [await classOf('302'), await classOf('301')]
  const pupil = await pupilIn(region, from, named('Белова'))
  const enrolled = await lastFact(PupilEnrolled, pupil)
  const transferred = await transfer(pupil, from, into)
  for (const fact of [transferred, enrolled, transferred, enrolled]) await rebuild(fact)
  expect([await names(from), await names(into)]).toEqual([[], ['Белова Лев']])
})

it('loses nobody when many are enrolled at once', async () => {
  const group = await classOf('301')
  const pupils = await Promise.all(Array.from({ length: 8 }, (_, index) => pupilIn(region, group, named(`Я${index}`))))
  const facts = await Promise.all(pupils.map((pupil) => lastFact(PupilEnrolled, pupil)))
  await Promise.all(facts.map(rebuild))
  expect(await names(group)).toEqual(pupils.map((_, index) => `Я${index} Лев`))
})

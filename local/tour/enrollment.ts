import { showApplication } from '../../shared/contracts/applications.ts'
import {
  acceptOffer,
  acceptPapers,
  concludeContract,
  enrollPupil,
  listOffers,
} from '../../shared/contracts/enrollment.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import { Refused } from '../client.ts'
import type { Offered } from './placement.ts'
import { type Chapter, everyPage, expect } from './story.ts'

/** 3: consent, papers, contract, order. */
export const enrollment: Chapter<Offered & { organisation: { id: string } }, void> = async (
  story,
  { id, organisation },
) => {
  const [parent, clerk] = [await story.as('parent'), await story.as('kindergarten-clerk')]
  const today = civilDate(new Date().toISOString(), 'Europe/Moscow')
  const offered = await parent(showApplication, { params: { id } })

  const consented = await parent(acceptOffer, { params: { id }, match: offered.seq })
  const again = await parent(acceptOffer, { params: { id }, match: offered.seq }).catch((error) => error)
  expect(again instanceof Refused && again.status === 412, 'a second click changes nothing')
  story.tell('Мама согласилась с направлением; второе нажатие ничего не изменило.', `/cabinet/applications/${id}`)

  const params = { organisation: organisation.id }
  const found = await everyPage((after) => clerk(listOffers, { params, query: { status: 'consented', ...after } }))
  const line = found.find((it) => it.id === id)
  expect(line?.seq === consented.seq && line.name, 'the clerk sees the child among those who agreed')
  const invited = await clerk(acceptPapers, { params: { id }, match: consented.seq })
  const contract = { number: `Д-${story.number}`, on: today }
  const contracted = await clerk(concludeContract, { params: { id }, body: contract, match: invited.seq })
  const order = { number: `П-${story.number}`, on: today }
  const enrolled = await clerk(enrollPupil, { params: { id }, body: order, match: contracted.seq })
  expect(enrolled.status === 'enrolled', 'the child is enrolled')
  story.tell(
    `Детский сад принял документы у ${line.name}, заключил договор № ${contract.number} и зачислил приказом № ${order.number}.`,
    '/cabinet/offers',
  )
  const seen = await parent(showApplication, { params: { id } })
  expect(seen.status === 'enrolled', 'the mother sees that her child is enrolled')
}

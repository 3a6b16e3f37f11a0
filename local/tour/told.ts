import { listOutgoing } from '../../shared/contracts/federal.ts'
import { listNotices } from '../../shared/contracts/notifications.ts'
import type { Filed } from './application.ts'
import { type Chapter, eventually, everyPage, expect } from './story.ts'

/** Its evidence was wanted, it stood in the queue. */
const WAITING = ['120', '130', '140', '160']
const STATUSES = ['190', '230', '240', '250']
/** What the mother is told of: facts come in any order, and on a cold machine the offer's after that of the enrolment. */
const NOTICES = ['offer-made', 'offer-accepted', 'papers-accepted', 'application-enrolled']

/** The end: by the time all this is done the federal portal and the family have been told of it. */
export const told: Chapter<Filed, void> = async (story, { id, orderId }) => {
  const portal = await story.as('federal-portal')
  const heard = await eventually('the federal portal hears of every step', async () => {
    const { items } = await portal(listOutgoing, { query: { orderId } })
    const codes = items.map(({ orgCode }) => orgCode)
    return codes.includes('250') && codes
  })
  const placed = heard.slice(-STATUSES.length)
  expect(placed.join() === STATUSES.join(), `the statuses are in order: ${heard.join()}`)
  const waited = heard.slice(0, -STATUSES.length)
  expect(waited.length > 0 && waited.every((code) => WAITING.includes(code)), `it waited before: ${waited.join()}`)
  story.tell(`Федеральный портал получил статусы ${heard.join(', ')} — каждый один раз и по порядку.`)

  const parent = await story.as('parent')
  const notices = await eventually('the mother is told', async () => {
    const all = await everyPage((after) => parent(listNotices, { query: { ...after } }))
    const about = all.filter((it) => it.about === `application/${id}`).map(({ code }): string => code)
    return NOTICES.every((code) => about.includes(code)) && about
  })
  expect(new Set(notices).size === notices.length, 'each notice came once')
  story.tell(`Мама получила уведомлений: ${notices.length}.`, '/cabinet/notices')
}

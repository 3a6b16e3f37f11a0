import { listOutgoing } from '../../shared/contracts/federal.ts'
import { listNotices } from '../../shared/contracts/notifications.ts'
import type { Filed } from './application.ts'
import { type Chapter, eventually, everyPage, expect } from './story.ts'

const STATUSES = ['190', '230', '240', '250']

/** The end: by the time all this is done the federal portal and the family have been told of it. */
export const told: Chapter<Filed, void> = async (story, { id, orderId }) => {
  const portal = await story.as('federal-portal')
  const heard = await eventually('the federal portal hears of every step', async () => {
    const { items } = await portal(listOutgoing, { query: { orderId } })
    return items.length >= STATUSES.length && items.map(({ orgCode }) => orgCode)
  })
  expect(heard.join() === STATUSES.join(), `the statuses are in order: ${heard.join()}`)
  story.tell(`Федеральный портал получил статусы ${heard.join(', ')} — каждый один раз и по порядку.`)

  const parent = await story.as('parent')
  const notices = await eventually('the mother is told', async () => {
    const all = await everyPage((after) => parent(listNotices, { query: { ...after } }))
    const about = all.filter((it) => it.about === `application/${id}`).map(({ code }) => code)
    return about.includes('application-enrolled') && about
  })
  expect(new Set(notices).size === notices.length, 'each notice came once')
  story.tell(`Мама получила уведомлений: ${notices.length}.`, '/cabinet/notices')
}

import * as z from 'zod/mini'
import { listContacts, logContact } from '../../shared/contracts/contacts.ts'
import { askAddress, changePreferences, confirmAddress, showPreferences } from '../../shared/contracts/preferences.ts'
import type { Filed } from './application.ts'
import { type Chapter, eventually, expect, type Story } from './story.ts'

const ADDRESS = 'mother@demo.example'
const Mail = z.array(z.object({ to: z.string(), subject: z.string(), text: z.string(), times: z.number() }))

/** What came to the mother, newest first. @throws where the region has no mailbox: then it is no local one */
async function mailTo({ url }: Story) {
  const response = await fetch(`${url}/__local/mail`, { headers: { accept: 'application/json' } })
  const all = Mail.parse(await response.json())
  return all.filter(({ to }) => to === ADDRESS)
}

/** 0: the mother wants letters, at any hour, and proves that the address is hers. */
export const wantsLetters: Chapter<object, void> = async (story) => {
  const parent = await story.as('parent')
  const before = await parent(showPreferences)
  if (!before.ways.includes('email')) {
    await parent(askAddress, { params: { way: 'email' }, body: { address: ADDRESS } })
    const [letter] = await mailTo(story)
    const code = /\b\d{6}\b/.exec(letter?.text ?? '')?.[0] ?? ''
    await parent(confirmAddress, { params: { way: 'email' }, body: { code } })
  }
  const { seq, ways } = await parent(showPreferences)
  await parent(changePreferences, { body: { ways, language: 'ru' }, match: seq })
  story.tell('Мама подтвердила адрес почты кодом из письма.', '/cabinet/notices/settings')
}

/** The end: the letter came, without a name in it; a specialist telephoned, and that stands beside it. */
export const gotLetters: Chapter<Filed, void> = async (story, { id, orderId, surname }) => {
  await fetch(`${story.url}/__local/schedules/sendLetters/run`, { method: 'POST' })
  const letter = await eventually('a letter comes', async () =>
    (await mailTo(story)).find(({ text }) => text.includes(`№ ${orderId}`)),
  )
  expect(!letter.text.includes(surname), 'the letter names nobody')
  story.tell(`Маме пришло письмо «${letter.subject}»: номер и ссылка, без имени ребёнка.`, '/__local/mail')

  const specialist = await story.as('specialist')
  const when = new Date().toISOString()
  await specialist(logContact, { params: { id }, body: { way: 'phone', when, outcome: 'told' } })
  const items = await eventually('the log shows the portal, letters and the call', async () => {
    const { items } = await specialist(listContacts, { params: { id } })
    const byWay = (way: string) => items.filter((it) => it.way === way).length
    return byWay('phone') === 1 && byWay('portal') > 1 && byWay('email') > 1 && items
  })
  story.tell(`Специалист позвонил маме; в журнале сообщений ${items.length} записей.`, `/cabinet/queue/${id}/contacts`)
}

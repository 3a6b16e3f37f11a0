import * as z from 'zod/mini'
import { ContactLogged } from '../contracts/contacts.ts'
import type { Application } from '../domain/application.ts'
import { DeliveryRow } from '../domain/notices/delivery.ts'
import { NoticeRow } from '../domain/notices/notice.ts'
import { keys } from './keys.ts'
import { adultName } from './people/people.ts'
import { factsOf } from './store/facts.ts'
import { rows } from './store/lists.ts'

const Row = z.discriminatedUnion('kind', [
  z.extend(NoticeRow, { kind: z.literal('notice') }),
  z.extend(DeliveryRow, { kind: z.literal('delivery') }),
])
type Row = z.infer<typeof Row>

/** How the family was told of an application: by the portal and the ways that somebody chose, and by people; newest first. */
export async function contactsAbout({ region, id, applicant }: Application) {
  const told = await rows(Row, { index: 'gsi1', partition: keys.toldAbout({ region, about: `application/${id}` }) })
  const facts = await Array.fromAsync(factsOf(region, `application/${id}`))
  const logged = facts.filter(({ type }) => type === ContactLogged.type)
  const byPeople = logged.map(async ({ data, actor }) => {
    const { way, when, outcome } = ContactLogged.data.parse(data)
    return { at: when, way, outcome, by: await adultName(region, actor.replace(/^person\//, '')) }
  })
  const all = [
    ...told.map((row) => ({ ...inWords(row), applicant: row.ref === applicant })),
    ...(await Promise.all(byPeople)),
  ]
  return all.toSorted((a, b) => (a.at < b.at ? 1 : -1))
}

function inWords(row: Row) {
  const { at, code } = row
  if (row.kind === 'notice')
    return {
      at,
      code,
      way: 'portal',
      outcome: row.readAt === undefined ? 'unread' : 'read',
      outcomeAt: row.readAt,
    } as const
  const { way, status, reason, doneAt, dueAt } = row
  const outcome = status === 'failed' ? (reason ?? 'given-up') : status
  return { at, code, way, outcome, outcomeAt: doneAt ?? dueAt } as const
}

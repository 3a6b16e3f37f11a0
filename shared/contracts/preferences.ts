import * as z from 'zod/mini'
import { Code, Count, Email, Instant, PersonalText, Title, Zone } from '../domain/fields.ts'
import { Delivery } from '../domain/notices/delivery.ts'
import { Choice, Way } from '../domain/notices/preferences.ts'
import { Cursor, pageOf, route } from './route.ts'

const one = z.object({ way: Way })
const Saved = z.object({ seq: Count })

export const showPreferences = route({
  name: 'showPreferences',
  method: 'GET',
  path: '/me/preferences',
  summary: 'Как мне сообщать: способы, тихие часы, сводка, адреса',
  who: ['parent'],
  response: z.object({
    ...Choice.shape,
    seq: Count,
    /** What this region can send by. */
    offered: z.array(Way),
    /** Confirmed addresses of the ways that are on. */
    addresses: z.array(z.object({ way: Way, address: PersonalText })),
    /** An address that waits for the code that was sent there. */
    pending: z.optional(z.object({ way: Way, address: PersonalText, until: Instant })),
    /** Hours are hours there. */
    zone: Zone,
    /** The second language of the region, where letters can be had in it. */
    second: z.optional(z.object({ code: Code, title: Title })),
  }),
  problems: [],
})

export const changePreferences = route({
  name: 'changePreferences',
  method: 'PUT',
  path: '/me/preferences',
  summary: 'Изменить тихие часы, сводку и язык; выключить способ: его адрес забывается',
  who: ['parent'],
  body: Choice,
  response: Saved,
  match: true,
  problems: ['invalid-request', 'address-unconfirmed', 'language-not-offered', 'changed-meanwhile'],
})

export const askAddress = route({
  name: 'askAddress',
  method: 'PUT',
  path: '/me/addresses/{way}',
  summary: 'Назвать адрес: на него уходит код подтверждения',
  who: ['parent'],
  params: one,
  body: z.object({ address: Email }),
  response: z.object({ seq: Count, until: Instant }),
  limited: 'address',
  problems: [
    'invalid-request',
    'address-impossible',
    'way-not-offered',
    'not-sent',
    'changed-meanwhile',
    'too-many-requests',
  ],
})

export const confirmAddress = route({
  name: 'confirmAddress',
  method: 'POST',
  path: '/me/addresses/{way}/confirmation',
  summary: 'Подтвердить адрес кодом: с этого момента способ включён',
  who: ['parent'],
  params: one,
  body: z.object({ code: Code }),
  response: Saved,
  problems: ['invalid-request', 'code-wrong', 'changed-meanwhile'],
})

const shown = {
  id: true,
  at: true,
  code: true,
  about: true,
  term: true,
  status: true,
  dueAt: true,
  doneAt: true,
  reason: true,
} as const

export const listDeliveries = route({
  name: 'listDeliveries',
  method: 'GET',
  path: '/me/deliveries',
  summary: 'Что мне отправлено за пределы кабинета, когда, каким способом и с каким итогом, сначала новое',
  who: ['parent'],
  query: z.object({ after: z.optional(Cursor) }),
  response: pageOf(z.object({ ...z.pick(Delivery, { ...shown, way: true, tries: true }).shape, zone: Zone }), Cursor),
  problems: ['invalid-request'],
})

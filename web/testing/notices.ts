/** What the small API of the browser tests answers about ways to tell a family, and what it was told. */
import type { Replies } from './region.ts'

const reply = (body: unknown, status = 200) => ({ status, body })
const delivery = (id: string, way: string, status: string, more: object = {}) => ({
  ...{ id, way, status, at: '2026-11-20T09:00:00.000Z', dueAt: '2026-11-20T09:00:00.000Z', code: 'offer-made' },
  ...{ about: 'application/E77320070851', term: '2026-12-01T20:59:59.999Z', tries: 1, zone: 'Europe/Moscow', ...more },
})

/** Mail is on, a telephone waits for its code, the messenger is off; the settings are saved as they are sent. */
export function waysToTell(replies: Replies): void {
  replies.set('GET /me/preferences', () =>
    reply({
      ...{ ways: ['email'], digest: 18, quiet: { from: 21, to: 8 }, language: 'ru', seq: 3, zone: 'Europe/Moscow' },
      offered: ['email', 'sms', 'messenger'],
      addresses: [{ way: 'email', address: 'anna@demo.example' }],
      pending: { way: 'sms', address: '+79991234567', until: '2026-11-22T10:00:00.000Z' },
    }),
  )
  replies.set('PUT /me/preferences', () => reply({ seq: 4 }))
  replies.set('POST /me/addresses/sms/confirmation', () => reply({ seq: 4 }))
  replies.set('GET /me/deliveries', () =>
    reply({
      items: [
        delivery('D3', 'sms', 'failed', { reason: 'refused', doneAt: '2026-11-20T09:01:00.000Z' }),
        delivery('D2', 'email', 'waiting'),
        delivery('D1', 'email', 'sent', { doneAt: '2026-11-20T09:01:00.000Z' }),
      ],
    }),
  )
}

/** What a family was told of an application: by the platform and by people. */
export const contactsAnswer = {
  items: [
    {
      ...{ at: '2026-11-21T07:30:00.000Z', way: 'phone', outcome: 'told' },
      by: 'Константинопольская Александра Владимировна',
    },
    { at: '2026-11-20T09:00:00.000Z', way: 'email', code: 'offer-made', applicant: true, outcome: 'sent' },
    { at: '2026-11-20T09:00:00.000Z', way: 'portal', code: 'offer-made', applicant: false, outcome: 'unread' },
  ],
  zone: 'Europe/Moscow',
}

import * as z from 'zod/mini'
import { Purpose } from '../domain/access/purpose.ts'
import { Code, Count, Flag, Instant, none, oneOf, Ref, Title } from '../domain/fields.ts'
import { Consent } from '../domain/privacy/consent.ts'
import { event } from './event.ts'
import { route } from './route.ts'

/** Consents of a guardian for a child: each to a text of its own, in its version (152-FZ art. 9). */

const child = z.object({ child: Ref })
const one = z.object({ child: Ref, purpose: Purpose })
const Text = none(z.string())
const Status = oneOf('given', 'withdrawn')
const Answer = z.object({ purpose: Purpose, version: Code, status: Status, seq: Count })

export const listConsents = route({
  name: 'listConsents',
  method: 'GET',
  path: '/children/{child}/consents',
  summary: 'Согласия на обработку данных ребёнка: действующие тексты и что с ними решили представители',
  who: ['parent'],
  params: child,
  response: z.object({
    items: z.array(
      z.object({
        purpose: Purpose,
        /** The text in force. */
        version: Code,
        title: z.object({ ru: Title, en: Title }),
        ru: Text,
        en: Text,
        /** What guardians decided; `mine`: whoever asks, whose consent `seq` is the version of. */
        decisions: z.array(
          z.object({
            mine: Flag,
            status: Status,
            version: Code,
            givenAt: Instant,
            withdrawnAt: z.optional(Instant),
            seq: Count,
          }),
        ),
      }),
    ),
  }),
  problems: ['not-found'],
})

export const giveConsent = route({
  name: 'giveConsent',
  method: 'PUT',
  path: '/children/{child}/consents/{purpose}',
  summary: 'Дать согласие: `version` называет прочитанный текст',
  who: ['parent'],
  params: one,
  body: z.object({ version: Code }),
  response: Answer,
  problems: ['invalid-request', 'not-found', 'consent-outdated', 'nothing-changed', 'changed-meanwhile'],
})

export const withdrawConsent = route({
  name: 'withdrawConsent',
  method: 'POST',
  path: '/children/{child}/consents/{purpose}/withdrawal',
  summary: 'Отозвать своё согласие',
  who: ['parent'],
  params: one,
  response: Answer,
  match: true,
  problems: ['invalid-request', 'not-found', 'wrong-state', 'changed-meanwhile'],
})

const [Given, Withdrawn] = Consent.def.options
const told = { id: true, child: true, guardian: true, purpose: true, version: true, hash: true } as const
export const ConsentGiven = event('privacy.consent-given', 'consent', z.pick(Given, { ...told, givenAt: true }))
export const ConsentWithdrawn = event(
  'privacy.consent-withdrawn',
  'consent',
  z.pick(Withdrawn, { ...told, withdrawnAt: true }),
)

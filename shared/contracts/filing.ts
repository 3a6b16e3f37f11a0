import * as z from 'zod/mini'
import { Purpose } from '../domain/access/purpose.ts'
import { Confirmed } from '../domain/application.ts'
import { CivilDate, Code, Count, Id, Instant, oneOf } from '../domain/fields.ts'
import { Form } from '../domain/form.ts'
import { route } from './route.ts'
import { Proposal } from './territory.ts'

/** The whole form of an application: filed, read and changed. Apart from the rest, because pages that only tell where it stands do without. */

const filed = { id: Id, number: Code, filedAt: Instant }

export const submitApplication = route({
  name: 'submitApplication',
  method: 'POST',
  path: '/applications',
  summary: 'Подать заявление в детский сад',
  who: ['parent'],
  /** `consents`: what the family agreed to on the way, each to the version it read; without it nothing is recorded. */
  body: z.extend(Form, {
    consents: z.optional(z.array(z.object({ purpose: Purpose, version: Code })).check(z.maxLength(3))),
  }),
  status: 201,
  response: z.object(filed),
  once: true,
  limited: 'submit',
  problems: [
    'invalid-request',
    'desired-date-past',
    'child-too-old',
    'child-too-young',
    'unknown-organisation',
    'too-many-wishes',
    'unknown-code',
    'duplicate-application',
    'child-of-others',
    'too-many-children',
    'filing-not-entrusted',
    'consents-of-guardians',
    'too-many-requests',
    'consent-outdated',
    'changed-meanwhile',
    'busy',
  ],
})

export const submitApplicationFor = route({
  name: 'submitApplicationFor',
  method: 'POST',
  path: '/municipalities/{municipality}/applications',
  summary: 'Подать заявление в детский сад за того, кто пришёл лично, в МФЦ или прислал письмо',
  who: ['specialist', 'mfc-clerk'],
  params: z.object({ municipality: Code }),
  /** `filedOn`: the day on the paper. */
  body: z.extend(Form, { channel: oneOf('counter', 'mfc', 'post'), filedOn: z.optional(CivilDate) }),
  status: 201,
  response: z.object(filed),
  once: true,
  problems: [
    'invalid-request',
    'not-found',
    'desired-date-past',
    'child-too-old',
    'child-too-young',
    'unknown-organisation',
    'too-many-wishes',
    'unknown-code',
    'duplicate-application',
    'date-impossible',
    'changed-meanwhile',
  ],
})

export const showForm = route({
  name: 'showForm',
  method: 'GET',
  path: '/applications/{id}/form',
  summary: 'Форма заявления, как её заполнила семья',
  who: ['parent', 'specialist'],
  params: z.object({ id: Id }),
  /**
   * `confirmed`: what of it the education authority has seen evidence of. `assigned`, for the authority alone: whose territory the
   * address lies on by the act of the municipality, if it could be read (`unread`) and stands there (`none`): a proposal.
   */
  response: z.extend(Form, { seq: Count, confirmed: Confirmed, assigned: z.optional(Proposal) }),
  problems: ['not-found'],
})

export const changeApplication = route({
  name: 'changeApplication',
  method: 'PUT',
  path: '/applications/{id}/form',
  summary: 'Изменить заявление',
  who: ['parent'],
  params: z.object({ id: Id }),
  body: Form,
  response: z.object({ ...filed, seq: Count }),
  match: true,
  problems: [
    'not-found',
    'wrong-state',
    'nothing-changed',
    'desired-date-past',
    'unknown-organisation',
    'child-too-old',
    'child-too-young',
    'too-many-wishes',
    'unknown-code',
    'changed-meanwhile',
    'run-in-progress',
  ],
})

import * as z from 'zod/mini'
import { Delegation } from '../domain/access/delegation.ts'
import { Guardianship, Parted } from '../domain/access/guardianship.ts'
import { Scope } from '../domain/access/policy.ts'
import { CivilDate, Count, Id, Instant, none, oneOf, PersonName, Ref, Region } from '../domain/fields.ts'
import { event } from './event.ts'
import { route } from './route.ts'

const Code = none(z.string().check(z.regex(/^[0-9a-zA-Z -]{4,40}$/)))
const Child = z.object({ child: Ref })
const Version = z.object({ id: Id, seq: Count })

export const inviteDelegate = route({
  name: 'inviteDelegate',
  method: 'POST',
  path: '/children/{child}/delegates',
  summary: 'Доверить другому взрослому дневник, заявления или уведомления ребёнка',
  who: ['parent'],
  params: Child,
  /** `until`: the last day. */
  body: z.object({ scopes: z.array(Scope).check(z.minLength(1), z.maxLength(4)), until: CivilDate }),
  status: 201,
  response: Version,
  once: true,
  problems: ['invalid-request', 'not-found', 'bad-period', 'too-many-delegates'],
})

export const renewInvitation = route({
  name: 'renewInvitation',
  method: 'PUT',
  path: '/delegations/{id}/code',
  summary: 'Получить код для доверенного лица; прежний перестаёт действовать',
  who: ['parent'],
  params: z.object({ id: Id }),
  response: z.object({ id: Id, seq: Count, code: Code, codeUntil: z.optional(Instant) }),
  problems: ['not-found', 'wrong-state', 'changed-meanwhile'],
})

export const listDelegates = route({
  name: 'listDelegates',
  method: 'GET',
  path: '/children/{child}/delegates',
  summary: 'Кому доверены данные ребёнка',
  who: ['parent'],
  params: Child,
  response: z.object({
    items: z.array(
      z.object({
        id: Id,
        seq: Count,
        /** `over`: its term has ended. */
        status: oneOf('invited', 'given', 'withdrawn', 'over'),
        scopes: z.array(Scope),
        until: Instant,
        invitedAt: Instant,
        /** Who has the access, once somebody took it; absent of somebody whose own data were erased. */
        name: z.optional(PersonName),
      }),
    ),
  }),
  problems: ['not-found'],
})

export const acceptDelegation = route({
  name: 'acceptDelegation',
  method: 'POST',
  path: '/delegations/acceptance',
  summary: 'Принять по коду доступ к данным ребёнка',
  who: ['parent'],
  body: z.object({ code: Code }),
  response: z.object({ id: Id, child: Ref, name: PersonName, scopes: z.array(Scope), until: Instant }),
  problems: ['invalid-request', 'code-wrong', 'changed-meanwhile'],
})

export const withdrawDelegation = route({
  name: 'withdrawDelegation',
  method: 'POST',
  path: '/delegations/{id}/withdrawal',
  summary: 'Отозвать доверенный доступ или отказаться от него',
  who: ['parent'],
  params: z.object({ id: Id }),
  response: Version,
  problems: ['not-found', 'wrong-state', 'changed-meanwhile'],
})

export const givePupilCode = route({
  name: 'givePupilCode',
  method: 'PUT',
  path: '/children/{child}/sign-in-code',
  summary: 'Выдать ребёнку код для входа; прежний перестаёт действовать, открытые им сеансы заканчиваются',
  who: ['parent'],
  params: Child,
  response: z.object({ code: Code }),
  problems: ['not-found', 'not-enrolled', 'changed-meanwhile'],
})

export const signInWithCode = route({
  name: 'signInWithCode',
  method: 'POST',
  path: '/session/code',
  summary: 'Войти ученику по коду от родителя',
  who: ['public'],
  body: z.object({ region: z.optional(Region), code: Code }),
  status: 204,
  response: z.object({}),
  problems: ['invalid-request', 'code-wrong', 'changed-meanwhile', 'too-many-requests'],
})

export const listGuardians = route({
  name: 'listGuardians',
  method: 'GET',
  path: '/children/{child}/guardians',
  summary: 'Кто законный представитель ребёнка',
  who: ['administrator'],
  params: Child,
  response: z.object({
    seq: Count,
    /** The name is absent of somebody whose own data were erased: the access can still be ended. */
    items: z.array(z.object({ guardian: Ref, name: z.optional(PersonName) })),
    parted: z.array(z.extend(Parted, { name: z.optional(PersonName) })),
  }),
  problems: ['not-found'],
})

/** Number and date of the decision; no names. */
const Decision = z.object({ ground: none(z.string().check(z.trim(), z.minLength(3), z.maxLength(200))) })

export const endGuardianship = route({
  name: 'endGuardianship',
  method: 'POST',
  path: '/children/{child}/guardians/{guardian}/end',
  summary: 'Прекратить доступ представителя по решению суда или органа опеки',
  who: ['administrator'],
  params: z.object({ child: Ref, guardian: Ref }),
  body: Decision,
  match: true,
  response: z.object({ seq: Count }),
  problems: ['invalid-request', 'not-found', 'not-a-guardian', 'version-missing', 'changed-meanwhile'],
})

export const restoreGuardianship = route({
  name: 'restoreGuardianship',
  method: 'POST',
  path: '/children/{child}/guardians/{guardian}/restoration',
  summary: 'Вернуть доступ представителю: права восстановлены, решение отменено или запись была ошибкой',
  who: ['administrator'],
  params: z.object({ child: Ref, guardian: Ref }),
  body: Decision,
  match: true,
  response: z.object({ seq: Count }),
  problems: ['invalid-request', 'not-found', 'not-a-guardian', 'not-parted', 'version-missing', 'changed-meanwhile'],
})

const [{ shape: invited }, { shape: given }] = Delegation.def.options
const { id, child, by, scopes, until } = invited
export const DelegateInvited = event(
  'access.delegate-invited',
  'delegation',
  z.object({ id, child, by, scopes, until }),
)
export const InvitationRenewed = event('access.invitation-renewed', 'delegation', z.object({ id, child, by }))
export const DelegationTaken = event(
  'access.delegation-taken',
  'delegation',
  z.object({ id, child, by, scopes, until, delegate: given.delegate }),
)
export const DelegationWithdrawn = event(
  'access.delegation-withdrawn',
  'delegation',
  z.object({ id, child, by, delegate: z.optional(Ref) }),
)
export const PupilCodeGiven = event('access.pupil-code-given', 'guardianship', z.pick(Guardianship, { id: true }))
export const GuardianParted = event(
  'access.guardian-parted',
  'guardianship',
  z.pick(Guardianship, { id: true, parted: true }),
)
export const GuardianRestored = event(
  'access.guardian-restored',
  'guardianship',
  z.pick(Guardianship, { id: true, parted: true }),
)

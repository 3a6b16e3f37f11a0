import * as z from 'zod/mini'
import {
  BirthDate,
  Code,
  Count,
  Flag,
  Id,
  none,
  oneOf,
  PersonName,
  Ref,
  Region,
  Title,
  Zone,
} from '../domain/fields.ts'
import { Role, Scope } from '../domain/policy.ts'
import { route } from './route.ts'

const Token = none(z.string())
const Path = none(z.string().check(z.regex(/^\/[\w\-./?=&%]*$/)))
const Any = z.object({})
const Titled = z.object({ id: Id, title: Title })

export const startSignIn = route({
  name: 'startSignIn',
  method: 'GET',
  path: '/session/sign-in',
  summary: 'Войти: переход на Госуслуги',
  who: ['public'],
  query: z.object({ region: z.optional(Region), to: z.optional(Path) }),
  speaks: 'redirect',
  response: Any,
  problems: [],
})

export const finishSignIn = route({
  name: 'finishSignIn',
  method: 'GET',
  path: '/session/callback',
  summary: 'Возвращение с Госуслуг',
  who: ['public'],
  query: z.object({
    code: z.optional(Token),
    state: z.optional(Token),
    iss: z.optional(Token),
    error: z.optional(Token),
    error_description: z.optional(Token),
  }),
  speaks: 'redirect',
  response: Any,
  problems: ['sign-in-failed', 'account-not-confirmed'],
})

export const refreshSession = route({
  name: 'refreshSession',
  method: 'POST',
  path: '/session/refresh',
  summary: 'Продлить сеанс',
  who: ['public'],
  /** `as`: the grant to go on with, one of those that `showMe` names. */
  body: z.object({ as: z.optional(Id) }),
  /** `seconds`: how long the token is good; `sessionSeconds`: how long it can be renewed; `grant`: whom it speaks as. */
  response: z.object({ token: Token, seconds: Count, sessionSeconds: Count, grant: Id }),
  problems: ['signed-out', 'not-found'],
})

export const signOut = route({
  name: 'signOut',
  method: 'POST',
  path: '/session/sign-out',
  summary: 'Выйти',
  who: ['public'],
  body: z.object({ everywhere: z.optional(Flag) }),
  status: 204,
  response: Any,
  problems: [],
})

export const issueClientToken = route({
  name: 'issueClientToken',
  method: 'POST',
  path: '/oauth/token',
  summary: 'Токен для информационной системы (client credentials)',
  who: ['public'],
  body: z.object({
    grant_type: none(z.literal('client_credentials')),
    region: z.optional(Region),
    client_id: Id,
    client_secret: Token,
  }),
  response: z.object({ access_token: Token, token_type: none(z.literal('Bearer')), expires_in: Count }),
  problems: ['signed-out'],
})

export const showMe = route({
  name: 'showMe',
  method: 'GET',
  path: '/me',
  summary: 'Кто вошёл и что ему доступно',
  who: [
    'parent',
    'pupil',
    'teacher',
    'class-teacher',
    'clerk',
    'head',
    'specialist',
    'mfc-clerk',
    'exam-coordinator',
    'analyst',
    'administrator',
    'auditor',
    'federal',
  ],
  response: z.object({
    ref: z.union([Ref, Id]),
    role: Role,
    name: PersonName,
    region: z.object({ code: Region, title: Title, zone: Zone }),
    organisation: z.optional(z.object({ id: Id, title: Title, kind: oneOf('kindergarten', 'school') })),
    municipality: z.optional(z.object({ code: Code, title: Title })),
    /** The class of a class teacher. */
    group: z.optional(Titled),
    /** All roles that the person may go on as, with the organisation, class or municipality of each. */
    grants: z.array(z.object({ id: Id, role: Role, where: z.optional(Title), current: Flag })),
    /** Own children, then those of others that were entrusted. */
    children: z.array(
      z.object({
        ref: Ref,
        /** What may be seen of a child of others. */
        scopes: z.optional(z.array(Scope)),
        name: PersonName,
        birthDate: BirthDate,
        /** Where the child attends now. */
        attends: z.optional(
          z.object({ kind: oneOf('kindergarten-group', 'class'), organisation: Titled, group: Titled }),
        ),
      }),
    ),
  }),
  problems: [],
})

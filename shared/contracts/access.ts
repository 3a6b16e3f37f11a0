import * as z from 'zod/mini'
import { EVERYBODY, Role, Scope } from '../domain/access/policy.ts'
import {
  BirthDate,
  CivilDate,
  Code,
  Count,
  Flag,
  Id,
  Instant,
  none,
  oneOf,
  PersonName,
  Ref,
  Region,
  Title,
  Zone,
} from '../domain/fields.ts'
import { Cursor, pageOf, route } from './route.ts'

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
  problems: ['sign-in-failed', 'account-not-confirmed', 'too-many-requests'],
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
  problems: ['signed-out', 'role-ended', 'not-found'],
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
  problems: ['signed-out', 'too-many-requests'],
})

export const showMe = route({
  name: 'showMe',
  method: 'GET',
  path: '/me',
  summary: 'Кто вошёл и что ему доступно',
  who: EVERYBODY,
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
    /** The person holds several positions and has not chosen one of them yet (`as` of `refreshSession`). */
    asks: z.optional(Flag),
    /** Own children, then those of others that were entrusted. */
    children: z.array(
      z.object({
        ref: Ref,
        /** Of a child of others: what may be seen of it, until when, by which delegation, and which guardian gave it. */
        entrusted: z.optional(
          z.object({ delegation: Id, scopes: z.array(Scope), until: Instant, by: z.optional(PersonName) }),
        ),
        name: PersonName,
        /** Of a child of others only for who files applications for it. */
        birthDate: z.optional(BirthDate),
        /** Where the child attends now; of a child of others only for who reads its diary or files for it. */
        attends: z.optional(
          z.object({ kind: oneOf('kindergarten-group', 'class'), organisation: Titled, group: Titled }),
        ),
      }),
    ),
  }),
  problems: [],
})

const Person = z.union([Ref, Id])

export const listLooks = route({
  name: 'listLooks',
  method: 'GET',
  path: '/children/{child}/looks',
  summary: 'Кто смотрел данные моего ребёнка, сначала новое',
  who: ['parent'],
  params: z.object({ child: Ref }),
  query: z.object({ after: z.optional(Cursor) }),
  /** Staff by position and organisation, without names; the family's own looks are left out. */
  response: pageOf(
    z.object({
      day: CivilDate,
      role: Role,
      /** What a teacher teaches: «Математика». */
      subjects: z.array(Title),
      organisation: z.optional(Title),
      municipality: z.optional(Title),
      /** The contract by whose name the look was noted. */
      action: Code,
      /** The child was one of many on a list. */
      listed: Flag,
    }),
    Cursor,
  ),
  problems: ['not-found', 'invalid-request'],
})

export const searchLooks = route({
  name: 'searchLooks',
  method: 'POST',
  path: '/looks/search',
  summary: 'Журнал доступа: поиск по ребёнку, по сотруднику, за период',
  who: ['auditor'],
  /** What is searched for is personal, so it stands in the body; the search itself is noted. */
  reads: true,
  body: z.object({
    surname: z.optional(PersonName),
    birthDate: z.optional(BirthDate),
    child: z.optional(Ref),
    reader: z.optional(Person),
    from: z.optional(CivilDate),
    to: z.optional(CivilDate),
    after: z.optional(Cursor),
  }),
  response: z.object({
    from: CivilDate,
    to: CivilDate,
    /** Those that a search by name or ref found. */
    children: z.array(z.object({ ref: Ref, name: PersonName })),
    items: z.array(
      z.object({
        at: Instant,
        /** Whose data; of a look at a list of children none. */
        child: z.optional(Ref),
        /** The list, in words: «5А, Школа № 2». */
        list: z.optional(Title),
        action: Code,
        role: Role,
        reader: Person,
        name: z.optional(PersonName),
        organisation: z.optional(Title),
        municipality: z.optional(Title),
        /** The rule of the policy that let them in, by id and in words. */
        rule: z.optional(Code),
        why: z.optional(Title),
      }),
    ),
    next: z.optional(Cursor),
  }),
  limited: 'search',
  problems: ['invalid-request', 'too-many-requests'],
})

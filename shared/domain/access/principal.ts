import * as z from 'zod/mini'
import { Code, Count, Hash, Id, Instant, Ref, Region, Title } from '../fields.ts'
import { Problem } from '../problems/problem.ts'
import { type Caller, Role, Scope } from './policy.ts'

/** A role somebody holds, where, and until when. A parent's children are relations, not grants. */
export const Grant = z.object({
  id: Id,
  role: Role,
  organisation: z.optional(Id),
  /** Of a class teacher. */
  group: z.optional(Id),
  municipality: z.optional(Code),
  until: z.optional(Instant),
})
export type Grant = z.infer<typeof Grant>

/**
 * Hashes only: what is stolen from the table opens nothing. Two tabs share a session, so a few access tokens live side
 * by side; `before` holds the refresh tokens that were valid until a moment ago, for tabs and for replies that got lost.
 */
export const Session = z.object({
  id: Id,
  grant: Id,
  access: z.array(z.object({ hash: Hash, until: Instant })),
  refresh: Hash,
  before: z.array(Hash),
  refreshedAt: Instant,
  until: Instant,
})
export type Session = z.infer<typeof Session>

/** A child that a guardian entrusted to this person; `id` is that of the delegation. */
const Entrusted = z.object({ id: Id, child: Ref, scopes: z.array(Scope), until: Instant })
export type Entrusted = z.infer<typeof Entrusted>

/** All that decides who somebody is here: one item, the authorizer's one read. */
export const Principal = z.object({
  region: Region,
  ref: z.union([Ref, Id]),
  grants: z.array(Grant),
  children: z.array(Ref),
  entrusted: z.optional(z.array(Entrusted)),
  sessions: z.array(Session),
  /** The grant that the person chose last: the next session begins with it. */
  last: z.optional(Id),
  /** Of an information system: the hash of its client secret. */
  secret: z.optional(Hash),
  /** How the page greets the person: initials, never a name. */
  label: Title,
  seq: Count,
})
export type Principal = z.infer<typeof Principal>

export const ACCESS_MINUTES = 15
export const SESSION_HOURS = 12
const MOST_SESSIONS = 10
const TOKENS_SIDE_BY_SIDE = 4
/** How long a refresh token works on after it was used. */
const GRACE_SECONDS = 60

const later = (now: string, seconds: number) => new Date(Date.parse(now) + seconds * 1000).toISOString()

/** Hashes of a new pair of tokens. */
export type Tokens = { access: string; refresh: string }

const accessOf = ({ access }: Tokens, now: string) => ({ hash: access, until: later(now, ACCESS_MINUTES * 60) })

export const grantInForce = ({ grants }: Principal, now: string, id?: string): Grant | undefined =>
  grants.find((grant) => (id === undefined || grant.id === id) && (grant.until === undefined || grant.until > now))

/** The grant a new session begins with: what the person chose last, else the first that is still in force. */
export const firstGrant = (principal: Principal, now: string): Grant | undefined =>
  (principal.last === undefined ? undefined : grantInForce(principal, now, principal.last)) ??
  grantInForce(principal, now)

/** Whether somebody with several positions has not said yet as which of them they come. That they may be a parent, too, is no question. */
export function asksRole(principal: Principal, now: string): boolean {
  const chosen = principal.last !== undefined && grantInForce(principal, now, principal.last) !== undefined
  return !chosen && grantsInForce(principal, now).filter(({ role }) => role !== 'parent').length > 1
}

/** A new session; of more than ten the longest unused ends. Expired ones are dropped on the way. */
export function open(principal: Principal, id: string, grant: string, tokens: Tokens, now: string): Principal {
  const session: Session = {
    id,
    grant,
    access: [accessOf(tokens, now)],
    refresh: tokens.refresh,
    before: [],
    refreshedAt: now,
    until: later(now, SESSION_HOURS * 3600),
  }
  const live = principal.sessions
    .filter(({ until }) => until > now)
    .toSorted((a, b) => (a.refreshedAt < b.refreshedAt ? 1 : -1))
  return { ...principal, sessions: [session, ...live.slice(0, MOST_SESSIONS - 1)] }
}

/**
 * A refresh token gives a new pair once. One used before may be repeated for a minute; used later it was stolen, and
 * the session ends. Nothing is returned when the token opens no session.
 * @param as the grant to go on with; the tokens of other tabs end then, so that no tab speaks as somebody it does not show
 * @throws Problem `not-found` when the person holds no such grant now, `role-ended` when that of the session was taken or ran out
 */
export function refresh(
  principal: Principal,
  presented: string,
  tokens: Tokens,
  now: string,
  as?: string,
): Principal | undefined {
  const session = principal.sessions.find((it) => holds(it, presented) && it.until > now)
  if (!session) return undefined
  const others = principal.sessions.filter((it) => it !== session)
  const repeated = session.refresh !== presented
  if (repeated && later(session.refreshedAt, GRACE_SECONDS) < now) return { ...principal, sessions: others }
  const switched = as !== undefined && as !== session.grant
  if (!grantInForce(principal, now, as ?? session.grant)) throw new Problem(switched ? 'not-found' : 'role-ended')
  const living = switched ? [] : session.access.filter(({ until }) => until > now)
  const next: Session = {
    ...session,
    grant: as ?? session.grant,
    access: [accessOf(tokens, now), ...living].slice(0, TOKENS_SIDE_BY_SIDE),
    refresh: tokens.refresh,
    before: [session.refresh, ...session.before].slice(0, TOKENS_SIDE_BY_SIDE),
    refreshedAt: now,
  }
  return { ...principal, sessions: [next, ...others], ...(as !== undefined && { last: as }) }
}

const holds = (session: Session, token: string) => session.refresh === token || session.before.includes(token)

/** How long a session can still be renewed: pages warn before it ends. */
export const secondsLeft = ({ until }: Session, now: string): number =>
  Math.max(0, Math.floor((Date.parse(until) - Date.parse(now)) / 1000))

/** Ends the session of a refresh token, or of every device. */
export const close = (principal: Principal, presented: string, everywhere: boolean): Principal => ({
  ...principal,
  sessions: everywhere ? [] : principal.sessions.filter((it) => !holds(it, presented)),
})

/** Who an access token speaks for, or nothing: unknown, expired, or its grant has ended. */
export function callerOf(principal: Principal, access: string, now: string): Caller | undefined {
  const session = principal.sessions.find((it) => it.access.some(({ hash, until }) => hash === access && until > now))
  const grant = session && grantInForce(principal, now, session.grant)
  if (!grant) return undefined
  const { region, ref, children, entrusted = [] } = principal
  return {
    region,
    ref,
    role: grant.role,
    grant: grant.id,
    children: grant.role === 'parent' || grant.role === 'pupil' ? children : [],
    entrusted: grant.role === 'parent' ? entrusted.filter(({ until }) => until > now) : [],
    ...(grant.group !== undefined && { group: grant.group }),
    ...(grant.organisation !== undefined && { organisation: grant.organisation }),
    ...(grant.municipality !== undefined && { municipality: grant.municipality }),
  }
}

/** Somebody who comes for the first time: every citizen may be a parent; other roles are granted. */
export const newcomer = (region: string, ref: string, label: string): Principal => ({
  region,
  ref,
  label,
  grants: [{ id: 'parent', role: 'parent' }],
  children: [],
  sessions: [],
  seq: 0,
})

/** A pupil who signs in: the child itself, with no more than what is its own. */
export const pupilHere = (region: string, child: string, label: string): Principal => ({
  ...newcomer(region, child, label),
  grants: [{ id: 'pupil', role: 'pupil' }],
  children: [child],
})

/** Every adult who signs in may be a parent, whatever else they are. */
export const asCitizen = (principal: Principal): Principal =>
  principal.grants.some(({ role }) => role === 'parent')
    ? principal
    : { ...principal, grants: [...principal.grants, { id: 'parent', role: 'parent' }] }

/** Grants that hold now. */
export const grantsInForce = ({ grants }: Principal, now: string): Grant[] =>
  grants.filter(({ until }) => until === undefined || until > now)

const LOGIN_GRANT = 'login-'

/**
 * The principal with exactly these grants from the login (of the organisations it names somebody head of): who is head no
 * longer is none from the next sign-in. Grants given here stay. Whoever heads one begins as that, not as a parent.
 */
export function withLoginGrants(principal: Principal, organisations: readonly string[]): Principal {
  const own = principal.grants.filter(({ id }) => !id.startsWith(LOGIN_GRANT))
  const headed = organisations.map(
    (organisation): Grant => ({ id: `${LOGIN_GRANT}${organisation}`, role: 'head', organisation }),
  )
  return { ...principal, grants: [...headed, ...own] }
}

/** The principal with these children too; the same object when nothing is new. */
export const withChildren = (principal: Principal, children: readonly string[]): Principal => {
  const added = children.filter((child) => !principal.children.includes(child))
  return added.length === 0 ? principal : { ...principal, children: [...principal.children, ...added] }
}

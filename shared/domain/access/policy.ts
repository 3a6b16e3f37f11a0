import * as z from 'zod/mini'
import { Code, Id, oneOf, Ref, Region } from '../fields.ts'
import { Problem } from '../problems/problem.ts'

/** Roles that somebody gives; the others come from the login, or from being a parent or a pupil. */
export const STAFF_ROLES = [
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
] as const
export const Role = oneOf('public', 'parent', 'pupil', ...STAFF_ROLES, 'federal')
export type Role = z.infer<typeof Role>
/** Whoever signed in. */
export const EVERYBODY: readonly Role[] = Role.options.filter((role) => role !== 'public')

/**
 * What a guardian may entrust to somebody else: to read the diary and marks, to follow applications, to fill in and file
 * applications, to be told what guardians are told. Answering an offer, consents, withdrawing what others filed and
 * entrusting stay with guardians.
 */
export const Scope = oneOf('diary', 'applications', 'apply', 'notices')
export type Scope = z.infer<typeof Scope>

/** Who asks, as the authorizer found them: one role at a time, and the circle that goes with it. */
export const Caller = z.object({
  region: Region,
  ref: z.union([Ref, Id]),
  role: Role,
  /** The grant that this session goes by. */
  grant: z.optional(Id),
  children: z.array(Ref),
  /** Children of others, entrusted by their guardians. */
  entrusted: z.optional(z.array(z.object({ child: Ref, scopes: z.array(Scope) }))),
  organisation: z.optional(Id),
  /** Of a class teacher: the class. */
  group: z.optional(Id),
  municipality: z.optional(Code),
})
export type Caller = z.infer<typeof Caller>

/** What a decision is about, as far as access cares. Missing means: not of that kind. */
export type Resource = {
  child?: string | undefined
  person?: string | undefined
  organisations?: readonly (string | undefined)[] | undefined
  municipality?: string | undefined
  teacher?: string | undefined
  /** Those who teach the class. */
  teachers?: readonly string[] | undefined
  /** The classes and groups that it is about, or that the child attends. */
  classes?: readonly string[] | undefined
  /** Roles that are given or taken. */
  roles?: readonly Role[] | undefined
  /** A class whose pupils are named in the answer: one row for all of them in the log of who looked. */
  group?: string | undefined
  /** Another list whose children are named in the answer, likewise (`queue/61701000`, see `stretchesOf`). */
  list?: string | undefined
}

/** Roles that the head of an organisation names. */
export const NAMED_BY_HEAD: readonly Role[] = ['teacher', 'class-teacher', 'clerk']

const entrusted = (caller: Caller, { child }: Resource, scope: Scope): boolean =>
  (caller.entrusted ?? []).some((it) => it.child === child && it.scopes.includes(scope))

const isOwn = (caller: Caller, { child }: Resource): boolean => child !== undefined && caller.children.includes(child)

/** Whether somebody may act for a child in what is filed for services: who is asked changes while drafts and lists stay. */
export const appliesFor = (caller: Caller, child: string): boolean =>
  isOwn(caller, { child }) || entrusted(caller, { child }, 'apply')

/** Whether somebody acts for a child by a guardian's delegation and is no guardian. */
export const actsAsDelegate = (caller: Caller, child: string): boolean =>
  !isOwn(caller, { child }) && appliesFor(caller, child)

/** Whether somebody is told of a child now. */
export const isToldOf = (caller: Caller, child: string): boolean =>
  isOwn(caller, { child }) || entrusted(caller, { child }, 'notices')

/** How far a role reaches. */
export const circles = {
  anyone: () => true,
  self: (caller, it) => it.person === caller.ref,
  'own-child': isOwn,
  'entrusted-diary': (caller, it) => entrusted(caller, it, 'diary'),
  'entrusted-applications': (caller, it) => entrusted(caller, it, 'applications'),
  'entrusted-apply': (caller, it) => entrusted(caller, it, 'apply'),
  /** What somebody filed for an entrusted child: not what its guardians or others filed. */
  'entrusted-filed': (caller, it) => it.person === caller.ref && entrusted(caller, it, 'apply'),
  'own-organisation': (caller, it) =>
    caller.organisation !== undefined && (it.organisations ?? []).includes(caller.organisation),
  'own-municipality': (caller, it) => caller.municipality !== undefined && it.municipality === caller.municipality,
  'own-lessons': (caller, it) => it.teacher === caller.ref,
  'own-classes': (caller, it) => (it.teachers ?? []).includes(caller.ref),
  /** Of the own organisation, and of those that its head may name. */
  'own-staff': (caller, it) =>
    caller.organisation !== undefined &&
    (it.organisations ?? []).includes(caller.organisation) &&
    (it.roles ?? []).every((role) => NAMED_BY_HEAD.includes(role)),
  'own-class': (caller, it) => caller.group !== undefined && (it.classes ?? []).includes(caller.group),
  region: () => true,
} satisfies Record<string, (caller: Caller, it: Resource) => boolean>
export type Circle = keyof typeof circles

/** One row: who may do what, how far. */
export type Rule = {
  id: string
  role: Role | readonly Role[]
  circle: Circle
  actions: readonly string[]
  /** Fields of the answer that do not leave by this rule, `items.benefit` in each item; the contract has them as optional. */
  hides?: readonly string[]
}

/** A value without these fields, wherever lists lie between. */
export function withoutFields(value: unknown, fields: ReadonlySet<string>, under = ''): unknown {
  if (fields.size === 0 || value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((it) => withoutFields(it, fields, under))
  const kept = Object.entries(value).filter(([name]) => !fields.has(`${under}${name}`))
  return Object.fromEntries(kept.map(([name, it]) => [name, withoutFields(it, fields, `${under}${name}.`)]))
}

interface Spoken {
  /** Of how many rules: a list that lost or won one is read anew. */
  readonly of: number
  readonly by: Map<string, readonly Rule[]>
}
const spoken = new WeakMap<readonly Rule[], Spoken>()

/** Rows that speak of an action, those that hide least first. A function asks for one action alone, again and again. */
function rulesOn(action: string, rules: readonly Rule[]): readonly Rule[] {
  const before = spoken.get(rules)
  const known = before?.of === rules.length ? before : { of: rules.length, by: new Map<string, readonly Rule[]>() }
  spoken.set(rules, known)
  const found =
    known.by.get(action) ??
    rules
      .filter(({ actions }) => actions.includes(action))
      .sort((a, b) => (a.hides?.length ?? 0) - (b.hides?.length ?? 0))
  known.by.set(action, found)
  return found
}

/**
 * The rule that lets the caller do this (of several, the one that hides least), or a refusal: 404 outside the circle, as if
 * it did not exist; 403 for the role.
 */
export function permit(rules: readonly Rule[], caller: Caller, action: string, it: Resource): Rule {
  let ofRole = false
  for (const rule of rulesOn(action, rules)) {
    const { role } = rule
    if (typeof role === 'string' ? role !== caller.role : !role.includes(caller.role)) continue
    ofRole = true
    if (circles[rule.circle](caller, it)) return rule
  }
  throw new Problem(ofRole ? 'not-found' : 'not-permitted')
}

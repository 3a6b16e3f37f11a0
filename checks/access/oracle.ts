/**
 * Who may do what, from sentences that a lawyer reads (sentences.txt), and from nothing else: it shares no line with the
 * policy that it is compared with.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Somebody who asks, as the world of the test made them. */
export type Asker = {
  name: string
  role: string
  /** The ref of the person. */
  self: string
  children: readonly string[]
  diaries: readonly string[]
  applications: readonly string[]
  filings: readonly string[]
  organisation?: string
  municipality?: string
  classId?: string
  /** The grant that the session goes by has ended. */
  ended?: true
}

/** What is asked about, as the world of the test made it. `missing`: there is no such thing. */
export type Thing = {
  name: string
  id: string
  /** Where it stands among the states that its kind has. */
  state?: string
  /** What else the path or the body of a request names. */
  second?: string
  missing?: true
  child?: string
  organisation?: string
  municipality?: string
  classId?: string
  /** Who gives the lesson; who teaches in the class. */
  teacher?: string
  teachers?: readonly string[]
  /** Who filed an application. */
  applicant?: string
  /** Whom a delegation was given to. */
  delegate?: string
  /** Of a grant: what it makes somebody. */
  makes?: string
}

export type Verdict = 'yes' | 'not there' | 'not for this role' | 'sign in first'

const roles: Record<string, string> = {
  Любой: 'public',
  Родитель: 'parent',
  Ученик: 'pupil',
  Учитель: 'teacher',
  'Классный руководитель': 'class-teacher',
  Делопроизводитель: 'clerk',
  Руководитель: 'head',
  'Специалист МФЦ': 'mfc-clerk',
  Специалист: 'specialist',
  'Координатор ГИА': 'exam-coordinator',
  Аналитик: 'analyst',
  Администратор: 'administrator',
  Аудитор: 'auditor',
  'Федеральный портал': 'federal',
}

const ordinaryStaff = ['teacher', 'class-teacher', 'clerk']
const same = (a: string | undefined, b: string | undefined) => a !== undefined && a === b

/** How a sentence ends, and whom it then holds for. The longest ending counts. */
const endings: Record<string, (asker: Asker, thing: Thing) => boolean> = {
  'всего региона': () => true,
  'о себе': () => true,
  'на которые отвечает сам': () => true,
  'своего ребёнка': (asker, { child = '' }) => asker.children.includes(child),
  'ребёнка, дневник которого ему доверен': (asker, { child = '' }) => asker.diaries.includes(child),
  'ребёнка, заявления которого ему доверены': (asker, { child = '' }) => asker.applications.includes(child),
  'подавать заявления за которого ему доверено': (asker, { child = '' }) => asker.filings.includes(child),
  'если подал его сам за ребёнка, подавать заявления за которого ему доверено': (asker, { child = '', applicant }) =>
    asker.filings.includes(child) && same(asker.self, applicant),
  'если он дан ему самому': (asker, { delegate }) => same(asker.self, delegate),
  'который ведёт сам': (asker, { teacher }) => same(asker.self, teacher),
  'класса, в котором ведёт уроки': (asker, { teachers = [] }) => teachers.includes(asker.self),
  'своей организации': (asker, { organisation }) => same(asker.organisation, organisation),
  'из своей организации': (asker, { organisation }) => same(asker.organisation, organisation),
  'в свою организацию': (asker, { organisation }) => same(asker.organisation, organisation),
  'рядовых сотрудников своей организации': (asker, { organisation, makes = '' }) =>
    same(asker.organisation, organisation) && ordinaryStaff.includes(makes),
  'своего класса': (asker, { classId }) => same(asker.classId, classId),
  'своего муниципалитета': (asker, { municipality }) => same(asker.municipality, municipality),
}

const longestFirst = (words: Record<string, unknown>) => Object.keys(words).sort((a, b) => b.length - a.length)

/** A sentence as it is understood. */
export type Sentence = { text: string; role: string; operations: string[]; holds: (typeof endings)[string] }

const lines = () =>
  readFileSync(join(import.meta.dirname, 'sentences.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
const subjectOf = (text: string) => longestFirst(roles).find((words) => text.startsWith(`${words} `))

/** What a role does not see of an answer; `entrusted`: of a child of others that was entrusted only. */
export type Blank = { role: string; operation: string; fields: string[]; entrusted: boolean }

/** @throws Error for a sentence that cannot be understood */
export function blanks(): Blank[] {
  return lines()
    .filter((text) => text.includes(' не видит '))
    .map((text) => {
      const [, operation, fields] = /\((\w+): ([\w,. [\]]+)\)/.exec(text) ?? []
      const role = roles[subjectOf(text) ?? '']
      if (!role || !operation || !fields) throw new Error(`this sentence says nothing: ${text}`)
      return {
        role,
        operation,
        fields: fields.split(', '),
        entrusted: text.endsWith('если заявления ему только доверены.'),
      }
    })
}

/** @throws Error for a sentence that cannot be understood */
export function sentences(): Sentence[] {
  return lines()
    .filter((text) => !text.includes(' не видит '))
    .map((text) => {
      const subject = subjectOf(text)
      const [, operations, rest = ''] = /\(([\w, ]+)\)(.*)\.$/.exec(text) ?? []
      const ending = longestFirst(endings).find((words) => rest.endsWith(` ${words}`))
      const [role, holds] = [subject && roles[subject], ending && endings[ending]]
      if (!role || !operations || !holds) throw new Error(`this sentence says nothing: ${text}`)
      return { text, role, operations: operations.split(', '), holds }
    })
}

/** What the sentences say of one cell. `Любой` needs no sign-in, and nothing else is for nobody. */
export function verdict(all: readonly Sentence[], asker: Asker | undefined, operation: string, thing: Thing): Verdict {
  const said = all.filter(({ operations }) => operations.includes(operation))
  if (said.some(({ role }) => role === 'public')) return thing.missing ? 'not there' : 'yes'
  if (!asker || asker.ended) return 'sign in first'
  const ofRole = said.filter(({ role }) => role === asker.role)
  if (ofRole.length === 0) return 'not for this role'
  return !thing.missing && ofRole.some(({ holds }) => holds(asker, thing)) ? 'yes' : 'not there'
}

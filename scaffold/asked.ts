/** What `npm run new -- use-case` was asked for, checked against what is there. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { files, nameOf } from '../checks/service.ts'
import { sampleOf } from '../reference/samples.ts'
import { shapes } from '../reference/shapes.ts'
import { Role } from '../shared/domain/access/policy.ts'
import { type Reach, type Subject, subjects } from './subjects.ts'

/** A sentence for the person at the keyboard. */
export class Refusal extends Error {}

export type Asked = {
  context: string
  /** `rename-group`, `renameGroup`. */
  file: string
  name: string
  role: Role
  /** What it is about: `group`. */
  about: string
  subject: Subject
  reach: Reach
  summary: string
  rule: { ru: string; en: string }
  change?: { field: string; fact: string; sample: unknown }
  read?: { fields: string[] }
}

export type Words = {
  changes?: string | undefined
  field?: string | undefined
  fact?: string | undefined
  reads?: string | undefined
  fields?: string | undefined
  role?: string | undefined
  summary?: string | undefined
  'rule-ru'?: string | undefined
  'rule-en'?: string | undefined
}

const own = new Set(['region', 'id', 'seq', 'head'])

/** @throws Refusal what is missing or wrong, in one sentence */
export async function asked(root: string, context = '', file = '', words: Words = {}): Promise<Asked> {
  if (!existsSync(join(root, 'functions', context, 'functions.yml')))
    throw new Refusal(`There is no context ${context}: see the folders of functions/.`)
  if (!/^[a-z]+(-[a-z]+)+$/.test(file)) throw new Refusal('A use case is called <verb>-<noun>: rename-group.')
  const name = nameOf(file)
  if (files(root).some((known) => nameOf(known) === name)) throw new Refusal(`There is a use case ${file} already.`)
  const about = need(words.changes ?? words.reads, '--changes or --reads says what it is about')
  const subject = subjects[about]
  if (!subject) throw new Refusal(`It can be about ${Object.keys(subjects).join(', ')}, not about ${about}.`)
  const role = Role.safeParse(words.role).data
  const reach = role && subject.reach[role]
  if (!reach)
    throw new Refusal(`--role is one of ${Object.keys(subject.reach).join(', ')} for what is about a ${about}.`)
  return {
    ...{ context, file, name, role, about, subject, reach },
    summary: russian(words.summary, '--summary'),
    rule: {
      ru: russian(words['rule-ru'], '--rule-ru'),
      en: need(words['rule-en'], '--rule-en says who may, in English'),
    },
    ...(words.changes === undefined
      ? { read: { fields: fieldsOf(about, subject, words.fields) } }
      : { change: await changeOf(root, about, subject, words) }),
  }
}

function need(value: string | undefined, says: string): string {
  if (value === undefined || value === '') throw new Refusal(`${says}.`)
  return value
}

function russian(value: string | undefined, option: string): string {
  if (!/[а-яё]/i.test(value ?? '')) throw new Refusal(`${option} is a sentence in Russian.`)
  return value ?? ''
}

function fieldsOf(about: string, { shape }: Subject, wanted: string | undefined): string[] {
  const known = Object.keys(shape).filter((field) => !own.has(field))
  const fields = need(wanted, `--fields names what is shown: ${known.join(', ')}`).split(',')
  for (const field of fields)
    if (!known.includes(field)) throw new Refusal(`A ${about} has no ${field}, it has ${known.join(', ')}.`)
  return fields
}

async function changeOf(root: string, about: string, subject: Subject, { field, fact }: Words) {
  const [only = ''] = fieldsOf(about, subject, field)
  if (subject.child) throw new Refusal(`What changes a ${about} is more than a field: write it by hand.`)
  if (!/^[a-z]+(-[a-z]+)+$/.test(fact ?? '')) throw new Refusal('--fact says what has happened then: group-renamed.')
  const schema = subject.shape[only]
  if (!(schema instanceof z.ZodMiniType)) throw new Refusal(`${only} is no field.`)
  const converted = await shapes(root, [schema])
  return { field: only, fact: fact ?? '', sample: sampleOf(converted.of(schema), converted.named(), [about, only]) }
}

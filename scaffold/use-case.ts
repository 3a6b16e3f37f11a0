/** The four steps of a use case as files: what is the same for each of them, so that the thinking is left. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Asked } from './asked.ts'
import { withEntry, withImport } from './edit.ts'
import { changeTest, decisionTest, readTest } from './tests.ts'

const pascal = (words: string) => words.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())

/** New and changed files by path, as they are to be written. */
export function scaffold(root: string, it: Asked): Map<string, string> {
  const { context, file } = it
  const contract = `shared/contracts/${context}.ts`
  const before = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '')
  const list = `functions/${context}/functions.yml`
  const made = new Map([
    [contract, contractIn(before(contract), it)],
    [`functions/${context}/${file}.ts`, it.change ? changing(it, it.change) : reading(it)],
    [
      `functions/${context}/${file}.table.test.ts`,
      it.change ? changeTest(it, it.change) : readTest(it, it.read?.fields ?? []),
    ],
    [list, `${before(list).trimEnd()}\n${entry(it)}`],
    ['shared/domain/access/rules.ts', withEntry(before('shared/domain/access/rules.ts'), ']', row(it))],
    ['shared/domain/access/rule-words.ts', withEntry(before('shared/domain/access/rule-words.ts'), '}', words(it))],
  ])
  if (it.change) {
    made.set(`shared/domain/${file}.ts`, decision(it, it.change))
    made.set(`shared/domain/${file}.test.ts`, decisionTest(it, it.change))
  }
  return made
}

/** A change is put to the field; what is read is named after the verb: `show-group-capacity` is `/groups/{id}/capacity`. */
function path({ subject, file, about, change }: Asked): string {
  const shown = file.replace(/^[a-z]+-/, '').replace(new RegExp(`^${about}-?`), '')
  return [subject.path, change ? change.field : shown].filter(Boolean).join('/')
}

function contractIn(text: string, it: Asked): string {
  const { name, about, context, role, summary, subject, change, read } = it
  const named = [
    ['route', './route.ts'],
    ['Id', '../domain/fields.ts'],
    [subject.type.name, `../${subject.type.from.replace('shared/', '')}`],
    ...(change
      ? [
          ['Count', '../domain/fields.ts'],
          ['event', './event.ts'],
        ]
      : []),
  ] as const
  const start = text === '' ? `import * as z from 'zod/mini'\n` : text
  const withImports = named.reduce((so, [what = '', from = '']) => withImport(so, what, from), start)
  const common = `
  name: '${name}',
  method: '${change ? 'PUT' : 'GET'}',
  path: '${path(it)}',
  summary: ${JSON.stringify(summary)},
  who: ['${role}'],
  params: z.object({ id: Id }),`
  const shape = subject.type.name
  if (!change)
    return `${withImports}
export const ${name} = route({${common}
  response: z.pick(${shape}, { ${read?.fields.map((field) => `${field}: true`).join(', ')} }),
  problems: ['not-found'],
})
`
  return `${withImports}
export const ${name} = route({${common}
  body: z.pick(${shape}, { ${change.field}: true }),
  response: z.object({ id: Id, seq: Count }),
  match: true,
  problems: ['invalid-request', 'not-found', 'nothing-changed', 'changed-meanwhile'],
})

export const ${pascal(change.fact)} = event(
  '${context}.${change.fact}',
  '${about}',
  z.pick(${shape}, { id: true, ${change.field}: true }),
)
`
}

const decision = ({ name, about, subject }: Asked, { field, sample }: NonNullable<Asked['change']>) => {
  const { name: type, from } = subject.type
  const same =
    typeof sample === 'object'
      ? `JSON.stringify(${about}.${field}) === JSON.stringify(${field})`
      : `${about}.${field} === ${field}`
  return `import type { ${type} } from './${from.split('/').at(-1)}'
import { Problem } from './problems/problem.ts'

/** The ${about} with another ${field}. @throws Problem \`nothing-changed\` */
export function ${name}(${about}: ${type}, ${field}: ${type}['${field}']): ${type} {
  if (${same}) throw new Problem('nothing-changed')
  return { ...${about}, ${field} }
}
`
}

const imported = (imports: readonly { name: string; from: string }[], up: string) =>
  imports.reduce((text, { name, from }) => withImport(text, name, `${up}${from}`), '')

function changing(
  { context, file, name, about, subject, reach }: Asked,
  { field, fact }: NonNullable<Asked['change']>,
) {
  const decide = 'decide'
  const imports = imported(
    [
      { name: `${name}, ${pascal(fact)}`, from: `shared/contracts/${context}.ts` },
      { name: `${name} as ${decide}`, from: `shared/domain/${file}.ts` },
      { name: 'atVersion, committed', from: 'shared/domain/subject.ts' },
      { name: 'http', from: 'shared/edge/http.ts' },
      { name: 'commit', from: 'shared/table/store/facts.ts' },
      subject.store,
      ...(reach.imports ?? []),
    ],
    '../../',
  )
  const { name: store } = subject.store
  return `${imports}
export const handler = http(${name}, async ({ params, body, match, act, permit }) => {
  const ${about} = await ${store}.get({ region: act.region, id: params.id })
  permit(${reach.resource})

  const changed = ${decide}(atVersion(${about}, match), body.${field})

  return commit(act, committed(changed), [${pascal(fact)}.fact(changed)], ${store}.save(changed))
})
`
}

function reading({ context, name, about, subject, reach }: Asked) {
  const imports = imported(
    [
      { name, from: `shared/contracts/${context}.ts` },
      { name: 'http', from: 'shared/edge/http.ts' },
      subject.store,
      ...(reach.imports ?? []),
    ],
    '../../',
  )
  return `${imports}
/** What it shows is what the contract names. */
export const handler = http(${name}, async ({ params, act, permit }) => {
  const ${about} = await ${subject.store.name}.get({ region: act.region, id: params.id })
  permit(${reach.resource})
  return ${about}
})
`
}

const entry = (it: Asked) => {
  // Who looks at a child is noted.
  const rights = it.change || it.subject.child ? ['readMain', 'putMain'] : ['readMain']
  const method = it.change ? 'PUT' : 'GET'
  return `${it.name}:
  handler: functions/${it.context}/${it.file}.handler
  iamRoleStatements: [${rights.map((right) => `"\${self:custom.may.${right}}"`).join(', ')}]
  events:
    - httpApi: { method: ${method}, path: "${path(it)}", authorizer: "\${self:custom.authorized}" }
`
}

const row = ({ role, file, reach, name }: Asked) => `  {
    id: '${role}-${file}',
    role: '${role}',
    circle: '${reach.circle}',
    actions: ['${name}'],
  },`

const words = ({ role, file, rule }: Asked) => `  '${role}-${file}': {
    ru: ${JSON.stringify(rule.ru)},
    en: ${JSON.stringify(rule.en)},
  },`

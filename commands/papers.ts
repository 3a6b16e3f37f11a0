import { usage } from '../local/usage.ts'
import { papers, proofless } from '../reference/papers/papers.ts'
import { stale, write } from '../reference/reference.ts'

const help = `npm run papers [-- --check]

Writes the papers of the data-protection inspector in Russian, docs/ru/inspector/: personal data with purposes and grounds,
level of protection, flows, matrix of access, measures of orders 21 and 117, forms of the breach notice and of destruction.
Drafts for a lawyer, made of the schemas' tags, the rules and the stacks.
--check writes nothing and says what is out of date. Exit code 1 when something is, or when a measure names no test.`

const { values } = usage(help, { options: { check: { type: 'boolean' } } })

const wrong = proofless('.')
const old = stale('.', await papers('.'))
if (!values.check) write('.', old)
const told = values.check ? 'is out of date: run npm run papers' : 'written'
for (const one of [...wrong, ...old.map(({ path }) => `${path} ${told}`)]) console.log(one)
if (wrong.length > 0 || (values.check && old.length > 0)) process.exitCode = 1

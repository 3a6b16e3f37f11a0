import { usage } from '../local/usage.ts'
import { findings } from '../reference/lint.ts'
import { documents, generated, stale, write } from '../reference/reference.ts'

const help = `npm run contracts [-- --check]

Writes what is made of the contracts for those outside: docs/openapi.json, docs/asyncapi.json, the types of
clients/typescript, and who may do what (docs/ru/access.md). Run it after every change of a contract, a rule or a problem, and after a merge.
--check writes nothing and says what is out of date. Exit codes: 1 when something is, or when a document breaks a rule, 2 bad usage.`

const { values } = usage(help, { options: { check: { type: 'boolean' } } })

const made = await documents('.')
const wrong = [
  ...(await findings('docs/openapi.json', made.openapi)),
  ...(await findings('docs/asyncapi.json', made.asyncapi)),
]
const old = stale('.', await generated(made))
if (!values.check) write('.', old)
const told = values.check ? 'is out of date: run npm run contracts' : 'written'
for (const one of [...wrong, ...old.map(({ path }) => `${path} ${told}`)]) console.log(one)
if (wrong.length > 0 || (values.check && old.length > 0)) process.exitCode = 1

import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { misused, usage } from '../local/usage.ts'
import { asked, Refusal } from '../scaffold/asked.ts'
import { scaffold } from '../scaffold/use-case.ts'

const help = `npm run new -- use-case CONTEXT VERB-NOUN [--changes SUBJECT --field FIELD --fact PAST | --reads SUBJECT --fields A,B]
               --role ROLE --summary RU --rule-ru RU --rule-en EN

Writes the four steps of a use case with its tests, each where it belongs: contract, decision, use case, entry in
functions.yml, row and words of the policy. What it writes passes npm run check and its tests; go on from there.
SUBJECT is group, organisation or pupil. Exit code 2 when something is missing or there already.

  npm run new -- use-case registry rename-group --changes group --field title --fact group-renamed --role clerk \\
    --summary 'Переименовать группу или класс' \\
    --rule-ru 'Делопроизводитель переименовывает группы и классы своей организации.' \\
    --rule-en 'A clerk renames the groups and classes of their organisation.'`

const text = { type: 'string' } as const
const words = { changes: text, field: text, fact: text, reads: text, fields: text }
const { values, positionals } = usage(help, {
  allowPositionals: true,
  options: {
    ...words,
    ...{ role: text, summary: text, 'rule-ru': text, 'rule-en': text },
  },
})

const run = promisify(execFile)
const node = (...command: string[]) => run(process.execPath, command)

async function useCase([context, file]: readonly string[]): Promise<void> {
  const made = scaffold('.', await asked('.', context, file, values))
  for (const [path, text] of made) {
    mkdirSync(dirname(join('.', path)), { recursive: true })
    writeFileSync(path, text)
  }
  const code = [...made.keys()].filter((path) => path.endsWith('.ts'))
  await node('node_modules/@biomejs/biome/bin/biome', 'check', '--write', ...code)
  await node('commands/contracts.ts')
  await node('commands/papers.ts')
  for (const path of made.keys()) console.log(path)
  console.error(`docs/openapi.json, docs/asyncapi.json, the client and the papers of the inspector follow from the contract.
Now: npm run check, and npm test -- ${file}. Then read every file: what is still missing is yours (docs/add-a-use-case.md).`)
}

const [what, ...of] = positionals
if (what !== 'use-case' || of.length !== 2) misused(help, 'Say use-case, its context and its name.')
try {
  await useCase(of)
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 2
}

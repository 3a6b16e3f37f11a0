import { parseArgs } from 'node:util'
import { tokenFor } from '../local/visitor.ts'
import { demoPeople } from '../regions/demo/personas.ts'

const help = `npm run token -- --persona NAME [--url http://localhost:3000]

Signs a person of the demo region in through the real flow and prints the bearer token (it lives 15 minutes).
--list prints the names. Local region only.`

const { values } = parseArgs({
  options: {
    persona: { type: 'string' },
    url: { type: 'string', default: 'http://localhost:3000' },
    list: { type: 'boolean' },
    help: { type: 'boolean' },
  },
})

if (values.list) {
  for (const { key, title } of demoPeople) console.log(`${key}\t${title}`)
} else if (values.help || values.persona === undefined) {
  console.error(help)
  process.exitCode = values.help ? 0 : 2
} else if (!demoPeople.some(({ key }) => key === values.persona)) {
  console.error(`There is no persona ${values.persona}; --list prints them.`)
  process.exitCode = 2
} else {
  try {
    console.log(await tokenFor(values.url, values.persona))
  } catch (error) {
    console.error(error instanceof Error ? `${error.message}. Is the region running at ${values.url}?` : error)
    process.exitCode = 1
  }
}

import { misused, usage } from '../local/usage.ts'
import { tokenFor } from '../local/visitor.ts'
import { demoPeople } from '../regions/demo/personas.ts'
import { inventedRegions } from '../regions/invented.ts'

const help = `npm run token -- --persona NAME [--url http://localhost:3000]

Signs a person of a demo region in through the real flow and prints the bearer token (it lives 15 minutes).
--list prints the names. Local region only.`

const { values } = usage(help, {
  options: {
    persona: { type: 'string' },
    url: { type: 'string', default: 'http://localhost:3000' },
    list: { type: 'boolean' },
  },
})

const invented = [...(await inventedRegions()).values()].flatMap(({ personas, clients }) => [...personas, ...clients])
const people = [...demoPeople, ...invented]

if (values.list) {
  for (const { key, title } of people) console.log(`${key}\t${title}`)
} else if (values.persona === undefined) {
  misused(help, 'Who is to sign in: --persona NAME.')
} else if (!people.some(({ key }) => key === values.persona)) {
  misused(help, `There is no persona ${values.persona}; --list prints them.`)
} else {
  try {
    console.log(await tokenFor(values.url, values.persona))
  } catch (error) {
    console.error(error instanceof Error ? `${error.message}. Is the region running at ${values.url}?` : error)
    process.exitCode = 1
  }
}

import { wordsOf } from '../local/failure.ts'
import { misused, regionAt, speaks, usage } from '../local/usage.ts'
import { tokenFor } from '../local/visitor.ts'
import { demoPeople } from '../regions/demo/personas.ts'
import { inventedRegions } from '../regions/invented.ts'

const help = {
  ru: `npm run token -- --persona ИМЯ [--url http://localhost:3000]
npm run token -- --list

Входит за человека учебного региона настоящим путём и печатает его токен (он живёт 15 минут). --list печатает имена.
Только для локального региона.

Код завершения: 0 сделано, 1 войти не удалось, 2 неверные параметры или региона там нет.`,
  en: `npm run token -- --persona NAME [--url http://localhost:3000]
npm run token -- --list

Signs a person of a demo region in through the real flow and prints the bearer token (it lives 15 minutes).
--list prints the names. Local region only.

Exit codes: 0 done, 1 nobody could sign in, 2 bad usage or no region there.`,
}

const { values } = usage(help, {
  options: {
    persona: { type: 'string' },
    url: { type: 'string', default: 'http://localhost:3000' },
    list: { type: 'boolean' },
    ...speaks,
  },
})

const invented = [...(await inventedRegions()).values()].flatMap(({ personas, clients }) => [...personas, ...clients])
const people = [...demoPeople, ...invented]

if (values.list) {
  for (const { key, title } of people) console.log(`${key}\t${title}`)
} else if (values.persona === undefined) {
  misused(help, { ru: 'Кому войти: --persona ИМЯ.', en: 'Who is to sign in: --persona NAME.' })
} else if (!people.some(({ key }) => key === values.persona)) {
  misused(help, {
    ru: `Имени ${values.persona} нет; все печатает --list.`,
    en: `There is no persona ${values.persona}; --list prints them.`,
  })
} else {
  const url = await regionAt(values.url)
  try {
    console.log(await tokenFor(url, values.persona))
  } catch (error) {
    console.error(wordsOf(error))
    process.exitCode = 1
  }
}

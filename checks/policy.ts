import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod/mini'
import { asRoute, declared } from './service.ts'

const Rules = z.array(
  z.object({
    id: z.string(),
    role: z.union([z.string(), z.array(z.string())]),
    actions: z.array(z.string()),
  }),
)
const RuleWords = z.record(z.string(), z.object({ ru: z.string(), en: z.string() }))

/** Every contract has a row for each role it names; every row speaks of a contract that names its role, and is said in words. */
export async function policy(root: string): Promise<string[]> {
  const load = (file: string) => import(pathToFileURL(join(root, 'shared/domain', file)).href)
  const { rules } = await load('access/rules.ts')
  const words = RuleWords.parse((await load('access/rule-words.ts')).ruleWords)
  const rows = Rules.parse(rules).map((row) => ({ ...row, roles: [row.role].flat() }))
  const routes = (await declared(root)).flatMap(({ value }) => asRoute(value) ?? [])
  const wrong: string[] = []
  for (const { name, who } of routes) {
    for (const role of who) {
      const ruled = rows.some(({ roles, actions }) => roles.includes(role) && actions.includes(name))
      if (role !== 'public' && !ruled) wrong.push(`contract ${name}: no rule lets a ${role} do it`)
    }
  }
  for (const { id, roles, actions } of rows) {
    for (const action of actions) {
      const route = routes.find(({ name }) => name === action)
      if (!route) wrong.push(`rule ${id}: there is no contract ${action}`)
      else
        for (const role of roles)
          if (!route.who.includes(role)) wrong.push(`rule ${id}: contract ${action} does not name ${role}`)
    }
    const { ru = '', en = '' } = words[id] ?? {}
    if (!/[а-яё]/i.test(ru) || !/[a-z]/i.test(en)) wrong.push(`rule ${id} is not said in both languages`)
  }
  for (const id of Object.keys(words))
    if (!rows.some((row) => row.id === id)) wrong.push(`there is no rule ${id}, only its words`)
  const ids = rows.map(({ id }) => id)
  for (const id of ids.filter((one, at) => ids.indexOf(one) !== at)) wrong.push(`rule ${id} stands twice`)
  return wrong
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asEvent, asRoute, declared, files, listed, nameOf } from './service.ts'

/** Files, lists and contracts name the same functions, routes and facts; what one of them forgot is told. */
export async function catalogue(root: string): Promise<string[]> {
  const exported = await declared(root)
  const routes = exported.flatMap(({ name, value }) => {
    const route = asRoute(value)
    return route ? [{ exported: name, ...route }] : []
  })
  const facts = new Set(exported.flatMap(({ value }) => asEvent(value)?.type ?? []))
  return [...filesAndLists(root), ...routesAndLists(root, routes), ...factsAndLists(root, facts)]
}

function filesAndLists(root: string): string[] {
  const inLists = listed(root)
  const wrong: string[] = []
  for (const file of files(root)) {
    const name = nameOf(file)
    const entry = inLists.get(name)
    if (entry?.handler !== file.replace(/\.ts$/, '.handler'))
      wrong.push(`${file}: no list has ${name} with this handler`)
    const [, subscriber] =
      /\b(?:subscriber|schedule|worker)\(\s*'([\w-]+)'/.exec(readFileSync(join(root, file), 'utf8')) ?? []
    if (subscriber !== undefined && !file.endsWith(`/${subscriber}.ts`))
      wrong.push(`${file}: calls itself ${subscriber}`)
  }
  const known = new Set(files(root).map((file) => file.replace(/\.ts$/, '.handler')))
  for (const [name, { handler, list }] of inLists) {
    if (!known.has(handler)) wrong.push(`${list}: ${name} has no file ${handler.replace(/\.handler$/, '.ts')}`)
    if (!handler.startsWith(list.replace('functions.yml', '')))
      wrong.push(`${list}: ${name} belongs to another context`)
  }
  return wrong
}

type Route = { exported: string; name: string; method: string; path: string; who: string[] }

function routesAndLists(root: string, routes: readonly Route[]): string[] {
  const inLists = listed(root)
  const wrong = routes
    .filter(({ exported, name }) => exported !== name)
    .map(({ exported, name }) => `contract ${exported} calls itself ${name}`)
  for (const { name, method, path, who } of routes) {
    const http = inLists.get(name)?.events.flatMap(({ httpApi }) => httpApi ?? [])
    if (http?.length !== 1) wrong.push(`contract ${name}: no function with one http event`)
    for (const event of http ?? []) {
      if (event.method !== method || event.path !== path)
        wrong.push(`${name}: the list says ${event.method} ${event.path}, the contract ${method} ${path}`)
      const open = who.includes('public')
      if (open === (event.authorizer !== undefined))
        wrong.push(`${name}: ${open ? 'is public, yet has' : 'is not public, yet has no'} authorizer`)
    }
  }
  const names = new Set(routes.map(({ name }) => name))
  // `*` is what no contract has: the answer where nothing is.
  for (const [name, { events, list }] of inLists)
    if (events.some(({ httpApi }) => httpApi && httpApi.path !== '*') && !names.has(name))
      wrong.push(`${list}: ${name} answers HTTP without a contract`)
  return wrong
}

function factsAndLists(root: string, facts: ReadonlySet<string>): string[] {
  const wrong: string[] = []
  for (const [name, { events, list }] of listed(root)) {
    for (const { eventBridge } of events) {
      if (!eventBridge) continue
      for (const type of eventBridge.pattern['detail-type'])
        if (!facts.has(type)) wrong.push(`${list}: ${name} waits for ${type}, which no contract declares`)
      if (eventBridge.deadLetterQueueArn === undefined) wrong.push(`${list}: ${name} has no dead-letter queue`)
    }
  }
  return wrong
}

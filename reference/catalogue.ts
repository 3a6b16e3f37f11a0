/** What the reference is made of: the routes and events of the contracts, each with the context it belongs to. */
import type * as z from 'zod/mini'
import { asEvent, asRoute, declared, listed } from '../checks/service.ts'
import type { Route } from '../shared/contracts/route.ts'

/** `context`: the folder of `functions/` whose list has the function. */
export type ListedRoute = Route & { context: string }
export type ListedEvent = { name: string; type: string; about: string; data: z.ZodMiniType }

const isRoute = (value: unknown): value is Route => asRoute(value) !== undefined
const isEvent = (value: unknown): value is Omit<ListedEvent, 'name'> => asEvent(value) !== undefined

/** Sorted by path and method, so that what is generated changes only where a contract does. */
export async function routes(root: string): Promise<ListedRoute[]> {
  const lists = listed(root)
  return (await declared(root))
    .flatMap(({ value }) => (isRoute(value) ? [value] : []))
    .map((route) => ({ ...route, context: lists.get(route.name)?.list.split('/')[1] ?? 'platform' }))
    .sort((a, b) => compare(a.path, b.path) || compare(a.method, b.method))
}

/** Sorted by type. */
export async function events(root: string): Promise<ListedEvent[]> {
  return (await declared(root))
    .flatMap(({ name, value }) => (isEvent(value) ? [{ ...value, name }] : []))
    .sort((a, b) => compare(a.type, b.type))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const contexts: Record<string, string> = {
  access: 'Вход и сеансы / Sign-in and sessions',
  admission: 'Заявления и очередь / Applications and the queue',
  enrollment: 'Направления, зачисление, переводы / Offers, enrolment, transfers',
  federal: 'Обмен с федеральным порталом / Exchange with the federal portal',
  journal: 'Журнал и дневник / Journal and diary',
  notifications: 'Уведомления / Notices',
  placement: 'Комплектование / Placement',
  platform: 'Работа системы / The platform itself',
  registry: 'Организации, группы и классы / Organisations, groups and classes',
  reports: 'Отчёты / Reports',
}

/** A context as both documents name it. */
export const tagOf = (name: string) => ({ name, description: contexts[name] ?? name })

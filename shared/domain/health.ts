import * as z from 'zod/mini'
import { Flag, Instant, oneOf } from './fields.ts'
import { Problem } from './problems/problem.ts'

/** What people would miss: their data, what needs their keys, and what happens after they have done something. */
export const Service = oneOf('data', 'cabinets', 'delivery')
export type Service = z.infer<typeof Service>

export const serviceWords: Record<Service, { ru: string; en: string }> = {
  data: { ru: 'Заявления, очередь, дневник', en: 'Applications, queue, diary' },
  cabinets: { ru: 'Личные кабинеты и сведения о детях', en: 'Personal accounts and data of children' },
  delivery: {
    ru: 'Уведомления, статусы на Госуслугах, свободные места',
    en: 'Notices, statuses on Gosuslugi, free places',
  },
}

export const Health = z.object({ at: Instant, services: z.array(z.object({ service: Service, ok: Flag })) })
export type Health = z.infer<typeof Health>

/** A minute is usual; this long, and people begin to ask. */
const DELIVERY_SECONDS = 300

/** @param oldest time of the oldest fact that nobody has heard of yet */
export const deliveryWorks = (oldest: string | undefined, now: string): boolean =>
  oldest === undefined || Date.parse(now) - Date.parse(oldest) <= DELIVERY_SECONDS * 1000

/** @throws Problem `not-healthy`, so that a watcher sees it by the status alone */
export function healthy(health: Health): Health {
  const broken = health.services.filter(({ ok }) => !ok)
  const errors = broken.map(({ service }) => ({ pointer: `/services/${service}`, ...serviceWords[service] }))
  if (errors.length > 0) throw new Problem('not-healthy', {}, { errors })
  return health
}

const Outage = z.object({ service: Service, from: Instant, until: Instant })
/** What the public page says: the state of each service since when, and what was out of order before. */
export const StatusRecord = z.object({
  at: Instant,
  services: z.array(z.object({ service: Service, ok: Flag, since: Instant })),
  past: z.array(Outage),
})
export type StatusRecord = z.infer<typeof StatusRecord>

const KEPT_DAYS = 30

/** The record after one more look. A service that works again leaves an outage behind, for thirty days. */
export function recorded(before: StatusRecord | undefined, { at, services }: Health): StatusRecord {
  const was = (service: Service) => before?.services.find((it) => it.service === service)
  const ended = services.flatMap(({ service, ok }) => {
    const then = was(service)
    return ok && then && !then.ok ? [{ service, from: then.since, until: at }] : []
  })
  const oldest = new Date(Date.parse(at) - KEPT_DAYS * 86_400_000).toISOString()
  return {
    at,
    services: services.map(({ service, ok }) => {
      const then = was(service)
      return { service, ok, since: then?.ok === ok ? then.since : at }
    }),
    past: [...ended, ...(before?.past ?? [])].filter(({ until }) => until >= oldest),
  }
}

import { fullYears } from './calendar.ts'
import { type Opening, type Service, type State, windowsOf } from './service.ts'
import type { Status } from './status.ts'

type Dated = { id: string; term?: string | undefined; zone: string }
type OfApplication = Dated & { status: Status; child?: string | undefined }
type OfCase = Dated & { service: { title: string }; child: { name?: string }; state: State }

export type Deadline = {
  kind: 'act' | 'wait' | 'window'
  title: string
  what: string
  child?: string | undefined
  application?: string
  case?: string
  service?: string
  from?: string
  by: string
  zone: string
}

/** What is known of a child of the family: `forms` are those of the class that it attends. */
type Child = { birthDate: string; forms: readonly number[] }

/** How far ahead a family is told that applications will be taken. */
const AHEAD_MS = 120 * 86_400_000

/** What has to be done in a state of a kindergarten application, and whether the family has to do it. */
const whatOf: Partial<Record<Status, [kind: 'act' | 'wait', what: string]>> = {
  offered: ['act', 'Ответить на направление'],
  contracting: ['act', 'Заключить договор с детским садом'],
  contracted: ['wait', 'Детский сад издаст приказ о зачислении'],
}

/**
 * All terms of a family in one list, the nearest first: what its applications wait for, and the services whose windows are
 * open or open within four months for some child of it. What is over is not among them.
 */
export function deadlinesOf(of: {
  applications: readonly OfApplication[]
  cases: readonly OfCase[]
  services: readonly Service[]
  children: readonly Child[]
  zone: string
  now: string
}): Deadline[] {
  const { now, zone, children } = of
  const horizon = new Date(Date.parse(now) + AHEAD_MS).toISOString()
  const applied = of.applications.flatMap(({ id, status, term, zone: there, child }): Deadline[] => {
    const [kind, what] = whatOf[status] ?? []
    if (!kind || !what || term === undefined) return []
    return [{ kind, title: 'Заявление в детский сад', what, child, application: id, by: term, zone: there }]
  })
  const asked = of.cases.flatMap(({ id, service: { title }, state, term, zone: there, child }): Deadline[] => {
    if (state.ends || term === undefined) return []
    const kind = state.acts === 'family' ? 'act' : 'wait'
    return [{ kind, title, what: state.family, child: child.name, case: id, by: term, zone: there }]
  })
  const windows = of.services.flatMap((service): Deadline[] =>
    deadlinesAmong(windowsOf(service, now, zone))
      .filter(({ opens }) => opens <= horizon)
      .filter((window) => children.some((child) => isFor(service, child, window)))
      .map(({ title: what, opens: from, closes: by }) => ({
        ...{ kind: 'window', title: service.title, what, service: service.code, from, by, zone },
      })),
  )
  return [...applied, ...asked, ...windows].toSorted((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
}

/** Applications that are taken all year have no deadline: as one window closes the next opens. */
const deadlinesAmong = (windows: readonly Opening[]): Opening[] =>
  windows.filter(
    ({ opens, closes }) =>
      !windows.some((it) => followsAtOnce(closes, it.opens)) && !windows.some((it) => followsAtOnce(it.closes, opens)),
  )
const followsAtOnce = (closes: string, opens: string) => Date.parse(opens) - Date.parse(closes) === 1

function isFor({ organisation, forms, ages }: Service, child: Child, { closes }: Opening): boolean {
  if (organisation === 'own') return child.forms.some((form) => forms?.includes(form))
  const age = fullYears(child.birthDate, `${closes.slice(0, 4)}-09-01`)
  return !ages || (age >= ages.from && age <= ages.to)
}

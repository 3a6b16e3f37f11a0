/** Which route of an HTTP API a request takes. */
import type { Route } from '../service/catalogue-events.ts'

/** A route that takes a request. */
export interface Match {
  readonly route: Route
  /** Path parameters, percent-decoded. */
  readonly params: Readonly<Record<string, string>>
}

type Segment = { readonly kind: 'text' | 'one' | 'rest'; readonly name: string }

/** A fixed segment is more specific than a parameter, a parameter than a greedy one. */
const RANK = { text: '0', one: '1', rest: '2' }

const segmentsOf = (path: string): Segment[] =>
  path
    .slice(1)
    .split('/')
    .map((part) => {
      const [, name, greedy] = /^\{(\w+)(\+?)\}$/.exec(part) ?? []
      return name === undefined ? { kind: 'text', name: part } : { kind: greedy ? 'rest' : 'one', name }
    })

const decode = (part: string) => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function paramsOf(segments: readonly Segment[], parts: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {}
  for (const [index, segment] of segments.entries()) {
    const part = parts[index]
    if (part === undefined || part === '') return segment.kind === 'text' && segment.name === part ? params : undefined
    if (segment.kind === 'rest') {
      params[segment.name] = parts.slice(index).map(decode).join('/')
      return params
    }
    if (segment.kind === 'one') params[segment.name] = decode(part)
    else if (segment.name !== decode(part)) return undefined
  }
  return segments.length === parts.length ? params : undefined
}

/**
 * The route table of an API. A request takes the most specific route (API Gateway, "routing API requests"): fixed segments
 * before parameters before greedy parameters, and for one path its own method before `ANY`. `$default` is not among them,
 * because files of the region's one port stand before it: ask for it with `fallback`. A slash at the end is a different
 * path, and HEAD is not answered by a GET route.
 */
export function routeTable(routes: readonly Route[]) {
  const table = routes
    .filter((route) => route.path !== '$default')
    .map((route) => {
      const segments = segmentsOf(route.path)
      const rank = `${segments.map(({ kind }) => RANK[kind]).join('')}${route.method === 'ANY' ? '~' : '!'}`
      return { route, segments, rank }
    })
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
  const fallback = routes.find((route) => route.path === '$default')

  return {
    match(method: string, path: string): Match | undefined {
      const parts = path.slice(1).split('/')
      for (const { route, segments } of table) {
        if (route.method !== 'ANY' && route.method !== method) continue
        const params = paramsOf(segments, parts)
        if (params) return { route, params }
      }
      return undefined
    },
    fallback: fallback ? { route: fallback, params: {} } : undefined,
  }
}

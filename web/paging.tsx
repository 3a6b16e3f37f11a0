import { Pagination } from '../shared/ui/pagination.tsx'
import { usePortal } from './portal.ts'
import { useStore } from './store.ts'

/** Where a list that goes on by a cursor stands: its address holds the cursor and the number of the first row. */
export function usePaging(): { after?: string; from: number } {
  const { query } = useStore(usePortal().router.place)
  const after = query.get('after')
  return { ...(after !== null && { after }), from: Math.max(1, Math.trunc(Number(query.get('from'))) || 1) }
}

/** The address of a page of the same list: its filter stays. */
export function addressOfPage(path: string, query: URLSearchParams, to?: { after: string; from: number }): string {
  const asked = new URLSearchParams(query)
  asked.delete('after')
  asked.delete('from')
  if (to) for (const [name, value] of Object.entries(to)) asked.set(name, String(value))
  return `${asked}` === '' ? path : `${path}?${asked}`
}

/** The pages of the list at this address, under its table. */
export function Pages({ count, next }: { count: number; next: string | undefined }) {
  const { path, query } = useStore(usePortal().router.place)
  const { from } = usePaging()
  if (count === 0 && from === 1) return null
  const last = from + count - 1
  return (
    <Pagination
      shown={from === 1 && next === undefined ? `Показано всё: ${count}` : `Показаны ${from}–${last}`}
      {...(from > 1 && { first: addressOfPage(path, query) })}
      {...(next !== undefined && { next: addressOfPage(path, query, { after: next, from: last + 1 }) })}
    />
  )
}

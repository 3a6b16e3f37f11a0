import { Problem } from '../domain/problems/problem.ts'
import { env } from '../env.ts'
import { sha256 } from '../vault/seal.ts'

/** The header by which the CDN says who it is. It sets it itself, over whatever a visitor sent. */
export const CDN_HEADER = 'x-zvonok-cdn'
/** What `CDN_KEYS` is where there is no CDN: anybody may call. */
export const NO_CDN = 'none'

/** How a key of the CDN is known to functions: they never hold it, so nothing that they show gives it away. */
export const cdnKeyHash = (key: string) => sha256(key)

/** Whether a request came by the CDN. While keys are being changed there are two. */
export function throughCdn(headers: Record<string, string | undefined> = {}): boolean {
  const known = env('CDN_KEYS')
  return known === NO_CDN || known.split(',').includes(cdnKeyHash(headers[CDN_HEADER] ?? ''))
}

/**
 * The API has an address of its own beside the CDN, which AWS cannot close: so each door asks, before it does anything.
 * @throws Problem `not-permitted`
 */
export function needCdn(headers: Record<string, string | undefined>): void {
  if (!throughCdn(headers)) throw new Problem('not-permitted')
}

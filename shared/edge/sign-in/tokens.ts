import { timingSafeEqual } from 'node:crypto'
import type { Tokens } from '../../domain/access/principal.ts'
import type { Act } from '../../domain/act.ts'
import { sha256 } from '../../vault/seal.ts'

/** `<region>.<ref>.<secret>`: leads to the one item that knows the rest. The table keeps only the hash. */
export type Token = { region: string; ref: string; hash: string }

export function readToken(text: string | undefined): Token | undefined {
  const [, region, ref] = /^([a-z][a-z0-9-]{1,20})\.([A-Za-z0-9-]{1,64})\.[\w-]{43}$/.exec(text ?? '') ?? []
  return region !== undefined && ref !== undefined && text !== undefined
    ? { region, ref, hash: sha256(text) }
    : undefined
}

const fresh = (act: Act, ref: string) => `${act.region}.${ref}.${Buffer.from(act.random(32)).toString('base64url')}`

/** A new pair: the texts for the client, the hashes for the table. */
export function newTokens(act: Act, ref: string): { access: string; refresh: string; hashes: Tokens } {
  const access = fresh(act, ref)
  const refresh = fresh(act, ref)
  return { access, refresh, hashes: { access: sha256(access), refresh: sha256(refresh) } }
}

/** Compares hashes in constant time. */
export const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

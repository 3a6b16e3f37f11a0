import * as z from 'zod/mini'
import type { Caller } from '../domain/access/policy.ts'
import type { Act } from '../domain/act.ts'
import { Problem } from '../domain/problems/problem.ts'
import { openedBy, regionKeys } from '../vault/region-keys.ts'
import { derive, open, seal } from '../vault/seal.ts'

const Position = z.record(z.string(), z.unknown())
type Position = z.infer<typeof Position>

/**
 * Cursors open only for the caller, the position they hold and the list they were made for: they hold keys, and keys say
 * where things lie.
 */
const placeOf = ({ region, ref, role, grant = '' }: Caller, list: string) =>
  `cursor|${region}|${ref}|${role}|${grant}|${list}`

const encoded = (sealed: string) => sealed.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** A position in a list as the client carries it; nothing after the last page. */
export async function sealCursor(
  act: Act,
  caller: Caller,
  list: string,
  next: Position | undefined,
): Promise<string | undefined> {
  if (!next) return undefined
  const { data } = await regionKeys(act.region)
  return encoded(seal(derive(data, 'cursor'), placeOf(caller, list), next, act.random(12)))
}

/** @throws Problem `invalid-request` for a cursor of somebody else, of another list, or of nobody */
export async function openCursor(
  caller: Caller,
  list: string,
  cursor: string | undefined,
): Promise<Position | undefined> {
  if (cursor === undefined) return undefined
  const keys = await regionKeys(caller.region)
  const sealed = cursor.replaceAll('-', '+').replaceAll('_', '/')
  try {
    // Letters that stand for the same bytes are another text: an edited cursor is none.
    if (encoded(Buffer.from(sealed, 'base64').toString('base64')) !== cursor) throw new Error('not as it was made')
    return Position.parse(openedBy(keys, (key) => open(derive(key, 'cursor'), placeOf(caller, list), sealed)))
  } catch (cause) {
    const words = { ru: 'Эта страница списка устарела: откройте список заново', en: 'This page of the list is stale' }
    throw new Problem('invalid-request', {}, { cause, errors: [{ pointer: '/query/after', ...words }] })
  }
}

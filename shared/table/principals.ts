import * as z from 'zod/mini'
import { Principal } from '../domain/principal.ts'
import { entity, type Write } from './entity.ts'
import { keys } from './keys.ts'
import { all } from './lists.ts'

const Principals = entity<Principal, { region: string; ref: string }>({
  name: 'PRINCIPAL',
  version: 1,
  schema: Principal,
  key: keys.principal,
})

/** Strongly consistent, so a dismissed teacher is out at the next request. */
export const principalOf = (region: string, ref: string) => Principals.find({ region, ref })

/** Saves over the version that was read; a new one begins with `seq: 0`. */
export const putPrincipal = (next: Principal): Write =>
  Principals.put({ ...next, seq: next.seq + 1 }, { over: next.seq })

const Guardian = z.object({ region: z.string(), child: z.string(), guardian: z.string() })
const Guardians = entity<z.infer<typeof Guardian>, { region: string; child: string; guardian: string }>({
  name: 'GUARDIAN',
  version: 1,
  schema: Guardian,
  key: keys.guardian,
})

/**
 * Saves a principal that gained children (nothing, when it is the one that was read) and with each the way back from the
 * child: the authorizer asks whose children are mine, a notice asks whose child this is.
 */
export const putRelated = (before: Principal, next: Principal): Write[] => {
  const { region, ref: guardian, children } = next
  const gained = children.filter((child) => !before.children.includes(child))
  return before === next
    ? []
    : [putPrincipal(next), ...gained.map((child) => Guardians.put({ region, child, guardian }))]
}

/** Those whose own a child is. */
export async function guardiansOf(region: string, child: string): Promise<string[]> {
  const { pk: partition, sk } = keys.guardiansOf({ region, child })
  const found = await Array.fromAsync(all({ partition, range: { beginsWith: sk } }))
  return found.map((item) => Guardians.read(item).guardian)
}

/** For loading a region. */
export const rawPrincipal = Principals.raw

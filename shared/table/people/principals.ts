import { Principal } from '../../domain/access/principal.ts'
import { keys } from '../keys.ts'
import { entity, type Write } from '../store/entity.ts'

const Principals = entity<Principal, { region: string; ref: string }>({
  name: 'PRINCIPAL',
  version: 1,
  schema: Principal,
  key: keys.principal,
})

/** Strongly consistent, so a dismissed teacher is out at the next request. */
export const principalOf = (region: string, ref: string) => Principals.find({ region, ref })

/** Saves over the version that was read; a new one begins with `seq: 0`. */
export const putPrincipal = (next: Principal): Write => ({
  ...Principals.put({ ...next, seq: next.seq + 1 }, { over: next.seq }),
  alone: true,
})

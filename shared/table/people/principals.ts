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

const stepped = (next: Principal) => ({ ...next, seq: next.seq + 1 })

/** Saves over the version that was read, with what else is saved; a new one begins with `seq: 0`. */
export const putPrincipal = (next: Principal): Write => Principals.put(stepped(next), { over: next.seq })

/** The same at once and alone, as sessions are. @throws Problem `changed-meanwhile` */
export const storePrincipal = (next: Principal): Promise<void> => Principals.storeOver(next.seq, stepped(next))

import * as z from 'zod/mini'
import type { Act } from '../domain/act.ts'
import { Transfer } from '../domain/transfer.ts'
import { personVault } from '../vault/person.ts'
import { states } from './entity.ts'
import { keys } from './keys.ts'
import { keysIn, PAGE, type Position, pageOfRows } from './lists.ts'

export const Transfers = states<Transfer>({
  about: 'transfer',
  version: 1,
  schema: Transfer,
  place: (it) => {
    const { region, id, from, to, requestedAt, answerBy } = it
    const moment = keys.momentInList({ at: requestedAt, id })
    const due = { gsi3pk: keys.due({ region, kind: 'transfer' }), gsi3sk: keys.momentInList({ at: answerBy, id }) }
    return {
      gsi1pk: keys.transfersFrom({ region, organisation: from.organisation }),
      gsi1sk: moment,
      gsi2pk: keys.transfersTo({ region, organisation: to.organisation }),
      gsi2sk: moment,
      ...(it.status === 'requested' && due),
      row: Transfer.parse(it),
    }
  },
})

/** One page of the transfers out of an organisation or into it, the newest first. */
export const transfersOf = (
  { region, organisation, direction }: { region: string; organisation: string; direction: 'in' | 'out' },
  after: Position | undefined,
) =>
  pageOfRows(
    Transfer,
    direction === 'out'
      ? { index: 'gsi1', partition: keys.transfersFrom({ region, organisation }) }
      : { index: 'gsi2', partition: keys.transfersTo({ region, organisation }) },
    { limit: PAGE, after, newestFirst: true },
  )

/** The keys of transfers that nobody answered before a moment, the oldest first. */
export const overdueTransfers = (region: string, now: string) =>
  keysIn({ index: 'gsi3', partition: keys.due({ region, kind: 'transfer' }), range: { to: now } })

const placeOf = ({ region, id }: Transfer) => keys.state({ region, subject: `transfer/${id}` })

/** Why a transfer is refused is a sentence about a child: it is kept under the child's key. */
export const sealedReason = async (act: Act, transfer: Transfer, reason: string): Promise<string> =>
  (await personVault(act.region, transfer.pupil)).seal(act, placeOf(transfer), reason)

/** Why a transfer was refused; nothing for others. @throws Problem `not-found` when the child was erased */
export async function reasonOf(transfer: Transfer): Promise<string | undefined> {
  if (transfer.status !== 'refused') return undefined
  const vault = await personVault(transfer.region, transfer.pupil)
  return z.string().parse(vault.open(placeOf(transfer), transfer.reason))
}

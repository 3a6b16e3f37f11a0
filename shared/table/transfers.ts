import * as z from 'zod/mini'
import type { Act } from '../domain/act.ts'
import { Code, Id, Instant, Ref } from '../domain/fields.ts'
import { Problem } from '../domain/problems/problem.ts'
import { type InTransfer, Transfer } from '../domain/transfer.ts'
import { personVault } from '../vault/person.ts'
import { keys } from './keys.ts'
import { entity, states, type Write } from './store/entity.ts'
import { keysIn, PAGE, type Position, pageOfRows } from './store/lists.ts'

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

const Asked = z.object({ region: Code, pupil: Ref, organisation: Id, at: Instant })
const Askings = entity<z.infer<typeof Asked>, { region: string; pupil: string; organisation: string }>({
  name: 'TRANSFER-ASKED',
  version: 1,
  schema: Asked,
  key: keys.transferAsked,
})

/** The writes of a new request. The commit throws `transfer-asked` while another of the same organisation waits. */
export function askedFor(requested: InTransfer<'requested'>): Write[] {
  const { region, pupil, to, requestedAt: at } = requested
  const alone = Askings.put(
    { region, pupil, organisation: to.organisation, at },
    {
      over: 0,
      otherwise: ({ data } = {}) => new Problem('transfer-asked', { date: Asked.parse(data).at.slice(0, 10) }),
    },
  )
  return [Transfers.save(requested), alone]
}

/** The writes of a request that got its answer or will get none: the organisation may ask again. */
export const answered = (transfer: Exclude<Transfer, { status: 'requested' }>): Write[] => [
  Transfers.save(transfer),
  Askings.remove({ region: transfer.region, pupil: transfer.pupil, organisation: transfer.to.organisation }),
]

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

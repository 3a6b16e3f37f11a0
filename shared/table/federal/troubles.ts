import * as z from 'zod/mini'
import { Trouble } from '../../domain/exchange.ts'
import { keys } from '../keys.ts'
import { entity } from '../store/entity.ts'
import { PAGE, type Position, pageOfRows } from '../store/lists.ts'

/** A message that went wrong, and the object that holds it as it came. It is kept as long as the object is. */
const Kept = z.extend(Trouble, {
  region: z.string(),
  raw: z.string(),
  /** Of a message of ours that was refused: its number among those of the client, or the id its answer went out under. */
  sending: z.optional(z.number()),
  answer: z.optional(z.string()),
})
export type KeptTrouble = z.infer<typeof Kept>
const DAYS = 30

const Troubles = entity<KeptTrouble, { region: string; id: string }>({
  name: 'TROUBLE',
  version: 1,
  schema: Kept,
  key: keys.trouble,
  place: (it) => ({ gsi1pk: keys.troubles(it), gsi1sk: keys.momentInList(it), row: Trouble.parse(it) }),
  ttl: ({ at }) => Math.floor(Date.parse(at) / 1000) + DAYS * 86_400,
})

/** Notes a message that went wrong, or what one more try has come to. */
export const putTrouble = (it: KeptTrouble) => Troubles.store(it)

/** One page of what went wrong, the newest first. */
export const troublesOf = (region: string, after: Position | undefined) =>
  pageOfRows(
    Trouble,
    { index: 'gsi1', partition: keys.troubles({ region }) },
    { limit: PAGE, after, newestFirst: true },
  )

/** The same where there may be none. */
export const troubleSeen = (region: string, id: string): Promise<KeptTrouble | undefined> =>
  Troubles.find({ region, id })

/** @throws Problem `not-found` */
export const troubleWith = (region: string, id: string): Promise<KeptTrouble> => Troubles.get({ region, id })

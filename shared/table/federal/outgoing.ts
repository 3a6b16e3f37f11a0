import * as z from 'zod/mini'
import type { Act } from '../../domain/act.ts'
import { federalId } from '../../domain/filing.ts'
import { findVault, type PersonVault } from '../../vault/person.ts'
import { keys } from '../keys.ts'
import { entity, type Write } from '../store/entity.ts'
import { forEachOf, PAGE, type Position, page, rows } from '../store/lists.ts'
import { applicationOf } from './federal-orders.ts'

const Message = z.object({
  region: z.string(),
  client: z.string(),
  /** Its place among all messages of the client. */
  number: z.number(),
  application: z.string(),
  child: z.string(),
  orderId: z.string(),
  replyTo: z.optional(z.string()),
  orgCode: z.string(),
  /** Absent for FormDataResponse. */
  kind: z.optional(z.enum(['FormDataResponse', 'OrderRequest'])),
  at: z.string(),
  sealed: z.string(),
  /** Since when SMEV is known to have it. */
  delivered: z.optional(z.string()),
})
export type Message = z.infer<typeof Message>
export const Messages = entity<Message, { region: string; client: string; number: number }>({
  name: 'OUTGOING',
  version: 1,
  schema: Message,
  key: keys.outgoing,
})

/** `seq` is the number of the client's last message. */
const Head = z.object({ region: z.string(), client: z.string(), seq: z.number() })
const Heads = entity<z.infer<typeof Head>, { region: string; client: string }>({
  name: 'OUTGOING-HEAD',
  version: 1,
  schema: Head,
  key: keys.outgoingHead,
  place: ({ region, client, seq }) => ({
    gsi1pk: keys.outgoingHeads({ region }),
    gsi1sk: client,
    row: { client, seq },
  }),
})

/** Up to which of its messages a client has said to have passed them on for good. */
const Taken = z.object({ region: z.string(), client: z.string(), upTo: z.number() })
const Takens = entity<z.infer<typeof Taken>, { region: string; client: string }>({
  name: 'OUTGOING-TAKEN',
  version: 1,
  schema: Taken,
  key: keys.outgoingTaken,
})

/** How far the facts of an application have become messages (`after` is a place in their chain), and which. */
const Told = z.object({
  region: z.string(),
  application: z.string(),
  client: z.string(),
  after: z.number(),
  messages: z.array(z.number()),
  /** The last status that was told while the application waits: a day that comes makes 140 a 160 without any fact. */
  standing: z.optional(z.string()),
  seq: z.number(),
})
export type Told = z.infer<typeof Told>
const Tolds = entity<Told, { region: string; application: string }>({
  name: 'TOLD',
  version: 1,
  schema: Told,
  key: keys.told,
})

export const toldOf = async (region: string, application: string, client: string): Promise<Told> =>
  (await Tolds.find({ region, application })) ?? { region, application, client, after: 0, messages: [], seq: 0 }

/** A status as it is to be sent: the document as it goes out. */
export type Sending = Pick<Message, 'orderId' | 'replyTo' | 'orgCode' | 'kind' | 'at'> & { xml: string }

/** The status in which messages leave an application: that it was changed (170) is none. */
export const standingAfter = (sendings: readonly Sending[]): string | undefined =>
  sendings.findLast(({ orgCode }) => orgCode !== '170')?.orgCode

/**
 * The writes that put statuses at the end of a client's messages and note how far the application has been told.
 *
 * Events arrive in any order; messages do not follow them. Whichever event of an application comes first, all facts since
 * `told.after` become messages in the order of the chain, and `told` moves on in the same transaction: an older event that
 * comes later finds nothing left to say. The number is taken from the head under its version, so the list only grows at
 * its end, and who reads page by page misses nothing. Without a new fact (`upTo`) there is nothing to write.
 */
export async function appended(
  act: Act,
  told: Told,
  vault: PersonVault,
  sendings: readonly Sending[],
  upTo: number | undefined,
): Promise<Write[]> {
  if (upTo === undefined) return []
  const { region, client, application } = told
  const head = (await Heads.find({ region, client })) ?? { region, client, seq: 0 }
  const messages = sendings.map(({ xml, ...sending }, index) => {
    const of = { region, client, number: head.seq + 1 + index }
    return { ...of, ...sending, application, child: vault.ref, sealed: vault.seal(act, keys.outgoing(of), xml) }
  })
  const numbers = messages.map(({ number }) => number)
  const standing = standingAfter(sendings) ?? told.standing
  const noted = {
    ...{ ...told, after: upTo, messages: [...told.messages, ...numbers], seq: told.seq + 1 },
    ...(standing !== undefined && { standing }),
  }
  const end = { ...head, seq: head.seq + messages.length }
  return [
    Tolds.put(noted, { over: told.seq }),
    ...(messages.length > 0 ? [Heads.put(end, { over: head.seq })] : []),
    ...messages.map((message) => Messages.put(message, { over: 0 })),
  ]
}

/** One page of a client's messages, oldest first; with an order number, of that application alone. */
export async function messagesFor(
  region: string,
  client: string,
  orderId: string | undefined,
  after: Position | undefined,
) {
  if (orderId !== undefined) {
    const application = (await applicationOf(region, orderId)) ?? federalId(orderId)
    return messagesAbout(await toldOf(region, application, ''), client, after)
  }
  const { items, next } = await page(
    { partition: keys.outgoingOf({ region, client }), fresh: true },
    { limit: PAGE, after },
  )
  return { items: items.map((item) => Messages.read(item)), next }
}

async function messagesAbout({ region, messages, ...told }: Told, client: string, after: Position | undefined) {
  const last = z.optional(z.number()).parse(after?.number) ?? 0
  const left = told.client === client ? messages.filter((number) => number > last) : []
  const numbers = left.slice(0, PAGE)
  const items = await Promise.all(numbers.map((number) => Messages.get({ region, client, number })))
  return { items, next: left.length > PAGE ? { number: numbers.at(-1) } : undefined }
}

/** A message as its client reads it; nothing when the child was erased. */
export async function opened({
  region,
  client,
  number,
  child,
  sealed,
  kind = 'FormDataResponse',
  ...message
}: Message) {
  const vault = await findVault(region, child)
  return (
    vault && {
      ...message,
      kind,
      id: String(number),
      xml: String(vault.open(keys.outgoing({ region, client, number }), sealed)),
    }
  )
}

/** Puts a message about an application at the end of its client's, apart from any fact. */
export const alsoSent = (act: Act, told: Told, vault: PersonVault, sending: Sending): Promise<Write[]> =>
  appended(act, told, vault, [sending], told.after)

const AT_ONCE_TAKEN = 200

/** The numbers of the oldest messages that a client has not passed on. */
export async function numbersToTake(region: string, client: string): Promise<number[]> {
  const [head, before] = await Promise.all([Heads.find({ region, client }), Takens.find({ region, client })])
  const from = before?.upTo ?? 0
  return Array.from({ length: Math.min(AT_ONCE_TAKEN, (head?.seq ?? 0) - from) }, (_, at) => from + at + 1)
}

/** Notes that a client has passed its messages on up to this one; what was said before is not taken back. */
export async function noteTaken(region: string, client: string, upTo: number): Promise<number> {
  const [head, before] = await Promise.all([Heads.find({ region, client }), Takens.find({ region, client })])
  const taken = Math.max(before?.upTo ?? 0, Math.min(upTo, head?.seq ?? 0))
  await Takens.store({ region, client, upTo: taken })
  return taken
}

const Row = z.object({ client: z.string(), seq: z.number() })

/** How many messages of each client wait to be passed on, and since when the oldest does. */
export async function waitingFor(region: string) {
  const clients = await rows(Row, { index: 'gsi1', partition: keys.outgoingHeads({ region }) })
  return forEachOf(clients, async ({ client, seq }) => {
    const { upTo } = (await Takens.find({ region, client })) ?? { upTo: 0 }
    const oldest = upTo < seq ? await Messages.find({ region, client, number: upTo + 1 }) : undefined
    return { client, waiting: Math.max(0, seq - upTo), oldest: oldest?.at }
  })
}

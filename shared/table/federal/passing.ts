import * as z from 'zod/mini'
import { sha256hex } from '../../vault/seal.ts'
import { keys } from '../keys.ts'
import { entity } from '../store/entity.ts'
import { type Message, Messages, noteTaken, numbersToTake, opened } from './outgoing.ts'

/** What is known of messages on their way to and from the SMEV adapter, beside the messages themselves. */

type Numbered = Pick<Message, 'region' | 'client' | 'number'>

/** The id of a message that goes out, of the form of a UUID: its number stands in it, so that what is told of it finds it. */
export const messageIdOf = ({ region, client, number }: Numbered): string =>
  `${beginning({ region, client })}${number.toString(16).padStart(12, '0')}`
const beginning = ({ region, client }: Pick<Numbered, 'region' | 'client'>) =>
  `${sha256hex(`${region}|${client}`).slice(0, 8)}-0000-8000-8000-`

/** The message of a client that went out under an id; nothing for any other id. */
export async function sentAs(region: string, client: string, id: string): Promise<Message | undefined> {
  const start = beginning({ region, client })
  const number = id.startsWith(start) ? Number.parseInt(id.slice(start.length), 16) : Number.NaN
  return Number.isSafeInteger(number) ? Messages.find({ region, client, number }) : undefined
}

/** Marks that SMEV has a message; the first time counts. */
export async function markDelivered(message: Message, at: string): Promise<void> {
  if (message.delivered === undefined) await Messages.store({ ...message, delivered: at })
}

const DAYS = 30
const Answer = z.object({
  ...{ region: z.string(), id: z.string(), receipt: z.string() },
  ...{ client: z.string(), at: z.string(), orderId: z.optional(z.string()), replyTo: z.optional(z.string()) },
})
export type PassedAnswer = z.infer<typeof Answer>
const Answers = entity<PassedAnswer, { region: string; id: string }>({
  name: 'PASSED-ANSWER',
  version: 1,
  schema: Answer,
  key: keys.passedAnswer,
  ttl: ({ at }) => Math.floor(Date.parse(at) / 1000) + DAYS * 86_400,
})

/** Notes under which id an answer is going out, before it does. */
export const notePassed = (answer: PassedAnswer): Promise<void> => Answers.store(answer)
export const passedAs = (region: string, id: string): Promise<PassedAnswer | undefined> => Answers.find({ region, id })

const Incoming = z.object({ region: z.string(), client: z.string(), waiting: z.number(), at: z.string() })
const Incomings = entity<z.infer<typeof Incoming>, { region: string; client: string }>({
  name: 'INCOMING',
  version: 1,
  schema: Incoming,
  key: keys.incoming,
})

/** Notes how many messages the adapter still had when it was last asked. */
export const noteIncoming = (it: z.infer<typeof Incoming>): Promise<void> => Incomings.store(it)
/** The same, where the adapter was ever asked. */
export const incomingOf = (region: string, client: string) => Incomings.find({ region, client })

/**
 * Hands the messages that a client has not taken to `pass`, oldest first, and notes after each that it was taken: what was cut
 * off goes on with the one it was at. Messages about an erased child are passed over.
 */
export async function passAll(
  region: string,
  client: string,
  pass: (message: { id: string; replyTo: string | undefined; xml: string }) => Promise<void>,
): Promise<number> {
  const numbers = await numbersToTake(region, client)
  for (const number of numbers) {
    const message = await Messages.find({ region, client, number })
    const shown = message && (await opened(message))
    if (shown) await pass({ id: messageIdOf({ region, client, number }), replyTo: shown.replyTo, xml: shown.xml })
    await noteTaken(region, client, number)
  }
  return numbers.length
}

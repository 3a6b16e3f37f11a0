import * as z from 'zod/mini'
import { Trouble } from '../domain/exchange.ts'
import { isProblem, type Problem } from '../domain/problem.ts'
import { textOf } from '../domain/problem-text.ts'
import { identify } from '../federal/envelope.ts'
import { FederalError } from '../federal/fault.ts'
import { faultWords } from '../federal/fault-words.ts'
import { nameOf } from '../federal/field-names.ts'
import type { XmlElement } from '../federal/xml.ts'
import { entity } from './entity.ts'
import { keys } from './keys.ts'
import { PAGE, type Position, pageOfRows } from './lists.ts'

/** A message that went wrong, and the object that holds it as it came. It is kept as long as the object is. */
const Kept = z.extend(Trouble, { region: z.string(), raw: z.string() })
type Kept = z.infer<typeof Kept>
const DAYS = 30

const Troubles = entity<Kept, { region: string; id: string }>({
  name: 'TROUBLE',
  version: 1,
  schema: Kept,
  key: keys.trouble,
  place: (it) => ({ gsi1pk: keys.troubles(it), gsi1sk: keys.momentInList(it), row: Trouble.parse(it) }),
  ttl: ({ at }) => Math.floor(Date.parse(at) / 1000) + DAYS * 86_400,
})

/** Problems that may be a lack of the region's data, not of the message. */
const ours: readonly string[] = ['unknown-code', 'unknown-organisation', 'unknown-municipality', 'invalid-request']

type Came = Pick<Kept, 'region' | 'id' | 'client' | 'messageId' | 'raw' | 'at'>
type Told = Pick<Trouble, 'kind' | 'reason' | 'path'>

/** What an error means for those who look after the exchange; nothing for a refusal that is all right. */
export function troubleOf(error: unknown, messageId: string): Told | undefined {
  if (error instanceof FederalError) {
    const { path } = error.first
    return { kind: 'unreadable', reason: faultWords(error.first), ...(path !== '' && { path }) }
  }
  if (!isProblem(error)) return { kind: 'broken', reason: `Внутренняя ошибка, номер в журнале: ${messageId}` }
  return ours.includes(error.code) ? { kind: 'refused', reason: reasonOf(error) } : undefined
}

const reasonOf = (problem: Problem) =>
  [textOf(problem, 'ru'), ...problem.errors.map(({ pointer }) => nameOf(pointer.slice(1)))].join(': ')

/** Notes a message that went wrong, for the page of the exchange. */
export async function noteTrouble(came: Came, error: unknown, content?: XmlElement): Promise<void> {
  const told = troubleOf(error, came.messageId)
  if (!told) return
  const { child: request, orderId } = content ? identify(content) : {}
  const named = {
    ...(request !== undefined && { request: request.slice(0, 50) }),
    ...(orderId !== undefined && { orderId }),
  }
  await Troubles.store({ ...came, ...told, ...named, messageId: came.messageId.slice(0, 200), tries: 0 })
}

/** One page of what went wrong, the newest first. */
export const troublesOf = (region: string, after: Position | undefined) =>
  pageOfRows(
    Trouble,
    { index: 'gsi1', partition: keys.troubles({ region }) },
    { limit: PAGE, after, newestFirst: true },
  )

/** @throws Problem `not-found` */
export const troubleWith = (region: string, id: string): Promise<Kept> => Troubles.get({ region, id })

/** Notes what one more try has come to. */
export const retried = (it: Kept, now: string, told: Told | undefined) =>
  Troubles.store({ ...it, ...told, tries: it.tries + 1, ...(told === undefined && { doneAt: now }) })

import { isProblem, type Problem } from '../../domain/problems/problem.ts'
import { textOf } from '../../domain/problems/problem-text.ts'
import { identify, REUSED_ID } from '../../federal/envelope.ts'
import { FederalError } from '../../federal/fault.ts'
import { faultWords } from '../../federal/fault-words.ts'
import { nameOf } from '../../federal/field-names.ts'
import type { XmlElement } from '../../federal/xml.ts'
import { type KeptTrouble, putTrouble } from '../../table/federal/troubles.ts'
import { OrderRefused } from './order-refused.ts'

/** Problems that somebody has to look at: the region's data may lack something, or two messages came under one id. */
const ours: readonly string[] = [
  ...['unknown-code', 'unknown-organisation', 'unknown-municipality', 'invalid-request'],
  'idempotency-key-reused',
]

/** Who brought a message, and when. */
export type From = Pick<KeptTrouble, 'region' | 'client' | 'at'>
/** A message as it came, and where it is kept. */
export type Came = From & Pick<KeptTrouble, 'id' | 'messageId' | 'raw'>
type Told = Pick<KeptTrouble, 'kind' | 'reason' | 'path' | 'sending' | 'orderId'>

/** What an error means for those who look after the exchange; nothing for a refusal that is all right. */
export function troubleOf(error: unknown, messageId: string): Told | undefined {
  if (error instanceof FederalError) {
    const { path } = error.first
    return { kind: 'unreadable', reason: faultWords(error.first), ...(path !== '' && { path }) }
  }
  if (error instanceof OrderRefused) return { kind: 'undelivered', ...error.refusal }
  if (!isProblem(error)) return { kind: 'broken', reason: `Внутренняя ошибка, номер в журнале: ${messageId}` }
  return ours.includes(error.code) ? { kind: 'refused', reason: reasonOf(error) } : undefined
}

const reasonOf = (problem: Problem) =>
  problem.code === 'idempotency-key-reused'
    ? REUSED_ID
    : [textOf(problem, 'ru'), ...problem.errors.map(({ pointer }) => nameOf(pointer.slice(1)))].join(': ')

/** Notes a message that went wrong, for the page of the exchange. */
export async function noteTrouble(came: Came, error: unknown, content?: XmlElement): Promise<void> {
  const told = troubleOf(error, came.messageId)
  if (!told) return
  const { child: request, orderId } = content ? identify(content) : {}
  const named = {
    ...(request !== undefined && { request: request.slice(0, 50) }),
    ...(orderId !== undefined && { orderId }),
  }
  await putTrouble({ ...came, ...named, ...told, messageId: came.messageId.slice(0, 200), tries: 0 })
}

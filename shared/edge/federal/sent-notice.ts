import { acknowledgement } from '../../federal/envelope.ts'
import { type Notice, rejectWords } from '../../federal/notice.ts'
import { markDelivered, passedAs, sentAs } from '../../table/federal/passing.ts'
import { putTrouble } from '../../table/federal/troubles.ts'
import { sha256 } from '../../vault/seal.ts'
import type { Came, From } from './trouble.ts'

/**
 * What SMEV says of a message of ours: that it was delivered is marked on it, that it was refused is shown to who looks after the
 * exchange. It may come any number of times. @returns that it was taken: nobody answers a notice
 */
export async function noteNotice(came: Came, { kind, code, about, messageId }: Notice): Promise<string> {
  if (kind === 'reject') await noteUndelivered(came, about, rejectWords(code))
  else await marked(came, about)
  return acknowledgement(messageId)
}

/** The adapter itself will never take a document of ours. */
export const noteNotTaken = ({ region, client, at }: From, id: string): Promise<void> =>
  noteUndelivered({ region, client, at, id: sha256(`${client}|${id}`), messageId: id, raw: '' }, [id], NOT_TAKEN)
const NOT_TAKEN = 'Адаптер СМЭВ не принял наше сообщение: оно не подходит ему по форме'

async function marked({ region, client, at }: Came, about: readonly string[]): Promise<void> {
  for (const id of about) {
    const sending = await sentAs(region, client, id)
    if (sending) await markDelivered(sending, at)
  }
}

async function noteUndelivered(came: Came, about: readonly string[], reason: string): Promise<void> {
  const { region, client } = came
  const [sending] = (await Promise.all(about.map((id) => sentAs(region, client, id)))).filter((it) => it !== undefined)
  const [answer] = (await Promise.all(about.map((id) => passedAs(region, id)))).filter((it) => it !== undefined)
  const orderId = sending?.orderId ?? answer?.orderId
  await putTrouble({
    ...{ ...came, messageId: came.messageId.slice(0, 200), kind: 'undelivered', reason, tries: 0 },
    ...(orderId !== undefined && { orderId }),
    ...(sending && { sending: sending.number }),
    ...(answer && { answer: answer.id }),
  })
}

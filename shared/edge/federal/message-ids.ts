import { sha256, sha256hex } from '../../vault/seal.ts'

/** What a message is known by among those of a client: its receipt, its raw object, its trouble. */
export const receiptKey = (client: string, messageId: string): string => sha256(`${client}|${messageId}`)

/** The id under which the answer to a message goes out: of the form of a UUID, and the same for every try. */
export function answerId(receipt: string): string {
  const hex = sha256hex(`${receipt}|answer`)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

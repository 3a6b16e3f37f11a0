import { attachFile, requestUpload } from '../../shared/contracts/attachments.ts'
import type { Call } from '../call.ts'
import { NoConnection } from '../problem-error.ts'

const MOST = 10 * 1024 * 1024
const endings = /\.(?:pdf|jpe?g|png|docx|xlsx)$/i

/** The endings that are taken, for the window of the system. */
export const ACCEPT = '.pdf,.jpg,.jpeg,.png,.docx,.xlsx'

/** What can be told of a file before it is sent; the server looks into it afterwards. */
export function faultOf(file: Pick<File, 'name' | 'size'> | undefined): string | undefined {
  if (!file) return 'Выберите файл'
  if (file.size === 0) return 'Файл пуст: выберите другой'
  if (file.size > MOST) return 'Файл больше 10 МБ: уменьшите его или разделите'
  if (!endings.test(file.name)) return 'Выберите файл PDF, JPEG, PNG, DOCX или XLSX'
  return undefined
}

/** Where the bytes go, and the word that they are there. */
export type Way = {
  place: (bytes: number) => Promise<{ id: string; url: string }>
  named: (id: string, name: string) => Promise<unknown>
}

/**
 * Asks for an address, sends the bytes there, names them.
 * @throws ProblemError for every refusal, NoConnection when the bytes did not arrive
 */
export async function sendBy({ place, named }: Way, file: File, put: typeof fetch = fetch): Promise<void> {
  const { id, url } = await place(file.size)
  const answer = await put(url, { method: 'PUT', body: file }).catch((cause: unknown) => {
    throw new NoConnection('the bytes did not arrive', { cause })
  })
  if (!answer.ok) throw new NoConnection(`the bytes were not taken: ${answer.status}`)
  await named(id, file.name)
}

/** Sends a file with an application to a kindergarten. @throws as `sendBy` */
export const sendFile = (call: Call, id: string, file: File, put?: typeof fetch): Promise<void> =>
  sendBy(
    {
      place: (bytes) => call(requestUpload, { params: { id }, body: { bytes } }),
      named: (attachment, name) => call(attachFile, { params: { id, attachment }, body: { name } }),
    },
    file,
    put,
  )

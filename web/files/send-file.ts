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

/**
 * Sends a file with an application: asks for an address, sends the bytes there, names them.
 * @throws ProblemError for every refusal, NoConnection when the bytes did not arrive
 */
export async function sendFile(call: Call, id: string, file: File, put: typeof fetch = fetch): Promise<void> {
  const place = await call(requestUpload, { params: { id }, body: { bytes: file.size } })
  const answer = await put(place.url, { method: 'PUT', body: file }).catch((cause: unknown) => {
    throw new NoConnection('the bytes did not arrive', { cause })
  })
  if (!answer.ok) throw new NoConnection(`the bytes were not taken: ${answer.status}`)
  await call(attachFile, { params: { id, attachment: place.id }, body: { name: file.name } })
}

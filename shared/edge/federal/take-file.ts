import type { Act } from '../../domain/act.ts'
import { isProblem } from '../../domain/problems/problem.ts'
import { textOf } from '../../domain/problems/problem-text.ts'
import { fileNamed, ofClient, placeForNamed, takeNamed } from '../../table/federal/named-files.ts'
import { refusals } from './bring-files.ts'
import { fileTrouble, noteFileCame, noteFileRefused } from './file-trouble.ts'

type File = { client: string; orderId: string; code: string }

/**
 * Takes a named file that a client has sent. One that is refused is a trouble of the exchange, as one that was fetched is; it is
 * over when the file has come.
 * @throws Problem `not-found`, `upload-refused` with the reason, `too-many-files`, `wrong-state`
 */
export async function takeFile(act: Act, file: File) {
  const { region, now: at } = act
  const { client, orderId, code } = file
  const taken = await noted(act, file, async () => takeNamed(act, await ofClient(region, orderId, client), code))
  await noteFileCame({ region, client, at }, fileTrouble({ region, client, at }, orderId, code))
  return taken
}

/** Where the bytes of a named file may be sent to. @throws Problem `not-found`, `wrong-state`, `too-many-files`; the last is a trouble */
export const placeForFile = (act: Act, file: File, bytes: number) =>
  noted(act, file, async () =>
    placeForNamed(act, await ofClient(act.region, file.orderId, file.client), file.code, bytes),
  )

async function noted<T>({ region, now: at }: Act, { client, orderId, code }: File, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isProblem(error) || !refusals.includes(error.code)) throw error
    const { of } = await fileNamed(await ofClient(region, orderId, client), code)
    const from = { region, client, at }
    const id = fileTrouble(from, orderId, code)
    // A file that was handed over came with no message: the number of its application stands for one.
    await noteFileRefused(from, { id, orderId, cause: orderId, of, refused: textOf(error, 'ru') })
    throw error
  }
}

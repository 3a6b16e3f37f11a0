import type { Act } from '../../domain/act.ts'
import type { Application } from '../../domain/application.ts'
import { isProblem } from '../../domain/problems/problem.ts'
import { textOf } from '../../domain/problems/problem-text.ts'
import { awaitedFiles, ofClient, takeNamedBytes } from '../../table/federal/named-files.ts'
import { actOf } from '../act.ts'
import { log } from '../log.ts'
import { fileNamed } from './adapter.ts'
import { fileTrouble, noteFileCame, noteFileRefused } from './file-trouble.ts'
import type { From } from './trouble.ts'

/** What a file is refused for by what it is, or by how many there are: somebody has to ask the family for another. */
export const refusals: readonly string[] = ['upload-refused', 'too-many-files']
/** The application has ended meanwhile, or the child was erased: nobody waits for the file. */
const over: readonly string[] = ['wrong-state', 'not-found']

/**
 * Fetches from the adapter the files that an application names and that have not come. One that the adapter does not have, or that
 * is refused for what it is, is shown with the application as not arrived and keeps nothing back; one that was refused is a
 * trouble of the exchange too, until it has come.
 * @returns why each of those that still have not come has not, in Russian, by the id of its trouble
 * @throws Error when the adapter cannot be asked: the message is to come again
 */
export async function bringFiles(from: From, orderId: string, cause: string): Promise<Map<string, string>> {
  const { region, client, at } = from
  const act = actOf({ region, actor: `client/${client}`, now: at, cause })
  const staying = new Map<string, string>()
  try {
    const application = await ofClient(region, orderId, client)
    for (const { code, of } of await awaitedFiles(application)) {
      const id = fileTrouble(from, orderId, code)
      const refused = await brought(act, application, code)
      if (refused === NOT_THERE) staying.set(id, NOT_THERE)
      else if (refused === undefined) await noteFileCame(from, id)
      else staying.set(id, await noteFileRefused(from, { id, orderId, cause, of, refused }))
    }
  } catch (error) {
    if (!isProblem(error) || !over.includes(error.code)) throw error
    log.info('files are wanted no more', { problem: error.code })
  }
  return staying
}
const NOT_THERE = 'У адаптера СМЭВ этого файла нет'

/** Why a file was not taken; nothing when it was. */
async function brought(act: Act, application: Application, code: string): Promise<string | undefined> {
  try {
    const bytes = await fileNamed(act.region, code)
    if (!bytes) return NOT_THERE
    await takeNamedBytes(act, application, code, bytes)
    return undefined
  } catch (error) {
    if (!isProblem(error) || !refusals.includes(error.code)) throw error
    log.info('a file was not taken', { problem: error.code, reason: error.params.reason })
    return textOf(error, 'ru')
  }
}

import { isProblem } from '../../domain/problems/problem.ts'
import { awaitedFiles, ofClient, takeNamedBytes } from '../../table/federal/named-files.ts'
import { actOf } from '../act.ts'
import { log } from '../log.ts'
import { fileNamed } from './adapter.ts'
import type { From } from './trouble.ts'

/** Why a file stays among those that have not come: what it is, or that the application has ended meanwhile. */
const stays: readonly string[] = ['upload-refused', 'too-many-files', 'wrong-state', 'not-found']

/**
 * Fetches from the adapter the files that an application names and that have not come. One that the adapter does not have, or that
 * is refused for what it is, is shown with the application as not arrived and keeps nothing back.
 * @throws Error when the adapter cannot be asked: the message is to come again
 */
export async function bringFiles({ region, client, at }: From, orderId: string, cause: string): Promise<void> {
  const act = actOf({ region, actor: `client/${client}`, now: at, cause })
  try {
    const application = await ofClient(region, orderId, client)
    for (const { code } of await awaitedFiles(application)) {
      const bytes = await fileNamed(region, code)
      if (bytes) await takeNamedBytes(act, application, code, bytes).catch(unlessStays)
    }
  } catch (error) {
    unlessStays(error)
  }
}

function unlessStays(error: unknown): void {
  if (!isProblem(error) || !stays.includes(error.code)) throw error
  log.info('a file was not taken', { problem: error.code, reason: error.params.reason })
}

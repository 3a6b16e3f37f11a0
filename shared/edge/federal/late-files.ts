import { FilesMissing } from '../../contracts/federal.ts'
import type { Act } from '../../domain/act.ts'
import type { Application } from '../../domain/application.ts'
import { Applications } from '../../table/applications.ts'
import { AwaitedFiles } from '../../table/federal/late-files.ts'
import { awaitedFiles } from '../../table/federal/named-files.ts'
import type { Key } from '../../table/store/entity.ts'
import { commit } from '../../table/store/facts.ts'
import { findVault } from '../../vault/person.ts'
import { fileTrouble, noteFileLate } from './file-trouble.ts'

/**
 * Looks at an application whose files were to be there by now. Each that has not come is a trouble of the exchange, and the family is
 * told once that something is missing: nobody else may know what became of it. Of an application that waits no more in the queue
 * nobody looks at the files.
 * @throws Problem `not-found` when it was looked at meanwhile
 */
export async function tellOfFiles(act: Act, mark: Key): Promise<void> {
  const { region, id } = await AwaitedFiles.at(mark)
  const it = await Applications.find({ region, id })
  const late = it ? await missing(act, it) : false
  if (!it || !late) return commit(act, undefined, [], AwaitedFiles.remove({ region, id }))
  return commit(act, undefined, [FilesMissing.fact(it)], Applications.save(it), AwaitedFiles.remove({ region, id }))
}

/** Notes what has not come. @returns whether anything has not */
async function missing({ region, now: at }: Act, it: Application): Promise<boolean> {
  const vault = await findVault(region, it.child)
  if (it.status !== 'queued' || !it.federal || !vault) return false
  const { client, orderId } = it.federal
  const files = await awaitedFiles(it, vault)
  const from = { region, client, at }
  for (const { code, of } of files) await noteFileLate(from, { id: fileTrouble(from, orderId, code), orderId, of })
  return files.length > 0
}

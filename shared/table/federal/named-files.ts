import type { Act } from '../../domain/act.ts'
import type { Application } from '../../domain/application.ts'
import { holding, roomForFile } from '../../domain/attachment.ts'
import { federalId } from '../../domain/filing.ts'
import { filesNamed, nameWithEnding } from '../../domain/named-files.ts'
import { Problem } from '../../domain/problems/problem.ts'
import { type PersonVault, personVault } from '../../vault/person.ts'
import { sha256hex } from '../../vault/seal.ts'
import { formOf } from '../applications.ts'
import { attachmentsOf, takeBytes, takeUpload, uploadPlace } from '../attachments.ts'
import { applicationSeen } from '../offers.ts'
import { applicationOf } from './federal-orders.ts'

type Its = Pick<Application, 'region' | 'id' | 'child'>

/** The application that a client has filed under a number. @throws Problem `not-found`, also for one of another client */
export async function ofClient(region: string, orderId: string, client: string): Promise<Application> {
  const application = await applicationSeen(region, (await applicationOf(region, orderId)) ?? federalId(orderId))
  if (application.federal?.client !== client) throw new Problem('not-found')
  return application
}

/** Under which id a file that an application names is kept: one code is one file, however often it comes. */
const idOf = ({ id }: Pick<Its, 'id'>, code: string) => sha256hex(`${id}|${code}`).slice(0, 26)

/** The files that an application names and that have not come. @throws Problem `not-found` when the child was erased */
export async function awaitedFiles(it: Its, vault?: PersonVault) {
  const form = await formOf(it.region, it.id, vault ?? (await personVault(it.region, it.child)))
  const named = filesNamed(form)
  if (named.length === 0) return []
  const come = new Set((await attachmentsOf(it)).map(({ id }) => id))
  return named.filter(({ code }) => !come.has(idOf(it, code)))
}

/** @throws Problem `not-found` for a code that the application does not name */
export async function fileNamed(it: Its, code: string) {
  const form = await formOf(it.region, it.id, await personVault(it.region, it.child))
  const file = filesNamed(form).find((one) => one.code === code)
  if (!file) throw new Problem('not-found')
  return file
}

/** Where the bytes of a named file may be sent to. @throws Problem `not-found`, `wrong-state`, `too-many-files` */
export async function placeForNamed(act: Act, application: Application, code: string, bytes: number) {
  await fileNamed(application, code)
  const [holder, id] = [holding(application), idOf(application, code)]
  const before = await attachmentsOf(application)
  // One that has come may be sent once more: nothing is added.
  if (!before.some((it) => it.id === id)) roomForFile(holder, before)
  return uploadPlace(act, holder, bytes, id)
}

/** Takes a named file that was sent there: looked at like any other of the family. Once more is the same. */
export async function takeNamed(act: Act, application: Application, code: string) {
  const file = await fileNamed(application, code)
  const sent = { upload: idOf(application, code), name: nameWithEnding(file), by: application.applicant }
  return takeUpload(act, holding(application), sent)
}

/** The same where the bytes are at hand. @throws Problem `upload-refused` with the reason */
export async function takeNamedBytes(act: Act, application: Application, code: string, bytes: Uint8Array) {
  const file = await fileNamed(application, code)
  const sent = { upload: idOf(application, code), name: nameWithEnding(file), by: application.applicant }
  return takeBytes(act, holding(application), sent, bytes)
}

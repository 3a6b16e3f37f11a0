import * as z from 'zod/mini'
import { CaseFileAttached, FileAttached } from '../contracts/attachments.ts'
import type { Act } from '../domain/act.ts'
import { Attachment, attach, type Holder } from '../domain/attachment.ts'
import { isProblem, Problem } from '../domain/problems/problem.ts'
import { cleanFileName } from '../files/file-names.ts'
import { uploadTo } from '../files/links.ts'
import { getObject, removeObjects } from '../files/objects.ts'
import { checkUpload, type UploadKind } from '../files/upload.ts'
import { UploadError } from '../files/upload-error.ts'
import { type PersonVault, personVault } from '../vault/person.ts'
import { keys } from './keys.ts'
import { states } from './store/entity.ts'
import { commit } from './store/facts.ts'
import { rows } from './store/lists.ts'
import { linkToCopy, openObject, sealObject } from './store/sealed-objects.ts'

const holderOf = (it: Pick<Attachment, 'application' | 'case'>): string => it.application ?? it.case ?? ''

const Attachments = states<Attachment>({
  about: 'attachment',
  version: 1,
  schema: Attachment,
  place: (it) => ({
    gsi1pk: keys.attachmentsOf({ region: it.region, of: holderOf(it) }),
    gsi1sk: keys.momentInList({ at: it.attachedAt, id: it.id }),
    row: it,
  }),
})

const types: Record<UploadKind, string> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
const SECONDS = 300
const Name = z.string()

const uploadKey = ({ region, id }: Holder, upload: string) => `${region}/uploads/${id}/${upload}`
const objectKey = (it: Attachment) => `${it.region}/attachments/${holderOf(it)}/${it.id}`

/** The files of an application or case, oldest first (up to a second old). */
export const attachmentsOf = ({ region, id }: Pick<Holder, 'region' | 'id'>): Promise<Attachment[]> =>
  rows(Attachment, { index: 'gsi1', partition: keys.attachmentsOf({ region, of: id }) })

/** Where a file of so many bytes may be sent to. Nothing is kept of it here until it is named. */
export async function uploadPlace(act: Act, holder: Holder, bytes: number, id = act.id()) {
  return { id, url: await uploadTo('raw', uploadKey(holder, id), bytes, SECONDS), seconds: SECONDS }
}

type Sent = { upload: string; name: string; by: string; document?: string }

/**
 * Takes a file that was sent: looked at, sealed, noted as a fact; then what was sent is deleted. Once more is the same.
 * @throws Problem `not-found` when nothing was sent, `upload-refused` with the reason, and as `attach`
 */
export async function takeUpload(act: Act, holder: Holder, sent: Sent) {
  const before = await known(act, holder, sent)
  if (before) return before
  const key = uploadKey(holder, sent.upload)
  const bytes = await getObject('raw', key)
  if (!bytes) throw new Problem('not-found')
  try {
    const attached = await kept(act, holder, sent, bytes)
    await removeObjects('raw', [key])
    return attached
  } catch (error) {
    // What was refused for what it is will not do the next time either; anything else may be tried again.
    if (isProblem(error) && error.code === 'upload-refused') await removeObjects('raw', [key])
    throw error
  }
}

/** The same where the bytes are at hand. */
export const takeBytes = async (act: Act, holder: Holder, sent: Sent, bytes: Uint8Array) =>
  (await known(act, holder, sent)) ?? kept(act, holder, sent, bytes)

async function known(act: Act, holder: Holder, { upload }: Sent) {
  const before = await Attachments.find({ region: act.region, id: upload })
  if (before && holderOf(before) !== holder.id) throw new Problem('not-found')
  return before
}

async function kept(act: Act, holder: Holder, { upload, name, by, document }: Sent, bytes: Uint8Array) {
  const kind = checked(name, bytes)
  const vault = await personVault(act.region, holder.child)
  const sealed = sealedName(act, vault, upload, name)
  const file = { id: upload, kind, bytes: bytes.length, name: sealed, attachedBy: by, document }
  const attached = attach(holder, await attachmentsOf(holder), file, act)
  await sealObject(act, vault, objectKey(attached), bytes)
  const fact =
    holder.of === 'case'
      ? CaseFileAttached.fact({ ...attached, case: holder.id })
      : FileAttached.fact({ ...attached, application: holder.id })
  await commit(act, undefined, [fact], Attachments.save(attached))
  return attached
}

function checked(name: string, bytes: Uint8Array): UploadKind {
  try {
    return checkUpload(name, bytes)
  } catch (error) {
    if (!(error instanceof UploadError)) throw error
    throw new Problem('upload-refused', { reason: `upload-${error.code}` })
  }
}

const placeOfName = (region: string, id: string) => keys.state({ region, subject: `attachment/${id}` })
const sealedName = (act: Act, vault: PersonVault, id: string, name: string) =>
  vault.seal(act, placeOfName(act.region, id), cleanFileName(name))
const nameOf = (vault: PersonVault, { region, id, name }: Attachment) =>
  Name.parse(vault.open(placeOfName(region, id), name))

/** The same with their names. @throws Problem `not-found` when the child was erased */
export async function attachmentsShown(holder: Pick<Holder, 'region' | 'id' | 'child'>) {
  const vault = await personVault(holder.region, holder.child)
  return (await attachmentsOf(holder)).map((it) => ({ ...it, name: nameOf(vault, it) }))
}

/** A link to a bare copy of a file. @throws Problem `not-found` for one of another application */
export async function linkToAttachment(act: Act, holder: Pick<Holder, 'id'>, id: string) {
  const it = await Attachments.get({ region: act.region, id })
  if (holderOf(it) !== holder.id) throw new Problem('not-found')
  const vault = await personVault(act.region, it.child)
  const bytes = await openObject(vault, objectKey(it))
  if (!bytes) throw new Error(`the bytes of attachment ${id} are not there`)
  return linkToCopy(act, bytes, nameOf(vault, it), types[it.kind])
}

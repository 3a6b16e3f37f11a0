import { UploadError } from './upload-error.ts'
import { checkJpeg, checkPng } from './upload-image.ts'
import { checkOffice } from './upload-office.ts'
import { checkPdf } from './upload-pdf.ts'

/** What a person may hand in. */
export type UploadKind = 'pdf' | 'jpeg' | 'png' | 'docx' | 'xlsx'

/** The largest file that is taken: 10 MB. */
export const MOST_BYTES = 10 * 1024 * 1024

const endings: Record<string, UploadKind> = {
  pdf: 'pdf',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  docx: 'docx',
  xlsx: 'xlsx',
}

const begins = (bytes: Uint8Array, ...first: number[]) => first.every((byte, at) => bytes[at] === byte)

/**
 * Looks at a file somebody sent before anything opens it: by its bytes, whatever its name or the browser says. What is inside
 * of it is unpacked here once, within limits, so that whoever opens it later unpacks no more.
 * @returns what it is
 * @throws UploadError that says why it is refused
 */
export function checkUpload(name: string, bytes: Uint8Array): UploadKind {
  if (bytes.length === 0) throw new UploadError('empty')
  if (bytes.length > MOST_BYTES) throw new UploadError('too-large')
  const kind = kindOf(bytes)
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  if (endings[ending] !== kind) throw new UploadError('ending-differs')
  return kind
}

function kindOf(bytes: Uint8Array): UploadKind {
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return checkOffice(bytes)
  if (endsAsArchive(bytes)) throw new UploadError('two-in-one')
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return checkPdf(bytes)
  if (begins(bytes, 0xff, 0xd8, 0xff)) return checkJpeg(bytes)
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return checkPng(bytes)
  throw new UploadError('kind-unknown')
}

/** A zip is found by its end: a picture with one appended is a picture to one program and an archive to another. */
const endsAsArchive = (bytes: Uint8Array) => Buffer.from(bytes.subarray(-65_600)).includes('PK\x05\x06', 0, 'latin1')

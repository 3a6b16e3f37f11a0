import { UploadError } from './upload-error.ts'

/** A photograph of the largest telephone has fewer. */
const MOST_PIXELS = 120_000_000

function measured(width: number, height: number): void {
  if (width === 0 || height === 0) throw new UploadError('broken')
  if (width * height > MOST_PIXELS) throw new UploadError('unpacks-too-large')
}

/** Reads a PNG chunk by chunk (ISO/IEC 15948): its size comes first, and nothing stands behind its end. */
export function checkPng(bytes: Uint8Array): 'png' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let seen = false
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    if (!seen) {
      if (type !== 'IHDR' || length !== 13 || at + 25 > bytes.length) throw new UploadError('broken')
      measured(view.getUint32(at + 8), view.getUint32(at + 12))
      seen = true
    }
    at += length + 12
    if (type === 'IEND') {
      if (at !== bytes.length) throw new UploadError('two-in-one')
      return 'png'
    }
  }
  throw new UploadError('broken')
}

/** Reads a JPEG segment by segment (ITU T.81) up to the picture itself, and looks for its end. */
export function checkJpeg(bytes: Uint8Array): 'jpeg' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let sized = false
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = view.getUint16(at)
    if (marker < 0xff01) throw new UploadError('broken')
    if (marker === 0xffff) {
      at += 1
      continue
    }
    const length = view.getUint16(at + 2)
    if (length < 2) throw new UploadError('broken')
    if (isFrame(marker)) {
      if (at + 9 > bytes.length) throw new UploadError('broken')
      measured(view.getUint16(at + 7), view.getUint16(at + 5))
      sized = true
    }
    if (marker === 0xffda) {
      if (!sized || bytes.lastIndexOf(0xd9) < at) throw new UploadError('broken')
      return 'jpeg'
    }
    at += length + 2
  }
  throw new UploadError('broken')
}

/** SOF0 to SOF15; C4, C8 and CC are tables. */
const isFrame = (marker: number) =>
  marker >= 0xffc0 && marker <= 0xffcf && marker !== 0xffc4 && marker !== 0xffc8 && marker !== 0xffcc

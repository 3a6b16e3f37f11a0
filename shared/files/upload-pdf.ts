import { inflateSync } from 'node:zlib'
import { UploadError } from './upload-error.ts'

const END = '%%EOF'
/** What all streams that hold objects may unpack to, and how many there may be. */
const most = { unpacked: 20 * 1024 * 1024, streams: 5000 }
/** The dictionary of a stream of objects is short; a longer one hides something. */
const DICTIONARY = 4096

/** Actions that run or send something, files inside, and forms that bring a language of their own (ISO 32000-1, 12.6). */
const active =
  /\/(?:JavaScript|Launch|SubmitForm|ImportData|RichMedia|EmbeddedFiles?|XFA|GoToE|GoToR|Movie|Sound|Rendition)\b/

/**
 * Looks for what a PDF would do beside being read. Objects may lie packed in streams, so those are unpacked; streams of
 * pictures and pages hold no objects and stay as they are.
 */
export function checkPdf(bytes: Uint8Array): 'pdf' {
  const file = Buffer.from(bytes).toString('latin1')
  if (!/^%PDF-[12]\.\d/.test(file)) throw new UploadError('broken')
  checkEnd(file)
  refuseActive(file)
  let room = most.unpacked
  for (const packed of objectStreams(file)) {
    const text = unpacked(packed, room)
    room -= text.length
    refuseActive(text)
  }
  return 'pdf'
}

/** White space of PDF (ISO 32000-1, 7.2.2). Scanners fill their last block with NUL. */
const WHITE = '\0\t\n\f\r '

/**
 * A PDF is over with its last `%%EOF` (ISO 32000-1, 7.5.5); an update in place ends with one of its own. Readers pass over
 * what stands behind, so a page or an archive put there would be a second file for somebody else.
 */
function checkEnd(file: string): void {
  const end = file.lastIndexOf(END)
  if (end < 0) throw new UploadError('broken')
  let at = end + END.length
  while (at < file.length && WHITE.includes(file.charAt(at))) at++
  if (at === file.length) return
  throw new UploadError(another.test(file.slice(at, at + 64)) ? 'broken' : 'two-in-one')
}
/** How an update goes on: where such a one has no end, the file was cut off, as when a download broke. */
const another = /^(?:\d+\s+\d+\s+obj\b|xref\b|trailer\b|startxref\b)/

function refuseActive(text: string): void {
  const plain = spelledOut(text)
  if (/\/Encrypt\b/.test(plain)) throw new UploadError('encrypted')
  if (active.test(plain)) throw new UploadError('active')
}

/** A name may be written with codes: `/J#61vaScript`. */
const spelledOut = (text: string) =>
  text.replaceAll(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const OBJECTS = '/ObjStm'

/** The bytes of streams that hold objects. Where one ends is looked for, not believed. */
function* objectStreams(file: string): Generator<string> {
  // Nobody honest writes this name with codes.
  if (spelledOut(file).split(OBJECTS).length !== file.split(OBJECTS).length) throw new UploadError('broken')
  let count = 0
  let end = -1
  for (let at = file.indexOf(OBJECTS); at >= 0; at = file.indexOf(OBJECTS, at + 1)) {
    if (++count > most.streams) throw new UploadError('unpacks-too-large')
    const dictionary = file.slice(Math.max(0, at - DICTIONARY), at + DICTIONARY)
    const here = Math.min(at, DICTIONARY)
    const begin = dictionary.lastIndexOf('obj', here)
    const data = dictionary.indexOf('stream', here)
    if (begin < 0 || data < 0) throw new UploadError('broken')
    const keys = dictionary.slice(begin, data)
    if (/\/(?:DecodeParms|DP)\b/.test(keys) || !isPlainFilter(keys)) throw new UploadError('broken')
    const start = at - here + data + 'stream'.length
    if (end < start) end = file.indexOf('endstream', start)
    if (end < 0) throw new UploadError('broken')
    yield file.slice(start, end).replace(/^\r?\n/, '')
  }
}

/** Packed once, or not at all: anything else would keep objects from being seen here. */
const isPlainFilter = (keys: string) =>
  !keys.includes('/F') ||
  !/\/(?:Filter|F)\b/.test(keys) ||
  /\/Filter\s*(?:\/FlateDecode\b|\[\s*\/FlateDecode\s*\])/.test(keys)

function unpacked(packed: string, room: number): string {
  // What does not begin as zlib does is not packed, and was searched with the file.
  if (packed.charCodeAt(0) % 16 !== 8) return ''
  try {
    const bytes = Buffer.from(packed, 'latin1')
    return inflateSync(bytes, { maxOutputLength: Math.max(1, room) }).toString('latin1')
  } catch (error) {
    throw new UploadError(isTooLarge(error) ? 'unpacks-too-large' : 'broken')
  }
}

const isTooLarge = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'

import { crc32, inflateRawSync } from 'node:zlib'
import { UploadError } from './upload-error.ts'

/** What a document of an office may be when unpacked: 20 MB in 2,000 parts, none packed a hundred times. */
const most = { bytes: 20 * 1024 * 1024, parts: 2000, ratio: 100 }
/** A part of so many bytes may be as regular as it likes: an empty sheet packs well. */
const SMALL = 100 * 1024

type Part = { name: string; packed: number; size: number; crc: number; method: number; offset: number }

const END = 22
const u16 = (file: Buffer, at: number) => file.readUInt16LE(at)
const u32 = (file: Buffer, at: number) => file.readUInt32LE(at)

/**
 * The parts of a zip by name, unpacked. All that can be known without unpacking is checked first: number, sizes and ratio by the
 * directory, names that lead elsewhere, links, encryption, parts that share bytes. Then each is unpacked to no more than it said.
 * @throws UploadError
 */
export function unzipped(bytes: Uint8Array): Map<string, Buffer> {
  const file = Buffer.from(bytes)
  const parts = directory(file)
  apart(file, parts)
  const found = new Map<string, Buffer>()
  for (const part of parts) {
    if (found.has(part.name)) throw new UploadError('broken')
    found.set(part.name, contentOf(file, part))
  }
  return found
}

function directory(file: Buffer): Part[] {
  // Without a comment, as offices write it: then there is one place where the end can be.
  const end = file.length - END
  if (end < 0 || u32(file, end) !== 0x06054b50) throw new UploadError('broken')
  const count = u16(file, end + 10)
  if (count === 0xffff || count > most.parts) throw new UploadError('unpacks-too-large')
  const parts: Part[] = []
  let total = 0
  let at = u32(file, end + 16)
  for (let number = 0; number < count; number++) {
    if (at + 46 > end || u32(file, at) !== 0x02014b50) throw new UploadError('broken')
    if (u16(file, at + 8) & 1) throw new UploadError('encrypted')
    const [nameLength, extra, comment] = [u16(file, at + 28), u16(file, at + 30), u16(file, at + 32)]
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    const [packed, size] = [u32(file, at + 20), u32(file, at + 24)]
    total += size
    if (total > most.bytes || (size > SMALL && size > packed * most.ratio)) throw new UploadError('unpacks-too-large')
    // The upper half of the attributes is the mode of Unix: a link leads out of the archive.
    const link = u32(file, at + 38) >>> 28 === 0xa
    if (link || leadsAway(name)) throw new UploadError('broken')
    parts.push({ name, packed, size, crc: u32(file, at + 16), method: u16(file, at + 10), offset: u32(file, at + 42) })
    at += 46 + nameLength + extra + comment
  }
  if (at !== end) throw new UploadError('broken')
  return parts
}

const leadsAway = (name: string) => /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:|\0|\\/.test(name)

/** Parts that share bytes unpack to far more than the file could hold; and the first one stands at the very beginning. */
function apart(file: Buffer, parts: readonly Part[]): void {
  let free = 0
  for (const { offset, packed } of parts.toSorted((a, b) => a.offset - b.offset)) {
    if (offset < free || (free === 0 && offset !== 0)) throw new UploadError('broken')
    if (offset + 30 > file.length || u32(file, offset) !== 0x04034b50) throw new UploadError('broken')
    free = startOf(file, offset) + packed
  }
  if (free > file.length) throw new UploadError('broken')
}

const startOf = (file: Buffer, offset: number) => offset + 30 + u16(file, offset + 26) + u16(file, offset + 28)

function contentOf(file: Buffer, { offset, packed, size, crc, method }: Part): Buffer {
  const start = startOf(file, offset)
  const bytes = file.subarray(start, start + packed)
  const content = method === 0 ? bytes : method === 8 ? inflated(bytes, size) : undefined
  if (!content || content.length !== size || crc32(content) !== crc) throw new UploadError('broken')
  return content
}

function inflated(bytes: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) })
  } catch {
    // More than it said, or no deflate at all: in both cases the directory lies.
    throw new UploadError('broken')
  }
}

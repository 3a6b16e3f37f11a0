import { constants, crc32, deflateRawSync } from 'node:zlib'
import { SheetError } from './sheet.ts'

// Without zip64 a file, packed or not, and its place in the archive are numbers of 32 bits.
const maxBytes = 0xffff_ffff

/** Bytes packed at a time: less packs worse, more costs memory. */
const window = 65_536

// The same four fields in both headers: needs version 2.0; sizes follow the data; deflate; 1 January 1980, the first date that zip
// knows, so that the bytes do not depend on a clock.
const common = [...u16(20), ...u16(8), ...u16(8), ...u16(0), ...u16(0x21)]

/**
 * A zip archive (PKWARE APPNOTE 6.3), one file after another, of names in ASCII. The same input gives the same bytes on the same
 * release of Node and kind of processor. `take` gives the bytes that are ready, each once. Throws `SheetError` `too-large` past 4 GiB.
 */
export function zipStream() {
  const buffer = Buffer.allocUnsafe(2 * window)
  const directory: Uint8Array[] = []
  let ready: Uint8Array[] = []
  let offset = 0
  const give = (bytes: Uint8Array): void => {
    ready.push(bytes)
    offset += bytes.length
    if (offset > maxBytes) throw new SheetError('too-large', 'the file is over 4 GiB')
  }

  const file = (path: string) => {
    const name = Buffer.from(path)
    const start = offset
    let [crc, packed, size, used] = [0, 0, 0, 0]
    const pack = (bytes: Uint8Array, last: boolean): void => {
      // Ended by a sync flush, blocks packed one by one make one deflate stream (RFC 1951).
      const flush = last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH
      const chunk = deflateRawSync(bytes, { level: 3, finishFlush: flush })
      crc = crc32(bytes, crc)
      size += bytes.length
      packed += chunk.length
      if (size > maxBytes) throw new SheetError('too-large', `${path} is over 4 GiB`)
      give(chunk)
    }
    const flush = (last: boolean): void => {
      pack(buffer.subarray(0, used), last)
      used = 0
    }
    give(
      Buffer.from([
        ...u32(0x04034b50),
        ...common,
        ...u32(0),
        ...u32(0),
        ...u32(0),
        ...u16(name.length),
        ...u16(0),
        ...name,
      ]),
    )
    return {
      /** Adds text in UTF-8; true if bytes are ready to be taken. */
      write(text: string): boolean {
        const atMost = text.length * 3
        if (used + atMost > buffer.length) flush(false)
        if (atMost > buffer.length) pack(Buffer.from(text), false)
        else used += buffer.write(text, used)
        return ready.length > 0
      },
      /** Ends the file; the next can begin. */
      end(): void {
        flush(true)
        const sums = [...u32(crc), ...u32(packed), ...u32(size)]
        give(Buffer.from([...u32(0x08074b50), ...sums]))
        const lengths = [...u16(name.length), ...u16(0), ...u16(0)]
        const rest = [...u16(0), ...u16(0), ...u32(0), ...u32(start), ...name]
        directory.push(Buffer.from([...u32(0x02014b50), ...u16(20), ...common, ...sums, ...lengths, ...rest]))
      },
    }
  }

  const take = (): Uint8Array[] => {
    const taken = ready
    ready = []
    return taken
  }

  /** Ends the archive with its directory. */
  const end = (): void => {
    const start = offset
    for (const entry of directory) give(entry)
    const count = u16(directory.length)
    const place = [...u32(offset - start), ...u32(start)]
    give(Buffer.from([...u32(0x06054b50), ...u16(0), ...u16(0), ...count, ...count, ...place, ...u16(0)]))
  }

  return { file, take, end }
}

function u16(value: number): number[] {
  return [value & 0xff, value >>> 8]
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)]
}

import { once } from 'node:events'
import { crc32, createDeflateRaw } from 'node:zlib'
import { SheetError } from './sheet.ts'

// Without zip64 a file, packed or not, and its place in the archive are numbers of 32 bits.
const maxBytes = 0xffff_ffff

/** Bytes given to the packer at a time. */
const window = 65_536

// The same fields in both headers: needs version 2.0, sizes follow the data, deflate, and 1 January 1980, the first date that zip
// knows, so that the bytes do not depend on a clock.
const common = [...u16(20), ...u16(8), ...u16(8), ...u16(0), ...u16(0x21)]

/**
 * A zip archive (PKWARE APPNOTE 6.3), one file after another, in constant memory: `file` gives the bytes of one file with a name in
 * ASCII from its text, `end` the directory that ends the archive. Throws `SheetError` `too-large` past 4 GiB.
 *
 * zlib packs in a thread of its own while the next text is made. The same input gives the same bytes on the same release of Node
 * and kind of processor.
 */
export function zipStream() {
  const directory: Uint8Array[] = []
  let ready: Uint8Array[] = []
  let offset = 0
  const give = (bytes: Uint8Array): void => {
    ready.push(bytes)
    offset += bytes.length
  }
  const take = (): Uint8Array[] => {
    const taken = ready
    ready = []
    return taken
  }

  async function* file(path: string, texts: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Uint8Array> {
    const name = Buffer.from(path)
    const start = offset
    const nothing = [...u32(0), ...u32(0), ...u32(0)]
    give(Buffer.from([...u32(0x04034b50), ...common, ...nothing, ...u16(name.length), ...u16(0), ...name]))
    const dataStart = offset

    let [crc, size, used] = [0, 0, 0]
    let buffer = Buffer.allocUnsafe(2 * window)
    let spare = Buffer.allocUnsafe(2 * window)
    let packed: Promise<unknown> = Promise.resolve()
    const packer = createDeflateRaw({ level: 3 }).on('data', give)
    const pack = async (): Promise<void> => {
      const bytes = buffer.subarray(0, used)
      crc = crc32(bytes, crc)
      size += used
      if (size > maxBytes || offset > maxBytes) throw new SheetError('too-large', 'the file is over 4 GiB')
      await packed
      // Only now has the packer done with the other buffer, so that it can be filled.
      packed = new Promise((resolve) => packer.write(bytes, resolve))
      buffer = spare
      spare = bytes
      used = 0
    }

    try {
      for await (const text of texts) {
        // A unit of UTF-16 takes at most three bytes of UTF-8.
        const room = used + text.length * 3
        if (room > buffer.length) buffer = Buffer.concat([buffer], room + window)
        used += buffer.write(text, used)
        if (used < window) continue
        await pack()
        yield* take()
      }
      await pack()
      await once(packer.end(), 'end')
    } finally {
      packer.destroy()
    }

    const sums = [...u32(crc), ...u32(offset - dataStart), ...u32(size)]
    give(Buffer.from([...u32(0x08074b50), ...sums]))
    const lengths = [...u16(name.length), ...u16(0), ...u16(0)]
    const place = [...u16(0), ...u16(0), ...u32(0), ...u32(start)]
    directory.push(Buffer.from([...u32(0x02014b50), ...u16(20), ...common, ...sums, ...lengths, ...place, ...name]))
    yield* take()
  }

  function end(): Uint8Array[] {
    const start = offset
    for (const entry of directory) give(entry)
    const count = u16(directory.length)
    const place = [...u32(offset - start), ...u32(start)]
    give(Buffer.from([...u32(0x06054b50), ...u16(0), ...u16(0), ...count, ...count, ...place, ...u16(0)]))
    return take()
  }

  return { file, end }
}

function u16(value: number): number[] {
  return [value & 0xff, value >>> 8]
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)]
}

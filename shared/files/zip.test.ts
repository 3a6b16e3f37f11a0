import { crc32 } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import { zipStream } from './zip.ts'

/** An archive of these files. */
async function zipped(files: Record<string, string[]>): Promise<Buffer> {
  const zip = zipStream()
  const chunks: Uint8Array[] = []
  for (const [name, texts] of Object.entries(files)) for await (const chunk of zip.file(name, texts)) chunks.push(chunk)
  return Buffer.concat([...chunks, ...zip.end()])
}

/** The directory of an archive, field by field as PKWARE APPNOTE 4.3.12 and 4.3.16 place them. */
function directoryOf(bytes: Buffer) {
  const end = bytes.length - 22
  expect(bytes.readUInt32LE(end)).toBe(0x06054b50)
  let at = bytes.readUInt32LE(end + 16)
  expect(at + bytes.readUInt32LE(end + 12)).toBe(end)
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50)
    const start = at
    const nameLength = bytes.readUInt16LE(at + 28)
    at += 46 + nameLength
    return {
      name: bytes.toString('latin1', start + 46, at),
      crc: bytes.readUInt32LE(start + 16),
      packed: bytes.readUInt32LE(start + 20),
      size: bytes.readUInt32LE(start + 24),
      offset: bytes.readUInt32LE(start + 42),
    }
  })
}

describe('a zip archive', () => {
  const long = Array.from({ length: 3000 }, (_, at) => `строка ${at} 😀 ${'я'.repeat(at % 200)}\n`)
  const files = {
    'a.xml': ['да', '', 'нет'],
    'folder/long.xml': long,
    'empty.xml': [],
    'huge.xml': ['ё'.repeat(500_000), 'z'],
  }

  it('gives its files back', async () => {
    const unzipped = Object.entries(unzipSync(await zipped(files))).map(([name, bytes]) => [name, strFromU8(bytes)])
    expect(unzipped).toEqual(Object.entries(files).map(([name, texts]) => [name, texts.join('')]))
  })

  it('says truly where each file is, how long, and its checksum', async () => {
    const bytes = await zipped(files)
    const directory = directoryOf(bytes)
    expect(directory.map(({ name }) => name)).toEqual(Object.keys(files))
    for (const { name, crc, packed, size, offset } of directory) {
      const content = Buffer.from(
        Object.entries(files)
          .find(([key]) => key === name)?.[1]
          .join('') ?? '',
      )
      expect({ name, size, crc }).toEqual({ name, size: content.length, crc: crc32(content) })
      expect(bytes.readUInt32LE(offset)).toBe(0x04034b50)
      expect(bytes.toString('latin1', offset + 30, offset + 30 + name.length)).toBe(name)
      const descriptor = offset + 30 + name.length + packed
      const sums = [0, 4, 8, 12].map((at) => bytes.readUInt32LE(descriptor + at))
      expect(sums).toEqual([0x08074b50, crc, packed, size])
    }
  })

  it('passes on the error of a text that cannot be made', async () => {
    function* broken(): Generator<string> {
      yield* long
      throw new Error('broken row')
    }
    const reading = async () => {
      for await (const _ of zipStream().file('a.xml', broken()));
    }
    await expect(reading()).rejects.toThrow('broken row')
  })
})

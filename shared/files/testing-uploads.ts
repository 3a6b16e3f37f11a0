import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

/** Files for tests of uploads: honest ones, and such as nobody honest makes. */

export type Part = {
  name: string
  data: string | Uint8Array
  /** What the directory says, where it lies. */
  size?: number
  flags?: number
  attributes?: number
  /** Says that its bytes are those of the part before it. */
  shared?: boolean
}

const u16 = (value: number) => [value & 0xff, (value >>> 8) & 0xff]
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)]

/** A zip, byte by byte. */
export function zipOf(parts: readonly Part[], { before = '', after = '' } = {}): Buffer {
  const body: Buffer[] = [Buffer.from(before, 'latin1')]
  const directory: Buffer[] = []
  let offset = before.length
  let last = offset
  for (const { name, data, size, flags = 0, attributes = 0, shared = false } of parts) {
    const content = Buffer.from(typeof data === 'string' ? Buffer.from(data) : data)
    const packed = deflateRawSync(content)
    const title = Buffer.from(name)
    const common = [...u16(20), ...u16(flags), ...u16(8), ...u32(0), ...u32(crc32(content)), ...u32(packed.length)]
    const sized = [...common, ...u32(size ?? content.length), ...u16(title.length), ...u16(0)]
    const at = shared ? last : offset
    if (!shared) {
      const local = Buffer.concat([Buffer.from([...u32(0x04034b50), ...sized]), title, packed])
      body.push(local)
      last = offset
      offset += local.length
    }
    const more = [...u16(0), ...u16(0), ...u16(0), ...u32(attributes), ...u32(at)]
    directory.push(Buffer.concat([Buffer.from([...u32(0x02014b50), ...u16(20), ...sized, ...more]), title]))
  }
  const list = Buffer.concat(directory)
  const end = [
    ...u32(0x06054b50),
    ...u32(0),
    ...u16(parts.length),
    ...u16(parts.length),
    ...u32(list.length),
    ...u32(offset),
  ]
  return Buffer.concat([...body, list, Buffer.from([...end, ...u16(0)]), Buffer.from(after, 'latin1')])
}

const main = 'application/vnd.openxmlformats-officedocument.'
export const types = (kind: 'wordprocessingml.document' | 'spreadsheetml.sheet' | string) => ({
  name: '[Content_Types].xml',
  data: `<?xml version="1.0"?><Types><Override PartName="/x" ContentType="${main}${kind}.main+xml"/></Types>`,
})

/** A text document with these parts. */
export const docx = (...parts: Part[]) => zipOf([types('wordprocessingml.document'), ...parts])
export const text = (inside: string) => ({
  name: 'word/document.xml',
  data: `<w:document><w:body>${inside}</w:body></w:document>`,
})
export const relations = (inside: string) => ({
  name: 'word/_rels/document.xml.rels',
  data: `<Relationships>${inside}</Relationships>`,
})

export const pdfOf = (...objects: string[]) =>
  Buffer.from(`%PDF-1.7\n${objects.join('\n')}\ntrailer\n%%EOF\n`, 'latin1')
/** Objects packed into a stream, where a search of the file does not see them. */
export function packedObjects(inside: string, keys = '/Filter /FlateDecode'): string {
  const data = deflateSync(Buffer.from(inside, 'latin1'))
  return `5 0 obj\n<< /Type /ObjStm /N 1 /First 4 ${keys} /Length ${data.length} >>\nstream\n${data.toString('latin1')}\nendstream\nendobj`
}

function chunk(type: string, data: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}

export function png(width: number, height: number, after = ''): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(10))), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([signature, ...parts, Buffer.from(after, 'latin1')])
}

export const jpeg = (width: number, height: number, after = '') =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0x4a, 0x46]),
    Buffer.from([0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xff, 0xd9]),
    Buffer.from(after, 'latin1'),
  ])

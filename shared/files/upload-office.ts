import { UploadError } from './upload-error.ts'
import { unzipped } from './upload-zip.ts'

const mains = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
} as const

/** Macros, controls, objects of other programs, other workbooks. */
const activeParts =
  /(?:^|\/)(?:vbaProject[^/]*\.bin|activeX\/|embeddings\/|externalLinks\/|macrosheets\/|attachedToolbars\.bin|customUI)/i
/** A field or formula that starts another program or fetches a file. */
const commands = /\b(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|WEBSERVICE)\b/i

/** Looks into a document of an office (ECMA-376): of which kind it says to be, and what in it would run or be fetched. */
export function checkOffice(bytes: Uint8Array): 'docx' | 'xlsx' {
  const parts = unzipped(bytes)
  const types = textOf(parts.get('[Content_Types].xml'))
  const kind = types.includes(mains.docx) ? 'docx' : types.includes(mains.xlsx) ? 'xlsx' : undefined
  if (!kind) throw new UploadError('kind-unknown')
  if (/macroEnabled/i.test(types)) throw new UploadError('active')
  for (const [name, content] of parts) {
    if (activeParts.test(name)) throw new UploadError('active')
    const text = textOf(content)
    // By its content, not its name: what a part is called decides nothing for who opens it.
    if (!/^[\uFEFF\s]*</.test(text.slice(0, 1000))) continue
    // Entities could hold anything, and no office writes them.
    if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new UploadError('active')
    if (doesMore(text)) throw new UploadError('active')
  }
  return kind
}

/** UTF-8, or UTF-16 when it begins so: a scan for words must not be blind to the other encoding. */
function textOf(content: Buffer | undefined): string {
  if (!content) return ''
  const [first, second] = content
  if (first === 0xff && second === 0xfe) return content.toString('utf16le')
  if (first === 0xfe && second === 0xff)
    return Buffer.from(content.subarray(0, content.length & ~1))
      .swap16()
      .toString('utf16le')
  return content.toString('utf8')
}

/**
 * Whether opening it starts or fetches something, tag by tag. A hyperlink waits for a click, so it may stay. A field of a
 * text is spread over pieces, so these are put together first.
 */
function doesMore(text: string): boolean {
  const pieces: string[] = []
  for (let at = text.indexOf('<'); at >= 0; ) {
    const next = text.indexOf('<', at + 1)
    const tag = text.slice(at + 1, Math.min(next < 0 ? text.length : next, at + 60))
    const [, name = ''] = /^(?:[\w.-]+:)?([\w.-]+|!\[CDATA\[)/.exec(tag) ?? []
    if (watched.has(name)) {
      const whole = text.slice(at, next < 0 ? undefined : next)
      if (name === 'ddeLink' || (name === 'Relationship' && fetches(whole))) return true
      // A formula is whole; the pieces of a field may cut a word.
      pieces.push(name === 'f' ? ` ${whole.slice(whole.indexOf('>') + 1)} ` : textIn(whole, name))
    }
    at = next
  }
  return commands.test(decoded(pieces.join('')))
}

const watched = new Set(['Relationship', 'ddeLink', 'instrText', 'fldSimple', 'f', '![CDATA['])

/** An instruction in an attribute stands by itself, one in text goes on in the next piece. */
const textIn = (whole: string, name: string) =>
  name === 'Relationship'
    ? ''
    : name === 'fldSimple'
      ? ` ${whole} `
      : whole.slice(name.startsWith('!') ? 9 : whole.indexOf('>') + 1)

const decoded = (text: string) =>
  text.replaceAll(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, decimal?: string) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

const fetches = (relation: string) =>
  /TargetMode\s*=\s*["']External["']/i.test(relation) && !/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(relation)

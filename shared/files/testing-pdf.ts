import { inflateSync } from 'node:zlib'

/** An element of the tree that a screen reader goes by: `own` is the text that it says itself. */
export type Element = { tag: string; own: string; dictionary: string; children: Element[] }
type Rect = { x: number; y: number; width: number; height: number }

const numbers = (text: string) => text.trim().split(/\s+/).map(Number)

/**
 * Reads a PDF as pdfkit writes it, by the file alone: objects, the structure tree down to the text of each element (glyphs
 * back to letters by the fonts' ToUnicode), squares of figures, what is marked as an artifact.
 */
export function readPdf(bytes: Uint8Array) {
  const file = Buffer.from(bytes).toString('latin1')
  const objects = new Map<number, string>()
  for (const [, id, body = ''] of file.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)) objects.set(Number(id), body)
  const object = (id: number) => objects.get(id) ?? ''
  const reference = (body: string, name: string) => Number(new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? -1)
  const stream = (id: number) => {
    const body = object(id)
    const data = Buffer.from(body.slice(body.indexOf('stream\n') + 7, body.lastIndexOf('\nendstream')), 'latin1')
    return body.includes('/FlateDecode') ? inflateSync(data).toString('latin1') : data.toString('latin1')
  }

  const letters = new Map<number, string[]>()
  const lettersOf = (font: number) => {
    const known = letters.get(font)
    if (known) return known
    const map = stream(reference(object(font), 'ToUnicode'))
    const found = [...map.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/g)].flatMap(([, , , list = '']) =>
      [...list.matchAll(/<([0-9a-f]+)>/g)].map(([, code = '']) =>
        Buffer.from(code, 'hex').swap16().toString('utf16le'),
      ),
    )
    letters.set(font, found)
    return found
  }

  /** Text and squares of a page by marked content; those without a number are artifacts. */
  function contentOf(page: number) {
    const body = object(page)
    const resources = object(reference(body, 'Resources'))
    const marked = new Map<number, { text: string; rects: Rect[] }>()
    const artifacts: string[] = []
    const parts = stream(reference(body, 'Contents')).split(/(?=^\/\w+ (?:BMC|<<[^>]*>> BDC)$)/m)
    for (const part of parts) {
      const head = /^\/(\w+) (?:BMC|<<([^>]*)>> BDC)/.exec(part)
      if (!head) continue
      let text = ''
      for (const [, font = '', glyphs = ''] of part.matchAll(/\/(F\d+) [\d.]+ Tf\n\[(.*?)\] TJ/g)) {
        const map = lettersOf(reference(resources, font))
        const codes =
          glyphs
            .match(/<([0-9a-f]+)>/g)
            ?.join('')
            .replaceAll(/[<>]/g, '') ?? ''
        text +=
          (text === '' ? '' : ' ') + (codes.match(/.{4}/g) ?? []).map((it) => map[Number.parseInt(it, 16)]).join('')
      }
      const rects = [...part.matchAll(/^([-\d. ]+) re$/gm)].map(([, at = '']) => {
        const [x = 0, y = 0, width = 0, height = 0] = numbers(at)
        return { x, y, width, height }
      })
      const id = /\/MCID (\d+)/.exec(head[2] ?? '')?.[1]
      if (id === undefined) artifacts.push(text)
      else marked.set(Number(id), { text, rects })
    }
    return { marked, artifacts }
  }

  const catalog = object(reference(file.slice(file.lastIndexOf('trailer')), 'Root'))
  const pages = [...(/\/Kids \[([^\]]*)\]/.exec(object(reference(catalog, 'Pages')))?.[1] ?? '').matchAll(/(\d+) 0 R/g)]
  const content = new Map(pages.map(([, id]) => [Number(id), contentOf(Number(id))]))
  const figures: Rect[][] = []

  function element(id: number): Element {
    const body = object(id)
    const tag = /\/S \/(\w+)/.exec(body)?.[1] ?? ''
    const page = content.get(reference(body, 'Pg'))
    const kids = /\/K \[([^\]]*)\]/.exec(body)?.[1] ?? ''
    const children = [...kids.matchAll(/(\d+) 0 R/g)].map(([, child]) => element(Number(child)))
    const own = numbers(kids.replaceAll(/\d+ 0 R/g, ' ')).map((mcid) => page?.marked.get(mcid))
    if (tag === 'Figure') figures.push(own.flatMap((it) => it?.rects ?? []))
    return {
      tag,
      own: own
        .flatMap((it) => it?.text ?? [])
        .join(' ')
        .replaceAll(/ +/g, ' ')
        .trim(),
      dictionary: body,
      children,
    }
  }
  const [, root] = /\/K \[(\d+) 0 R\]/.exec(object(reference(catalog, 'StructTreeRoot'))) ?? []
  const tree = element(Number(root))
  return {
    catalog,
    tree,
    figures,
    pages: pages.length,
    artifacts: [...content.values()].flatMap((it) => it.artifacts).filter((text) => text !== ''),
    metadata: stream(reference(catalog, 'Metadata')),
    /** Dictionaries of the embedded fonts. */
    fonts: [...objects.values()].filter((body) => body.includes('/Type /FontDescriptor')),
  }
}

/** All elements, as they are read aloud. */
export const flat = (it: Element): Element[] => [it, ...it.children.flatMap(flat)]

/** What a camera sees of a figure's squares on white paper, four points of picture for one of the page. */
export function photograph(squares: readonly Rect[]) {
  const scale = 4
  const left = Math.min(...squares.map(({ x }) => x)) - 8
  const top = Math.min(...squares.map(({ y }) => y)) - 8
  const width = Math.ceil((Math.max(...squares.map((it) => it.x + it.width)) + 8 - left) * scale)
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const { x, y, ...size } of squares) {
    for (let row = Math.round((y - top) * scale); row < Math.round((y + size.height - top) * scale); row++)
      for (let at = Math.round((x - left) * scale); at < Math.round((x + size.width - left) * scale); at++)
        data.fill(0, (row * width + at) * 4, (row * width + at) * 4 + 3)
  }
  return { data, width }
}

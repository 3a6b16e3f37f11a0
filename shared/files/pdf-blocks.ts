import type { Block } from './paper.ts'
import { qr } from './qr.ts'

type Doc = PDFKit.PDFDocument
type Parent = PDFKit.PDFStructureElement
type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

const INK = '#000'
const size = { text: 10.5, small: 8.5, heading: { 1: 15, 2: 11.5 } }
const leading = { lineGap: 2 }
const pad = { x: 6, y: 4 }
/** Millimetres in points; a QR code of 30 mm is read from paper by any telephone. */
const CODE = (30 * 72) / 25.4

const widthOf = ({ page }: Doc) => page.width - page.margins.left - page.margins.right
const bottomOf = ({ page }: Doc) => page.height - page.margins.bottom

/** Begins a new page when so many points do not fit on this one. */
function room(doc: Doc, height: number): void {
  if (doc.y + height > bottomOf(doc)) doc.addPage()
}

/** What is drawn and means nothing to who cannot see it. */
function artifact(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' })
  draw()
  doc.endMarkedContent()
}

const rule = (doc: Doc, x: number, y: number, width: number, colour = '#bbb') =>
  artifact(doc, () => {
    doc
      .lineWidth(0.7)
      .strokeColor(colour)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke()
  })

/** Prints a block under the last one, and adds it to the tree that readers go by. */
export function printBlock(doc: Doc, parent: Parent, block: Block): void {
  doc.x = doc.page.margins.left
  switch (block.kind) {
    case 'heading':
      printHeading(doc, parent, block)
      break
    case 'text':
      printText(doc, parent, block)
      break
    case 'list':
      printList(doc, parent, block)
      break
    case 'facts':
      printRows(doc, parent, { widths: [2, 3], rows: block.rows, heads: 'first-column' })
      break
    case 'table':
      printRows(doc, parent, { ...block, heads: 'first-row', rows: [block.columns, ...block.rows] })
      break
    case 'code':
      printCode(doc, parent, block)
      break
    case 'signatures':
      printSignatures(doc, parent, block)
      break
  }
}

function printHeading(doc: Doc, parent: Parent, { level, text }: Of<'heading'>): void {
  // A section never begins on the last line of a page.
  room(doc, level === 1 ? 0 : 60)
  if (doc.y > doc.page.margins.top) doc.y += level === 1 ? 10 : 8
  const draw = () => {
    doc.font('bold', size.heading[level]).fillColor(INK)
    doc.text(text, doc.page.margins.left, doc.y, { ...leading, align: level === 1 ? 'center' : 'left' })
  }
  parent.add(doc.struct(`H${level}`, {}, [draw]))
  doc.y += level === 1 ? 10 : 5
}

function printText(doc: Doc, parent: Parent, { text, align = 'left' }: Of<'text'>): void {
  const draw = () => {
    doc.font('regular', size.text).fillColor(INK)
    doc.text(text, doc.page.margins.left, doc.y, { ...leading, align })
  }
  parent.add(doc.struct('P', {}, [draw]))
  doc.y += 6
}

function printList(doc: Doc, parent: Parent, { items }: Of<'list'>): void {
  const list = doc.struct('L')
  parent.add(list)
  const { left } = doc.page.margins
  for (const [at, item] of items.entries()) {
    doc.font('regular', size.text).fillColor(INK)
    const width = widthOf(doc) - 22
    room(doc, doc.heightOfString(item, { ...leading, width }))
    const { y } = doc
    const label = doc.struct('Lbl', {}, [() => doc.text(`${at + 1}.`, left + 4, y, { lineBreak: false })])
    const body = doc.struct('LBody', {}, [() => doc.text(item, left + 22, y, { ...leading, width })])
    const one = doc.struct('LI')
    list.add(one)
    one.add(label).add(body).end()
    doc.y += 3
  }
  list.end()
  doc.y += 3
}

type Rows = {
  widths: readonly number[]
  rows: readonly (readonly string[])[]
  heads: 'first-row' | 'first-column'
}

/** A table whose rows stay whole. Every cell says whether it heads a row or a column. */
function printRows(doc: Doc, parent: Parent, { widths, rows, heads }: Rows): void {
  const shares = widths.reduce((sum, width) => sum + width, 0)
  const cells = widths.map((width) => (width / shares) * widthOf(doc))
  const table = doc.struct('Table')
  parent.add(table)
  rule(doc, doc.page.margins.left, doc.y, widthOf(doc))
  for (const [rowAt, row] of rows.entries()) {
    const isHead = (at: number) => (heads === 'first-row' ? rowAt === 0 : at === 0)
    const pick = (at: number) => doc.font(isHead(at) ? 'bold' : 'regular', size.text - 0.5).fillColor(INK)
    const inner = (at: number) => (cells[at] ?? 0) - 2 * pad.x
    const heights = row.map((text, at) => pick(at).heightOfString(text, { ...leading, width: inner(at) }))
    const height = Math.max(...heights) + 2 * pad.y
    room(doc, height)
    const line = doc.struct('TR')
    table.add(line)
    const { y } = doc
    let x = doc.page.margins.left
    for (const [at, text] of row.entries()) {
      const place = x + pad.x
      const draw = () => pick(at).text(text, place, y + pad.y, { ...leading, width: inner(at) })
      line.add(cellOf(doc, isHead(at) ? heads : undefined, draw))
      x += cells[at] ?? 0
    }
    line.end()
    doc.y = y + height
    rule(doc, doc.page.margins.left, doc.y, widthOf(doc))
  }
  table.end()
  doc.y += 10
}

function cellOf(doc: Doc, heads: Rows['heads'] | undefined, draw: () => void): Parent {
  if (heads === undefined) return doc.struct('TD', {}, [draw])
  return doc.struct('TH', { scope: heads === 'first-row' ? 'Column' : 'Row' }, [draw])
}

function printCode(doc: Doc, parent: Parent, { address, alt, text }: Of<'code'>): void {
  room(doc, CODE + 12)
  doc.y += 6
  const { y } = doc
  const { left } = doc.page.margins
  const { size: count, runs } = qr(address)
  const cell = CODE / count
  const squares = () => {
    for (const run of runs) doc.rect(left + run.x * cell, y + run.y * cell, run.width * cell, cell)
    doc.fill(INK)
  }
  parent.add(doc.struct('Figure', { alt, bbox: [left, y, left + CODE, y + CODE] }, [squares]))
  const beside = { ...leading, width: widthOf(doc) - CODE - 14 }
  const words = () => {
    doc.font('regular', size.text - 0.5).fillColor(INK)
    doc.text(text, left + CODE + 14, y, beside)
  }
  parent.add(doc.struct('P', {}, [words]))
  const where = () => {
    doc.font('regular', size.small).fillColor('#444')
    doc.text(address, left + CODE + 14, doc.y + 4, beside)
  }
  parent.add(doc.struct('P', {}, [where]))
  doc.y = Math.max(doc.y, y + CODE) + 8
}

function printSignatures(doc: Doc, parent: Parent, { lines }: Of<'signatures'>): void {
  const { left } = doc.page.margins
  const width = widthOf(doc)
  for (const { who, name = '' } of lines) {
    room(doc, 42)
    doc.y += 20
    const { y } = doc
    const third = width / 3
    const draw = () => {
      doc.font('regular', size.text).fillColor(INK)
      doc.text(who, left, y, { width: third + 30 })
    }
    parent.add(doc.struct('P', {}, [draw]))
    const { y: end } = doc
    const below = y + 13
    const lineAt = left + third + 40
    rule(doc, lineAt, below, third - 50, '#000')
    rule(doc, lineAt + third - 36, below, third - 4, '#000')
    artifact(doc, () => {
      doc.font('regular', 7).fillColor('#555')
      doc.text('подпись', lineAt, below + 2, { width: third - 50, align: 'center', lineBreak: false })
    })
    if (name !== '') {
      const named = () => {
        doc.font('regular', size.text).fillColor(INK)
        doc.text(name, lineAt + third - 36, y, { width: third - 4, align: 'center', lineBreak: false })
      }
      parent.add(doc.struct('P', {}, [named]))
    }
    doc.y = Math.max(end, below + 12)
  }
  doc.y += 6
}

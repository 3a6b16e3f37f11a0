import PDFDocument from 'pdfkit'
import { bold, regular } from './fonts.ts'
import type { Paper } from './paper.ts'
import { printBlock } from './pdf-blocks.ts'

/** Points (1/72 inch). The left one is 25 mm: papers are filed. */
const margins = { left: 71, right: 43, top: 51, bottom: 62 }

// Not yet among the subsets that pdfkit's types name.
const accessible: object = { subset: 'PDF/UA' }

/**
 * A paper as a tagged PDF 1.7 (PDF/UA-1): headings, tables with their header cells, alternative text and reading order are in
 * the file, fonts are embedded, text can be copied and searched. The same paper gives the same bytes.
 */
export async function pdf(paper: Paper): Promise<Uint8Array> {
  const { title, author, issuedAt } = paper
  const issued = new Date(issuedAt)
  const doc = new PDFDocument({
    pdfVersion: '1.7',
    ...accessible,
    tagged: true,
    lang: 'ru-RU',
    displayTitle: true,
    bufferPages: true,
    size: 'A4',
    margins,
    // Without a name here pdfkit looks for Helvetica, which has no Cyrillic and may not be left unembedded.
    font: '',
    info: {
      Title: title,
      Author: author,
      Producer: 'Zvonok',
      Creator: 'Zvonok',
      CreationDate: issued,
      ModDate: issued,
    },
  })
  const chunks: Uint8Array[] = []
  doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const done = new Promise((resolve, reject) => doc.once('end', resolve).once('error', reject))

  doc.registerFont('regular', regular).registerFont('bold', bold)
  const whole = doc.struct('Document')
  doc.addStructure(whole)
  for (const block of paper.blocks) printBlock(doc, whole, block)
  whole.end()
  printFeet(doc, paper.foot)
  doc.end()

  await done
  return Buffer.concat(chunks)
}

/** The foot and the number of every page, known only when all are there. Not content: a screen reader passes over them. */
function printFeet(doc: PDFKit.PDFDocument, foot: string): void {
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page)
    const { width, height } = doc.page
    // Text below the margin would begin a new page.
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.font('regular', 8).fillColor('#555')
    const y = height - 40
    doc.text(foot, margins.left, y, { lineBreak: false })
    const number = `Страница ${page - start + 1} из ${count}`
    doc.text(number, width - margins.right - doc.widthOfString(number), y, { lineBreak: false })
    doc.endMarkedContent()
    doc.page.margins.bottom = margins.bottom
  }
}

import { buffer } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { asked, proved } from '../../checks/proved.ts'
import { pdf } from './pdf.ts'
import { docx, jpeg, type Part, packedObjects, pdfOf, png, relations, text, types, zipOf } from './testing-uploads.ts'
import { checkUpload, MOST_BYTES } from './upload.ts'
import { UploadError } from './upload-error.ts'
import { xlsx } from './xlsx.ts'

const outcome = (name: string, bytes: Uint8Array): string => {
  try {
    return checkUpload(name, bytes)
  } catch (error) {
    if (error instanceof UploadError) return error.code
    throw error
  }
}
const link = (type: string, mode: string) =>
  relations(`<Relationship Id="r1" Type="http://x/${type}" TargetMode="${mode}" Target="http://x/"/>`)
const field = (...pieces: string[]) => text(pieces.map((it) => `<w:r><w:instrText>${it}</w:instrText></w:r>`).join(''))

/** What a program appends that changes a paper in place (ISO 32000-1, 7.5.6). */
const update =
  '9 0 obj\n<< /Type /Annot >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 10 >>\nstartxref\n9\n%%EOF\n'

describe('an honest file is taken', () => {
  it('that we made ourselves', async () => {
    const sheet = { name: 'Лист', columns: [{ title: 'А', kind: 'text' as const }], rows: [['=1+1']] }
    const book = await buffer(xlsx({ title: 'Проба', createdAt: '2026-04-01T00:00:00Z', sheets: [sheet] }))
    const paper = { title: 'Проба', author: '', issuedAt: '2026-04-01T00:00:00Z', foot: '', blocks: [] }
    expect([outcome('a.xlsx', book), outcome('a.pdf', await pdf(paper))]).toEqual(['xlsx', 'pdf'])
  })

  it.each([
    ['as it is', []],
    ['with an update in place', [update]],
    ['with two of them', [update, update]],
    ['without a line end behind', [], (it: Buffer) => it.subarray(0, it.lastIndexOf('%%EOF') + 5)],
    ['ending in CR LF', [], (it: Buffer) => Buffer.concat([it, Buffer.from('\r\n')])],
    ['ending in blank lines', [], (it: Buffer) => Buffer.concat([it, Buffer.from('\r\n \t\f\n\n')])],
    [
      'filled up to a block by a scanner',
      [],
      (it: Buffer) => Buffer.concat([it, Buffer.alloc(4096 - (it.length % 4096))]),
    ],
  ])('a paper of ours %s', async (_, updates: string[], change = (it: Buffer) => it) => {
    const blocks = [{ kind: 'text' as const, text: 'Справка дана родителю. '.repeat(20) }]
    const paper = { title: 'Проба', author: '', issuedAt: '2026-04-01T00:00:00Z', foot: '', blocks }
    const bytes = Buffer.concat([await pdf(paper), ...updates.map((it) => Buffer.from(it))])
    expect(outcome('a.pdf', change(bytes))).toBe('pdf')
  })

  it.each([
    ['Справка.DOCX', docx(text('<w:t>Справка о DDE не помеха</w:t>')), 'docx'],
    ['a.docx', docx(field(' PAGE '), link('hyperlink', 'External'), link2('image', 'Internal')), 'docx'],
    ['a.pdf', pdfOf(packedObjects('1 0 << /Type /Page /A << /S /URI >> >>')), 'pdf'],
    ['a.jpg', jpeg(4000, 3000), 'jpeg'],
    ['a.jpeg', jpeg(4000, 3000, 'trailer of a telephone'), 'jpeg'],
    ['a.png', png(4000, 3000), 'png'],
  ])('%s', (name, bytes, kind) => {
    expect(outcome(name, bytes)).toBe(kind)
  })
})

function link2(type: string, mode: string): Part {
  return { ...link(type, mode), name: 'word/_rels/other.xml.rels' }
}

const behind = (more: string) => Buffer.concat([pdfOf(), Buffer.from(more)])

/** What a check by ending and first bytes would say. */
const naively = (name: string, bytes: Uint8Array) =>
  Object.entries({ pdf: '%PDF', docx: 'PK', xlsx: 'PK', png: '\x89PNG', jpg: '\xff\xd8' }).some(
    ([ending, magic]) => name.endsWith(`.${ending}`) && Buffer.from(bytes).toString('latin1').startsWith(magic),
  )

describe('a file is refused', () => {
  let [sent, taken, baseline] = [0, 0, 0]
  afterAll(() =>
    proved({
      id: 'E7',
      what: 'hostile files that are taken, or refused otherwise',
      n: sent,
      violations: taken,
      baseline,
    }),
  )
  const big = 'x'.repeat(21 * 1024 * 1024)
  const macro = zipOf([types('spreadsheetml.sheet'), { name: 'xl/vbaProject.bin', data: 'x' }])
  it.each<[string, string, string, Uint8Array]>([
    ['that is empty', 'empty', 'a.pdf', Buffer.alloc(0)],
    ['that is too large', 'too-large', 'a.pdf', Buffer.alloc(MOST_BYTES + 1)],
    ['of another kind', 'kind-unknown', 'a.svg', Buffer.from('<svg onload="alert(1)"/>')],
    ['that is a picture and a script at once', 'kind-unknown', 'a.gif', Buffer.from('GIF89a/*x*/=1;alert(1)')],
    ['that is a program called a paper', 'kind-unknown', 'a.pdf', Buffer.from('MZ\x90\0')],
    ['called by another ending', 'ending-differs', 'a.pdf', png(10, 10)],
    ['with two endings', 'ending-differs', 'a.pdf.exe', pdfOf()],
    ['without an ending', 'ending-differs', 'pdf', jpeg(1, 1)],

    ['a picture of 30,000 by 30,000', 'unpacks-too-large', 'a.png', png(30_000, 30_000)],
    ['a photograph of 65,000 by 65,000', 'unpacks-too-large', 'a.jpg', jpeg(65_000, 65_000)],
    ['a picture of no size', 'broken', 'a.png', png(0, 10)],
    ['a picture that was cut off', 'broken', 'a.png', png(10, 10).subarray(0, -14)],
    ['a photograph that was cut off', 'broken', 'a.jpg', jpeg(10, 10).subarray(0, 20)],
    ['a picture with more behind its end', 'two-in-one', 'a.png', png(10, 10, '<script>')],
    ['a photograph with an archive behind it', 'two-in-one', 'a.jpg', Buffer.concat([jpeg(1, 1), docx()])],
    [
      'a paper with an archive behind it',
      'two-in-one',
      'a.pdf',
      Buffer.concat([pdfOf(), docx(), Buffer.from('%%EOF')]),
    ],
    ['a paper with a page behind it', 'two-in-one', 'a.pdf', behind('<html><script>alert(1)</script>')],
    ['a paper with a page far behind it', 'two-in-one', 'a.pdf', behind(`${'\0'.repeat(5000)}<script>`)],
    ['a paper with a page behind an update', 'two-in-one', 'a.pdf', behind(`${update}\n<!doctype html>`)],
    [
      'a paper with an archive without an end',
      'two-in-one',
      'a.pdf',
      Buffer.concat([pdfOf(), docx().subarray(0, 200)]),
    ],
    ['a paper with a picture behind it', 'two-in-one', 'a.pdf', Buffer.concat([pdfOf(), png(10, 10)])],
    ['a paper with a comment behind it', 'two-in-one', 'a.pdf', behind('%<script>')],
    ['a paper with another behind it, without its end', 'two-in-one', 'a.pdf', behind('%PDF-1.7\n1 0 obj')],
    ['a paper whose update was cut off', 'broken', 'a.pdf', behind(update.slice(0, -9))],

    ['a bomb by its directory', 'unpacks-too-large', 'a.docx', docx({ name: 'a.bin', data: 'x', size: 22_000_000 })],
    ['a bomb in truth', 'unpacks-too-large', 'a.docx', docx({ name: 'a.bin', data: big })],
    ['a bomb that lies of its size', 'broken', 'a.docx', docx({ name: 'a.bin', data: big, size: 1000 })],
    ['packed over a hundred times', 'unpacks-too-large', 'a.docx', docx({ name: 'a.bin', data: 'x'.repeat(900_000) })],
    [
      'of small parts that are too large together',
      'unpacks-too-large',
      'a.docx',
      docx(...Array.from({ length: 300 }, (_, at) => ({ name: `${at}`, data: 'x', size: 90_000 }))),
    ],
    [
      'of 3,000 parts',
      'unpacks-too-large',
      'a.docx',
      docx(...Array.from({ length: 3000 }, (_, at) => ({ name: `${at}`, data: '' }))),
    ],
    [
      'whose parts share bytes',
      'broken',
      'a.docx',
      docx(text(''), { name: 'b', data: '<w:document><w:body></w:body></w:document>', shared: true }),
    ],
    ['whose part leads elsewhere', 'broken', 'a.docx', docx({ name: '../../etc/passwd', data: 'x' })],
    ['whose part has a drive', 'broken', 'a.docx', docx({ name: 'C:\\x', data: 'x' })],
    ['with a link inside', 'broken', 'a.docx', docx({ name: 'l', data: '/etc/passwd', attributes: 0xa1ff0000 })],
    ['with a part twice', 'broken', 'a.docx', docx(text('a'), text('b'))],
    ['with a password', 'encrypted', 'a.docx', docx({ name: 'a', data: 'x', flags: 1 })],
    [
      'with something before it',
      'broken',
      'a.docx',
      zipOf([types('wordprocessingml.document')], { before: 'PK\x03\x04' }),
    ],
    [
      'with something behind it',
      'broken',
      'a.docx',
      zipOf([types('wordprocessingml.document')], { after: '<script>' }),
    ],
    ['an archive that is no document', 'kind-unknown', 'a.docx', zipOf([text('')])],

    ['a workbook with macros', 'active', 'a.xlsx', macro],
    [
      'a document that says it has macros',
      'active',
      'a.docx',
      zipOf([types('wordprocessingml.document'), { name: 'x', data: 'x' }, { name: 'customUI/a', data: '' }]),
    ],
    [
      'a workbook of another workbook',
      'active',
      'a.xlsx',
      zipOf([types('spreadsheetml.sheet'), { name: 'xl/externalLinks/externalLink1.xml', data: '<a/>' }]),
    ],
    ['a template from elsewhere', 'active', 'a.docx', docx(link('attachedTemplate', 'External'))],
    [
      'a template behind a stray sign',
      'active',
      'a.docx',
      docx(relations('<Relationship Id="a>b" Type="http://x/oleObject" TargetMode="External"/>')),
    ],
    ['a field that starts a program', 'active', 'a.docx', docx(field(' DDEAUTO c:\\x '))],
    ['the same in pieces', 'active', 'a.docx', docx(field(' D', 'DE', 'AUTO x'))],
    ['the same in codes', 'active', 'a.docx', docx(field('&#68;&#x44;E x'))],
    ['the same under another prefix', 'active', 'a.docx', docx(text('<x:instrText>DDE</x:instrText>'))],
    ['the same in an attribute', 'active', 'a.docx', docx(text('<w:fldSimple w:instr=" DDE x "/>'))],
    ['the same as characters', 'active', 'a.docx', docx(text('<w:instrText><![CDATA[DDE x]]></w:instrText>'))],
    [
      'the same in UTF-16',
      'active',
      'a.docx',
      docx({ name: 'word/a.xml', data: Buffer.from('\ufeff<w:instrText>DDE</w:instrText>', 'utf16le') }),
    ],
    [
      'the same in a part of no name',
      'active',
      'a.docx',
      docx({ name: 'word/a', data: '<w:instrText>DDE</w:instrText>' }),
    ],
    [
      'a formula that fetches',
      'active',
      'a.xlsx',
      zipOf([types('spreadsheetml.sheet'), { name: 'xl/a.xml', data: '<c><f>WEBSERVICE("x")</f></c>' }]),
    ],
    ['entities', 'active', 'a.docx', docx({ name: 'word/a.xml', data: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' })],

    ['a paper with a script', 'active', 'a.pdf', pdfOf('1 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj')],
    ['a script written with codes', 'active', 'a.pdf', pdfOf('1 0 obj << /S /J#61vaScr#69pt >> endobj')],
    ['a script in packed objects', 'active', 'a.pdf', pdfOf(packedObjects('1 0 << /S /JavaScript >>'))],
    ['a program to be started', 'active', 'a.pdf', pdfOf('1 0 obj << /S /Launch /F (cmd.exe) >> endobj')],
    ['a file inside', 'active', 'a.pdf', pdfOf('1 0 obj << /EmbeddedFiles 2 0 R >> endobj')],
    ['a form with a language of its own', 'active', 'a.pdf', pdfOf('1 0 obj << /XFA 2 0 R >> endobj')],
    ['a paper with a password', 'encrypted', 'a.pdf', pdfOf('1 0 obj << >> endobj', '<< /Encrypt 3 0 R >>')],
    ['a paper that is a bomb', 'unpacks-too-large', 'a.pdf', pdfOf(packedObjects(big))],
    ['objects packed twice', 'broken', 'a.pdf', pdfOf(packedObjects('x', '/Filter [/FlateDecode /FlateDecode]'))],
    ['objects under a code name', 'broken', 'a.pdf', pdfOf(packedObjects('x').replace('/ObjStm', '/Obj#53tm'))],
    [
      'objects shifted out of sight',
      'broken',
      'a.pdf',
      pdfOf(packedObjects('x', '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>')),
    ],
    ['a paper that was cut off', 'broken', 'a.pdf', Buffer.from('%PDF-1.7\n')],
    ['a paper behind something else', 'kind-unknown', 'a.pdf', Buffer.concat([Buffer.from('<html>'), pdfOf()])],
  ])('%s', (_, code, name, bytes) => {
    const found = outcome(name, bytes)
    sent++
    if (found !== code) taken++
    if (naively(name, bytes)) baseline++
    expect(found).toBe(code)
  })

  it('in its own words, whatever bytes come', () => {
    const samples = [docx(text('a')), pdfOf(packedObjects('1 0 x')), png(10, 10), jpeg(10, 10)]
    fc.assert(
      fc.property(fc.nat(3), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }), (which, changes) => {
        const bytes = Buffer.from(samples[which] ?? '')
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte
        sent++
        expect(typeof outcome('a.pdf', bytes)).toBe('string')
      }),
      { numRuns: asked ? 20_000 : 2000 },
    )
  })

  it.each([
    ['openings of streams', pdfOf('stream '.repeat(1_400_000))],
    ['streams of objects', pdfOf('1 0 obj /ObjStm stream '.repeat(400_000))],
    ['relations without an end', docx({ name: 'a.rels', data: '<Relationship '.repeat(100_000) })],
    ['fields without an end', docx({ name: 'a.xml', data: '<f <f '.repeat(100_000) })],
  ])('in good time: very many %s', (_, bytes) => {
    const before = process.cpuUsage()
    outcome('a.pdf', bytes)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(3000)
  })
})

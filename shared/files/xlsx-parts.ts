import type { Column, Kind } from './sheet.ts'

// The parts of a workbook beside its sheets (ECMA-376, parts 1 and 2), each as small as Excel opens without repair.

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const sheetMl = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The index in `cellXfs` of each style; a text has a second one for line breaks, and titles have their own. */
export const styles = { title: 1, text: 2, lines: 3, integer: 4, decimal: 5, date: 6, instant: 7 } as const

// The width of a column that names none, in characters.
const widths = { text: 24, integer: 12, decimal: 12, date: 12, instant: 20 } as const satisfies Record<Kind, number>

const format = (numFmtId: number, fontId = 0, alignment = ''): string =>
  `<xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"${
    alignment === '' ? '/>' : ` applyAlignment="1">${alignment}</xf>`
  }`

// 49 is the built-in format `@`: a text stays a text when someone edits it, 00123 does not become 123.
const formats = [
  format(0),
  format(49, 1),
  format(49),
  format(49, 0, '<alignment vertical="top" wrapText="1"/>'),
  format(1),
  format(0),
  format(164),
  format(165),
]

/** xl/styles.xml */
export const stylesheet = `${head}<styleSheet ${main}>\
<numFmts count="2"><numFmt numFmtId="164" formatCode="dd.mm.yyyy"/><numFmt numFmtId="165" formatCode="dd.mm.yyyy hh:mm:ss"/></numFmts>\
<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

/** [Content_Types].xml for a number of sheets. */
export const contentTypes = (sheets: number): string =>
  `${head}<Types xmlns="${packages}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/xl/workbook.xml" ContentType="${sheetMl}.sheet.main+xml"/>\
<Override PartName="/xl/styles.xml" ContentType="${sheetMl}.styles+xml"/>\
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
${each(sheets, (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${sheetMl}.worksheet+xml"/>`)}</Types>`

/** _rels/.rels */
export const packageRelations = `${head}<Relationships xmlns="${packages}/relationships">\
<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>\
<Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`

/** xl/_rels/workbook.xml.rels for a number of sheets; the styles are the relationship after the last sheet. */
export const workbookRelations = (sheets: number): string =>
  `${head}<Relationships xmlns="${packages}/relationships">\
${each(sheets, (n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}\
<Relationship Id="rId${sheets + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`

/** docProps/core.xml; `title` escaped for XML, `created` an instant in UTC. */
export const properties = (title: string, created: string): string =>
  `${head}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title>\
<dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created></cp:coreProperties>`

/** xl/workbook.xml; names escaped for XML, `tables` the range of each sheet's table, such as `$A$1:$T$101`. */
export const workbook = (names: readonly string[], tables: readonly string[]): string =>
  `${head}<workbook ${main} xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets>\
${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets><definedNames>\
${names.map((name, at) => definedNames(`'${name.replaceAll("'", "''")}'`, tables[at] ?? '', at)).join('')}</definedNames></workbook>`

// Excel keeps a filtered table under a hidden name, and repeats the rows of `Print_Titles` on every printed page.
const definedNames = (sheet: string, table: string, at: number): string =>
  `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${sheet}!${table}</definedName>\
<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}!$1:$1</definedName>`

/** What stands before the rows of a sheet: the title row frozen, the width and style of every column. */
export const sheetStart = (columns: readonly Column[], selected: boolean): string =>
  `${head}<worksheet ${main}><sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">\
<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><cols>\
${columns.map(columnXml).join('')}</cols><sheetData>`

function columnXml({ title, kind, width }: Column, at: number): string {
  // Room for the title and its filter button, but a long title does not push the table off the screen.
  const fitting = width ?? Math.max(widths[kind], Math.min(title.length + 4, 40))
  return `<col min="${at + 1}" max="${at + 1}" width="${Math.min(fitting, 255)}" style="${styles[kind]}" customWidth="1"/>`
}

/** What stands after the rows; `table` the range of the autofilter, such as `A1:T101`. */
export const sheetEnd = (table: string): string =>
  `</sheetData><autoFilter ref="${table}"/><ignoredErrors><ignoredError sqref="${table}" numberStoredAsText="1"/></ignoredErrors></worksheet>`

const each = (count: number, part: (n: number) => string): string =>
  Array.from({ length: count }, (_, at) => part(at + 1)).join('')

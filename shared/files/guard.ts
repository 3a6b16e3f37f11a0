// The formula guard: what a person typed reaches a spreadsheet as text and never as a formula.
//
// The rule is OWASP ASVS 5.0, 1.2.10: a field that begins with = + - @ TAB or NUL is escaped with a single quote. OWASP's page
// on CSV injection adds CR, LF and the full-width twins. Readers drop some characters before they look (LibreOffice 7.4 drops
// NUL, others trim spaces), so white space, control and format characters and quotes in front of a sign hide nothing.
//
// In a CSV file a cell can also begin inside a text: a reader that takes another separator does not see our quoting and cuts at
// its own separator or at the line break (LibreOffice told to split `x,"a;=1+1;b"` at `;` computes 2). There the quote also goes
// before a sign that follows `,` `;` TAB or a line break.
//
// The guard can be undone because `'` itself counts as skipped: a text that already looks guarded is guarded once more.

const sign = '=+\\-@＝＋－＠﹦﹢﹣﹫'
const anySign = new RegExp(`[${sign}]`, 'u')
const lastSign = new RegExp(`[${sign}][^${sign}]*$`, 'u')
const trigger = new RegExp(`[${sign}\\t\\r\\n\\0]`, 'u')
const runs = new RegExp(`[${sign}\\s\\p{Cc}\\p{Cf}"']+`, 'gu')
const firstRun = new RegExp(`^${runs.source}`, 'u')

// Two quick looks spare most texts the long one: they begin with a letter or a digit, and their signs follow one (Салтыков-Щедрин).
const plainStart = /^[\p{L}\p{N}]/u
const looseSign = new RegExp(`(?<![\\p{L}\\p{N}])[${sign}]`, 'u')

/** Whether a spreadsheet could take a cell that starts like this for a formula. */
export const looksLikeFormula = (text: string): boolean =>
  !plainStart.test(text) && trigger.test(firstRun.exec(text)?.[0] ?? '')

/** A text for a format whose cells have borders of their own (XLSX): `'` in front if it looks like a formula. */
export const guardCell = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text)

/** Undoes `guardCell` exactly. */
export const unguardCell = (text: string): string =>
  text.startsWith("'") && looksLikeFormula(text.slice(1)) ? text.slice(1) : text

/** A text for CSV: guarded at its start and wherever a reader with another separator could start a cell. */
export const guardField = (text: string): string =>
  looseSign.test(text) || looksLikeFormula(text)
    ? atCellStarts(
        text,
        (start) => `'${start}`,
        (breaks) => breaks.replace(/\r\n|[\n\r\t]/g, "$&'"),
      )
    : text

/** Undoes `guardField` exactly. A text that was never guarded can lose a `'`: only for files that we wrote. */
export const unguardField = (text: string): string =>
  text.includes("'")
    ? atCellStarts(
        text,
        (start) => start.replace(/^'/, ''),
        (breaks) => breaks.replace(/(\r\n|[\n\r\t])'/g, '$1'),
      )
    : text

// Works run by run (a run is signs and what readers skip), so a text of a million spaces costs one pass, not a million.
function atCellStarts(text: string, edit: (start: string) => string, editBreaks: (breaks: string) => string): string {
  return text.replace(runs, (run, at: number) => {
    const end = Math.max(run.search(lastSign), 0)
    const rest = editBreaks(run.slice(0, end)) + run.slice(end)
    const starts = at === 0 ? trigger.test(run) : ',;'.includes(text.charAt(at - 1)) && anySign.test(run)
    return starts ? edit(rest) : rest
  })
}

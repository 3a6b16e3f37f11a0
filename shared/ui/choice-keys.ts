/** What a key does in a grid of choices (choice-grid.tsx). */

export type GridChoice = {
  /** Stands on the button: «5», «н». */
  value: string
  /** What it means, for those who do not see the column: «отметка 5», «болел». */
  title: string
}
export type GridColumn = { id: string; title: string; tone?: 'mark' | 'absence'; choices: readonly GridChoice[] }
/** The button that has the focus: which row, and which button of the row. */
export type GridPlace = { row: number; at: number }

/** Where a key leads; nothing for a key that does not move. `size`: rows, and buttons in each. */
export function placeAfter(
  { row, at }: GridPlace,
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  size: { rows: number; buttons: number },
): GridPlace | undefined {
  const [lastRow, last] = [size.rows - 1, size.buttons - 1]
  const places: Record<string, GridPlace> = {
    ArrowUp: { row: Math.max(0, row - 1), at },
    ArrowDown: { row: Math.min(lastRow, row + 1), at },
    ArrowLeft: { row, at: Math.max(0, at - 1) },
    ArrowRight: { row, at: Math.min(last, at + 1) },
    Home: { row: ctrlKey ? 0 : row, at: 0 },
    End: { row: ctrlKey ? lastRow : row, at: last },
  }
  return places[key]
}

const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбю'

/** The Russian letter on the same key: nobody should have to switch the keyboard between «5» and «н». */
const inRussian = (key: string) => RUSSIAN[LATIN.indexOf(key)] ?? key

export type Typed = { column: string; value: string /** It is the only choice on this key. */; sure: boolean }

/**
 * The choice that a typed letter or digit stands for: the one that begins with it. Where several do, each press goes on
 * to the next. `values`: what the row has, by column.
 */
export function typedChoice(
  columns: readonly GridColumn[],
  typed: string,
  values: Readonly<Record<string, string>>,
): Typed | undefined {
  if (typed.length !== 1) return undefined
  const letter = typed.toLowerCase()
  for (const begin of [letter, inRussian(letter)])
    for (const { id, choices } of columns) {
      const fitting = choices.filter(({ value }) => value.toLowerCase().startsWith(begin))
      const now = fitting.findIndex(({ value }) => value === values[id])
      const next = fitting[(now + 1) % fitting.length]
      if (next) return { column: id, value: next.value, sure: fitting.length === 1 }
    }
  return undefined
}

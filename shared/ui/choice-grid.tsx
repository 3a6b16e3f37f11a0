import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { type GridColumn, type GridPlace, placeAfter, typedChoice } from './choice-keys.ts'
import { classNames } from './class-names.ts'
import { Hidden } from './heading.tsx'
import { useWords } from './language.ts'
import { uiWords } from './words.ts'

export type GridRow = {
  id: string
  title: string
  /** Beside the name: what was here before, why it cannot be otherwise. */
  note?: ComponentChildren
  /** What is chosen, by column; an empty text where nothing is. */
  values: Readonly<Record<string, string>>
  /** It differs from what is saved. */
  changed: boolean
}

export type ChoiceGridProps = {
  id: string
  label: string
  /** What the rows are: «Ученик». */
  heading: string
  /** How to work in it without a mouse; stands above and is read with the name. */
  hint: ComponentChildren
  columns: readonly GridColumn[]
  rows: readonly GridRow[]
  /** An empty value takes the choice away. */
  onChoose: (row: string, column: string, value: string) => void
}

const says = {
  grid: { role: 'grid' },
  rows: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'gridcell' },
  head: { role: 'columnheader' },
  rowHead: { role: 'rowheader' },
} as const

/**
 * A list of people with a few choices for each: marks and attendance of a class. Every choice is a button, so a finger needs
 * one touch; the keyboard enters the grid once, moves by arrows, and a typed digit or letter chooses and goes down a row.
 */
export function ChoiceGrid({ id, label, heading, hint, columns, rows, onChoose }: ChoiceGridProps) {
  const grid = useRef<HTMLTableElement>(null)
  const [place, setPlace] = useState<GridPlace>({ row: 0, at: 0 })
  const [told, setTold] = useState('')
  const buttons = columns.flatMap((column) => column.choices.map(({ value }) => ({ column, value })))
  const size = { rows: rows.length, buttons: buttons.length }
  const active = { row: Math.min(place.row, size.rows - 1), at: Math.min(place.at, size.buttons - 1) }

  const go = (to: GridPlace) => {
    setPlace(to)
    grid.current?.querySelector<HTMLElement>(`[data-place="${to.row} ${to.at}"]`)?.focus()
  }
  const choose = ({ id: row, title }: GridRow, column: string, value: string) => {
    onChoose(row, column, value)
    const meant = columns.find((it) => it.id === column)
    const words = meant?.choices.find((it) => it.value === value)?.title ?? '—'
    setTold(`${title}: ${value === '' ? `${meant?.title ?? ''} —` : words}`)
  }
  /** Whether the key meant something here. */
  const pressed = (event: KeyboardEvent): boolean => {
    const row = rows[active.row]
    if (!row || event.altKey || event.metaKey) return false
    const to = placeAfter(active, event, size)
    if (to) {
      go(to)
      return true
    }
    if (event.ctrlKey) return false
    if (event.key === 'Delete' || event.key === 'Backspace') {
      const column = buttons[active.at]?.column.id
      if (column !== undefined) choose(row, column, '')
      return true
    }
    const typed = event.key === ' ' ? undefined : typedChoice(columns, event.key, row.values)
    if (!typed) return false
    choose(row, typed.column, typed.value)
    if (typed.sure) go({ row: Math.min(active.row + 1, size.rows - 1), at: active.at })
    return true
  }

  return (
    <div class="choice-grid">
      <p class="choice-grid__hint soft small" id={`${id}-hint`}>
        {hint}
      </p>
      <table
        ref={grid}
        class="choice-grid__table"
        {...says.grid}
        aria-label={label}
        aria-describedby={`${id}-hint`}
        onKeyDown={(event) => {
          if (pressed(event)) event.preventDefault()
        }}
      >
        <thead {...says.rows}>
          <tr {...says.row}>
            <th scope="col" {...says.head}>
              {heading}
            </th>
            {columns.map((column) => (
              <th key={column.id} scope="col" {...says.head}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...says.rows}>
          {rows.map((row, at) => (
            <Line key={row.id} {...{ row, at, columns, active }} onFocus={setPlace} onChoose={choose} />
          ))}
        </tbody>
      </table>
      <p role="status">
        <Hidden>{told}</Hidden>
      </p>
    </div>
  )
}

type LineProps = {
  row: GridRow
  at: number
  columns: readonly GridColumn[]
  active: GridPlace
  onFocus: (place: GridPlace) => void
  onChoose: (row: GridRow, column: string, value: string) => void
}

function Line({ row, at, columns, active, onFocus, onChoose }: LineProps) {
  const words = useWords(uiWords)
  const starts = columns.map((_, index) =>
    columns.slice(0, index).reduce((sum, { choices }) => sum + choices.length, 0),
  )
  return (
    <tr {...says.row} class={classNames('choice-grid__row', row.changed && 'choice-grid__row--changed')}>
      <th scope="row" {...says.rowHead}>
        <span class="choice-grid__number" aria-hidden="true">
          {at + 1}
        </span>
        <span class="choice-grid__name">
          {row.title}
          {row.changed && <Hidden> ({words.unsaved})</Hidden>}
          {row.note !== undefined && <span class="choice-grid__note">{row.note}</span>}
        </span>
      </th>
      {columns.map(({ id, tone = 'mark', choices }, index) => (
        <td key={id} {...says.cell}>
          <span class="choice-grid__choices">
            {choices.map(({ value, title }, choice) => {
              const button = (starts[index] ?? 0) + choice
              const on = row.values[id] === value
              return (
                <button
                  key={value}
                  type="button"
                  class={`choice-grid__choice choice-grid__choice--${tone}`}
                  data-place={`${at} ${button}`}
                  tabIndex={active.row === at && active.at === button ? 0 : -1}
                  aria-pressed={on}
                  aria-label={`${title}, ${row.title}`}
                  title={title}
                  onFocus={() => onFocus({ row: at, at: button })}
                  onClick={() => onChoose(row, id, on ? '' : value)}
                >
                  {value}
                </button>
              )
            })}
          </span>
        </td>
      ))}
    </tr>
  )
}

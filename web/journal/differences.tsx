import { useEffect, useRef } from 'preact/hooks'
import { Banner } from '../../shared/ui/banner.tsx'
import { Button } from '../../shared/ui/button.tsx'
import { Hidden } from '../../shared/ui/heading.tsx'
import { type Column, Table } from '../../shared/ui/table.tsx'
import { type Difference, decided, type Edits, type Lesson } from './sheet.ts'

export const decisionId = (cell: string) => `keep-${cell}`

const fields: Record<string, string> = { mark: 'отметка', absence: 'пропуск' }
const texts: Record<string, string> = { topic: 'Тема урока', homework: 'Домашнее задание' }

/** «Смирнова Дарья, отметка». */
export function cellName({ pupils }: Lesson, cell: string): string {
  const [field = '', ref] = cell.split('.')
  const name = pupils.find((pupil) => pupil.ref === ref)?.name
  return name === undefined ? (texts[cell] ?? cell) : `${name}, ${fields[field]}`
}

const said = (value: string) => (value === '' ? 'пусто' : value)

type Props = {
  lesson: Lesson
  differences: readonly Difference[]
  edits: Edits
  /** It was found by a save just now: it takes the focus, wherever on the page the button was pressed. */
  fresh: boolean
  onDecide: (edits: Edits) => void
}

/** Somebody saved the lesson first: what has changed in the journal, and what to keep where both changed the same. */
export function Differences({ lesson, differences, edits, fresh, onDecide }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (fresh) box.current?.focus()
  }, [])
  const disputed = differences.some(({ mine }) => mine !== undefined)
  const columns: Column<Difference>[] = [
    { id: 'cell', title: 'Что', heads: true, cell: ({ cell }) => cellName(lesson, cell) },
    { id: 'was', title: 'Было', cell: ({ was }) => was || '—' },
    { id: 'now', title: 'Сейчас в журнале', cell: ({ now }) => now || '—' },
    {
      id: 'mine',
      title: 'У вас',
      cell: (it) => <Decision {...{ lesson, edits, onDecide }} difference={it} />,
    },
  ]
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Banner tone="warning" title="Урок уже сохранили в другой вкладке или на другом устройстве">
        <div class="stack stack--close">
          <p>
            {disputed
              ? 'Ваши изменения на месте и ещё не сохранены. Там, где вы поставили другое, выберите, что оставить, и сохраните урок.'
              : 'Ваши изменения на месте и ещё не сохранены. Проверьте их и нажмите «Сохранить урок» ещё раз.'}
          </p>
          {differences.length > 0 && (
            <Table
              caption="Что изменилось в журнале"
              columns={columns}
              rows={differences}
              rowId={({ cell }) => cell}
              empty="Ничего"
            />
          )}
        </div>
      </Banner>
    </div>
  )
}

type DecisionProps = Pick<Props, 'lesson' | 'edits' | 'onDecide'> & { difference: Difference }

function Decision({ lesson, edits, onDecide, difference }: DecisionProps) {
  const { cell, mine, now } = difference
  if (mine === undefined) return 'Не менялось'
  const edit = edits[cell]
  const kept = edit === undefined ? 'now' : edit.from === now ? 'mine' : undefined
  const name = cellName(lesson, cell)
  const choices = [
    { keep: 'mine', words: `Моё: ${said(mine)}` },
    { keep: 'now', words: `Из журнала: ${said(now)}` },
  ] as const
  return (
    <div class="actions actions--close">
      {choices.map(({ keep, words }, at) => (
        <Button
          key={keep}
          kind="secondary"
          pressed={kept === keep}
          {...(at === 0 && { id: decisionId(cell) })}
          onClick={() => onDecide(decided(edits, difference, keep))}
        >
          {words} <Hidden>{name}</Hidden>
        </Button>
      ))}
    </div>
  )
}

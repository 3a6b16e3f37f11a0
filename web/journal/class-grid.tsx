import { ChoiceGrid, type GridRow } from '../../shared/ui/choice-grid.tsx'
import type { GridChoice, GridColumn } from '../../shared/ui/choice-keys.ts'
import { counted } from '../../shared/ui/counted.ts'
import { timeInWords } from '../../shared/ui/dates.ts'
import { State } from '../../shared/ui/states.tsx'
import { Tag } from '../../shared/ui/tag.tsx'
import { deviceZone } from '../device.ts'
import { cellOf, countsOf, type Edits, type Lesson, shownIn, valuesOf } from './sheet.ts'

type Pupil = Lesson['pupils'][number]
type Props = { lesson: Lesson; edits: Edits; onPut: (cell: string, value: string) => void }

/** Marks and attendance of the class. Whoever has nothing was there and got no mark. */
export function ClassGrid({ lesson, edits, onPut }: Props) {
  if (lesson.pupils.length === 0)
    return (
      <State title="В классе никого нет">
        <p>На дату урока в списке класса нет учеников. Список ведёт секретарь школы.</p>
      </State>
    )
  const values = valuesOf(lesson)
  const shown = (field: 'mark' | 'absence', ref: string) => shownIn(values, edits, cellOf(field, ref))
  const rows = lesson.pupils.map((pupil): GridRow => {
    const { ref, name } = pupil
    const changed = (['mark', 'absence'] as const).some((field) => edits[cellOf(field, ref)] !== undefined)
    const note = noteOf(pupil)
    return {
      ...{ id: ref, title: name, changed, values: { mark: shown('mark', ref), absence: shown('absence', ref) } },
      ...(note && { note }),
    }
  })
  const { pupils, present, marks } = countsOf(lesson, edits)
  const columns = columnsOf(lesson)
  return (
    <div class="stack stack--close">
      <p>
        {`На уроке ${present} из ${pupils}.`}
        {lesson.scale.length > 0 && ` Выставлено: ${counted(marks, 'отметка', 'отметки', 'отметок')}.`}
      </p>
      <ChoiceGrid
        id="class"
        label={lesson.scale.length > 0 ? 'Отметки и пропуски' : 'Пропуски'}
        heading="Ученик"
        hint={hintOf(columns)}
        columns={columns}
        rows={rows}
        onChoose={(ref, field, value) => onPut(cellOf(field === 'mark' ? 'mark' : 'absence', ref), value)}
      />
    </div>
  )
}

/** The choices of the region; also what stands in this lesson since the region had others. */
function columnsOf({ scale, absences, pupils }: Lesson): GridColumn[] {
  const marks = [...new Set([...scale, ...pupils.flatMap(({ mark }) => mark ?? [])])]
  const kinds = new Map(
    [...absences, ...pupils.flatMap(({ absence }) => absence ?? [])].map((it) => [it.code, it.title]),
  )
  const mark = marks.map((value): GridChoice => ({ value, title: `${value}, отметка` }))
  const absence = [...kinds].map(([value, title]): GridChoice => ({ value, title: `${value}, ${title}` }))
  return [
    ...(mark.length > 0 ? [{ id: 'mark', title: 'Отметка', choices: mark }] : []),
    { id: 'absence', title: 'Пропуск', tone: 'absence', choices: absence },
  ]
}

const hintOf = (columns: readonly GridColumn[]): string => {
  const keys = columns.flatMap(({ id, title, choices }) => {
    const all = choices.map(({ value }) => value.charAt(0)).join(', ')
    return choices.length === 0 ? [] : `${all} — ${id === 'mark' ? 'отметка' : title.toLowerCase()}`
  })
  return `С клавиатуры: стрелки — по ячейкам, ${keys.join('; ')}; Delete — стереть.`
}

/** What a mark was before, and that somebody attends the class no longer. */
function noteOf({ left, corrections }: Pupil) {
  if (!left && corrections.length === 0) return undefined
  return (
    <>
      {left && <Tag>выбыл из класса</Tag>}
      {corrections.map(({ value, at, reason }) => (
        <span key={at} class="line">
          {`Было ${value} до ${timeInWords(at, deviceZone())}: ${reason}`}
        </span>
      ))}
    </>
  )
}

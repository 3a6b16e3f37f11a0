import { useState } from 'preact/hooks'
import { Button } from '../../shared/ui/button.tsx'
import { counted } from '../../shared/ui/counted.ts'
import { timeInWords } from '../../shared/ui/dates.ts'
import { SaveBar } from '../../shared/ui/save-bar.tsx'
import { deviceZone } from '../device.ts'
import type { Edits, Lesson } from './sheet.ts'
import type { Saving } from './use-save.ts'

type Props = {
  lesson: Lesson
  edits: Edits
  saving: Saving
  kept: boolean
  onSave: () => void
  onEdits: (edits: Edits) => void
}

/** The one save of the page: what waits, when it was saved last, and a way back from everything. */
export function SaveLesson({ lesson, edits, saving, kept, onSave, onEdits }: Props) {
  const [dropped, setDropped] = useState<Edits>()
  const count = Object.keys(edits).length
  const busy = saving.kind === 'busy'
  const nothing = count === 0 && lesson.seq > 0
  return (
    <SaveBar waiting={count > 0} status={statusOf(lesson, count, saving, kept)}>
      <Button busy={busy} off={nothing} onClick={onSave}>
        {busy ? 'Сохраняем…' : 'Сохранить урок'}
      </Button>
      {count > 0 && !busy && (
        <Button
          kind="plain"
          onClick={() => {
            setDropped(edits)
            onEdits({})
          }}
        >
          Отменить изменения
        </Button>
      )}
      {count === 0 && dropped && saving.kind === 'idle' && (
        <Button kind="plain" onClick={() => onEdits(dropped)}>
          Вернуть изменения
        </Button>
      )}
    </SaveBar>
  )
}

function statusOf({ seq, savedAt }: Lesson, count: number, saving: Saving, kept: boolean): string {
  const changes = `Не сохранено: ${counted(count, 'изменение', 'изменения', 'изменений')}.`
  if (saving.kind === 'unreached')
    return kept
      ? 'Сохранить не удалось: нет связи. Всё хранится на этом устройстве, нажмите ещё раз, когда связь появится.'
      : 'Сохранить не удалось: нет связи. Не закрывайте вкладку и нажмите ещё раз.'
  if (count > 0)
    return kept
      ? `${changes} Черновик хранится на этом устройстве.`
      : `${changes} Это устройство не хранит черновики: сохраните урок, не закрывая вкладку.`
  if (seq === 0) return 'Урок ещё не заполнен. Если все на месте и отметок нет, просто сохраните его.'
  return savedAt === undefined ? 'Урок сохранён.' : `Урок сохранён ${timeInWords(savedAt, deviceZone())}.`
}

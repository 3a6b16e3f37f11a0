import { useState } from 'preact/hooks'
import { Button } from '../../shared/ui/button.tsx'
import { counted } from '../../shared/ui/counted.ts'
import { timeInWords } from '../../shared/ui/dates.ts'
import { Hidden } from '../../shared/ui/heading.tsx'
import { SaveBar } from '../../shared/ui/save-bar.tsx'
import { deviceZone } from '../device.ts'
import { useResend } from '../use-resend.ts'
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
  const [dropped, setDropped] = useState<{ edits: Edits; seq: number }>()
  const count = Object.keys(edits).length
  const busy = saving.kind === 'busy'
  useResend(saving.kind === 'offline', onSave)
  const drop = () => {
    setDropped({ edits, seq: lesson.seq })
    onEdits({})
  }
  const undo = dropped?.seq === lesson.seq ? () => onEdits(dropped.edits) : undefined
  const back = busy ? undefined : count > 0 ? drop : undo
  return (
    <SaveBar waiting={count > 0} status={<Status {...{ lesson, count, saving, kept }} />}>
      <Button busy={busy} off={count === 0 && lesson.seq > 0} onClick={onSave}>
        {busy ? 'Сохраняем…' : 'Сохранить урок'}
      </Button>
      {back && (
        <Button kind="plain" onClick={back}>
          {count > 0 ? 'Отменить' : 'Вернуть'} <Hidden>изменения</Hidden>
        </Button>
      )}
    </SaveBar>
  )
}

type StatusProps = Pick<Props, 'lesson' | 'saving' | 'kept'> & { count: number }

function Status({ lesson: { seq, savedAt }, count, saving, kept }: StatusProps) {
  if (saving.kind === 'offline' || (saving.kind === 'busy' && saving.resent))
    return `Ещё не отправлено: нет связи. ${kept ? 'Всё хранится на этом устройстве.' : 'Не закрывайте вкладку.'} Отправим, когда связь появится.`
  if (saving.kind === 'failed')
    return `Не сохранено. ${saving.text} ${kept ? 'Всё хранится на этом устройстве.' : 'Не закрывайте вкладку.'}`
  if (count > 0)
    return (
      <>
        {`Не сохранено: ${counted(count, 'изменение', 'изменения', 'изменений')}.`}
        {kept ? (
          <span class="wide-only"> Черновик хранится на этом устройстве.</span>
        ) : (
          ' Это устройство не хранит черновики: сохраните урок, не закрывая вкладку.'
        )}
      </>
    )
  if (seq === 0) return 'Урок ещё не заполнен. Если все на месте и отметок нет, просто сохраните его.'
  return savedAt === undefined ? 'Урок сохранён.' : `Урок сохранён ${timeInWords(savedAt, deviceZone())}.`
}

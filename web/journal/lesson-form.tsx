import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Banner } from '../../shared/ui/banner.tsx'
import { dateInWords, weekdayInWords } from '../../shared/ui/dates.ts'
import { ErrorSummary } from '../../shared/ui/error-summary.tsx'
import { Inset } from '../../shared/ui/inset.tsx'
import { Split } from '../../shared/ui/split.tsx'
import { civilToday } from '../device.ts'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useUnsavedWarning } from '../unsaved.ts'
import { ClassGrid } from './class-grid.tsx'
import { CorrectionReason, REASON } from './correction-reason.tsx'
import { cellName, Differences, decisionId } from './differences.tsx'
import { LessonTexts } from './lesson-texts.tsx'
import { SaveLesson } from './save-lesson.tsx'
import {
  correctionsOf,
  differencesOf,
  type Edits,
  edited,
  type Lesson,
  settled,
  undecided,
  type Values,
  valuesOf,
} from './sheet.ts'
import { useEdits } from './use-edits.ts'
import { useSave } from './use-save.ts'
import { crumbs, dayAddress, words } from './words.ts'

/** What the page knew when it found that somebody else had saved: the differences stay in sight until the next save. */
type Overtaken = { before: Values; edits: Edits }

type Props = {
  /** As it was read: a copy from this device first, when the line is slow. */
  read: Lesson
  onSaved: (lesson: Lesson) => void
  /** Of when it is. */
  children: ComponentChildren
}

/** A lesson while it is filled in. */
export function LessonForm({ read, onSaved, children }: Props) {
  const { now } = usePortal()
  const [lesson, setLesson] = useState(read)
  const values = valuesOf(lesson)
  const hand = useEdits(read.id, (found) => settled(found, values))
  const { edits } = hand
  const [overtaken, setOvertaken] = useState<Overtaken>({ before: {}, edits })
  const [reason, setReason] = useState('')
  const [tries, setTries] = useState(0)
  const [checked, setChecked] = useState(false)
  const { saving, save, rest } = useSave((outcome) => {
    setOvertaken({ before: outcome.saving.kind === 'overtaken' ? values : {}, edits: outcome.edits })
    if (outcome.saving.kind === 'saved') setReason('')
    setLesson(outcome.lesson)
    hand.setEdits(outcome.edits)
    onSaved(outcome.lesson)
  })
  // The fresh one comes while the copy is being filled in: what somebody saved since is shown as a difference.
  useEffect(() => {
    if (read === lesson || read.seq < lesson.seq) return
    const left = settled(edits, valuesOf(read))
    if (read.seq > lesson.seq) setOvertaken({ before: values, edits: left })
    setLesson(read)
    hand.setEdits(left)
  }, [read])
  const waiting = Object.keys(edits).length > 0
  useUnsavedWarning(waiting)

  const ahead = lesson.date > civilToday(now())
  const corrections = correctionsOf(lesson, edits)
  const differences = differencesOf(overtaken.edits, values, overtaken.before)
  const missing = [
    ...undecided(edits, values).map((cell) => ({
      id: decisionId(cell),
      text: `Выберите, что оставить: ${cellName(lesson, cell)}`,
    })),
    ...(corrections.length > 0 && reason === '' ? [{ id: REASON, text: 'Укажите причину исправления' }] : []),
  ]
  const errors = [...(checked ? missing : []), ...(saving.kind === 'refused' ? [{ text: saving.text }] : [])]

  const change = (next: Edits) => {
    if (saving.kind !== 'busy') rest()
    hand.setEdits(next)
  }
  const put = (cell: string, value: string) => change(edited(edits, values, cell, value))
  const press = () => {
    setTries(tries + 1)
    setChecked(missing.length > 0)
    if (missing.length === 0) save(lesson, edits, reason)
  }

  return (
    <Page
      title={`${lesson.subject.title}, ${lesson.title}`}
      caption={`${lesson.number}-й урок, ${weekdayInWords(lesson.date)}`}
      crumbs={[...crumbs, { href: dayAddress(lesson.date), title: `Уроки ${dateInWords(lesson.date)}` }]}
      words={words}
      failed={errors.length > 0}
    >
      {children}
      {errors.length > 0 && <ErrorSummary key={tries} errors={errors} />}
      {(saving.kind === 'overtaken' || differences.length > 0) && (
        <Differences
          key={lesson.seq}
          {...{ lesson, differences, edits }}
          fresh={saving.kind === 'overtaken'}
          onDecide={change}
        />
      )}
      {hand.begun && saving.kind === 'idle' && waiting && differences.length === 0 && (
        <Banner title="Вы не сохранили этот урок">
          <p>Ваши изменения были на этом устройстве, мы вернули их на место. Проверьте и сохраните.</p>
        </Banner>
      )}
      <Split
        aside={
          <>
            {corrections.length > 0 && (
              <CorrectionReason
                reasons={lesson.reasons}
                corrections={corrections}
                value={reason}
                onInput={setReason}
                error={errors.find((error) => 'id' in error && error.id === REASON)?.text}
              />
            )}
            <LessonTexts values={values} edits={edits} onInput={put} />
          </>
        }
      >
        {ahead ? (
          <Inset>
            <p>
              {`Урок ещё впереди. Отметки и пропуски можно будет поставить ${dateInWords(lesson.date)}, а тему и домашнее задание — уже сейчас.`}
            </p>
          </Inset>
        ) : (
          <ClassGrid lesson={lesson} edits={edits} onPut={put} />
        )}
      </Split>
      <SaveLesson {...{ lesson, edits, saving }} kept={hand.kept} onSave={press} onEdits={change} />
    </Page>
  )
}

import { showLesson } from '../../shared/contracts/journal.ts'
import { Blank, FailurePage } from '../outlet.tsx'
import { SeenNote } from '../seen-note.tsx'
import { useSeen } from '../use-seen.ts'
import { LessonForm } from './lesson-form.tsx'

/** One lesson: the class in one grid, topic and homework, one save. */
export function LessonPage({ params }: { params: { id: string } }) {
  const lesson = useSeen(showLesson, { params })
  if (lesson.kind === 'failed') return <FailurePage error={lesson.error} again={lesson.again} />
  if (lesson.kind === 'loading') return <Blank />
  return (
    <LessonForm key={params.id} read={lesson.value} onSaved={lesson.keep}>
      <SeenNote of={lesson} />
    </LessonForm>
  )
}

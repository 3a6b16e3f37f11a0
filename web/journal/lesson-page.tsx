import { showLesson } from '../../shared/contracts/journal.ts'
import { Blank, FailurePage } from '../outlet.tsx'
import { useCall } from '../use-call.ts'
import { LessonForm } from './lesson-form.tsx'

/** One lesson: the class in one grid, topic and homework, one save. */
export function LessonPage({ params }: { params: { id: string } }) {
  const lesson = useCall(showLesson, { params })
  if (lesson.kind === 'failed') return <FailurePage error={lesson.error} again={lesson.again} />
  return lesson.kind === 'ready' ? <LessonForm key={params.id} first={lesson.value} /> : <Blank />
}

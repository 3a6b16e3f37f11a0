import { showLesson } from '../../shared/contracts/journal.ts'
import { Content } from '../../shared/ui/frame.tsx'
import { Loaded } from '../loaded.tsx'
import { useCall } from '../use-call.ts'
import { LessonForm } from './lesson-form.tsx'
import { crumbs, LESSONS, words } from './words.ts'

/** One lesson: the class in one grid, topic and homework, one save. */
export function LessonPage({ params }: { params: { id: string } }) {
  const lesson = useCall(showLesson, { params })
  return lesson.kind === 'ready' ? (
    <LessonForm key={params.id} first={lesson.value} />
  ) : (
    <Content crumbs={[...crumbs, { href: LESSONS, title: words.ru.title }]}>
      <Loaded of={lesson} lines={9}>
        {() => null}
      </Loaded>
    </Content>
  )
}

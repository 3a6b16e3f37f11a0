import { Button } from '../../../shared/ui/button.tsx'
import { Heading } from '../../../shared/ui/heading.tsx'
import { Details, Inset } from '../../../shared/ui/inset.tsx'
import { Filled } from '../../../shared/ui/progress.tsx'
import { type Task, TaskList } from '../../../shared/ui/task-list.tsx'
import type { Draft } from '../../draft.ts'
import type { Questions } from '../../form/question.ts'
import { Page } from '../../page.tsx'
import { BASE, type Step, type StepState, stepState, steps, wishesOf } from './application-form.ts'
import { crumbs, words } from './words.ts'

const statuses: Record<StepState, Task['status']> = {
  done: { text: 'Заполнено', done: true },
  begun: { text: 'Начато', tone: 'info' },
  empty: { text: 'Не начато' },
}

/** What a step is about in a few words, once it is known. */
function hintOf({ id }: Step, draft: Draft): string | undefined {
  const { childSurname, childName, surname, name, address } = draft.answers
  const wishes = wishesOf(draft)
  const hints: Partial<Record<Step['id'], (string | undefined)[]>> = {
    child: [childSurname, childName],
    applicant: [surname, name],
    address: [address],
    kindergartens: wishes.length > 1 ? [`${wishes[0]?.title} и ещё ${wishes.length - 1}`] : [wishes[0]?.title],
  }
  return hints[id]?.filter(Boolean).join(' ') || undefined
}

type Props = { questions: Questions; draft: Draft; onStartAnew: () => void }

/** The parts of the application, in any order; the check opens when all are filled in. */
export function TasksPage({ questions, draft, onStartAnew }: Props) {
  const states = steps.map((step) => stepState(step, questions, draft))
  const done = states.filter((state) => state === 'done').length
  const tasks: Task[] = steps.map((step, at) => ({
    id: `task-${step.id}`,
    title: step.title,
    href: `${BASE}/${step.id}`,
    hint: hintOf(step, draft),
    status: statuses[states[at] ?? 'empty'],
  }))
  const ready = done === steps.length
  tasks.push({
    id: 'task-check',
    title: 'Проверка и отправка',
    ...(ready ? { href: `${BASE}/check` } : { hint: 'Откроется, когда остальное заполнено' }),
    status: ready ? { text: 'Можно отправить', tone: 'success' } : { text: 'Пока нельзя' },
  })
  return (
    <Page title={words.ru.caption} words={words} crumbs={crumbs.slice(0, 1)}>
      <div class="stack measure">
        {draft.answers.takenFrom && (
          <Inset>
            <p>{`О вас, адресе и льготе мы взяли ответы из заявления: ${draft.answers.takenFrom}. Проверьте, верны ли они и для этого ребёнка.`}</p>
          </Inset>
        )}
        <Filled done={done} all={tasks.length} />
        <section class="stack stack--close" aria-label="Шаги заявления">
          <Heading level={2} size="m">
            Шаги
          </Heading>
          <TaskList tasks={tasks} />
        </section>
        <Details title="Удалить черновик и начать заново">
          <p>Все ответы этого заявления будут стёрты с устройства. Поданных заявлений это не касается.</p>
          <Button kind="danger" onClick={onStartAnew}>
            Удалить черновик
          </Button>
        </Details>
      </div>
    </Page>
  )
}

import type { ComponentChildren } from 'preact'
import { Tick } from './icons.tsx'
import { Tag, type Tone } from './tag.tsx'

export type Task = {
  id: string
  title: ComponentChildren
  /** Left out while the task cannot be begun. */
  href?: string | undefined
  hint?: ComponentChildren
  status: { text: string; tone?: Tone; done?: boolean }
}

/** The parts of a long form, in the order that suits the person. The whole row is the target. */
export const TaskList = ({ tasks }: { tasks: readonly Task[] }) => (
  <ul class="task-list">
    {tasks.map(({ id, title, href, hint, status }) => (
      <li key={id} class="task">
        <div class="task__text">
          {href === undefined ? (
            <span class="soft">{title}</span>
          ) : (
            <a href={href} aria-describedby={`${id}-status`}>
              {title}
            </a>
          )}
          {hint !== undefined && <div class="task__hint">{hint}</div>}
        </div>
        <div class="task__status" id={`${id}-status`}>
          {status.done ? (
            <span class="task__status--done">
              <Tick /> {status.text}
            </span>
          ) : (
            <Tag tone={status.tone ?? 'neutral'}>{status.text}</Tag>
          )}
        </div>
      </li>
    ))}
  </ul>
)

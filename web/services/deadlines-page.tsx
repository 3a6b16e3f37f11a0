import type * as z from 'zod/mini'
import { listDeadlines } from '../../shared/contracts/services.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import { dayInWords, timeInWords } from '../../shared/ui/dates.ts'
import { Heading, Lead } from '../../shared/ui/heading.tsx'
import { useLanguage, useWords } from '../../shared/ui/language.ts'
import { State } from '../../shared/ui/states.tsx'
import { type Task, TaskList } from '../../shared/ui/task-list.tsx'
import { Loaded } from '../loaded.tsx'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useCall } from '../use-call.ts'
import { words } from './case-words.ts'
import { CASES, SERVICES } from './paths.ts'

type Deadline = z.output<typeof listDeadlines.response>['items'][number]

const kinds = ['act', 'wait', 'window'] as const
const DAY = 86_400_000

/** Everything with a last day that concerns the family, in one place. */
export function DeadlinesPage() {
  const text = useWords(words)
  const deadlines = useCall(listDeadlines, {})
  return (
    <Page title={text.deadlines} words={words} crumbs={[{ href: '/cabinet/', title: text.start }]}>
      <Lead>{text.deadlinesLead}</Lead>
      <Loaded of={deadlines} lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <State title={text.nothing}>
              <p>{text.nothingText}</p>
            </State>
          ) : (
            kinds.map((kind) => <Part key={kind} kind={kind} items={items.filter((it) => it.kind === kind)} />)
          )
        }
      </Loaded>
    </Page>
  )
}

function Part({ kind, items }: { kind: Deadline['kind']; items: readonly Deadline[] }) {
  const text = useWords(words)
  const language = useLanguage()
  const { now } = usePortal()
  if (items.length === 0) return null
  const today = civilDate(new Date(now()).toISOString(), items[0]?.zone ?? 'UTC')
  const tasks = items.map((it, at): Task => {
    const { title, what, child, by, from, zone } = it
    const days = (Date.parse(civilDate(by, zone)) - Date.parse(today)) / DAY
    const ahead = from !== undefined && Date.parse(from) > now()
    return {
      id: `${kind}-${at}`,
      title: child === undefined ? title : `${title}: ${child}`,
      href: hrefOf(it),
      hint: (
        <>
          <p>{what}</p>
          <p>{ahead ? text.from(timeInWords(from, zone, language)) : text.until(dayInWords(by, zone, language))}</p>
        </>
      ),
      status: ahead
        ? { text: text.from(dayInWords(from, zone, language)) }
        : { text: text.left(days), tone: kind === 'act' ? (days < 3 ? 'danger' : 'warning') : 'info' },
    }
  })
  return (
    <section class="stack stack--close" aria-labelledby={kind}>
      <Heading level={2} size="m" id={kind}>
        {text[kind]}
      </Heading>
      <TaskList tasks={tasks} />
    </section>
  )
}

const hrefOf = ({ application, case: id, service }: Deadline): string | undefined =>
  application !== undefined
    ? `/cabinet/applications/${application}`
    : id !== undefined
      ? `${CASES}/${id}`
      : service && `${SERVICES}/${service}`

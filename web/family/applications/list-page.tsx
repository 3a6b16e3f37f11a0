import { listApplications } from '../../../shared/contracts/applications.ts'
import { civilDate } from '../../../shared/domain/calendar.ts'
import { ButtonLink } from '../../../shared/ui/button.tsx'
import { dateInWords } from '../../../shared/ui/dates.ts'
import { Heading } from '../../../shared/ui/heading.tsx'
import { Pagination } from '../../../shared/ui/pagination.tsx'
import { State } from '../../../shared/ui/states.tsx'
import { type Task, TaskList } from '../../../shared/ui/task-list.tsx'
import { Loaded } from '../../loaded.tsx'
import { Page } from '../../page.tsx'
import { usePortal } from '../../portal.ts'
import { useStore } from '../../store.ts'
import { useCall, useLoading } from '../../use-call.ts'
import { ChildTabs } from '../child-tabs.tsx'
import { untilTerm } from './term.ts'
import { BASE, crumbs, isOver, type Listed, statuses, words } from './words.ts'

const PER_PAGE = 10
const APPLY = '/cabinet/kindergarten-application'

/** All applications of the family: those that wait for something first, then what is over. */
export function ListPage() {
  const loading = useCall(listApplications, {})
  const { query } = useStore(usePortal().router.place)
  const all = loading.kind === 'ready' ? loading.value.items : []
  const children = [...new Map(all.map(({ child }) => [child.ref, child])).values()]
  const chosen = children.find(({ ref }) => ref === query.get('child'))
  return (
    <Page
      title={chosen ? `${words.ru.title}: ${chosen.name}` : words.ru.title}
      heading={words.ru.title}
      caption={chosen?.name}
      words={words}
      crumbs={crumbs.slice(0, 1)}
    >
      <ChildTabs label="Дети" child={chosen?.ref} href={(ref) => `${BASE}?child=${ref}`} all={BASE}>
        {children}
      </ChildTabs>
      <Loaded of={loading}>
        {({ items }) =>
          items.length === 0 ? (
            <State
              title="Заявлений в детский сад пока нет"
              action={<ButtonLink href={APPLY}>Подать заявление</ButtonLink>}
            >
              <p>Здесь будет видно, в каком состоянии каждое заявление и что делать дальше.</p>
            </State>
          ) : (
            <List items={chosen ? items.filter(({ child }) => child.ref === chosen.ref) : items} of={chosen?.ref} />
          )
        }
      </Loaded>
      <ServiceCases child={chosen?.ref} />
    </Page>
  )
}

/** Those for services that a region describes: fetched on their own, with the rest of their pages. */
function ServiceCases({ child }: { child: string | undefined }) {
  const part = useLoading(() => import('../../services/cases-page.tsx').then((it) => it.MyCases), 'my-cases')
  return <Loaded of={part}>{(MyCases) => <MyCases child={child} />}</Loaded>
}

/** What waits for the family first, then what goes on, then what is over; each by time, the newest first. */
export function inOrder(items: readonly Listed[]): Listed[] {
  const urgency = (it: Listed) => (isOver(it) ? 2 : it.term !== undefined && it.status !== 'contracted' ? 0 : 1)
  return items.toSorted((a, b) => urgency(a) - urgency(b) || (a.filedAt < b.filedAt ? 1 : -1))
}

function List({ items, of }: { items: readonly Listed[]; of: string | undefined }) {
  const { query } = useStore(usePortal().router.place)
  const asked = Math.trunc(Number(query.get('page') ?? 1))
  const last = Math.ceil(items.length / PER_PAGE)
  const page = asked >= 1 && asked <= last ? asked : 1
  const from = (page - 1) * PER_PAGE
  const shown = inOrder(items).slice(from, from + PER_PAGE)
  const [over, going] = [shown.filter(isOver), shown.filter((it) => !isOver(it))]
  const base = of === undefined ? `${BASE}?` : `${BASE}?child=${of}&`
  return (
    <div class="stack">
      {going.length > 0 && <Part title="Сейчас" items={going} />}
      {over.length > 0 && <Part title="Завершённые" items={over} />}
      {items.length > PER_PAGE && (
        <Pagination
          first={page > 1 ? base.slice(0, -1) : undefined}
          next={page < last ? `${base}page=${page + 1}` : undefined}
          shown={`Показаны ${from + 1}–${from + shown.length} из ${items.length}`}
        />
      )}
      <div>
        <ButtonLink kind="secondary" href={APPLY}>
          Подать ещё одно заявление
        </ButtonLink>
      </div>
      <div>
        <a href="/cabinet/swap">Обменяться местами с другой семьёй</a>
      </div>
    </div>
  )
}

/** What matters most of an application now, and what it is called. */
function Hint({ application }: { application: Listed }) {
  const { number, status, filedAt, place, offer, term, zone } = application
  return (
    <>
      {offer && !isOver(application) && <p>{offer.organisation}</p>}
      {place && <p>{`Место в очереди: ${place.position} из ${place.total}`}</p>}
      {term !== undefined && status !== 'lapsed' && <p>{`Срок — ${untilTerm(term, zone)}`}</p>}
      <p>{`№ ${number}, подано ${dateInWords(civilDate(filedAt, zone))}`}</p>
    </>
  )
}

function Part({ title, items }: { title: string; items: readonly Listed[] }) {
  const tasks = items.map(
    (it): Task => ({
      id: `application-${it.id}`,
      title: it.child.name,
      href: `${BASE}/${it.id}`,
      hint: <Hint application={it} />,
      status: statuses[it.status],
    }),
  )
  return (
    <section class="stack stack--close" aria-label={title}>
      <Heading level={2} size="m">
        {title}
      </Heading>
      <TaskList tasks={tasks} />
    </section>
  )
}

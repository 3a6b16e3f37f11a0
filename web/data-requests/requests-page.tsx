import { useState } from 'preact/hooks'
import {
  acceptCorrection,
  eraseChild,
  listDataRequests,
  printDestructionAct,
  refuseDataRequest,
} from '../../shared/contracts/personal-data.ts'
import { Done } from '../../shared/ui/done.tsx'
import { Refusal } from '../../shared/ui/error-summary.tsx'
import { State } from '../../shared/ui/states.tsx'
import { Tabs } from '../../shared/ui/tabs.tsx'
import { newAttempt } from '../call.ts'
import { Loaded } from '../loaded.tsx'
import { useMe } from '../me.ts'
import { Page } from '../page.tsx'
import { Pages, usePaging } from '../paging.tsx'
import { usePortal } from '../portal.ts'
import { useStore } from '../store.ts'
import { useAction } from '../use-action.ts'
import { useLive } from '../use-live.ts'
import { type Decision, RequestCard } from './request-card.tsx'
import { filters, REQUESTS, type Row, words } from './words.ts'

/** What families ask about the data of their children, and the answers of whoever signed in. */
export function RequestsPage() {
  const { call, router } = usePortal()
  const { organisation, municipality, region } = useMe()
  const { query } = useStore(router.place)
  const { after } = usePaging()
  const filter = filters.find(({ status }) => status === query.get('status')) ?? filters[0]
  const status = filter?.status ?? 'requested'
  const requests = useLive(listDataRequests, { query: { status, ...(after !== undefined && { after }) } })
  const action = useAction()
  const [done, setDone] = useState({ count: 0, title: '' })
  const failed = action.errors.length > 0

  const decide = async ({ id, seq, child, ground = 'request' }: Row, decision: Decision) => {
    const given = { params: { id }, match: seq }
    const steps: Record<Decision['kind'], { title: string; work: () => Promise<unknown> }> = {
      accept: { title: 'Карточка исправлена', work: () => call(acceptCorrection, given) },
      refuse: {
        title: 'Отказ отправлен семье',
        work: () => call(refuseDataRequest, { ...given, body: { reason: decision.reason } }),
      },
      erase: {
        title: 'Данные уничтожаются. Акт появится среди выполненных',
        work: () => call(eraseChild, { params: { child }, body: { ground }, attempt: newAttempt() }),
      },
      act: {
        title: 'Акт открыт',
        work: async () => location.assign((await call(printDestructionAct, { params: { id } })).url),
      },
    }
    const { title, work } = steps[decision.kind]
    const outcome = await action.run(work, { '/reason': `reason-${id}` })
    if (outcome === 'done') setDone({ count: done.count + 1, title })
    if (outcome !== 'refused') requests.renew()
  }

  return (
    <Page
      title={words.ru.title}
      caption={organisation?.title ?? municipality?.title ?? region.title}
      words={words}
      crumbs={[{ href: '/cabinet/', title: words.ru.start }]}
      failed={failed}
    >
      <Refusal of={action} />
      {done.count > 0 && !failed && <Done key={done.count} title={done.title} />}
      <Tabs
        label="Что показать"
        items={filters.map((it) => ({
          href: it.status === 'requested' ? REQUESTS : `${REQUESTS}?status=${it.status}`,
          title: it.title,
          current: it.status === status,
        }))}
      />
      <Loaded of={requests} lines={8}>
        {({ items, next }) =>
          items.length === 0 && after === undefined ? (
            <State title={filter?.empty ?? ''} />
          ) : (
            <>
              {items.map((row) => (
                <RequestCard key={row.id} row={row} action={action} onDecide={(decision) => decide(row, decision)} />
              ))}
              <Pages count={items.length} next={next} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

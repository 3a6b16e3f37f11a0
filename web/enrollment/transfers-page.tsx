import { useState } from 'preact/hooks'
import { listTransfers, refuseTransfer, requestTransfer, transferPupil } from '../../shared/contracts/transfers.ts'
import { ButtonLink } from '../../shared/ui/button.tsx'
import { Done } from '../../shared/ui/done.tsx'
import { Refusal } from '../../shared/ui/error-summary.tsx'
import { State } from '../../shared/ui/states.tsx'
import { Table } from '../../shared/ui/table.tsx'
import { Tabs } from '../../shared/ui/tabs.tsx'
import { Loaded } from '../loaded.tsx'
import { useMay, useMe } from '../me.ts'
import { Page } from '../page.tsx'
import { Pages, usePaging } from '../paging.tsx'
import { usePortal } from '../portal.ts'
import { useStore } from '../store.ts'
import { useAction } from '../use-action.ts'
import { useLive } from '../use-live.ts'
import { type Answer, TransferRequestCard } from './transfer-card.tsx'
import { transferColumns } from './transfer-columns.tsx'
import { ERASED, startCrumbs, TRANSFERS, type Transfer, words } from './words.ts'

/** Transfers of a school: what others ask of it, and what it asked of others. */
export function TransfersPage() {
  const { organisation } = useMe()
  return (
    <Page title={words.ru.transfers} caption={organisation?.title ?? ''} crumbs={startCrumbs} words={words}>
      {organisation?.kind === 'school' ? <SchoolTransfers organisation={organisation.id} /> : <NotHere />}
    </Page>
  )
}

/** Between kindergartens the way is the queue. */
export const NotHere = () => (
  <State title="По запросу переводят только из школы в школу">
    <p>Место в другом детском саду предоставляют по очереди: семья подаёт заявление сама.</p>
  </State>
)

function SchoolTransfers({ organisation }: { organisation: string }) {
  const { call, router } = usePortal()
  const { query } = useStore(router.place)
  const direction = query.get('direction') === 'in' ? 'in' : 'out'
  const { after } = usePaging()
  const transfers = useLive(listTransfers, {
    params: { organisation },
    query: { direction, ...(after !== undefined && { after }) },
  })
  const action = useAction()
  const may = useMay()
  const [done, setDone] = useState({ count: 0, title: '' })
  const failed = action.errors.length > 0

  const answer = async ({ id, seq, name }: Transfer, given: Answer) => {
    const it = { params: { id }, match: seq }
    const outcome = await action.run(
      () => (given.kind === 'accept' ? call(transferPupil, it) : call(refuseTransfer, { ...it, body: given.body })),
      { '/reason': `reason-${id}` },
    )
    const who = name ?? ERASED
    const title = given.kind === 'accept' ? `Перевод состоялся: ${who}` : `В переводе отказано: ${who}`
    if (outcome === 'done') setDone({ count: done.count + 1, title })
    if (outcome !== 'refused') transfers.renew()
  }

  return (
    <>
      <Refusal of={action} />
      {done.count > 0 && !failed && <Done key={done.count} title={done.title} />}
      {may(requestTransfer) && (
        <div>
          <ButtonLink href={`${TRANSFERS}/new`}>Запросить перевод</ButtonLink>
        </div>
      )}
      <Tabs
        label="Направление переводов"
        items={[
          { href: TRANSFERS, title: 'Из нашей школы', current: direction === 'out' },
          { href: `${TRANSFERS}?direction=in`, title: 'В нашу школу', current: direction === 'in' },
        ]}
      />
      <Loaded of={transfers} lines={8}>
        {({ items, next }) => {
          const waiting = items.filter(
            ({ status }) => direction === 'out' && status === 'requested' && may(transferPupil),
          )
          const others = items.filter((it) => !waiting.includes(it))
          return (
            <>
              {waiting.map((transfer) => (
                <TransferRequestCard
                  key={transfer.id}
                  transfer={transfer}
                  action={action}
                  onAnswer={(given) => answer(transfer, given)}
                />
              ))}
              <Table
                caption={direction === 'out' ? 'Переводы из нашей школы' : 'Переводы в нашу школу'}
                columns={transferColumns(direction)}
                rows={others}
                rowId={({ id }) => id}
                empty={emptyText(direction, waiting.length > 0)}
              />
              {(others.length > 0 || next !== undefined) && <Pages count={items.length} next={next} />}
            </>
          )
        }}
      </Loaded>
    </>
  )
}

function emptyText(direction: 'in' | 'out', waiting: boolean): string {
  if (waiting) return 'Других запросов нет.'
  return direction === 'out'
    ? 'Из вашей школы никого не запрашивали. Новый запрос появится здесь, ответить на него нужно в срок.'
    : 'Вы ещё никого не запрашивали. Запрос начинается с поиска ученика.'
}

import { useState } from 'preact/hooks'
import type * as z from 'zod/mini'
import { listQueue } from '../../shared/contracts/admission.ts'
import { Status } from '../../shared/domain/application.ts'
import { statusWords } from '../../shared/domain/status-words.ts'
import { Button } from '../../shared/ui/button.tsx'
import { counted } from '../../shared/ui/counted.ts'
import { Form } from '../../shared/ui/form.tsx'
import { Moment } from '../../shared/ui/moment.tsx'
import { type Column, Table } from '../../shared/ui/table.tsx'
import { Tag } from '../../shared/ui/tag.tsx'
import { Select } from '../../shared/ui/text-input.tsx'
import { Loaded } from '../loaded.tsx'
import { useMe } from '../me.ts'
import { Page } from '../page.tsx'
import { Pages, usePaging } from '../paging.tsx'
import { usePortal } from '../portal.ts'
import { useStore } from '../store.ts'
import { useCall } from '../use-call.ts'
import { deviceZone } from '../zone.ts'
import { benefitWords, QUEUE, startCrumbs, words } from './words.ts'

type Row = z.output<typeof listQueue.response>['items'][number]
type State = z.output<typeof Status>

const inWords = (state: State) => statusWords[state].ru

const columns: Column<Row>[] = [
  { id: 'child', title: 'Ребёнок', heads: true, cell: ({ id, name }) => <a href={`${QUEUE}/${id}`}>{name}</a> },
  { id: 'number', title: 'Заявление', cell: ({ number }) => <span class="number">№ {number}</span> },
  { id: 'filed', title: 'Подано', cell: ({ filedAt }) => <Moment at={filedAt} zone={deviceZone()} /> },
  { id: 'age', title: 'Возраст на 1 сентября', cell: ({ age }) => counted(age, 'год', 'года', 'лет') },
  { id: 'wishes', title: 'Пожеланий', numeric: true, cell: ({ wishes }) => wishes },
  { id: 'rights', title: 'Льгота, братья и сёстры', cell: (row) => <Rights {...row} /> },
]

/** What the family claims, and whether somebody has seen the papers. */
function Rights({ benefit, benefitConfirmed, siblings, siblingsConfirmed }: Row) {
  if (benefit === 'none' && !siblings) return <span class="soft">нет</span>
  return (
    <ul class="plain-list">
      {benefit !== 'none' && (
        <li>
          {benefitWords[benefit]} <Seen confirmed={benefitConfirmed} />
        </li>
      )}
      {siblings && (
        <li>
          брат или сестра в саду <Seen confirmed={siblingsConfirmed} />
        </li>
      )}
    </ul>
  )
}

const Seen = ({ confirmed }: { confirmed: boolean }) =>
  confirmed ? <Tag tone="success">подтверждено</Tag> : <Tag tone="warning">проверить</Tag>

/** The municipality's applications in one state, in the order of filing. */
export function QueuePage() {
  const { municipality } = useMe()
  const { query } = useStore(usePortal().router.place)
  const asked = Status.safeParse(query.get('status') ?? 'queued')
  const status = asked.success ? asked.data : 'queued'
  const { after } = usePaging()
  const queue = useCall(listQueue, {
    params: { municipality: municipality?.code ?? '' },
    query: { status, ...(after !== undefined && { after }) },
  })
  return (
    <Page title={words.ru.queue} caption={municipality?.title ?? ''} crumbs={startCrumbs} words={words}>
      <Filter key={status} status={status} />
      <Loaded of={queue} lines={8}>
        {({ items, next }) => (
          <>
            <Table
              caption={status === 'queued' ? 'Ждут места, по времени подачи' : `Заявления: ${inWords(status)}`}
              columns={columns}
              rows={items}
              rowId={({ id }) => id}
              empty={status === 'queued' ? 'Очереди нет: никто не ждёт места.' : 'Заявлений в этом состоянии нет.'}
            />
            <Pages count={items.length} next={next} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Filter({ status }: { status: State }) {
  const { router } = usePortal()
  const [chosen, setChosen] = useState<string>(status)
  return (
    <Form class="filter" onSubmit={() => router.go(chosen === 'queued' ? QUEUE : `${QUEUE}?status=${chosen}`)}>
      <Select
        id="status"
        label="Состояние заявлений"
        width={20}
        value={chosen}
        onInput={setChosen}
        options={Status.options.map((value) => ({ value, title: inWords(value) }))}
      />
      <Button kind="secondary" type="submit">
        Показать
      </Button>
    </Form>
  )
}

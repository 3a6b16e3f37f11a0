import type * as z from 'zod/mini'
import type { tryQueueRules } from '../../shared/contracts/queue-rules.ts'
import { benefitWords } from '../../shared/domain/access/right-words.ts'
import { number } from '../../shared/ui/counted.ts'
import { minuteInDigits } from '../../shared/ui/dates.ts'
import { Figures } from '../../shared/ui/figures.tsx'
import { Heading } from '../../shared/ui/heading.tsx'
import { type Column, Table } from '../../shared/ui/table.tsx'
import { deviceZone } from '../zone.ts'

type Trial = z.output<typeof tryQueueRules.response>
type Queue = Trial['queue']

const ways: Column<{ up: number; down: number }>[] = [
  { id: 'up', title: 'Вперёд', numeric: true, cell: ({ up }) => number(up) },
  { id: 'down', title: 'Назад', numeric: true, cell: ({ down }) => number(down) },
]
const sizes: Column<Queue['sizes'][number]>[] = [
  {
    id: 'size',
    title: 'На сколько мест',
    heads: true,
    cell: ({ from, upTo }) => (upTo === undefined ? `${from} и больше` : `${from}–${upTo}`),
  },
  ...ways,
]
const rights: Column<Queue['byRight'][number]>[] = [
  { id: 'right', title: 'Право', heads: true, cell: ({ right }) => benefitWords[right] },
  { id: 'applications', title: 'Заявлений', numeric: true, cell: ({ applications }) => number(applications) },
  ...ways,
]
const movers: Column<Queue['movers'][number]>[] = [
  { id: 'number', title: 'Заявление', heads: true, cell: (it) => <span class="number">№ {it.number}</span> },
  { id: 'right', title: 'Право', cell: ({ right }) => benefitWords[right] },
  { id: 'before', title: 'Сейчас', numeric: true, cell: ({ before, total }) => `${before} из ${total}` },
  { id: 'after', title: 'Будет', numeric: true, cell: ({ after, total }) => `${after} из ${total}` },
]

/** What the proposed order would change for whom, in numbers; children are not named. */
export const TrialResult = ({ trial: { at, queue, places } }: { trial: Trial }) => (
  <section class="stack" aria-labelledby="trial" role="status">
    <Heading level={2} size="m" id="trial">
      Что изменится
    </Heading>
    <p class="soft">По очереди и свободным местам на {minuteInDigits(at, deviceZone())}. Ничего не сохранено.</p>
    <Figures
      items={[
        { title: 'Заявлений в очередях', value: number(queue.applications) },
        { title: 'Подвинутся вперёд', value: number(queue.up) },
        { title: 'Подвинутся назад', value: number(queue.down) },
        { title: 'Останутся на месте', value: number(queue.applications - queue.up - queue.down) },
      ]}
    />
    {queue.up + queue.down === 0 ? (
      <p>Никто не подвинется: для сегодняшней очереди этот порядок тот же самый.</p>
    ) : (
      <>
        <Table
          caption="На сколько мест"
          columns={sizes}
          rows={queue.sizes}
          rowId={({ from }) => String(from)}
          empty="Никто не подвинется."
        />
        <Table caption="По праву" columns={rights} rows={queue.byRight} rowId={({ right }) => right} empty="—" />
        <Table
          caption="Кого это коснётся сильнее всего"
          columns={movers}
          rows={queue.movers}
          rowId={(it) => it.number}
          empty="Никого."
        />
      </>
    )}
    <Heading level={3} size="s">
      Если распределить сегодняшние свободные места
    </Heading>
    <p>
      Свободных мест {number(places.places)}, заявлений {number(places.applications)}. По действующему порядку место
      получат {number(places.now.placed)} (по первому пожеланию {number(places.now.first)}), по новому —{' '}
      {number(places.proposed.placed)} (по первому {number(places.proposed.first)}). Получат место вместо других:{' '}
      {number(places.gained)}; останутся без места, которое получили бы: {number(places.lost)}; получат другую группу:{' '}
      {number(places.moved)}.
    </p>
  </section>
)

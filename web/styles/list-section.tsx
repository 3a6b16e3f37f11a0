import { Pagination } from '../../shared/ui/pagination.tsx'
import { Filled, Progress } from '../../shared/ui/progress.tsx'
import { SummaryCard, SummaryList } from '../../shared/ui/summary-list.tsx'
import { type Column, Table } from '../../shared/ui/table.tsx'
import { Tabs } from '../../shared/ui/tabs.tsx'
import { Tag } from '../../shared/ui/tag.tsx'
import { TaskList } from '../../shared/ui/task-list.tsx'
import { Timeline } from '../../shared/ui/timeline.tsx'
import { Example, Section } from './example.tsx'

const here = '/cabinet/styles'
type Row = { number: string; child: string; filed: string; place: number; state: string }
const rows: Row[] = [
  { number: '7K2M9QXA', child: 'Смирнов Лев', filed: '14.11.2026', place: 15, state: 'в очереди' },
  { number: '3BW8N1TD', child: 'Кузнецова Мирослава', filed: '02.10.2026', place: 128, state: 'выдано направление' },
  { number: '9H4R6PYC', child: 'Иванов Тимофей', filed: '28.09.2026', place: 1024, state: 'в очереди' },
]
const columns: Column<Row>[] = [
  { id: 'child', title: 'Ребёнок', heads: true, cell: ({ child }) => child },
  { id: 'number', title: 'Заявление', cell: ({ number }) => <a href={here}>№ {number}</a> },
  { id: 'filed', title: 'Подано', sort: { href: here, now: 'descending' }, cell: ({ filed }) => filed },
  { id: 'place', title: 'Место', numeric: true, sort: { href: here }, cell: ({ place }) => place.toLocaleString('ru') },
  {
    id: 'state',
    title: 'Состояние',
    cell: ({ state }) => <Tag tone={state === 'в очереди' ? 'info' : 'success'}>{state}</Tag>,
  },
]

export const ListSection = () => (
  <Section id="lists" title="Списки и таблицы">
    <Example
      name="TaskList, Filled"
      use="Части длинной формы. Нажимается вся строка, порядок любой, кроме последнего шага."
    >
      <div class="stack measure">
        <Filled done={3} all={8} />
        <TaskList
          tasks={[
            {
              id: 's-t1',
              title: 'Ребёнок',
              hint: 'Смирнов Лев Ильич',
              href: here,
              status: { text: 'Заполнено', done: true },
            },
            { id: 's-t2', title: 'Заявитель', href: here, status: { text: 'Начато', tone: 'info' } },
            { id: 's-t3', title: 'Адрес', href: here, status: { text: 'Не начато' } },
            { id: 's-t4', title: 'Детские сады', href: here, status: { text: 'Есть ошибки', tone: 'danger' } },
            {
              id: 's-t5',
              title: 'Проверка и отправка',
              hint: 'Откроется, когда остальное заполнено',
              status: { text: 'Пока нельзя' },
            },
          ]}
        />
      </div>
    </Example>
    <Example name="Progress" use="Сколько сделано. Сначала слова, потом полоса.">
      <Progress label="Загружено 1 240 строк из 3 100" value={1240} max={3100} />
    </Example>
    <Example name="SummaryList, SummaryCard" use="«Проверьте ответы»: вопрос, ответ и ссылка «Изменить».">
      <div class="stack">
        <SummaryList
          rows={[
            { key: 'Фамилия, имя, отчество', value: 'Смирнов Лев Ильич', change: here },
            { key: 'Дата рождения', value: '14 февраля 2024 г.', change: here },
            { key: 'Адрес', value: 'г. Примерск, ул. Садовая, д. 12, кв. 5', change: here },
          ]}
        />
        <SummaryCard
          title="Заявитель"
          change={here}
          rows={[
            { key: 'Фамилия, имя, отчество', value: 'Смирнова Анна Сергеевна' },
            { key: 'Телефон', value: '+7 491 220-55-00' },
          ]}
        />
      </div>
    </Example>
    <Example name="Timeline" use="Что было, где сейчас, что впереди. Даты всегда с годом.">
      <Timeline
        steps={[
          { title: 'Заявление подано', when: 'past', at: '14 ноября 2026 г., 09:12' },
          {
            title: 'В очереди',
            when: 'now',
            at: 'с 14 ноября 2026 г.',
            children: <p>Перед вами 14: 3 с льготой, 11 подали раньше.</p>,
          },
          { title: 'Направление в детский сад', when: 'ahead', at: 'ожидается с 1 апреля по 25 мая 2027 г.' },
          { title: 'Приказ о зачислении', when: 'ahead' },
        ]}
      />
    </Example>
    <Example
      name="Table, Pagination"
      use="Числа справа, порядок — в адресе. На узком экране строка становится карточкой."
    >
      <div class="stack">
        <Table
          caption="Заявления муниципалитета"
          columns={columns}
          rows={rows}
          rowId={({ number }) => number}
          empty="Заявлений нет"
        />
        <Pagination shown="Показаны 26–50" first={here} next={here} />
        <Table
          caption="Заявления за сегодня"
          columns={columns}
          rows={[]}
          rowId={({ number }) => number}
          empty="Сегодня заявлений ещё не было. Новые появятся здесь сразу."
        />
      </div>
    </Example>
    <Example name="Tabs" use="Части одного целого, у каждой свой адрес.">
      <Tabs
        label="Заявление"
        items={[
          { href: here, title: 'Состояние', current: true },
          { href: `${here}?tab=answers`, title: 'Ответы' },
          { href: `${here}?tab=papers`, title: 'Документы' },
        ]}
      />
    </Example>
  </Section>
)

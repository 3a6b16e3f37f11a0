import { describe, expect, it } from '@jest/globals'
import { renderToString } from 'preact-render-to-string'
import { Card, Cards } from './card.tsx'
import { Done } from './done.tsx'
import { Figures } from './figures.tsx'
import { Moment } from './moment.tsx'
import { Pagination } from './pagination.tsx'
import { Filled } from './progress.tsx'
import { SummaryCard } from './summary-list.tsx'
import { type Column, Table } from './table.tsx'
import { Tabs } from './tabs.tsx'
import { TaskList } from './task-list.tsx'
import { Timeline } from './timeline.tsx'

type Row = { name: string; place: number }
const columns: Column<Row>[] = [
  { id: 'name', title: 'Ребёнок', heads: true, cell: ({ name }) => name },
  {
    id: 'place',
    title: 'Место',
    numeric: true,
    sort: { href: '?sort=place', now: 'ascending' },
    cell: ({ place }) => place,
  },
  { id: 'other', title: 'Ещё', sort: { href: '?sort=other' }, cell: () => '' },
]
const table = (rows: Row[]) =>
  renderToString(
    <Table caption="Очередь" columns={columns} rows={rows} rowId={({ name }) => name} empty="Никого нет" />,
  )

describe('a table', () => {
  it('has a caption, scopes, the order in its headings, and labels for small screens', () => {
    const html = table([{ name: 'Лев', place: 15 }])
    expect(html).toContain('<caption class="table__caption heading heading--s">Очередь</caption>')
    expect(html).toMatch(/<th scope="row" role="rowheader">Лев/)
    expect(html).toContain('aria-sort="ascending"')
    expect(html).toContain('aria-sort="none"')
    expect(html).toMatch(/<td role="cell" data-label="Место" class="table__number">15/)
  })

  it('says why it is empty, across all columns', () => {
    expect(table([])).toMatch(/<td[^>]*colspan="3"[^>]*>Никого нет/i)
  })
})

describe('a task list', () => {
  const html = renderToString(
    <TaskList
      tasks={[
        { id: 'a', title: 'Ребёнок', href: '/child', status: { text: 'Заполнено', done: true } },
        { id: 'b', title: 'Проверка', status: { text: 'Пока нельзя' } },
      ]}
    />,
  )

  it('ties the status to the link', () => {
    expect(html).toContain('<a href="/child" aria-describedby="a-status">Ребёнок</a>')
    expect(html).toContain('id="a-status"')
  })

  it('has no link to what cannot be begun', () => {
    expect(html).toContain('<span class="soft">Проверка</span>')
  })

  it('tells how much is filled in', () => {
    expect(renderToString(<Filled done={3} all={8} />)).toMatch(/Заполнено 3 из 8.*aria-label="Заполнено 3 из 8"/)
  })
})

describe('other lists', () => {
  it('tells a screen reader what «Изменить» changes', () => {
    const html = renderToString(
      <SummaryCard title="Заявитель" change="/edit" rows={[{ key: 'Имя', value: 'Анна', change: '/edit#name' }]} />,
    )
    expect(html).toContain('<a href="/edit#name">Изменить <span class="visually-hidden">Имя</span></a>')
    expect(html).toContain('<span class="visually-hidden">Заявитель</span>')
  })

  it('says in words where a timeline stands', () => {
    const html = renderToString(
      <Timeline
        steps={[
          { title: 'Подано', when: 'past' },
          { title: 'В очереди', when: 'now' },
          { title: 'Приказ', when: 'ahead' },
        ]}
      />,
    )
    expect(html).toMatch(/Пройдено: .*Подано.*aria-current="step".*Сейчас: .*Впереди: /)
  })

  it('pages by cursor: no way back from the first page, no way on from the last', () => {
    expect(renderToString(<Pagination shown="1–25" next="?after=x" />)).not.toContain('В начало')
    expect(renderToString(<Pagination shown="26–30" first="?" />)).not.toContain('Дальше')
  })

  it('marks the tab that is open', () => {
    const items = [
      { href: '/a', title: 'А', current: true },
      { href: '/b', title: 'Б' },
    ]
    expect(renderToString(<Tabs label="Части" items={items} />).match(/aria-current="page"/g)).toHaveLength(1)
  })

  it('makes a whole card a link only when it leads somewhere', () => {
    const html = renderToString(
      <Cards>{[<Card key="1" title="Лев" />, <Card key="2" title="Иван" href="/ivan" />]}</Cards>,
    )
    expect(html.match(/<li>/g)).toHaveLength(2)
    expect(html.match(/card__link/g)).toHaveLength(1)
  })
})

describe('numbers, moments and deeds', () => {
  it('a figure stands under its name', () => {
    const html = renderToString(<Figures items={[{ title: 'Заявлений', value: '360', note: 'все' }]} />)
    expect(html).toMatch(/<dt[^>]*>Заявлений<\/dt><dd[^>]*>360<\/dd><dd[^>]*>все<\/dd>/)
  })

  it('a moment breaks between day and minute alone', () => {
    const html = renderToString(<Moment at="2026-11-22T09:12:45.123Z" zone="Europe/Moscow" />)
    expect(html).toMatch(
      /datetime="2026-11-22T09:12:45.123Z".*<span class="number">22.11.2026,<\/span> <span class="number">12:12/i,
    )
  })

  it('a deed is told at once, and can take the focus', () => {
    const html = renderToString(<Done title="Договор внесён" />)
    expect(html).toMatch(/tabindex="-1" role="alert" aria-labelledby="done-title"/)
    expect(html).toMatch(/id="done-title"[^>]*>Договор внесён/)
  })
})

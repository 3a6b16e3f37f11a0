import type * as z from 'zod/mini'
import { showClass } from '../../shared/contracts/registry.ts'
import { Actions, Button } from '../../shared/ui/button.tsx'
import { counted, number } from '../../shared/ui/counted.ts'
import { dateInWords } from '../../shared/ui/dates.ts'
import { Figures } from '../../shared/ui/figures.tsx'
import { type Column, Table } from '../../shared/ui/table.tsx'
import { Loaded } from '../loaded.tsx'
import { useMe } from '../me.ts'
import { mayOpen } from '../nav.ts'
import { Page } from '../page.tsx'
import { useKnownPages } from '../portal.ts'
import { useCall } from '../use-call.ts'
import { ages } from './ages.ts'
import { CLASSES, classesCrumbs, words } from './words.ts'

type Class = z.output<typeof showClass.response>
type Row = Class['pupils'][number] & { at: number }

/** `diaryOf`: the address of a pupil's page, a diary or the order that ends its time here, where one may open it. */
const columnsFor = (diaryOf: (pupil: string) => string | undefined): Column<Row>[] => [
  {
    id: 'name',
    title: 'Фамилия, имя',
    heads: true,
    cell: ({ at, ref, name }) => {
      const diary = diaryOf(ref)
      return (
        <>
          {`${at}. `}
          {diary === undefined ? name : <a href={diary}>{name}</a>}
        </>
      )
    },
  },
  {
    id: 'age',
    title: 'Возраст на 1 сентября',
    cell: ({ age }) => (age === undefined ? '—' : counted(age, 'год', 'года', 'лет')),
  },
  { id: 'since', title: 'Числится с', cell: ({ since }) => (since === undefined ? '—' : dateInWords(since)) },
]

/** Who only teaches there is told names alone. */
const columnsOf = ({ pupils }: Class, diaryOf: (pupil: string) => string | undefined): Column<Row>[] => {
  const all = columnsFor(diaryOf)
  return pupils.every(({ age }) => age === undefined) ? all.slice(0, 1) : all
}

/** A class or a group: its places, and its children by name; whoever may read their diaries goes on from here. */
export function ClassPage({ params: { group } }: { params: { group: string } }) {
  const { list } = useKnownPages()
  const { role } = useMe()
  const pageOf = (kind: Class['kind'], pupil: string) => {
    const address = `${CLASSES}/${group}/${kind === 'class' ? 'diary' : 'departure'}/${pupil}`
    return mayOpen(list, role, address) ? address : undefined
  }
  const left = `${CLASSES}/${group}/departures`
  const found = useCall(showClass, { params: { group } })
  const known = found.kind === 'ready' ? found.value : undefined
  return (
    <Page
      title={known?.title ?? words.ru.classes}
      caption={known?.organisation.title ?? ''}
      crumbs={classesCrumbs}
      words={words}
    >
      <Loaded of={found} lines={10}>
        {(it) => (
          <>
            <Figures items={figuresOf(it)} />
            <Table
              caption="Список детей"
              columns={columnsOf(it, (pupil) => pageOf(it.kind, pupil))}
              rows={it.pupils.map((pupil, at) => ({ ...pupil, at: at + 1 }))}
              rowId={({ ref }) => ref}
              empty="Здесь пока нет ни одного ребёнка."
            />
            {it.pupils.length > 0 && (
              <Actions>
                <Button kind="secondary" onClick={() => print()}>
                  Распечатать список
                </Button>
              </Actions>
            )}
            {it.kind !== 'class' && mayOpen(list, role, left) && (
              <p>
                <a href={left}>Отчислены за 30 дней</a>
              </p>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const figuresOf = (it: Class) => [
  { title: 'Детей', value: number(it.pupils.length) },
  { title: 'Всего мест', value: number(it.capacity) },
  { title: 'Свободно', value: number(it.free) },
  { title: it.kind === 'class' ? 'Параллель' : 'Возраст', value: ages(it) },
]

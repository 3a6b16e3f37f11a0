import type * as z from 'zod/mini'
import type { searchLooks } from '../../shared/contracts/access.ts'
import { actionInWords } from '../../shared/domain/access/look-words.ts'
import { russianDate } from '../../shared/domain/calendar.ts'
import { Button } from '../../shared/ui/button.tsx'
import { minuteInDigits } from '../../shared/ui/dates.ts'
import { State } from '../../shared/ui/states.tsx'
import { type Column, Table } from '../../shared/ui/table.tsx'
import { useMe } from '../me.ts'
import { roleWords } from '../words.ts'
import type { Row } from './words.ts'

/** One page of what a search of the access log found. */
export type Found = z.output<typeof searchLooks.response>

type Props = {
  pages: readonly Found[]
  busy: boolean
  more: () => void
  /** Goes on from a row: all about its child, or all that its reader saw. */
  about: (by: 'child' | 'reader', ref: string) => void
}

/** What a search of the access log found. */
export function FoundLooks({ pages, busy, more, about }: Props) {
  const { zone } = useMe().region
  const [first] = pages
  if (!first) return null
  const rows = pages.flatMap(({ items }) => items)
  const known = new Map(first.children.map(({ ref, name }) => [ref, name]))
  const period = `с ${russianDate(first.from)} по ${russianDate(first.to)}`
  const columns: Column<Row>[] = [
    { id: 'at', title: 'Когда', heads: true, cell: ({ at }) => minuteInDigits(at, zone) },
    { id: 'who', title: 'Кто', cell: (row) => <Who row={row} about={about} /> },
    { id: 'what', title: 'Что открывал', cell: ({ action }) => actionInWords(action, 'ru') },
    {
      id: 'whose',
      title: 'Чьи данные',
      cell: ({ child, list }) =>
        child === undefined ? (
          `Список: ${list ?? ''}`
        ) : (
          <Button kind="plain" onClick={() => about('child', child)}>
            {known.get(child) ?? `Ребёнок ${child}`}
          </Button>
        ),
    },
    { id: 'why', title: 'По какому правилу', cell: ({ why, rule }) => why ?? rule ?? 'Не записано' },
  ]
  return (
    <section class="stack" aria-label="Найденные записи">
      <div role="status">
        <p>{[...first.children.map(({ name }) => name), period].join('. ')}</p>
        {rows.length === 0 && (
          <State title="Записей нет">
            <p>Проверьте, что искали, или расширьте период. Записи появляются сразу.</p>
          </State>
        )}
      </div>
      {rows.length > 0 && (
        <Table
          caption={`Показано записей: ${rows.length}`}
          columns={columns}
          rows={rows}
          rowId={({ at, reader, action, child, list }) => [at, reader, action, child, list].join()}
          empty=""
        />
      )}
      {pages.at(-1)?.next !== undefined && (
        <div>
          <Button kind="secondary" busy={busy} onClick={more}>
            {busy ? 'Ищем…' : 'Показать ещё'}
          </Button>
        </div>
      )}
    </section>
  )
}

function Who({ row, about }: { row: Row; about: Props['about'] }) {
  const { reader, name, role, organisation, municipality } = row
  return (
    <>
      <Button kind="plain" onClick={() => about('reader', reader)}>
        {name ?? reader}
      </Button>
      <br />
      <span class="soft small">{[roleWords.ru[role], organisation ?? municipality].filter(Boolean).join(', ')}</span>
    </>
  )
}

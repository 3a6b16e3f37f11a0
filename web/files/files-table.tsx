import { useState } from 'preact/hooks'
import { Button } from '../../shared/ui/button.tsx'
import { number } from '../../shared/ui/counted.ts'
import { timeInWords } from '../../shared/ui/dates.ts'
import { Hidden } from '../../shared/ui/heading.tsx'
import { Inset } from '../../shared/ui/inset.tsx'
import { State } from '../../shared/ui/states.tsx'
import { type Column, Table } from '../../shared/ui/table.tsx'
import { deviceZone } from '../device.ts'
import { troubleIn } from '../trouble.ts'

type Attached = { id: string; name: string; bytes: number; attachedAt: string; title?: string }
type Props = { items: readonly Attached[]; open: (id: string) => Promise<{ url: string }> }

const kilobytes = (bytes: number) => `${number(Math.max(1, Math.round(bytes / 1024)))}\u00a0КБ`

/** What the application names and nobody has sent: the portal brings the bytes apart from the words. */
export function Awaited({ items, children }: { items: readonly AwaitedFile[]; children: string }) {
  if (items.length === 0) return null
  return (
    <Inset>
      <p>
        {items.length === 1 ? 'Файл назван в заявлении, но не пришёл:' : 'Файлы названы в заявлении, но не пришли:'}{' '}
        {items.map(({ name, of }) => `«${name}» (${documents[of]})`).join(', ')}. {children}
      </p>
    </Inset>
  )
}
type AwaitedFile = { name: string; of: 'benefit' | 'medical-report' }
const documents: Record<AwaitedFile['of'], string> = {
  benefit: 'право на льготу',
  'medical-report': 'заключение комиссии',
}

/** The files of an application, each to be opened; `title` says which document it is. */
export function Files({ items, open: link }: Props) {
  const [busy, setBusy] = useState('')
  const [trouble, setTrouble] = useState('')
  const open = async (attachment: string) => {
    setBusy(attachment)
    setTrouble('')
    try {
      const { url } = await link(attachment)
      location.assign(url)
    } catch (error) {
      setTrouble(`Файл не открылся. ${troubleIn(error)}`)
    }
    setBusy('')
  }
  if (items.length === 0)
    return (
      <State title="Файлов пока нет">
        <p>К заявлению ничего не приложено.</p>
      </State>
    )
  const columns: Column<Attached>[] = [
    { id: 'name', title: 'Файл', heads: true, cell: ({ name }) => name },
    ...(items.some(({ title }) => title !== undefined)
      ? [{ id: 'title', title: 'Документ', cell: ({ title }: Attached) => title ?? '' }]
      : []),
    { id: 'at', title: 'Приложен', cell: ({ attachedAt }) => timeInWords(attachedAt, deviceZone()) },
    {
      id: 'open',
      title: 'Открыть',
      cell: ({ id: attachment, name, bytes }) => (
        <Button kind="secondary" busy={busy !== ''} onClick={() => open(attachment)}>
          {busy === attachment ? 'Открываем…' : `Открыть, ${kilobytes(bytes)}`}
          <Hidden>{` ${name}`}</Hidden>
        </Button>
      ),
    },
  ]
  return (
    <div>
      <Table caption="Приложенные файлы" columns={columns} rows={items} rowId={({ id: it }) => it} empty="" />
      <p role="status">{trouble}</p>
    </div>
  )
}

import { useState } from 'preact/hooks'
import type * as z from 'zod/mini'
import { listAttachments, openAttachment } from '../../shared/contracts/attachments.ts'
import type { Crumb } from '../../shared/ui/breadcrumbs.tsx'
import { Actions, Button } from '../../shared/ui/button.tsx'
import { number } from '../../shared/ui/counted.ts'
import { timeInWords } from '../../shared/ui/dates.ts'
import { Done } from '../../shared/ui/done.tsx'
import { ErrorSummary } from '../../shared/ui/error-summary.tsx'
import { FileInput } from '../../shared/ui/file-input.tsx'
import { Heading, Hidden, Lead } from '../../shared/ui/heading.tsx'
import { catalogue } from '../../shared/ui/language.ts'
import { State } from '../../shared/ui/states.tsx'
import { type Column, Table } from '../../shared/ui/table.tsx'
import { deviceZone } from '../device.ts'
import { Loaded } from '../loaded.tsx'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { troubleIn } from '../trouble.ts'
import { useAction } from '../use-action.ts'
import { useLive } from '../use-live.ts'
import { ACCEPT, faultOf, sendFile } from './send-file.ts'

const words = catalogue({ ru: { title: 'Файлы к заявлению' } })
type Attached = z.output<typeof listAttachments.response>['items'][number]
type Params = { params: { id: string } }

const family: readonly Crumb[] = [
  { href: '/cabinet/', title: 'Главная' },
  { href: '/cabinet/applications', title: 'Мои заявления' },
]
const office: readonly Crumb[] = [
  { href: '/cabinet/', title: 'Главная' },
  { href: '/cabinet/queue', title: 'Очередь' },
]

/** The files of a family: what was sent, and a field to send one more. */
export function FamilyFilesPage({ params: { id } }: Params) {
  const { call } = usePortal()
  const files = useLive(listAttachments, { params: { id } })
  const action = useAction()
  const [file, setFile] = useState<File>()
  const [sent, setSent] = useState(0)

  const send = async () => {
    const fault = faultOf(file)
    if (fault !== undefined || !file) return action.refuse([{ id: 'file', text: fault ?? '' }])
    const outcome = await action.run(() => sendFile(call, id, file))
    if (outcome !== 'done') return
    setFile(undefined)
    setSent(sent + 1)
    files.renew()
  }

  const failed = action.errors.length > 0
  const [error] = action.errors
  return (
    <Page
      title={words.ru.title}
      words={words}
      crumbs={[...family, { href: `/cabinet/applications/${id}`, title: 'Заявление' }]}
      failed={failed}
    >
      {failed && <ErrorSummary key={action.attempt} errors={action.errors.map((it) => ({ id: 'file', ...it }))} />}
      {sent > 0 && !failed && (
        <Done key={sent} title="Файл приложен">
          <p>Его увидит специалист управления образования.</p>
        </Done>
      )}
      <Lead>Документ о праве на льготу, заключение ПМПК и другое, что подтверждает заявление.</Lead>
      <Loaded of={files} lines={3}>
        {({ items }) => <Files id={id} items={items} />}
      </Loaded>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Heading level={2} size="m">
          Приложить файл
        </Heading>
        <FileInput
          key={sent}
          id="file"
          label="Файл"
          hint="PDF, JPEG, PNG, DOCX или XLSX, до 10 МБ, всего не больше десяти"
          error={error?.text}
          accept={ACCEPT}
          onInput={setFile}
        />
        <Actions>
          <Button type="submit" busy={action.busy}>
            {action.busy ? 'Отправляем…' : 'Приложить'}
          </Button>
        </Actions>
      </form>
    </Page>
  )
}

/** The same files for the education authority: to be opened. */
export function OfficeFilesPage({ params: { id } }: Params) {
  const files = useLive(listAttachments, { params: { id } })
  return (
    <Page
      title={words.ru.title}
      words={words}
      crumbs={[...office, { href: `/cabinet/queue/${id}`, title: 'Заявление' }]}
    >
      <Loaded of={files} lines={3}>
        {({ items }) => <Files id={id} items={items} />}
      </Loaded>
    </Page>
  )
}

const kilobytes = (bytes: number) => `${number(Math.max(1, Math.round(bytes / 1024)))}\u00a0КБ`

function Files({ id, items }: { id: string; items: readonly Attached[] }) {
  const { call } = usePortal()
  const [busy, setBusy] = useState('')
  const [trouble, setTrouble] = useState('')
  const open = async (attachment: string) => {
    setBusy(attachment)
    setTrouble('')
    try {
      const { url } = await call(openAttachment, { params: { id, attachment } })
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

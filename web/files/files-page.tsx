import { useState } from 'preact/hooks'
import { listAttachments, openAttachment } from '../../shared/contracts/attachments.ts'
import type { Crumb } from '../../shared/ui/breadcrumbs.tsx'
import { Actions, Button } from '../../shared/ui/button.tsx'
import { Done } from '../../shared/ui/done.tsx'
import { ErrorSummary } from '../../shared/ui/error-summary.tsx'
import { FileInput } from '../../shared/ui/file-input.tsx'
import { Form } from '../../shared/ui/form.tsx'
import { Heading, Lead } from '../../shared/ui/heading.tsx'
import { catalogue } from '../../shared/ui/language.ts'
import { Loaded } from '../loaded.tsx'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useAction } from '../use-action.ts'
import { useLive } from '../use-live.ts'
import { Awaited, Files } from './files-table.tsx'
import { ACCEPT, faultOf, sendFile } from './send-file.ts'

const words = catalogue({ ru: { title: 'Файлы к заявлению' } })
type Params = { params: { id: string } }

const family: readonly Crumb[] = [
  { href: '/cabinet/', title: 'Главная' },
  { href: '/cabinet/applications', title: 'Мои заявления' },
]
const office: readonly Crumb[] = [
  { href: '/cabinet/', title: 'Главная' },
  { href: '/cabinet/queue', title: 'Очередь' },
]

/** How a file of an application is opened. */
function useOpener() {
  const { call } = usePortal()
  return (id: string) => (attachment: string) => call(openAttachment, { params: { id, attachment } })
}

/** The files of a family: what was sent, and a field to send one more. */
export function FamilyFilesPage({ params: { id } }: Params) {
  const { call } = usePortal()
  const files = useLive(listAttachments, { params: { id } })
  const opener = useOpener()
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
        {({ items, awaited }) => (
          <>
            <Files items={items} open={opener(id)} />
            <Awaited items={awaited}>Приложите здесь или принесите документ в управление образования.</Awaited>
          </>
        )}
      </Loaded>
      <Form class="stack" onSubmit={send}>
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
      </Form>
    </Page>
  )
}

/** The same files for the education authority: to be opened. */
export function OfficeFilesPage({ params: { id } }: Params) {
  const files = useLive(listAttachments, { params: { id } })
  const opener = useOpener()
  return (
    <Page
      title={words.ru.title}
      words={words}
      crumbs={[...office, { href: `/cabinet/queue/${id}`, title: 'Заявление' }]}
    >
      <Loaded of={files} lines={3}>
        {({ items, awaited }) => (
          <>
            <Files items={items} open={opener(id)} />
            <Awaited items={awaited}>Попросите семью показать документ.</Awaited>
          </>
        )}
      </Loaded>
    </Page>
  )
}

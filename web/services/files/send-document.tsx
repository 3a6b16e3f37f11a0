import { useState } from 'preact/hooks'
import { attachCaseFile, requestCaseUpload } from '../../../shared/contracts/case-files.ts'
import { Actions, Button } from '../../../shared/ui/button.tsx'
import { FileInput } from '../../../shared/ui/file-input.tsx'
import { Form } from '../../../shared/ui/form.tsx'
import { Heading } from '../../../shared/ui/heading.tsx'
import { useWords } from '../../../shared/ui/language.ts'
import { Select } from '../../../shared/ui/text-input.tsx'
import { ACCEPT, faultOf, sendBy } from '../../files/send-file.ts'
import { usePortal } from '../../portal.ts'
import { useAction } from '../../use-action.ts'
import { words } from './words.ts'

/** One more file of a case: which document it is, the file itself, what became of it. */
export function useSending(id: string, onSent: () => void) {
  const text = useWords(words)
  const { call } = usePortal()
  const action = useAction()
  const [file, setFile] = useState<File>()
  const [document, setDocument] = useState('')
  const [sent, setSent] = useState(0)
  const send = async () => {
    if (document === '') return action.refuse([{ id: 'document', text: text.choose }])
    const fault = faultOf(file)
    if (fault !== undefined || !file) return action.refuse([{ id: 'file', text: fault ?? '' }])
    const way = {
      place: (bytes: number) => call(requestCaseUpload, { params: { id }, body: { bytes } }),
      named: (of: string, name: string) => call(attachCaseFile, { params: { id, file: of }, body: { name, document } }),
    }
    if ((await action.run(() => sendBy(way, file))) !== 'done') return
    setFile(undefined)
    setDocument('')
    setSent(sent + 1)
    onSent()
  }
  return { action, sent, send, document, setFile, setDocument }
}

type Props = {
  sending: ReturnType<typeof useSending>
  documents: readonly { code: string; title: string }[]
  closed: boolean
}

export function SendDocument({ sending, documents, closed }: Props) {
  const text = useWords(words)
  const { action, sent, send, document, setFile, setDocument } = sending
  const errorOf = (id: string) => action.errors.find((it) => (it.id ?? 'file') === id)?.text
  if (closed) return <p>{text.closed}</p>
  return (
    <Form onSubmit={send}>
      <Heading level={2} size="m">
        {text.attach}
      </Heading>
      <Select
        id="document"
        label={text.document}
        none={text.choose}
        value={document}
        options={documents.map(({ code, title }) => ({ value: code, title }))}
        error={errorOf('document')}
        onInput={setDocument}
      />
      <FileInput
        key={sent}
        id="file"
        label={text.file}
        hint={text.hint}
        error={errorOf('file')}
        accept={ACCEPT}
        onInput={setFile}
      />
      <Actions>
        <Button type="submit" busy={action.busy}>
          {action.busy ? text.sending : text.send}
        </Button>
      </Actions>
    </Form>
  )
}

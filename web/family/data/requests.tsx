import { useState } from 'preact/hooks'
import { listChildRequests, requestCorrection, requestErasure } from '../../../shared/contracts/personal-data.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Radios } from '../../../shared/ui/choices.tsx'
import { dayInWords } from '../../../shared/ui/dates.ts'
import { Done } from '../../../shared/ui/done.tsx'
import { Refusal } from '../../../shared/ui/error-summary.tsx'
import { Form } from '../../../shared/ui/form.tsx'
import { Heading } from '../../../shared/ui/heading.tsx'
import { useLanguage, useWords } from '../../../shared/ui/language.ts'
import { SummaryList } from '../../../shared/ui/summary-list.tsx'
import { TextInput } from '../../../shared/ui/text-input.tsx'
import { newAttempt } from '../../call.ts'
import { Loaded } from '../../loaded.tsx'
import { useMe } from '../../me.ts'
import { usePortal } from '../../portal.ts'
import { type Action, useAction } from '../../use-action.ts'
import { useLive } from '../../use-live.ts'
import { type RequestRow, words } from './words.ts'

/** Asking for a correction or for the data to be destroyed, and what came of it. */
export function Requests({ child }: { child: string }) {
  const text = useWords(words)
  const { call } = usePortal()
  const requests = useLive(listChildRequests, { params: { child } })
  const action = useAction()
  const [done, setDone] = useState(0)
  const ask = async (work: () => Promise<unknown>, fields = {}) => {
    const outcome = await action.run(work, fields)
    if (outcome === 'done') setDone(done + 1)
    if (outcome !== 'refused') requests.renew()
  }
  const failed = action.errors.length > 0

  return (
    <>
      <Refusal of={action} />
      {done > 0 && !failed && <Done key={done} title={text.done} />}
      <Correction
        key={`correction-${done}`}
        action={action}
        onAsk={(field, value) =>
          ask(() => call(requestCorrection, { params: { child }, body: { field, value }, attempt: newAttempt() }), {
            '/value': 'value',
          })
        }
      />
      <section class="stack stack--close" aria-labelledby="requests">
        <Heading level={2} size="m" id="requests">
          {text.requests}
        </Heading>
        <Loaded of={requests} lines={3}>
          {({ items }) => <Answers items={items} />}
        </Loaded>
      </section>
      <Erasure
        key={`erasure-${done}`}
        busy={action.busy}
        onAsk={() => ask(() => call(requestErasure, { params: { child }, attempt: newAttempt() }))}
      />
    </>
  )
}

function Answers({ items }: { items: readonly RequestRow[] }) {
  const text = useWords(words)
  const language = useLanguage()
  const { region } = useMe()
  const day = (instant: string) => dayInWords(instant, region.zone, language)
  if (items.length === 0) return <p>{text.noRequests}</p>
  return (
    <SummaryList
      rows={items.toReversed().map(({ id, kind, field, value, status, requestedAt, answerBy, reason }) => ({
        key: `${text.kind(kind)}, ${day(requestedAt)}`,
        value: (
          <div key={id}>
            {field && <p>{`${text.field(field)}: ${value}`}</p>}
            <p>{status === 'requested' ? text.answerBy(day(answerBy)) : text.status(status)}</p>
            {reason !== undefined && <p>{reason}</p>}
          </div>
        ),
      }))}
    />
  )
}

type Field = NonNullable<RequestRow['field']>
const fields: readonly Field[] = ['surname', 'name', 'middleName', 'snils']

function Correction({ action, onAsk }: { action: Action; onAsk: (field: Field, value: string) => void }) {
  const text = useWords(words)
  const [field, setField] = useState<Field>('surname')
  const [value, setValue] = useState('')
  const error = action.errorAt('value')
  return (
    <Form
      class="stack"
      labelledBy="correct"
      onSubmit={() => {
        if (!action.busy) onAsk(field, value)
      }}
    >
      <Heading level={2} size="m" id="correct">
        {text.correct}
      </Heading>
      <p>{text.correctText}</p>
      <Radios
        id="field"
        label={text.what}
        value={field}
        choices={fields.map((it) => ({ value: it, title: text.field(it) }))}
        onInput={(chosen) => setField(fields.find((it) => it === chosen) ?? field)}
      />
      <TextInput id="value" label={text.right} error={error} value={value} maxLength={256} onInput={setValue} />
      <div>
        <Button type="submit" kind="secondary" busy={action.busy}>
          {action.busy ? text.sending : text.ask}
        </Button>
      </div>
    </Form>
  )
}

function Erasure({ busy, onAsk }: { busy: boolean; onAsk: () => void }) {
  const text = useWords(words)
  const [sure, setSure] = useState(false)
  return (
    <section class="stack stack--close" aria-labelledby="erase">
      <Heading level={2} size="m" id="erase">
        {text.erase}
      </Heading>
      <p>{text.eraseText}</p>
      <p>{text.eraseBars}</p>
      <div class="actions actions--close">
        {sure ? (
          <>
            <Button kind="danger" busy={busy} onClick={onAsk}>
              {busy ? text.sending : text.eraseSure}
            </Button>
            <Button kind="plain" onClick={() => setSure(false)}>
              {text.eraseNot}
            </Button>
          </>
        ) : (
          <Button kind="secondary" onClick={() => setSure(true)}>
            {text.eraseAsk}
          </Button>
        )}
      </div>
    </section>
  )
}

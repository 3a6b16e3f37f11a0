import { useState } from 'preact/hooks'
import { confirmEvidence } from '../../shared/contracts/admission.ts'
import { showApplication } from '../../shared/contracts/applications.ts'
import { showForm } from '../../shared/contracts/filing.ts'
import { statusWords } from '../../shared/domain/status-words.ts'
import { Actions, Button } from '../../shared/ui/button.tsx'
import { Checkbox } from '../../shared/ui/choices.tsx'
import { civilDateOf, DateInput, emptyDate, partsOf } from '../../shared/ui/date-input.tsx'
import { Done } from '../../shared/ui/done.tsx'
import { Refusal } from '../../shared/ui/error-summary.tsx'
import { Fieldset } from '../../shared/ui/field.tsx'
import { Inset } from '../../shared/ui/inset.tsx'
import { SummaryCard, SummaryList } from '../../shared/ui/summary-list.tsx'
import { Loaded } from '../loaded.tsx'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useAction } from '../use-action.ts'
import { useLive } from '../use-live.ts'
import { deviceZone } from '../zone.ts'
import { type Application, applicationRows, benefitRows, type Form, siblingRows } from './evidence-rows.ts'
import { QUEUE, queueCrumbs, words } from './words.ts'

/** One application of the queue: what the family claims, and the word of the education authority that it is so. */
export function EvidencePage({ params: { id } }: { params: { id: string } }) {
  const { call } = usePortal()
  const application = useLive(showApplication, { params: { id } })
  const form = useLive(showForm, { params: { id } })
  const action = useAction()
  const [saved, setSaved] = useState(0)

  const confirm = async (body: Seen, match: number) => {
    const outcome = await action.run(() => call(confirmEvidence, { params: { id }, body, match }))
    if (outcome === 'done') setSaved(saved + 1)
    if (outcome === 'refused') return
    application.renew()
    form.renew()
  }

  const title = application.kind === 'ready' ? application.value.child.name : 'Заявление'
  return (
    <Page
      title={title}
      caption={application.kind === 'ready' ? `Заявление № ${application.value.number}` : ''}
      crumbs={queueCrumbs}
      words={words}
      failed={action.errors.length > 0}
    >
      <Refusal of={action} />
      {saved > 0 && action.errors.length === 0 && (
        <Done key={saved} title="Проверка сохранена" action={<a href={QUEUE}>К очереди</a>}>
          <p>Место в очереди пересчитается в течение минуты.</p>
        </Done>
      )}
      <Loaded of={application} lines={6}>
        {(it) => <SummaryCard title="Заявление" rows={applicationRows(it, deviceZone())} />}
      </Loaded>
      <p>
        <a href={`${QUEUE}/${id}/files`}>Файлы, приложенные семьёй</a>
        <br />
        <a href={`${QUEUE}/${id}/contacts`}>Как семье сообщали, записать звонок</a>
        <br />
        <a href={`${QUEUE}/${id}/refusal`}>Отказать по заявлению…</a>
      </p>
      <Loaded of={form} lines={6}>
        {(it) => (
          <Evidence
            key={it.seq}
            form={it}
            status={application.kind === 'ready' ? application.value.status : undefined}
            busy={action.busy}
            onConfirm={(seen) => confirm(seen, it.seq)}
          />
        )}
      </Loaded>
    </Page>
  )
}

type Seen = Form['confirmed']
type EvidenceProps = {
  form: Form
  status: Application['status'] | undefined
  busy: boolean
  onConfirm: (seen: Seen) => void
}

function Evidence({ form, status, busy, onConfirm }: EvidenceProps) {
  const [seen, setSeen] = useState<Seen>(form.confirmed)
  const known = form.confirmed.until ?? form.benefit?.document.expiresOn
  const [until, setUntil] = useState(known === undefined ? emptyDate : partsOf(known))
  const [wrong, setWrong] = useState(false)
  const claims = { benefit: form.benefit !== undefined, siblings: (form.siblings ?? []).length > 0 }
  if (!claims.benefit && !claims.siblings)
    return (
      <Inset>
        <p>Семья не заявляла льготу и не указала братьев и сестёр: проверять нечего.</p>
      </Inset>
    )
  const open = status === 'queued'
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        const date = civilDateOf(until)
        const isWrong = seen.benefit && date === undefined && Object.values(until).join('') !== ''
        setWrong(isWrong)
        if (!isWrong) onConfirm({ ...seen, until: seen.benefit ? date : undefined })
      }}
    >
      {claims.benefit && (
        <Fieldset legend="Льгота">
          <SummaryList rows={benefitRows(form)} />
          {open && (
            <Checkbox
              id="benefit"
              label="Документ проверен, право подтверждаю"
              hint="Пока право не подтверждено, заявление стоит в общей очереди"
              checked={seen.benefit}
              onInput={(benefit) => setSeen({ ...seen, benefit })}
            />
          )}
          {open && seen.benefit && (
            <DateInput
              id="until"
              label="Право действует до"
              hint="До этого дня документ у семьи больше не спросят: ни для брата или сестры, ни в первый класс"
              optional
              error={wrong ? 'Такой даты нет: проверьте день, месяц и год' : undefined}
              value={until}
              onInput={setUntil}
            />
          )}
        </Fieldset>
      )}
      {claims.siblings && (
        <Fieldset legend="Братья и сёстры">
          <SummaryList rows={siblingRows(form)} />
          {open && (
            <Checkbox
              id="siblings"
              label="Посещение детского сада братом или сестрой подтверждаю"
              hint="Преимущество действует только в этом детском саду"
              checked={seen.siblings}
              onInput={(siblings) => setSeen({ ...seen, siblings })}
            />
          )}
        </Fieldset>
      )}
      {open ? (
        <Actions>
          <Button type="submit" busy={busy}>
            {busy ? 'Сохраняем…' : 'Сохранить проверку'}
          </Button>
          <a href={QUEUE}>К очереди</a>
        </Actions>
      ) : (
        status !== undefined && (
          <Inset>
            <p>Проверять можно, пока заявление в очереди. Сейчас: {statusWords[status].ru}.</p>
          </Inset>
        )
      )}
    </form>
  )
}

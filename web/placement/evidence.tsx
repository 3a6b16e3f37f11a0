import { useState } from 'preact/hooks'
import { statusWords } from '../../shared/domain/status-words.ts'
import { assignedInWords } from '../../shared/ui/assigned.ts'
import { Actions, Button } from '../../shared/ui/button.tsx'
import { Checkbox } from '../../shared/ui/choices.tsx'
import { civilDateOf, DateInput, partsOf } from '../../shared/ui/date-input.tsx'
import { Fieldset } from '../../shared/ui/field.tsx'
import { Inset } from '../../shared/ui/inset.tsx'
import { SummaryList } from '../../shared/ui/summary-list.tsx'
import { type Application, benefitRows, type Form, siblingRows } from './evidence-rows.ts'
import { QUEUE } from './words.ts'

export type Seen = Form['confirmed']
export type EvidenceProps = {
  form: Form
  status: Application['status'] | undefined
  busy: boolean
  onConfirm: (seen: Seen) => void
}

/** What the family says of itself, and which of it the education authority has seen. */
export function Evidence({ form, status, busy, onConfirm }: EvidenceProps) {
  const [seen, setSeen] = useState<Seen>(form.confirmed)
  const known = form.confirmed.until ?? form.benefit?.document.expiresOn ?? ''
  const [until, setUntil] = useState(partsOf(known))
  const [wrong, setWrong] = useState<string>()
  const claims = { benefit: form.benefit !== undefined, siblings: (form.siblings ?? []).length > 0 }
  const { territory = [] } = seen
  const open = status === 'queued'
  const asked = open && claims.benefit && seen.benefit
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        const day = civilDateOf(until)
        const isWrong = asked && day === undefined && Object.values(until).some((it) => it.trim() !== '')
        setWrong(isWrong ? 'Такого дня нет' : undefined)
        if (isWrong) document.getElementById('until')?.focus()
        else onConfirm({ ...seen, until: day })
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
          {asked && (
            <DateInput
              id="until"
              label="Право действует до"
              hint="Например, 31 12 2027"
              optional
              error={wrong}
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
      <Fieldset legend="Закреплённая территория">
        <p>{form.address.full}</p>
        {form.assigned && <p class="soft">{assignedInWords(form.assigned)}</p>}
        {!open && (
          <SummaryList
            rows={form.wishes
              .filter(({ organisation }) => territory.includes(organisation))
              .map(({ title }) => ({ key: title, value: 'подтверждено' }))}
          />
        )}
        {open &&
          form.wishes.map(({ organisation, title }) => (
            <Checkbox
              key={organisation}
              id={`territory-${organisation}`}
              label={`Адрес на территории: ${title}`}
              checked={territory.includes(organisation)}
              onInput={(is) =>
                setSeen({
                  ...seen,
                  territory: [...territory.filter((it) => it !== organisation), ...(is ? [organisation] : [])],
                })
              }
            />
          ))}
      </Fieldset>
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

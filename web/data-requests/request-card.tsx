import { useState } from 'preact/hooks'
import { Button } from '../../shared/ui/button.tsx'
import { dayInWords } from '../../shared/ui/dates.ts'
import { Form } from '../../shared/ui/form.tsx'
import { SummaryCard, type SummaryRow } from '../../shared/ui/summary-list.tsx'
import { TextArea } from '../../shared/ui/text-input.tsx'
import { ERASED } from '../enrollment/words.ts'
import { useMe } from '../me.ts'
import type { Action } from '../use-action.ts'
import { fieldWords, groundWords, type Row } from './words.ts'

export type Decision = { kind: 'accept' | 'refuse' | 'erase' | 'act'; reason: string }

type Props = { row: Row; action: Action; onDecide: (decision: Decision) => void }

/** One request with its buttons; a refusal needs its reason. */
export function RequestCard({ row, action, onDecide }: Props) {
  const { region } = useMe()
  const [refusing, setRefusing] = useState(false)
  const [reason, setReason] = useState('')
  const { id, kind, status, name = ERASED, act } = row
  const error = action.errorAt(`reason-${id}`)
  const decide = (decision: Decision['kind']) => onDecide({ kind: decision, reason })
  const accept = kind === 'correction' ? 'accept' : 'erase'
  return (
    <SummaryCard
      title={`${kind === 'correction' ? 'Исправить данные' : 'Уничтожить данные'}: ${name}`}
      tone={status === 'requested' ? 'warning' : 'neutral'}
      rows={rowsOf(row, region.zone)}
    >
      {status === 'requested' && !refusing && (
        <div class="actions actions--close">
          <Button kind={accept === 'erase' ? 'danger' : 'primary'} busy={action.busy} onClick={() => decide(accept)}>
            {accept === 'erase' ? 'Уничтожить данные' : 'Исправить карточку'}
          </Button>
          <Button kind="plain" onClick={() => setRefusing(true)}>
            Отказать
          </Button>
        </div>
      )}
      {refusing && (
        <Form
          class="stack"
          onSubmit={() => {
            if (!action.busy) decide('refuse')
          }}
        >
          <TextArea
            id={`reason-${id}`}
            label="Почему отказано: семья это прочтёт"
            error={error}
            value={reason}
            onInput={setReason}
          />
          <div class="actions actions--close">
            <Button type="submit" kind="danger" busy={action.busy}>
              Отказать
            </Button>
            <Button kind="plain" onClick={() => setRefusing(false)}>
              Не отказывать
            </Button>
          </div>
        </Form>
      )}
      {status === 'done' && act !== undefined && (
        <div>
          <Button kind="secondary" busy={action.busy} onClick={() => decide('act')}>
            Акт об уничтожении, PDF
          </Button>
        </div>
      )}
    </SummaryCard>
  )
}

function rowsOf({ field, value, ground, requestedAt, answerBy, status, reason, act }: Row, zone: string): SummaryRow[] {
  const day = (instant: string) => dayInWords(instant, zone)
  return [
    { key: 'Поступил', value: day(requestedAt) },
    ...(field ? [{ key: fieldWords[field], value: value ?? ERASED }] : []),
    ...(ground ? [{ key: 'Основание', value: groundWords[ground] }] : []),
    ...(status === 'requested' ? [{ key: 'Ответить', value: `до ${day(answerBy)}` }] : []),
    ...(reason === undefined ? [] : [{ key: 'Причина отказа', value: reason }]),
    ...(act === undefined ? [] : [{ key: 'Акт', value: `№ ${act}` }]),
  ]
}

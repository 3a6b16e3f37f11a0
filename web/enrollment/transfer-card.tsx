import { useState } from 'preact/hooks'
import { Actions, Button } from '../../shared/ui/button.tsx'
import { dayInWords } from '../../shared/ui/dates.ts'
import { Form } from '../../shared/ui/form.tsx'
import { Hidden } from '../../shared/ui/heading.tsx'
import { SummaryCard } from '../../shared/ui/summary-list.tsx'
import { TextArea } from '../../shared/ui/text-input.tsx'
import type { Action } from '../use-action.ts'
import { deviceZone } from '../zone.ts'
import { ERASED, type Transfer } from './words.ts'

export type Answer = { kind: 'accept' } | { kind: 'refuse'; body: { reason: string } }

type Props = { transfer: Transfer; action: Action; onAnswer: (answer: Answer) => void }

/** Another school asks for our pupil: let go at once, or refuse with a reason. */
export function TransferRequestCard({ transfer, action, onAnswer }: Props) {
  const [choosing, setChoosing] = useState<'accept' | 'refuse'>()
  const [reason, setReason] = useState('')
  const { id, name = ERASED, from, to, answerBy } = transfer
  const field = `reason-${id}`

  const refuse = () => {
    if (reason.trim() === '') action.refuse([{ id: field, text: 'Напишите причину отказа: её увидит другая школа' }])
    else onAnswer({ kind: 'refuse', body: { reason: reason.trim() } })
  }
  const back = () => {
    setChoosing(undefined)
    action.refuse([])
  }

  return (
    <SummaryCard
      title={name}
      rows={[
        { key: 'Учится у нас', value: from.group.title },
        { key: 'Запрашивает', value: `${to.organisation.title}, ${to.group.title}` },
        { key: 'Ответить', value: `до ${dayInWords(answerBy, deviceZone())} включительно` },
      ]}
    >
      {choosing === undefined && (
        <Actions>
          <Button onClick={() => setChoosing('accept')}>
            Отпустить… <Hidden>{name}</Hidden>
          </Button>
          <Button kind="secondary" onClick={() => setChoosing('refuse')}>
            Отказать… <Hidden>{name}</Hidden>
          </Button>
        </Actions>
      )}
      {choosing === 'accept' && (
        <div class="stack stack--close">
          <p class="measure">
            Перевод состоится сразу: с сегодняшнего дня ребёнок учится в новой школе, вчера был последний день у вас.
            Отметки и пропуски останутся в вашем журнале.
          </p>
          <Actions>
            <Button busy={action.busy} onClick={() => onAnswer({ kind: 'accept' })}>
              {action.busy ? 'Сохраняем…' : `Отпустить: ${name}`}
            </Button>
            <Button kind="plain" onClick={back}>
              Назад
            </Button>
          </Actions>
        </div>
      )}
      {choosing === 'refuse' && (
        <Form class="stack stack--close" onSubmit={refuse}>
          <TextArea
            id={field}
            label="Причина отказа"
            hint="Её увидят сотрудники другой школы"
            rows={3}
            value={reason}
            error={action.errorAt(field)}
            onInput={setReason}
          />
          <Actions>
            <Button kind="danger" type="submit" busy={action.busy}>
              {action.busy ? 'Сохраняем…' : 'Отказать в переводе'}
            </Button>
            <Button kind="plain" onClick={back}>
              Назад
            </Button>
          </Actions>
        </Form>
      )}
    </SummaryCard>
  )
}

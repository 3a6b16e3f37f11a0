import { useState } from 'preact/hooks'
import { listClasses } from '../../shared/contracts/registry.ts'
import { requestTransfer } from '../../shared/contracts/transfers.ts'
import { Actions, Button } from '../../shared/ui/button.tsx'
import { Radios } from '../../shared/ui/choices.tsx'
import { Form } from '../../shared/ui/form.tsx'
import { Inset } from '../../shared/ui/inset.tsx'
import { Select } from '../../shared/ui/text-input.tsx'
import { newAttempt } from '../call.ts'
import { Loaded } from '../loaded.tsx'
import { usePortal } from '../portal.ts'
import type { Action } from '../use-action.ts'
import { useCall } from '../use-call.ts'
import type { Pupil } from './pupil-search.tsx'
import { TRANSFERS } from './words.ts'

type Props = { pupils: readonly Pupil[]; organisation: string; action: Action }

/** Which of the found pupils, and into which class. */
export function RequestForm({ pupils, organisation, action }: Props) {
  const { call, router } = usePortal()
  const classes = useCall(listClasses, { params: { organisation } })
  const [only] = pupils
  const [pupil, setPupil] = useState(pupils.length === 1 ? (only?.pupil ?? '') : '')
  const [group, setGroup] = useState('')
  // The same request pressed again after a broken connection is the same document.
  const [attempt, setAttempt] = useState(newAttempt)
  const { errorAt } = action
  const choose = (change: () => void) => {
    change()
    setAttempt(newAttempt())
  }

  const ask = async () => {
    const missing = [
      ...(pupil === '' ? [{ id: 'pupil', text: 'Выберите ученика' }] : []),
      ...(group === '' ? [{ id: 'group', text: 'Выберите класс' }] : []),
    ]
    if (missing.length > 0) return action.refuse(missing)
    const outcome = await action.run(() => call(requestTransfer, { body: { pupil, group }, attempt }))
    if (outcome === 'done') router.go(`${TRANSFERS}?direction=in`)
  }

  return (
    <Form onSubmit={ask}>
      <Radios
        id="pupil"
        label="Кого перевести"
        value={pupil}
        error={errorAt('pupil')}
        onInput={(value) => choose(() => setPupil(value))}
        choices={pupils.map((it) => ({
          value: it.pupil,
          title: it.name,
          hint: `${it.organisation.title}, ${it.group.title}`,
        }))}
      />
      <Loaded of={classes} lines={2}>
        {(found) => (
          <Select
            id="group"
            label="В какой класс"
            width={20}
            none="Выберите класс"
            value={group}
            error={errorAt('group')}
            onInput={(value) => choose(() => setGroup(value))}
            options={found.classes
              .filter(({ kind }) => kind === 'class')
              .map(({ id, title, free }) => ({ value: id, title: `${title}, свободных мест: ${free}` }))}
          />
        )}
      </Loaded>
      <Inset>
        <p>Школа, где ученик учится сейчас, ответит в установленный срок. До её согласия ничего не изменится.</p>
      </Inset>
      <Actions>
        <Button type="submit" busy={action.busy}>
          {action.busy ? 'Отправляем…' : 'Запросить перевод'}
        </Button>
        <a href={TRANSFERS}>Отмена</a>
      </Actions>
    </Form>
  )
}

import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Actions, Button } from '../../shared/ui/button.tsx'
import { Radios } from '../../shared/ui/choices.tsx'
import { Form } from '../../shared/ui/form.tsx'
import { TextInput } from '../../shared/ui/text-input.tsx'
import { newAttempt } from '../call.ts'
import { type Action, useAction } from '../use-action.ts'

export type LeavingOrder = ReturnType<typeof useLeavingOrder>

/** A paper on which somebody leaves or comes back: its ground and number; whatever is changed makes another attempt of it. */
export function useLeavingOrder() {
  const action = useAction()
  const [ground, setGround] = useState('')
  const [number, setNumber] = useState('')
  const [attempt, setAttempt] = useState(newAttempt)
  const [done, setDone] = useState(false)
  const changed =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value)
      setAttempt(newAttempt())
    }
  const send = async (...[work, fields]: Parameters<Action['run']>) => {
    if ((await action.run(work, fields)) === 'done') setDone(true)
  }
  return {
    action,
    attempt,
    done,
    send,
    changed,
    ground: { value: ground, set: changed(setGround) },
    number: { value: number.trim(), typed: number, set: changed(setNumber) },
  }
}

type Props = {
  order: LeavingOrder
  ground: string
  grounds: Parameters<typeof Radios>[0]['choices']
  number: string
  /** What stands before the ground and after the number. */
  before: ComponentChildren
  after?: ComponentChildren
  button: string
  danger?: boolean
  back: { href: string; title: string }
  onSubmit: () => void
}

export function LeavingForm({ order, ground, grounds, number, before, after, button, danger, back, onSubmit }: Props) {
  const { action } = order
  return (
    <Form onSubmit={onSubmit}>
      {before}
      <Radios
        id="ground"
        label={ground}
        value={order.ground.value}
        choices={grounds}
        error={action.errorAt('ground')}
        onInput={order.ground.set}
      />
      <TextInput
        id="number"
        label={number}
        width={10}
        autoComplete="off"
        value={order.number.typed}
        error={action.errorAt('number')}
        onInput={order.number.set}
      />
      {after}
      <Actions>
        <Button type="submit" kind={danger ? 'danger' : 'primary'} busy={action.busy}>
          {action.busy ? 'Сохраняем…' : button}
        </Button>
        <a href={back.href}>{back.title}</a>
      </Actions>
    </Form>
  )
}

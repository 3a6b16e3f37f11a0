import { useState } from 'preact/hooks'
import { Button } from '../../shared/ui/button.tsx'
import { Radios } from '../../shared/ui/choices.tsx'
import { FieldGroup } from '../../shared/ui/field.tsx'
import { classesLeft, type Filled, moved, type Proposal, titleOfClass } from './form.ts'

type Props = { form: Filled; base: Proposal; error: string | undefined; onInput: (order: string[]) => void }

/** The classes of the queue, best first. They are moved by buttons: what is dragged cannot be done from a keyboard. */
export function OrderField({ form, base, error, onInput }: Props) {
  const { order } = form
  const left = classesLeft(form, base)
  const [chosen, setChosen] = useState('')
  const adding = left.includes(chosen) ? chosen : (left[0] ?? '')
  return (
    <FieldGroup
      id="order"
      label="Кто впереди"
      hint="Первым считается первое подходящее право. Место с братом или сестрой ставят перед тем же правом без них"
      error={error}
    >
      <ol class="list stack stack--close">
        {order.map((name, at) => {
          const title = titleOfClass(name, base)
          return (
            <li key={name}>
              {title}{' '}
              <span class="actions">
                <Button
                  kind="plain"
                  label={`Выше: ${title}`}
                  off={at === 0}
                  onClick={() => onInput(moved(order, at, -1))}
                >
                  Выше
                </Button>
                <Button
                  kind="plain"
                  label={`Ниже: ${title}`}
                  off={at === order.length - 1}
                  onClick={() => onInput(moved(order, at, 1))}
                >
                  Ниже
                </Button>
                <Button kind="plain" label={`Убрать: ${title}`} onClick={() => onInput(moved(order, at, 0))}>
                  Убрать
                </Button>
              </span>
            </li>
          )
        })}
      </ol>
      {left.length > 0 && (
        <div class="filter">
          <Radios
            id="class"
            label="Добавить право"
            value={adding}
            onInput={setChosen}
            choices={left.map((value) => ({ value, title: titleOfClass(value, base) }))}
          />
          <Button kind="secondary" onClick={() => onInput([...order, adding])}>
            Добавить
          </Button>
        </div>
      )}
    </FieldGroup>
  )
}

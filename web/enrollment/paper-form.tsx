import { useState } from 'preact/hooks'
import { Button } from '../../shared/ui/button.tsx'
import { DateInput, partsOf } from '../../shared/ui/date-input.tsx'
import { Fieldset } from '../../shared/ui/field.tsx'
import { Form } from '../../shared/ui/form.tsx'
import { TextInput } from '../../shared/ui/text-input.tsx'
import type { Action } from '../use-action.ts'
import { type Limits, type Paper, paperOf, type Typed } from './paper.ts'

type Props = {
  legend: string
  /** «Номер договора», «Дата договора» */
  of: string
  button: string
  limits: Limits
  action: Action
  onPaper: (paper: Paper) => void
}

/** Number and date of a paper that lies on the table; today's date stands there already. */
export function PaperForm({ legend, of, button, limits, action, onPaper }: Props) {
  const [typed, setTyped] = useState<Typed>(() => ({ number: '', on: partsOf(limits.to) }))
  const { errorAt } = action
  return (
    <Form
      onSubmit={() => {
        const paper = paperOf(typed, limits)
        if ('number' in paper) onPaper(paper)
        else action.refuse(paper)
      }}
    >
      <Fieldset legend={legend}>
        <TextInput
          id="number"
          label={`Номер ${of}`}
          width={20}
          autoComplete="off"
          value={typed.number}
          error={errorAt('number')}
          onInput={(number) => setTyped({ ...typed, number })}
        />
        <DateInput
          id="on"
          label={`Дата ${of}`}
          value={typed.on}
          error={errorAt('on')}
          onInput={(on) => setTyped({ ...typed, on })}
        />
      </Fieldset>
      <div>
        <Button type="submit" busy={action.busy}>
          {action.busy ? 'Сохраняем…' : button}
        </Button>
      </div>
    </Form>
  )
}

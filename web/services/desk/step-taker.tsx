import { useState } from 'preact/hooks'
import { civilDate } from '../../../shared/domain/calendar.ts'
import { Actions, Button } from '../../../shared/ui/button.tsx'
import { Radios } from '../../../shared/ui/choices.tsx'
import { DateInput, partsOf } from '../../../shared/ui/date-input.tsx'
import { Form } from '../../../shared/ui/form.tsx'
import { useWords } from '../../../shared/ui/language.ts'
import { TextArea, TextInput } from '../../../shared/ui/text-input.tsx'
import { ClassChoice } from '../../class-choice.tsx'
import { usePortal } from '../../portal.ts'
import type { Action } from '../../use-action.ts'
import { type Deed, deedOf, isPlain, type StepShown, type Typed } from './deed.ts'
import { words } from './words.ts'

type Props = {
  steps: readonly StepShown[]
  /** The law of the service, beside the grounds of its decisions. */
  law: string
  organisation: string
  zone: string
  action: Action
  onTake: (step: StepShown, deed: Deed) => void
}

/** The steps that may be taken now: one press where nothing has to be written down, else a short form. */
export function StepTaker({ steps, law, organisation, zone, action, onTake }: Props) {
  const text = useWords(words)
  const [code, setCode] = useState<string>()
  const chosen = steps.find((step) => step.code === code)
  if (steps.length === 0) return <p class="soft">{text.noSteps}</p>
  if (chosen)
    return (
      <DeedForm
        step={chosen}
        law={law}
        organisation={organisation}
        zone={zone}
        action={action}
        onTake={(deed) => onTake(chosen, deed)}
        onBack={() => {
          setCode(undefined)
          action.refuse([])
        }}
      />
    )
  return (
    <Actions>
      {steps.map((step, at) => (
        <Button
          key={step.code}
          kind={at === 0 ? 'primary' : 'secondary'}
          busy={action.busy}
          onClick={() => (isPlain(step) ? onTake(step, {}) : setCode(step.code))}
        >
          {isPlain(step) ? step.title : `${step.title}…`}
        </Button>
      ))}
    </Actions>
  )
}

type FormProps = Omit<Props, 'steps' | 'onTake'> & {
  step: StepShown
  onTake: (deed: Deed) => void
  onBack: () => void
}

function DeedForm({ step, law, organisation, zone, action, onTake, onBack }: FormProps) {
  const text = useWords(words)
  const { now } = usePortal()
  const [typed, setTyped] = useState<Typed>(() => ({
    ...{ ground: '', reason: '', number: '', group: '' },
    on: partsOf(civilDate(new Date(now()).toISOString(), zone)),
  }))
  const { title, grounds, asks = [] } = step
  const { errorAt } = action
  const type = (part: Partial<Typed>) => setTyped({ ...typed, ...part })
  return (
    <Form
      class="stack"
      onSubmit={() => {
        const deed = deedOf(step, typed, text)
        if (Array.isArray(deed)) action.refuse(deed)
        else onTake(deed)
      }}
    >
      <p class="soft small">{text.law(law)}</p>
      {grounds && (
        <Radios
          id="ground"
          label={text.ground}
          value={typed.ground}
          error={errorAt('ground')}
          choices={grounds.map((it) => ({
            value: it.code,
            title: it.title,
            ...(it.law !== undefined && { hint: it.law }),
          }))}
          onInput={(ground) => type({ ground })}
        />
      )}
      {asks.includes('reason') && (
        <TextArea
          id="reason"
          label={text.reason}
          hint={text.reasonHint}
          rows={3}
          value={typed.reason}
          error={errorAt('reason')}
          onInput={(reason) => type({ reason })}
        />
      )}
      {asks.includes('order') && (
        <>
          <TextInput
            id="order-number"
            label={text.orderNumber}
            width={10}
            autoComplete="off"
            value={typed.number}
            error={errorAt('order-number')}
            onInput={(number) => type({ number })}
          />
          <DateInput
            id="order-on"
            label={text.orderOn}
            value={typed.on}
            error={errorAt('order-on')}
            onInput={(on) => type({ on })}
          />
        </>
      )}
      {asks.includes('group') && (
        <ClassChoice
          organisation={organisation}
          label={text.group}
          none={text.chooseGroup}
          inWords={text.free}
          value={typed.group}
          error={errorAt('group')}
          onInput={(group) => type({ group })}
        />
      )}
      <Actions>
        <Button type="submit" busy={action.busy}>
          {action.busy ? text.busy : title}
        </Button>
        <Button kind="plain" onClick={onBack}>
          {text.back}
        </Button>
      </Actions>
    </Form>
  )
}

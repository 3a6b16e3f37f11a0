import { useState } from 'preact/hooks'
import { civilDate, civilTime, startOfDay } from '../../shared/domain/calendar.ts'
import { type Contact, outcomesOf } from '../../shared/domain/notices/contact.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Radios } from '../../shared/ui/choices.tsx'
import { civilDateOf, DateInput, partsOf } from '../../shared/ui/date-input.tsx'
import { Form } from '../../shared/ui/form.tsx'
import { TextInput } from '../../shared/ui/text-input.tsx'
import { newAttempt } from '../call.ts'
import { usePortal } from '../portal.ts'
import type { Action } from '../use-action.ts'
import { outcomes, ways, words } from './words.ts'

const text = words.ru
const MINUTE = 60_000
export type Noted = Pick<Contact, 'way' | 'when' | 'outcome'>
type Way = Contact['way']
const byHand: readonly Way[] = ['phone', 'post', 'visit']

/** Minutes since midnight of `10:30`. */
function minutesIn(typed: string): number | undefined {
  const [, hours, minutes] = /^\s*([01]?\d|2[0-3])[:.]([0-5]\d)\s*$/.exec(typed) ?? []
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}

type Props = { zone: string; action: Action; onNote: (contact: Noted, attempt: string) => void }

/** A call, a letter or a talk: how, when, with what outcome. */
export function ContactForm({ zone, action, onNote }: Props) {
  const { now } = usePortal()
  const here = new Date(now()).toISOString()
  const [way, setWay] = useState<Way>('phone')
  const [outcome, setOutcome] = useState('')
  const [on, setOn] = useState(() => partsOf(civilDate(here, zone)))
  const [time, setTime] = useState(() => civilTime(here, zone))
  const [attempt] = useState(newAttempt)
  const { errorAt } = action

  const note = () => {
    const [date, minutes] = [civilDateOf(on), minutesIn(time)]
    const came = outcomesOf[way].find((it) => it === outcome)
    const wrong = [
      ...(came === undefined ? [{ id: 'outcome', text: text.chooseOutcome }] : []),
      ...(date === undefined ? [{ id: 'on', text: text.chooseOn }] : []),
      ...(minutes === undefined ? [{ id: 'time', text: text.chooseTime }] : []),
    ]
    if (date === undefined || minutes === undefined || came === undefined) return action.refuse(wrong)
    const when = new Date(Date.parse(startOfDay(date, zone)) + minutes * MINUTE).toISOString()
    return onNote({ way, when, outcome: came }, attempt)
  }

  return (
    <Form onSubmit={note}>
      <Radios
        id="way"
        label={text.way}
        value={way}
        choices={byHand.map((value) => ({ value, title: ways[value] }))}
        onInput={(value) => setWay(byHand.find((it) => it === value) ?? 'phone')}
      />
      <Radios
        id="outcome"
        label={text.outcome}
        value={outcome}
        error={errorAt('outcome')}
        choices={outcomesOf[way].map((value) => ({ value, title: outcomes[value] }))}
        onInput={setOutcome}
      />
      <DateInput id="on" label={text.on} hint={text.onHint} value={on} error={errorAt('on')} onInput={setOn} />
      <TextInput
        id="time"
        label={text.time}
        hint={text.timeHint}
        width={6}
        value={time}
        error={errorAt('time')}
        onInput={setTime}
      />
      <div>
        <Button type="submit" busy={action.busy}>
          {action.busy ? text.saving : text.save}
        </Button>
      </div>
    </Form>
  )
}

import { useState } from 'preact/hooks'
import type { Choice } from '../../../shared/domain/notices/preferences.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Radios } from '../../../shared/ui/choices.tsx'
import { Form } from '../../../shared/ui/form.tsx'
import { Heading } from '../../../shared/ui/heading.tsx'
import { useWords } from '../../../shared/ui/language.ts'
import { TextInput } from '../../../shared/ui/text-input.tsx'
import type { Action } from '../../use-action.ts'
import type { Preferences } from './preferences.ts'
import { words } from './settings-words.ts'

type Props = { preferences: Preferences; action: Action; onSave: (choice: Choice) => void }

const EVENING = 18
const NIGHT = { from: 21, to: 8 }
const hourIn = (typed: string) => (/^\s*(\d|1\d|2[0-3])\s*$/.test(typed) ? Number(typed) : undefined)

/** When to tell: at once or once a day, not in the quiet hours, and in which language. */
export function WhenForm({ preferences, action, onSave }: Props) {
  const text = useWords(words)
  const { ways, digest, quiet, language, second } = preferences
  const [often, setOften] = useState(digest === undefined ? 'now' : 'daily')
  const [hour, setHour] = useState(String(digest ?? EVENING))
  const [still, setStill] = useState(quiet === undefined ? 'no' : 'yes')
  const [from, setFrom] = useState(String((quiet ?? NIGHT).from))
  const [to, setTo] = useState(String((quiet ?? NIGHT).to))
  const [spoken, setSpoken] = useState(language)
  const { errorAt } = action

  const save = () => {
    const hours = { digest: hourIn(hour), from: hourIn(from), to: hourIn(to) }
    const asked = [
      ...(often === 'daily' ? (['digest'] as const) : []),
      ...(still === 'yes' ? (['from', 'to'] as const) : []),
    ]
    const wrong = asked
      .filter((name) => hours[name] === undefined)
      .map((id) => ({ id: `${id}-hour`, text: text.wrongHour }))
    const same = still === 'yes' && wrong.length === 0 && hours.from === hours.to
    if (same) wrong.push({ id: 'to-hour', text: text.sameHours })
    action.refuse(wrong)
    if (wrong.length > 0) return
    const night = hours.from === undefined || hours.to === undefined ? undefined : { from: hours.from, to: hours.to }
    onSave({
      ways,
      language: spoken,
      ...(often === 'daily' && { digest: hours.digest }),
      ...(still === 'yes' && { quiet: night }),
    })
  }
  const hourInput = (id: string, label: string, value: string, onInput: (typed: string) => void) => (
    <TextInput
      id={id}
      label={label}
      hint={text.hourHint}
      width={2}
      inputMode="numeric"
      value={value}
      error={errorAt(id)}
      onInput={onInput}
    />
  )

  return (
    <Form onSubmit={save}>
      <Heading level={2} size="m">
        {text.when}
      </Heading>
      <Radios
        id="digest"
        label={text.digest}
        value={often}
        onInput={setOften}
        choices={[
          { value: 'now', title: text.atOnce },
          {
            value: 'daily',
            title: text.daily,
            hint: text.dailyHint,
            more: hourInput('digest-hour', text.digestHour, hour, setHour),
          },
        ]}
      />
      <Radios
        id="quiet"
        label={text.quiet}
        value={still}
        onInput={setStill}
        choices={[
          {
            value: 'yes',
            title: text.quietOn,
            more: (
              <div class="stack stack--close">
                {hourInput('from-hour', text.from, from, setFrom)}
                {hourInput('to-hour', text.to, to, setTo)}
              </div>
            ),
          },
          { value: 'no', title: text.quietOff },
        ]}
      />
      <Radios
        id="language"
        label={text.language}
        value={spoken}
        onInput={(value) => setSpoken(value === 'en' || value === 'second' ? value : 'ru')}
        choices={[
          { value: 'ru', title: text.russian },
          ...(second ? [{ value: 'second', title: second.title }] : []),
          { value: 'en', title: text.english },
        ]}
      />
      <div>
        <Button type="submit" busy={action.busy}>
          {action.busy ? text.saving : text.save}
        </Button>
      </div>
    </Form>
  )
}

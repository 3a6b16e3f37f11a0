import { Button } from '../../shared/ui/button.tsx'
import { Radios } from '../../shared/ui/choices.tsx'
import { DateInput } from '../../shared/ui/date-input.tsx'
import { Fieldset } from '../../shared/ui/field.tsx'
import { Form } from '../../shared/ui/form.tsx'
import { useWords } from '../../shared/ui/language.ts'
import { Select, TextInput } from '../../shared/ui/text-input.tsx'
import { ClassChoice } from '../class-choice.tsx'
import { useMe } from '../me.ts'
import type { Action } from '../use-action.ts'
import { roleWords } from '../words.ts'
import { needsClass, needsMunicipality, rolesAt, type Typed } from './grant.ts'
import type { Place } from './use-place.ts'
import { type Municipality, words } from './words.ts'

type Props = {
  typed: Typed
  onTyped: (typed: Typed) => void
  organisation: Place['organisation']
  municipalities: readonly Municipality[]
  action: Action
  onGive: () => void
}

export function GrantForm({ typed, onTyped, organisation, municipalities, action, onGive }: Props) {
  const text = useWords(words)
  const roles = useWords(roleWords)
  const { role: own } = useMe()
  const { errorAt } = action
  const textField = (id: 'snils' | 'surname' | 'name' | 'middleName') => ({
    id,
    label: text[id],
    autoComplete: 'off',
    value: typed[id],
    error: errorAt(id),
    onInput: (value: string) => onTyped({ ...typed, [id]: value }),
  })
  return (
    <Form onSubmit={onGive}>
      <Radios
        id="role"
        label={text.role}
        value={typed.role}
        error={errorAt('role')}
        choices={rolesAt(organisation, own).map((role) => ({ value: role, title: roles[role], hint: text[role] }))}
        onInput={(role) => onTyped({ ...typed, role })}
      />
      {needsClass(typed.role) && organisation && (
        <ClassChoice
          organisation={organisation.id}
          label={text.class}
          none={text.chooseClass}
          width={20}
          value={typed.group}
          error={errorAt('group')}
          onInput={(group) => onTyped({ ...typed, group })}
        />
      )}
      {needsMunicipality(typed.role) && (
        <Select
          id="municipality"
          label={text.municipality}
          none={text.chooseMunicipality}
          value={typed.municipality}
          error={errorAt('municipality')}
          options={municipalities.map(({ code, title }) => ({ value: code, title }))}
          onInput={(municipality) => onTyped({ ...typed, municipality })}
        />
      )}
      <Fieldset legend={text.who}>
        <TextInput {...textField('snils')} hint={text.snilsHint} width={20} inputMode="numeric" />
        <TextInput {...textField('surname')} />
        <TextInput {...textField('name')} />
        <TextInput {...textField('middleName')} optional />
      </Fieldset>
      <DateInput
        id="until"
        label={text.untilDay}
        hint={text.untilHint}
        optional
        value={typed.until}
        error={errorAt('until')}
        onInput={(until) => onTyped({ ...typed, until })}
      />
      <div>
        <Button type="submit" busy={action.busy}>
          {action.busy ? text.giving : text.give}
        </Button>
      </div>
    </Form>
  )
}

import { useState } from 'preact/hooks'
import { Scope } from '../../../shared/domain/access/policy.ts'
import { civilDate } from '../../../shared/domain/calendar.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { Checkboxes } from '../../../shared/ui/choices.tsx'
import { civilDateOf, DateInput, emptyDate } from '../../../shared/ui/date-input.tsx'
import { Form } from '../../../shared/ui/form.tsx'
import { useWords } from '../../../shared/ui/language.ts'
import { newAttempt } from '../../call.ts'
import { useMe } from '../../me.ts'
import { usePortal } from '../../portal.ts'
import type { Action } from '../../use-action.ts'
import { words } from './words.ts'

const SCOPES = Scope.options
type Invitation = { scopes: Scope[]; until: string }

type Props = { action: Action; onInvite: (body: Invitation, attempt: string) => void }

/** What somebody may see of the child, and until when. */
export function InviteForm({ action, onInvite }: Props) {
  const text = useWords(words)
  const { now } = usePortal()
  const { zone } = useMe().region
  const [scopes, setScopes] = useState<string[]>([])
  const [until, setUntil] = useState(emptyDate)
  // The same pressed again after a broken connection is the same invitation.
  const [attempt, setAttempt] = useState(newAttempt)
  const { errorAt } = action

  const invite = () => {
    const last = civilDateOf(until)
    const chosen = SCOPES.filter((scope) => scopes.includes(scope))
    const early = last !== undefined && last < civilDate(new Date(now()).toISOString(), zone)
    const wrong = [
      ...(chosen.length === 0 ? [{ id: 'scopes', text: text.chooseWhat }] : []),
      ...(last === undefined || early ? [{ id: 'until', text: early ? text.futureUntil : text.chooseUntil }] : []),
    ]
    if (last === undefined || wrong.length > 0) action.refuse(wrong)
    else onInvite({ scopes: chosen, until: last }, attempt)
  }

  return (
    <Form onSubmit={invite}>
      <Checkboxes
        id="scopes"
        label={text.whatLegend}
        values={scopes}
        error={errorAt('scopes')}
        choices={SCOPES.map((scope) => ({ value: scope, title: text[scope], hint: text[`${scope}Hint`] }))}
        onInput={(values) => {
          setScopes(values)
          setAttempt(newAttempt())
        }}
      />
      <DateInput
        id="until"
        label={text.untilLegend}
        hint={text.untilHint}
        value={until}
        error={errorAt('until')}
        onInput={(value) => {
          setUntil(value)
          setAttempt(newAttempt())
        }}
      />
      <div>
        <Button type="submit" busy={action.busy}>
          {action.busy ? text.giving : text.giveNow}
        </Button>
      </div>
    </Form>
  )
}

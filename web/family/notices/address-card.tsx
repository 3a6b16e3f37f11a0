import { useState } from 'preact/hooks'
import type { Way } from '../../../shared/domain/notices/preferences.ts'
import { Actions, Button } from '../../../shared/ui/button.tsx'
import { Card } from '../../../shared/ui/card.tsx'
import { Form } from '../../../shared/ui/form.tsx'
import { useWords } from '../../../shared/ui/language.ts'
import { Tag } from '../../../shared/ui/tag.tsx'
import { TextInput } from '../../../shared/ui/text-input.tsx'
import type { Action } from '../../use-action.ts'
import type { Preferences } from './preferences.ts'
import { words } from './settings-words.ts'

type Props = {
  way: Way
  preferences: Preferences
  action: Action
  onAsk: (address: string) => Promise<boolean>
  onConfirm: (code: string) => Promise<boolean>
  onOff: () => void
}

const kinds = { email: 'email', sms: 'tel', messenger: 'text' } as const
const fill = { email: 'email', sms: 'tel', messenger: 'off' } as const

/** One way out: its address, the code that proves it, and the way back. */
export function AddressCard({ way, preferences, action, onAsk, onConfirm, onOff }: Props) {
  const text = useWords(words)
  const known = preferences.addresses.find((it) => it.way === way)?.address
  const waiting = preferences.pending?.way === way ? preferences.pending.address : undefined
  const [asking, setAsking] = useState(known === undefined && waiting === undefined)
  const [address, setAddress] = useState('')
  const [code, setCode] = useState('')
  const { errorAt } = action
  const ids = { address: `${way}-address`, code: `${way}-code` }

  const ask = () => (address.trim() === '' ? refuse(ids.address, text.emptyAddress) : onAsk(address))
  const confirm = () => (code.trim() === '' ? refuse(ids.code, text.emptyCode) : onConfirm(code))
  const refuse = (id: string, said: string) => action.refuse([{ id, text: said }])

  return (
    <Card level={3} title={text[way]}>
      {known !== undefined && (
        <p>
          <Tag tone="success">{text.on}</Tag> {known}
        </p>
      )}
      {waiting !== undefined && (
        <Form class="stack" onSubmit={confirm}>
          <p>{text.sent(waiting)}</p>
          <TextInput
            id={ids.code}
            label={text.codeLabel}
            hint={text.codeHint}
            width={6}
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            error={errorAt(ids.code)}
            onInput={setCode}
          />
          <Actions>
            <Button type="submit" busy={action.busy}>
              {text.confirm}
            </Button>
          </Actions>
        </Form>
      )}
      {asking && (
        <Form class="stack" onSubmit={ask}>
          <TextInput
            id={ids.address}
            label={text[`${way}Label`]}
            hint={text[`${way}Hint`]}
            kind={kinds[way]}
            autoComplete={fill[way]}
            value={address}
            error={errorAt(ids.address)}
            onInput={setAddress}
          />
          <Actions>
            <Button type="submit" kind="secondary" busy={action.busy}>
              {action.busy ? text.sending : text.sendCode}
            </Button>
          </Actions>
        </Form>
      )}
      {!asking && (
        <Actions>
          <Button kind="plain" onClick={() => setAsking(true)}>
            {text.change}
          </Button>
          {known !== undefined && (
            <Button kind="plain" busy={action.busy} onClick={onOff}>
              {text.off}
            </Button>
          )}
        </Actions>
      )}
    </Card>
  )
}

import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../shared/ui/button.tsx'
import { Refusal } from '../../shared/ui/error-summary.tsx'
import { Form } from '../../shared/ui/form.tsx'
import { TextInput } from '../../shared/ui/text-input.tsx'
import { useAction } from '../use-action.ts'

type Props = {
  words: { code: string; codeHint: string; enterCode: string; open: string; opening: string }
  /** Between what is wrong and the field. */
  children: ComponentChildren
  /** Whether something is wrong: the title of the page says so. */
  onFailed: (failed: boolean) => void
  /** @throws what the server refuses */
  onCode: (code: string) => Promise<void>
}

/** A code that was handed over on paper or by phone, and is typed here. */
export function CodeForm({ words, children, onFailed, onCode }: Props) {
  const action = useAction()
  const [code, setCode] = useState('')
  const errors = action.errors.map((error) => ({ id: 'code', ...error }))

  const enter = async () => {
    const typed = code.trim()
    if (typed === '') {
      action.refuse([{ id: 'code', text: words.enterCode }])
      onFailed(true)
      return
    }
    onFailed((await action.run(() => onCode(typed), { '/code': 'code' })) !== 'done')
  }

  return (
    <>
      <Refusal of={{ attempt: action.attempt, errors }} />
      {children}
      <Form onSubmit={enter}>
        <TextInput
          id="code"
          label={words.code}
          hint={words.codeHint}
          width={20}
          autoComplete="off"
          value={code}
          error={errors[0]?.text}
          onInput={setCode}
        />
        <div>
          <Button type="submit" busy={action.busy}>
            {action.busy ? words.opening : words.open}
          </Button>
        </div>
      </Form>
    </>
  )
}

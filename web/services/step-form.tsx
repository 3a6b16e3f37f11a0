import type { ComponentChildren } from 'preact'
import { Banner } from '../../shared/ui/banner.tsx'
import { Actions, Button } from '../../shared/ui/button.tsx'
import { Form } from '../../shared/ui/form.tsx'
import { useWords } from '../../shared/ui/language.ts'
import { words } from './form-words.ts'
import type { Kept } from './use-filling.ts'

type Props = {
  back: string | undefined
  kept: Kept
  onDone: () => void
  children: ComponentChildren
}

/** A step of the form: its questions, the one button, and where what was typed lies. */
export function StepForm({ back, kept, onDone, children }: Props) {
  const text = useWords(words)
  return (
    <Form class="stack stack--wide measure" onSubmit={onDone}>
      {children}
      <div class="stack stack--close">
        <Actions>
          <Button type="submit">{text.continue}</Button>
          {back !== undefined && <a href={back}>{text.back}</a>}
        </Actions>
        <KeptLine kept={kept} />
      </div>
    </Form>
  )
}

function KeptLine({ kept }: { kept: Kept }) {
  const text = useWords(words)
  if (kept.at === 'nowhere')
    return (
      <Banner tone="warning" title={text.notKept}>
        <p>{text.notKeptText}</p>
      </Banner>
    )
  const says = { new: text.willSave, way: text.saving, device: text.onDevice, here: text.here }
  return <p class="soft small">{kept.at === 'server' ? text.savedAt(clockTime(kept.time)) : says[kept.at]}</p>
}

/** Hours and minutes on the clock of this device. */
const clockTime = (instant: string) =>
  new Date(instant).toLocaleTimeString('ru-RU', { hour: '2-digit', minute: '2-digit' })

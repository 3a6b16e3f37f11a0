import { useState } from 'preact/hooks'
import { Actions, Button } from '../../../shared/ui/button.tsx'
import { Heading } from '../../../shared/ui/heading.tsx'
import { useWords } from '../../../shared/ui/language.ts'
import type { Child } from '../../me.ts'
import { words } from './words.ts'

type Props = { child: Child; busy: boolean; onGive: () => void }

/** A code with which the child signs in itself; what a new one ends is said before it is given. */
export function PupilCode({ child, busy, onGive }: Props) {
  const text = useWords(words)
  const [asking, setAsking] = useState(false)
  const atSchool = child.attends?.kind === 'class'
  return (
    <section class="stack" aria-labelledby="pupil-code">
      <Heading level={2} size="m" id="pupil-code">
        {text.pupilTitle}
      </Heading>
      <p class="measure">{atSchool ? text.pupilText : text.pupilNotYet}</p>
      {atSchool && !asking && (
        <div>
          <Button kind="secondary" onClick={() => setAsking(true)}>
            {text.pupilGive}
          </Button>
        </div>
      )}
      {atSchool && asking && (
        <>
          <p class="measure">{text.pupilAsk}</p>
          <Actions>
            <Button
              busy={busy}
              onClick={() => {
                setAsking(false)
                onGive()
              }}
            >
              {text.pupilNow}
            </Button>
            <Button kind="plain" onClick={() => setAsking(false)}>
              {text.back}
            </Button>
          </Actions>
        </>
      )}
    </section>
  )
}

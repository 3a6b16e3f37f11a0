import { useState } from 'preact/hooks'
import { endGuardianship, listGuardians } from '../../shared/contracts/delegations.ts'
import { Actions, Button } from '../../shared/ui/button.tsx'
import { dayInWords } from '../../shared/ui/dates.ts'
import { Done } from '../../shared/ui/done.tsx'
import { Form } from '../../shared/ui/form.tsx'
import { Heading, Hidden } from '../../shared/ui/heading.tsx'
import { State } from '../../shared/ui/states.tsx'
import { TextInput } from '../../shared/ui/text-input.tsx'
import type { Pupil } from '../enrollment/pupil-search.tsx'
import { Loaded } from '../loaded.tsx'
import { useMe } from '../me.ts'
import { usePortal } from '../portal.ts'
import type { Action } from '../use-action.ts'
import { useLive } from '../use-live.ts'
import { words } from './guardian-words.ts'

const text = words.ru
const MOST = 200

type Props = { pupil: Pupil; action: Action }

/** The guardians of one child, and those whose access a decision has ended. */
export function GuardiansOf({ pupil: { pupil: child, name }, action }: Props) {
  const { call } = usePortal()
  const { zone } = useMe().region
  const guardians = useLive(listGuardians, { params: { child } })
  const [done, setDone] = useState({ count: 0, title: '' })

  const part = async (guardian: Guardian, seq: number, ground: string) => {
    const outcome = await action.run(
      () => call(endGuardianship, { params: { child, guardian: guardian.guardian }, body: { ground }, match: seq }),
      { '/ground': `ground-${guardian.guardian}` },
    )
    if (outcome === 'done') setDone({ count: done.count + 1, title: text.parted(guardian.name ?? text.nameless) })
    if (outcome !== 'refused') guardians.renew()
  }

  return (
    <section class="stack" aria-labelledby="guardians">
      {done.count > 0 && action.errors.length === 0 && <Done key={done.count} title={done.title} />}
      <Heading level={2} size="m" id="guardians">
        {text.of(name)}
      </Heading>
      <Loaded of={guardians}>
        {({ seq, items, parted }) => (
          <>
            {items.length === 0 ? (
              <State title={text.none}>
                <p>{text.noneText}</p>
              </State>
            ) : (
              <ul class="plain-list stack stack--close">
                {items.map((it) => (
                  <li key={it.guardian}>
                    <OneGuardian guardian={it} action={action} onPart={(ground) => part(it, seq, ground)} />
                  </li>
                ))}
              </ul>
            )}
            {parted.length > 0 && (
              <section class="stack stack--close" aria-labelledby="parted">
                <Heading level={3} size="s" id="parted">
                  {text.former}
                </Heading>
                <ul class="list">
                  {parted.map((it) => (
                    <li
                      key={`${it.guardian} ${it.at}`}
                    >{`${it.name ?? text.nameless}, ${dayInWords(it.at, zone)}: ${it.ground}`}</li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
      </Loaded>
    </section>
  )
}

type Guardian = { guardian: string; name?: string | undefined }
type GuardianProps = {
  guardian: Guardian
  action: Action
  onPart: (ground: string) => void
}

function OneGuardian({ guardian: { guardian, name = text.nameless }, action, onPart }: GuardianProps) {
  const [asking, setAsking] = useState(false)
  const [ground, setGround] = useState('')
  const field = `ground-${guardian}`
  const part = () => {
    const typed = ground.trim()
    if (typed.length < 3) action.refuse([{ id: field, text: text.enterGround }])
    else onPart(typed)
  }
  return (
    <div class="stack stack--close">
      <p>
        <strong>{name}</strong>
      </p>
      {asking ? (
        <Form class="stack stack--close measure" onSubmit={part}>
          <p>{text.partText}</p>
          <TextInput
            id={field}
            label={text.ground}
            hint={text.groundHint}
            autoComplete="off"
            maxLength={MOST}
            value={ground}
            error={action.errorAt(field)}
            onInput={setGround}
          />
          <Actions>
            <Button type="submit" kind="danger" busy={action.busy}>
              {action.busy ? text.saving : text.partNow} <Hidden>{name}</Hidden>
            </Button>
            <Button
              kind="plain"
              onClick={() => {
                setAsking(false)
                action.refuse([])
              }}
            >
              {text.back}
            </Button>
          </Actions>
        </Form>
      ) : (
        <div>
          <Button kind="secondary" onClick={() => setAsking(true)}>
            {text.part} <Hidden>{name}</Hidden>
          </Button>
        </div>
      )}
    </div>
  )
}

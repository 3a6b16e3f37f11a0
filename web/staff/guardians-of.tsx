import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type * as z from 'zod/mini'
import { endGuardianship, listGuardians, restoreGuardianship } from '../../shared/contracts/delegations.ts'
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
const deeds = {
  part: { ask: text.part, says: text.partText, now: text.partNow, kind: 'danger', done: text.parted },
  restore: { ask: text.restore, says: text.restoreText, now: text.restoreNow, kind: 'primary', done: text.restored },
} as const
type Deed = keyof typeof deeds
type Former = z.output<typeof listGuardians.response>['parted'][number]

type Props = { pupil: Pupil; action: Action }

/** The guardians of one child, and those whose access a decision has ended, with the way back. */
export function GuardiansOf({ pupil: { pupil: child, name }, action }: Props) {
  const { call } = usePortal()
  const { zone } = useMe().region
  const guardians = useLive(listGuardians, { params: { child } })
  const [done, setDone] = useState({ count: 0, title: '' })

  const decide = async (deed: Deed, { guardian, name = text.nameless }: Guardian, match: number, ground: string) => {
    const asked = { params: { child, guardian }, body: { ground }, match }
    const outcome = await action.run(
      () => (deed === 'part' ? call(endGuardianship, asked) : call(restoreGuardianship, asked)),
      { '/ground': `ground-${guardian}` },
    )
    if (outcome === 'done') setDone({ count: done.count + 1, title: deeds[deed].done(name) })
    if (outcome !== 'refused') guardians.renew()
  }
  const history = ({ at, ground, restored }: Former) =>
    [text.partedFor(dayInWords(at, zone), ground)].concat(
      restored ? text.restoredFor(dayInWords(restored.at, zone), restored.ground) : [],
    )

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
                    <OneGuardian
                      guardian={it}
                      deed="part"
                      action={action}
                      onDecide={(...by) => decide('part', it, seq, ...by)}
                    />
                  </li>
                ))}
              </ul>
            )}
            {parted.length > 0 && (
              <section class="stack stack--close" aria-labelledby="parted">
                <Heading level={3} size="s" id="parted">
                  {text.former}
                </Heading>
                <ul class="plain-list stack stack--close">
                  {parted.map((it) => (
                    <li key={`${it.guardian} ${it.at}`}>
                      <OneGuardian
                        guardian={it}
                        deed={it.restored || !it.name ? undefined : 'restore'}
                        action={action}
                        onDecide={(...by) => decide('restore', it, seq, ...by)}
                      >
                        {history(it).map((line) => (
                          <p key={line}>{line}</p>
                        ))}
                      </OneGuardian>
                    </li>
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
  /** What a decision may do to it now. */
  deed: Deed | undefined
  action: Action
  onDecide: (ground: string) => void
  children?: ComponentChildren
}

function OneGuardian({
  guardian: { guardian, name = text.nameless },
  deed,
  action,
  onDecide,
  children,
}: GuardianProps) {
  const [asking, setAsking] = useState(false)
  const [ground, setGround] = useState('')
  const field = `ground-${guardian}`
  const decide = () => {
    const typed = ground.trim()
    if (typed.length < 3) action.refuse([{ id: field, text: text.enterGround }])
    else onDecide(typed)
  }
  const does = deed && deeds[deed]
  return (
    <div class="stack stack--close">
      <p>
        <strong>{name}</strong>
      </p>
      {children}
      {does &&
        (asking ? (
          <Form class="stack stack--close measure" onSubmit={decide}>
            <p>{does.says}</p>
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
              <Button type="submit" kind={does.kind} busy={action.busy}>
                {action.busy ? text.saving : does.now} <Hidden>{name}</Hidden>
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
              {does.ask} <Hidden>{name}</Hidden>
            </Button>
          </div>
        ))}
    </div>
  )
}

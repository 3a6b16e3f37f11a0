import { useState } from 'preact/hooks'
import { giveGrant } from '../../shared/contracts/staff.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import { Actions, Button, ButtonLink } from '../../shared/ui/button.tsx'
import { Confirmation } from '../../shared/ui/confirmation.tsx'
import { Refusal } from '../../shared/ui/error-summary.tsx'
import { Lead } from '../../shared/ui/heading.tsx'
import { useWords } from '../../shared/ui/language.ts'
import { State } from '../../shared/ui/states.tsx'
import { newAttempt } from '../call.ts'
import { Loaded } from '../loaded.tsx'
import { useMe } from '../me.ts'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useAction } from '../use-action.ts'
import { roleWords } from '../words.ts'
import { emptyGrant, grantBody, type Typed } from './grant.ts'
import { GrantForm } from './grant-form.tsx'
import { STAFF } from './paths.ts'
import { usePlace } from './use-place.ts'
import { REGION, words } from './words.ts'

const FIELDS = ['role', 'group', 'municipality', 'snils', 'surname', 'name', 'middleName', 'until']
const pointers = Object.fromEntries(FIELDS.map((field) => [`/${field}`, field]))

/** Gives somebody a role: which, where, who it is, until when. */
export function NewGrantPage() {
  const text = useWords(words)
  const roles = useWords(roleWords)
  const { call, now } = usePortal()
  const { region } = useMe()
  const { id, municipalities, organisation } = usePlace()
  const [typed, setTyped] = useState<Typed>(emptyGrant)
  // The same pressed again after a broken connection is the same role.
  const [attempt, setAttempt] = useState(newAttempt)
  const [given, setGiven] = useState('')
  const action = useAction()
  const failed = action.errors.length > 0
  const list = id === REGION || organisation === undefined ? STAFF : `${STAFF}?organisation=${id}`
  const crumbs = [
    { href: '/cabinet/', title: text.start },
    { href: list, title: text.title },
  ]
  const restart = (next: Typed) => {
    setTyped(next)
    setAttempt(newAttempt())
  }

  const give = async () => {
    const today = civilDate(new Date(now()).toISOString(), region.zone)
    const body = grantBody(typed, { organisation, zone: region.zone, today, text })
    if (Array.isArray(body)) return action.refuse(body)
    const outcome = await action.run(() => call(giveGrant, { body, attempt }), pointers)
    if (outcome !== 'done') return
    setGiven(`${[body.surname, body.name, body.middleName].filter(Boolean).join(' ')}: ${roles[body.role]}`)
    restart(emptyGrant)
  }

  if (given !== '')
    return (
      <Page title={text.given} ownHeading words={words} crumbs={crumbs}>
        <div class="stack measure">
          <Confirmation title={text.given}>
            <p>{given}</p>
          </Confirmation>
          <Actions>
            <ButtonLink href={list}>{text.toList}</ButtonLink>
            <Button kind="plain" onClick={() => setGiven('')}>
              {text.more}
            </Button>
          </Actions>
        </div>
      </Page>
    )
  return (
    <Page
      title={text.giveTitle}
      caption={organisation?.title ?? text.ofRegion}
      words={words}
      crumbs={crumbs}
      failed={failed}
    >
      <Refusal of={action} />
      <Lead>{text.giveLead}</Lead>
      <Loaded of={municipalities} lines={8}>
        {(found) =>
          id !== REGION && organisation === undefined ? (
            <State title={text.noOrganisation} action={<ButtonLink href={STAFF}>{text.toList}</ButtonLink>} />
          ) : (
            <GrantForm
              typed={typed}
              onTyped={restart}
              organisation={organisation}
              municipalities={found}
              action={action}
              onGive={give}
            />
          )
        }
      </Loaded>
    </Page>
  )
}

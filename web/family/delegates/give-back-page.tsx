import { useState } from 'preact/hooks'
import { withdrawDelegation } from '../../../shared/contracts/delegations.ts'
import { Actions, Button, ButtonLink } from '../../../shared/ui/button.tsx'
import { Confirmation } from '../../../shared/ui/confirmation.tsx'
import { Refusal } from '../../../shared/ui/error-summary.tsx'
import { useWords } from '../../../shared/ui/language.ts'
import { State } from '../../../shared/ui/states.tsx'
import { useMe, useRenewMe } from '../../me.ts'
import { Page } from '../../page.tsx'
import { usePortal } from '../../portal.ts'
import { useAction } from '../../use-action.ts'
import { scopesIn, words } from './words.ts'

/** Gives back what a guardian entrusted. */
export function GiveBackPage({ params: { id } }: { params: { id: string } }) {
  const text = useWords(words)
  const { call } = usePortal()
  const renewMe = useRenewMe()
  const action = useAction()
  const [done, setDone] = useState(false)
  const child = useMe().children.find(({ entrusted }) => entrusted?.delegation === id)
  const failed = action.errors.length > 0
  const crumbs = [{ href: '/cabinet/', title: text.start }]
  const home = <ButtonLink href="/cabinet/">{text.toStart}</ButtonLink>

  const giveBack = async () => {
    const outcome = await action.run(() => call(withdrawDelegation, { params: { id } }))
    if (outcome === 'done') setDone(true)
    if (outcome !== 'refused') renewMe()
  }

  if (done)
    return (
      <Page title={text.giveBackDone} ownHeading words={words} crumbs={crumbs}>
        <div class="stack measure">
          <Confirmation title={text.giveBackDone} />
          <div>{home}</div>
        </div>
      </Page>
    )
  return (
    <Page title={text.giveBackTitle} caption={child?.name} words={words} crumbs={crumbs} failed={failed}>
      <Refusal of={action} />
      {child?.entrusted ? (
        <>
          <p class="measure">{`${text.acceptSees}: ${scopesIn(text, child.entrusted.scopes)}. ${text.giveBackText}`}</p>
          <Actions>
            <Button kind="danger" busy={action.busy} onClick={giveBack}>
              {action.busy ? text.saving : text.giveBackNow}
            </Button>
            <a href="/cabinet/">{text.back}</a>
          </Actions>
        </>
      ) : (
        <State title={text.noSuch} action={home}>
          <p>{text.noSuchText}</p>
        </State>
      )}
    </Page>
  )
}

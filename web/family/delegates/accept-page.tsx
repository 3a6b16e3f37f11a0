import { useState } from 'preact/hooks'
import type * as z from 'zod/mini'
import { acceptDelegation } from '../../../shared/contracts/delegations.ts'
import { ButtonLink } from '../../../shared/ui/button.tsx'
import { Confirmation } from '../../../shared/ui/confirmation.tsx'
import { dayInWords } from '../../../shared/ui/dates.ts'
import { Lead } from '../../../shared/ui/heading.tsx'
import { useLanguage, useWords } from '../../../shared/ui/language.ts'
import { CodeForm } from '../../account/code-form.tsx'
import { useMe, useRenewMe } from '../../me.ts'
import { Page } from '../../page.tsx'
import { usePortal } from '../../portal.ts'
import { scopesIn, words } from './words.ts'

type Accepted = z.output<typeof acceptDelegation.response>

/** Where the code of a guardian is entered by whom it was handed to. */
export function AcceptPage() {
  const text = useWords(words)
  const { call } = usePortal()
  const renewMe = useRenewMe()
  const [failed, setFailed] = useState(false)
  const [accepted, setAccepted] = useState<Accepted>()
  const crumbs = [{ href: '/cabinet/', title: text.start }]
  if (accepted)
    return (
      <Page title={text.acceptDone} ownHeading words={words} crumbs={crumbs}>
        <Shown accepted={accepted} />
      </Page>
    )
  return (
    <Page title={text.acceptTitle} words={words} crumbs={crumbs} failed={failed}>
      <CodeForm
        words={text}
        onFailed={setFailed}
        onCode={async (code) => {
          setAccepted(await call(acceptDelegation, { body: { code } }))
          renewMe()
        }}
      >
        <Lead>{text.acceptLead}</Lead>
      </CodeForm>
    </Page>
  )
}

function Shown({ accepted: { name, scopes, until } }: { accepted: Accepted }) {
  const text = useWords(words)
  const language = useLanguage()
  const { zone } = useMe().region
  return (
    <div class="stack measure">
      <Confirmation title={text.acceptDone}>
        <p>{name}</p>
      </Confirmation>
      <p>{`${text.acceptSees}: ${scopesIn(text, scopes)}. ${text.untilDay(dayInWords(until, zone, language))}`}</p>
      <div>
        <ButtonLink href="/cabinet/">{text.toStart}</ButtonLink>
      </div>
    </div>
  )
}

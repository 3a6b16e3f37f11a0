import { useState } from 'preact/hooks'
import { Actions, Button } from '../../../shared/ui/button.tsx'
import { dayInWords, timeInWords } from '../../../shared/ui/dates.ts'
import { Hidden } from '../../../shared/ui/heading.tsx'
import { useLanguage, useWords } from '../../../shared/ui/language.ts'
import { SummaryCard } from '../../../shared/ui/summary-list.tsx'
import { Tag } from '../../../shared/ui/tag.tsx'
import { useMe } from '../../me.ts'
import { type Delegation, scopesIn, words } from './words.ts'

type Props = {
  delegation: Delegation
  busy: boolean
  onCode: () => void
  onWithdraw: () => void
}

/** Who sees what of a child, until when; a code that was not used can be renewed, and all can be taken back. */
export function DelegateCard({ delegation, busy, onCode, onWithdraw }: Props) {
  const text = useWords(words)
  const language = useLanguage()
  const { zone } = useMe().region
  const [asking, setAsking] = useState(false)
  const { status, scopes, until, name, invitedAt } = delegation
  const who = name ?? (status === 'given' ? text.nameless : text.unnamed)
  return (
    <SummaryCard
      title={who}
      rows={[
        { key: text.what, value: scopesIn(text, scopes) },
        // Without a name nothing else tells two invitations apart.
        ...(name === undefined ? [{ key: text.invitedOn, value: timeInWords(invitedAt, zone, language) }] : []),
        { key: text.until, value: dayInWords(until, zone, language) },
        { key: text.state, value: <Tag tone={status === 'given' ? 'success' : 'info'}>{text[status]}</Tag> },
      ]}
    >
      {asking ? (
        <div class="stack stack--close">
          <p class="measure">{text.withdrawText}</p>
          <Actions>
            <Button kind="danger" busy={busy} onClick={onWithdraw}>
              {busy ? text.saving : text.withdrawNow} <Hidden>{who}</Hidden>
            </Button>
            <Button kind="plain" onClick={() => setAsking(false)}>
              {text.back}
            </Button>
          </Actions>
        </div>
      ) : (
        <Actions>
          {status === 'invited' && (
            <Button kind="secondary" busy={busy} onClick={onCode}>
              {text.newCode}
            </Button>
          )}
          <Button kind="secondary" onClick={() => setAsking(true)}>
            {text.withdraw} <Hidden>{who}</Hidden>
          </Button>
        </Actions>
      )}
    </SummaryCard>
  )
}

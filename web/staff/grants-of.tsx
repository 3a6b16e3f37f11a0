import { useState } from 'preact/hooks'
import { Actions, Button } from '../../shared/ui/button.tsx'
import { dayInWords } from '../../shared/ui/dates.ts'
import { Hidden } from '../../shared/ui/heading.tsx'
import { useLanguage, useWords } from '../../shared/ui/language.ts'
import { useMe } from '../me.ts'
import { roleWords } from '../words.ts'
import { mayTake } from './grant.ts'
import { type Employee, type StaffGrant, words } from './words.ts'

type Props = { employee: Employee; busy: boolean; onTake: (grant: StaffGrant) => void }

/** The roles of one employee; what taking one means is said before it is done. */
export function GrantsOf({ employee: { name, grants }, busy, onTake }: Props) {
  const text = useWords(words)
  const roles = useWords(roleWords)
  const language = useLanguage()
  const { role: own, region } = useMe()
  const [asking, setAsking] = useState('')
  if (grants.length === 0) return <span class="soft">{text.noRoles}</span>
  return (
    <ul class="plain-list stack stack--close">
      {grants.map((grant) => {
        const { id, role, where, until } = grant
        const day = until === undefined ? undefined : text.until(dayInWords(until, region.zone, language))
        const what = [roles[role], where, day].filter(Boolean).join(', ')
        return (
          <li key={id}>
            {what}
            {mayTake(role, own) && asking !== id && (
              <div>
                <Button kind="plain" onClick={() => setAsking(id)}>
                  {text.take}{' '}
                  <Hidden>
                    {what}, {name}
                  </Hidden>
                </Button>
              </div>
            )}
            {asking === id && (
              <div class="stack stack--close">
                <p class="measure">{text.takeAsk}</p>
                <Actions>
                  <Button kind="danger" busy={busy} onClick={() => onTake(grant)}>
                    {busy ? text.saving : text.takeNow} <Hidden>{what}</Hidden>
                  </Button>
                  <Button kind="plain" onClick={() => setAsking('')}>
                    {text.back}
                  </Button>
                </Actions>
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}

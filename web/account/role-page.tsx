import { useState } from 'preact/hooks'
import { Lead } from '../../shared/ui/heading.tsx'
import { catalogue, useWords } from '../../shared/ui/language.ts'
import { useMe, useRenewMe } from '../me.ts'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { ProblemError } from '../problem-error.ts'
import { roleWords, shellWords } from '../words.ts'

const words = catalogue({
  ru: {
    title: 'Кем вы работаете сейчас',
    lead: 'У вас несколько должностей. Выберите, с какой начать: мы запомним её до следующего входа. Сменить её можно в меню с вашим именем.',
  },
  en: {
    title: 'As whom do you work now',
    lead: 'You hold several positions. Choose the one to begin with: we remember it for the next sign-in. You can change it in the menu under your name.',
  },
})

/** Somebody with several positions says as which of them they come, before anything is shown; asked once, then remembered. */
export function RolePage() {
  const text = useWords(words)
  const shell = useWords(shellWords)
  const roles = useWords(roleWords)
  const { session } = usePortal()
  const { grants } = useMe()
  const renew = useRenewMe()
  const [trouble, setTrouble] = useState('')
  const begin = async (grant: string) => {
    setTrouble('')
    try {
      await session.as(grant)
      renew()
    } catch (error) {
      setTrouble(error instanceof ProblemError && error.is('not-found') ? shell.roleLost : shell.roleUnreached)
    }
  }
  return (
    <Page title={text.title} words={words}>
      <Lead>{text.lead}</Lead>
      <ul class="menu__list measure">
        {grants.map(({ id, role, where }) => (
          <li key={id}>
            <button type="button" class="menu__choice" onClick={() => begin(id)}>
              {roles[role]}
              {where !== undefined && <span class="soft small">{where}</span>}
            </button>
          </li>
        ))}
      </ul>
      <p role="alert">{trouble}</p>
    </Page>
  )
}

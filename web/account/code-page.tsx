import { useState } from 'preact/hooks'
import { signInWithCode } from '../../shared/contracts/delegations.ts'
import { Lead } from '../../shared/ui/heading.tsx'
import { Inset } from '../../shared/ui/inset.tsx'
import { catalogue, useWords } from '../../shared/ui/language.ts'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useStore } from '../store.ts'
import { CodeForm } from './code-form.tsx'

const words = catalogue({
  ru: {
    title: 'Вход по коду для ученика',
    lead: 'Введи код, который тебе дал родитель. После входа откроется твой дневник.',
    others: 'Сейчас в этом браузере открыт личный кабинет. После входа по коду он закроется.',
    lost: 'Нет кода или он не подходит? Попроси родителя выдать новый: на странице «Доверенные лица».',
    code: 'Код',
    codeHint: 'Буквы и цифры; пробелы, дефисы и размер букв не важны',
    enterCode: 'Введи код',
    open: 'Войти',
    opening: 'Входим…',
  },
  en: {
    title: 'Sign in with a code, for pupils',
    lead: 'Enter the code that your parent gave you. Then your diary opens.',
    others: 'An account is open in this browser now. It closes when you sign in with a code.',
    lost: 'No code, or it does not fit? Ask your parent for a new one: on the page "Delegates".',
    code: 'Code',
    codeHint: 'Letters and digits; spaces, hyphens and capitals do not matter',
    enterCode: 'Enter the code',
    open: 'Sign in',
    opening: 'Signing in…',
  },
})

/** A pupil without an account of their own comes in by the code of a guardian. */
export function CodePage() {
  const text = useWords(words)
  const { call, session } = usePortal()
  const { kind } = useStore(session.state)
  const [failed, setFailed] = useState(false)
  return (
    <Page title={text.title} words={words} failed={failed}>
      <CodeForm
        words={text}
        onFailed={setFailed}
        onCode={async (code) => {
          await call(signInWithCode, { body: { code } })
          // Loaded anew: the cookie is the pupil's now, what this page remembers may be of somebody else.
          location.assign('/cabinet/')
        }}
      >
        <Lead>{text.lead}</Lead>
        {kind === 'signed-in' && (
          <Inset>
            <p>{text.others}</p>
          </Inset>
        )}
      </CodeForm>
      <p class="measure soft">{text.lost}</p>
    </Page>
  )
}

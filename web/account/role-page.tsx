import { Lead } from '../../shared/ui/heading.tsx'
import { catalogue, useWords } from '../../shared/ui/language.ts'
import { useMe, useRenewMe } from '../me.ts'
import { Page } from '../page.tsx'
import { PositionChoice } from '../position-choice.tsx'

const words = catalogue({
  ru: {
    title: 'В какой роли вы сейчас',
    lead: 'У вас несколько ролей. Выберите, с какой начать: мы запомним её до следующего входа. Сменить её можно в меню с вашим именем.',
  },
  en: {
    title: 'In which role are you here',
    lead: 'You have several roles. Choose the one to begin with: we remember it for the next sign-in. You can change it in the menu under your name.',
  },
})

/** Somebody with several positions says as which of them they come, before anything is shown; asked once, then remembered. */
export function RolePage() {
  const text = useWords(words)
  const { grants } = useMe()
  const renew = useRenewMe()
  return (
    <Page title={text.title} words={words}>
      <Lead>{text.lead}</Lead>
      <PositionChoice of={grants} become={renew} />
    </Page>
  )
}

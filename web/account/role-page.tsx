import { Lead } from '../../shared/ui/heading.tsx'
import { catalogue, useWords } from '../../shared/ui/language.ts'
import { useMe, useRenewMe } from '../me.ts'
import { Page } from '../page.tsx'
import { PositionChoice } from '../position-choice.tsx'

const words = catalogue({
  ru: {
    title: 'В какой роли продолжить',
    lead: 'У вас несколько должностей. Выберите, в какой начать: при следующем входе мы предложим её сразу. Сменить роль можно в любое время в меню с вашим именем.',
  },
  en: {
    title: 'In which role do you go on',
    lead: 'You hold several positions. Choose the one to begin with: the next time you sign in you begin with it. You can change it at any time in the menu under your name.',
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
      <div class="positions">
        <PositionChoice of={grants} become={renew} />
      </div>
    </Page>
  )
}

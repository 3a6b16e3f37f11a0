import type { Purpose } from '../../../shared/domain/access/purpose.ts'
import { textFor } from '../../../shared/domain/privacy/consent.ts'
import { Details } from '../../../shared/ui/inset.tsx'

/** The full texts that the boxes of this step stand for. */
export function ConsentTexts({ health }: { health: boolean }) {
  const purposes: Purpose[] = health ? ['application', 'health'] : ['application']
  return (
    <div class="stack stack--close">
      {purposes.map((purpose) => {
        const { title, ru, version } = textFor(purpose)
        return (
          <Details key={purpose} title={`Текст согласия: ${title.ru.toLocaleLowerCase('ru')}`}>
            <p>{ru}</p>
            <p class="soft small">Редакция {version}. Отозвать согласие можно на странице «Доступ к данным».</p>
          </Details>
        )
      })}
    </div>
  )
}

import type { Scope } from '../../shared/domain/access/policy.ts'
import { dayInWords } from '../../shared/ui/dates.ts'
import { catalogue, useLanguage, useWords } from '../../shared/ui/language.ts'
import { GIVE_BACK } from '../family/delegates/paths.ts'
import { type Child, useMe } from '../me.ts'

export type Entrusted = NonNullable<Child['entrusted']>

/** Apart from the words of the start page: a parent needs none of them. */
const words = catalogue({
  ru: {
    may: 'Можно',
    by: (name: string) => `Доверитель: ${name}`,
    until: (day: string) => `Доступ до ${day}`,
    giveBack: 'Отказаться от доступа',
    diary: 'видеть дневник и отметки',
    applications: 'видеть заявления в детский сад',
    apply: 'подавать заявления',
    notices: 'получать уведомления',
  },
  en: {
    may: 'You may',
    by: (name: string) => `Entrusted by ${name}`,
    until: (day: string) => `Access until ${day}`,
    giveBack: 'Give the access back',
    diary: 'see the diary and marks',
    applications: 'see the kindergarten applications',
    apply: 'file applications',
    notices: 'get the notices',
  },
})

/** On the card of a child of others: what was entrusted, by whom, until when, and how to give it back. */
export function EntrustedLines({ entrusted: { scopes, by, until, delegation } }: { entrusted: Entrusted }) {
  const text = useWords(words)
  const language = useLanguage()
  const { zone } = useMe().region
  const what = scopes.map((scope: Scope) => text[scope]).join(', ')
  const lines = [`${text.may}: ${what}`, by !== undefined && text.by(by), text.until(dayInWords(until, zone, language))]
  return (
    <>
      {lines.map((line) => line && <p class="soft">{line}</p>)}
      <p>
        <a href={`${GIVE_BACK}/${delegation}`}>{text.giveBack}</a>
      </p>
    </>
  )
}

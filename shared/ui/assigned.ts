import type { Proposal } from '../contracts/territory.ts'
import type { Language } from '../domain/problems/problem.ts'
import { dateInWords } from './dates.ts'

const said = {
  ru: {
    found: (titles: string) => `По акту дом закреплён: ${titles}`,
    none: 'В акте такого дома нет',
    unread: 'Адрес не разобран, сверьте с актом сами',
    of: (act: string, day: string) => `${act} от ${day}`,
  },
  en: {
    found: (titles: string) => `By the act the house is assigned to ${titles}`,
    none: 'The act has no such house',
    unread: 'The address could not be read: compare it with the act yourself',
    of: (act: string, day: string) => `${act} of ${day}`,
  },
}

/** What the act of the municipality says of an address: a proposal, an official decides. */
export function assignedInWords({ kind, organisations, act, signedOn }: Proposal, language: Language = 'ru'): string {
  const text = said[language]
  const found = kind === 'found' ? text.found(organisations.map(({ title }) => title).join(', ')) : text[kind]
  return `${found}. ${text.of(act, dateInWords(signedOn, language))}`
}

import type { Audit } from '../shared/table/archive/audit.ts'
import type { BadRoot } from '../shared/vault/roots.ts'
import type { Said } from './language.ts'

const roots: Record<BadRoot['why'], (key: string) => Said> = {
  unreadable: (key) => ({
    ru: `Подписанный корень ${key} не читается: файл изменён или испорчен.`,
    en: `The signed root ${key} cannot be read: the file was changed or is damaged.`,
  }),
  signature: (key) => ({
    ru: `У корня ${key} чужая подпись или текст под ней изменён.`,
    en: `The root ${key} bears a signature that is not ours, or the text under it was changed.`,
  }),
  order: (key) => ({
    ru: `Корень ${key} не продолжает предыдущий: тот изменён, испорчен или между ними одного не хватает.`,
    en: `The root ${key} does not continue the one before it: that one was changed or damaged, or one between them is missing.`,
  }),
  leaves: (key) => ({
    ru: `Файл голов ${headsOf(key)} не тот, что подписан: он изменён, испорчен или его нет.`,
    en: `The heads file ${headsOf(key)} is not the signed one: it was changed, is damaged or missing.`,
  }),
  root: (key) => ({
    ru: `Корень ${key} не сходится со своими головами.`,
    en: `The root ${key} is not the root over its heads.`,
  }),
}
const headsOf = (key: string) => key.replace(/root\.json$/, 'heads.json.gz')

const whys: Record<string, (key: string) => Said> = roots

/** What a flaw means, in one sentence: for the signed roots, whose names alone say little to an operator. */
export const flawSaid = ({ place, flaw }: Audit['flaws'][number]): Said | undefined =>
  flaw.startsWith('root: ') ? whys[flaw.slice('root: '.length)]?.(place) : undefined

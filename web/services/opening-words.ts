import type { Language } from '../../shared/domain/problems/problem.ts'
import type { Opening } from '../../shared/domain/service.ts'
import { dayInWords, timeInWords } from '../../shared/ui/dates.ts'
import { openingAt } from './opening.ts'
import type { words } from './words.ts'

type Text = Pick<typeof words.ru, 'openUntil' | 'opensAt' | 'noWindow'>
type Dated = { openings: readonly Opening[]; zone: string }

/** Until when applications are taken, or from when, in one sentence. */
export function openingInWords({ openings, zone }: Dated, now: number, text: Text, language: Language) {
  const found = openingAt(openings, now)
  if (!found) return { open: false, says: text.noWindow }
  const { open, opens, closes } = found
  const says = open
    ? text.openUntil(dayInWords(closes, zone, language))
    : text.opensAt(timeInWords(opens, zone, language))
  return { open, says }
}

import type * as z from 'zod/mini'
import { oneOf } from './fields.ts'

/** Who gave a place by a decision: nobody is ranked against it. */
export const Ground = oneOf('court', 'prosecutor', 'commission')

export const groundWords: Record<z.infer<typeof Ground>, string> = {
  court: 'Решение суда',
  prosecutor: 'Представление прокурора',
  commission: 'Решение комиссии',
}

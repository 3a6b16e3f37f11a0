import { russianForm } from '../../shared/ui/counted.ts'

type Aged = { kind: 'kindergarten-group' | 'class'; ages: readonly number[]; forms: readonly number[] }

/** Who a group or a class is for: «3–4 года», «5 класс», «1–2 классы». */
export function ages({ kind, ages: [from = 0, to = from], forms }: Aged): string {
  if (kind === 'class') return forms.length > 1 ? `${forms.join('–')} классы` : `${forms[0] ?? ''} класс`
  const years = russianForm(to, 'год', 'года', 'лет')
  return from === to ? `${to}\u00a0${years}` : `${from}–${to}\u00a0${years}`
}

import type * as z from 'zod/mini'
import type { showApplication } from '../../shared/contracts/applications.ts'
import type { showForm } from '../../shared/contracts/filing.ts'
import { statusWords } from '../../shared/domain/status-words.ts'
import { dateInWords, minuteInDigits } from '../../shared/ui/dates.ts'
import type { SummaryRow } from '../../shared/ui/summary-list.tsx'
import { benefitWords } from './words.ts'

export type Application = z.output<typeof showApplication.response>
export type Form = z.output<typeof showForm.response>

/** What the application is about, line by line. */
export const applicationRows = (it: Application, zone: string): SummaryRow[] => [
  { key: 'Состояние', value: statusWords[it.status].ru },
  { key: 'Подано', value: minuteInDigits(it.filedAt, zone) },
  { key: 'Место нужно с', value: dateInWords(it.desiredOn) },
  { key: 'Пожелания', value: (it.wishes ?? []).map(({ title }, at) => `${at + 1}. ${title}`).join('\n') },
  ...(it.place ? [{ key: 'Место в очереди', value: `${it.place.position} из ${it.place.total}` }] : []),
  ...(it.offer ? [{ key: 'Направление', value: `${it.offer.organisation}, ${it.offer.group}` }] : []),
  { key: 'Заявленное право', value: benefitWords[it.benefit ?? 'none'] },
]

/** The claimed benefit and the document that proves it. */
export function benefitRows({ benefit, confirmed }: Form): SummaryRow[] {
  if (!benefit) return []
  const { issuedBy, issuedOn, expiresOn } = benefit.document
  return [
    { key: 'Категория', value: benefit.category.title },
    { key: 'Кем выдан документ', value: issuedBy },
    { key: 'Дата выдачи', value: dateInWords(issuedOn) },
    ...(expiresOn === undefined ? [] : [{ key: 'Действует до', value: dateInWords(expiresOn) }]),
    ...(benefit.files ?? []).map(({ name }) => ({ key: 'Приложен файл', value: name })),
    { key: 'Право', value: confirmed.benefit ? 'подтверждено' : 'не подтверждено' },
  ]
}

/** Brothers and sisters, and where they go. */
export const siblingRows = ({ siblings = [], confirmed }: Form): SummaryRow[] => [
  ...siblings.map(({ surname, name, middleName, organisation }) => ({
    key: [surname, name, middleName].filter(Boolean).join(' '),
    value: organisation.title,
  })),
  { key: 'Преимущество', value: confirmed.siblings ? 'подтверждено' : 'не подтверждено' },
]

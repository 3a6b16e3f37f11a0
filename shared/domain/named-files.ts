import { addDays, civilDate, endOfDay } from './calendar.ts'
import { oneOf } from './fields.ts'
import type { Form } from './form.ts'

/** Which document of the form a file is of. */
export const FileOf = oneOf('medical-report', 'benefit')

type Named = { code: string; name: string; type: string; of: 'medical-report' | 'benefit' }

/** The files that a form names. A form that came by the federal portal brings their names alone: the bytes come apart, or never. */
export const filesNamed = ({ medicalReport, benefit }: Form): Named[] => [
  ...(medicalReport?.files ?? []).map((file) => ({ ...file, of: 'medical-report' as const })),
  ...(benefit?.files ?? []).map((file) => ({ ...file, of: 'benefit' as const })),
]

/** Days that a file which a message named may take to come apart from it. The contract of the exchange gives no term: it is ours. */
export const FILE_DAYS = 3

/** The last moment of the last of those days. */
export const filesDue = (now: string, zone: string): string => endOfDay(addDays(civilDate(now, zone), FILE_DAYS), zone)

const endings: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
  'image/png': 'png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
}

/** The name of a file with the ending that its kind wants: the portal may leave it out and give the MIME type instead. */
export function nameWithEnding({ name, type }: Pick<Named, 'name' | 'type'>): string {
  const ending = endings[type.trim().toLowerCase()]
  return ending === undefined || /\.[a-z]{3,4}$/i.test(name) ? name : `${name}.${ending}`
}

import type * as z from 'zod/mini'
import { FILE_DAYS, type FileOf } from '../../domain/named-files.ts'
import { putTrouble, troubleSeen } from '../../table/federal/troubles.ts'
import { sha256 } from '../../vault/seal.ts'
import type { From } from './trouble.ts'

type Of = z.infer<typeof FileOf>
/** A file is named by what it is of: its own name is the family's. */
const documents: Record<Of, string> = {
  'medical-report': 'Файл заключения ПМПК или врача',
  benefit: 'Файл документа о льготе',
}

/** Under which id the trouble with a file stands: one file is one trouble, however often it is asked for. */
export const fileTrouble = ({ region, client }: From, orderId: string, code: string): string =>
  sha256(`${region}|${client}|${orderId}|${code}`)

const NOT_COME = `Не пришёл в течение ${FILE_DAYS} дней. Семье об этом сказано`

type Refused = { id: string; orderId: string; cause: string; of: Of; refused: string }

/** Notes a file that was refused, for the page of the exchange. @returns its reason */
export async function noteFileRefused(from: From, { id, orderId, cause, of, refused }: Refused): Promise<string> {
  const { region, client, at } = from
  const tries = (await troubleSeen(region, id))?.tries ?? 0
  const reason = `${documents[of]}. ${refused}`
  const told = { kind: 'file' as const, reason, orderId, messageId: cause.slice(0, 200), raw: '' }
  await putTrouble({ region, client, at, id, ...told, tries })
  return reason
}

/** Notes a file that has not come. What is known of it already says more. */
export async function noteFileLate(from: From, late: Omit<Refused, 'cause' | 'refused'>): Promise<void> {
  const before = await troubleSeen(from.region, late.id)
  if (before && before.doneAt === undefined) return
  // No message was wrong: the number of the application stands for one.
  await noteFileRefused(from, { ...late, cause: late.orderId, refused: NOT_COME })
}

/** A file has come at last: what was wrong with it before is over. */
export async function noteFileCame({ region, at }: From, id: string): Promise<void> {
  const trouble = await troubleSeen(region, id)
  if (trouble) await putTrouble({ ...trouble, doneAt: at })
}

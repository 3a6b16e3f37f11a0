import type * as z from 'zod/mini'
import { russianDate } from '../../domain/calendar.ts'
import type { Municipality, RegionData } from '../../domain/region.ts'
import type { Sheet } from '../../files/sheet.ts'
import type { AsOf } from '../queue/counting.ts'

/** How a kind of report is counted, municipality by municipality, and what its files show. */
export type Kind<Row> = {
  row: z.ZodMiniType<Row>
  count: (region: RegionData, municipality: Municipality, when: AsOf) => Promise<Row[]>
  /** The first sheet is the CSV file. */
  sheets: (rows: readonly Row[], when: AsOf) => [Sheet, ...Sheet[]]
}

export const ages = ({ agesOn }: AsOf) => `Полных лет на ${russianDate(agesOn)}`
export const text = (title: string, width: number) => ({ title, kind: 'text' as const, width })
export const number = (title: string) => ({ title, kind: 'integer' as const, width: Math.max(10, title.length + 2) })
export const decimal = (title: string) => ({ title, kind: 'decimal' as const, width: Math.max(10, title.length + 2) })

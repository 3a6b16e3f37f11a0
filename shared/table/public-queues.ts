import type { Act } from '../domain/act.ts'
import { civilDate, nextSeptember, schoolYear } from '../domain/calendar.ts'
import { type PublicQueue, publicQueues } from '../domain/public-queue.ts'
import { rulesOn } from '../domain/region.ts'
import { csvForExcel } from '../files/csv.ts'
import type { Sheet } from '../files/sheet.ts'
import { publicNumbers } from '../vault/public-number.ts'
import { forEachOf } from './lists.ts'
import { waitingIn } from './queue.ts'
import { regionData } from './regions.ts'

/** The queues of a region as everybody may see them, by municipality and orientation of group. */
export type OpenQueues = {
  region: { code: string; title: string }
  zone: string
  municipalities: {
    code: string
    title: string
    queues: { orientation: string; ages: string; queue: PublicQueue }[]
  }[]
}

/** The queues of a region as they are now. */
export async function openQueues({ region: code, now }: Act): Promise<OpenQueues> {
  const region = await regionData(code)
  const numberOf = await publicNumbers(code)
  const titles = new Map(region.kindergarten.orientations.map((it) => [it.code, it.title]))
  const municipalities = await forEachOf(region.municipalities, async ({ code: oktmo, title, zone }) => {
    const today = civilDate(now, zone)
    const rules = rulesOn(region, today, oktmo)
    const year = schoolYear(nextSeptember(today))
    const waiting = (await waitingIn(code, oktmo)).map((it) => ({ ...it, number: numberOf(it.id) }))
    const queues = [...Map.groupBy(waiting, ({ orientation }) => orientation)].flatMap(([orientation, its]) =>
      publicQueues(its, rules).map((queue) => ({
        orientation: titles.get(orientation) ?? orientation,
        ages: queue.cohorts
          .map((cohort) => Math.max(0, year - cohort))
          .toSorted()
          .join(', '),
        queue,
      })),
    )
    return { code: oktmo, title, queues }
  })
  return { region: { code, title: region.title }, zone: region.zone, municipalities }
}

/** The queues as a table for Excel: a row for each child of a queue that is large enough. */
export const queuesTable = async (open: OpenQueues): Promise<Uint8Array> =>
  Buffer.concat(await Array.fromAsync(csvForExcel(sheetOf(open), open.zone)))

const text = (title: string) => ({ title, kind: 'text' as const })
const number = (title: string) => ({ title, kind: 'integer' as const })

const sheetOf = ({ municipalities }: OpenQueues): Sheet => ({
  name: 'Очередь в детские сады',
  columns: [
    ...[text('Муниципалитет'), text('Направленность'), text('Возраст'), text('Места'), number('По порядку подачи')],
    text('Номер'),
  ],
  rows: municipalities.flatMap(({ title, queues }) =>
    queues.flatMap(({ orientation, ages, queue }) =>
      'cells' in queue
        ? queue.cells.flatMap(({ from, to, exact, numbers }) =>
            numbers.map((it, at) => [title, orientation, ages, exact ? `${from + at}` : `${from}–${to}`, at + 1, it]),
          )
        : [],
    ),
  ),
})

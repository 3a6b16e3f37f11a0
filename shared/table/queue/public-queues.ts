import type { Act } from '../../domain/act.ts'
import { civilDate, nextSeptember, schoolYear } from '../../domain/calendar.ts'
import { nextEdition, type PublicQueue, shownQueue, smallQueues } from '../../domain/queue/public-queue.ts'
import type { QueueRules } from '../../domain/queue/queue-rules.ts'
import { rulesOn } from '../../domain/region.ts'
import { csvForExcel } from '../../files/csv.ts'
import type { Sheet } from '../../files/sheet.ts'
import { publicNumbers } from '../../vault/public-number.ts'
import { regionData } from '../regions.ts'
import { forEachOf } from '../store/lists.ts'
import { Drawings, Editions, editionsOf, queueOf } from './public-editions.ts'
import { waitingIn } from './queue.ts'

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

/** Draws the queues of a region anew where they may change (`nextEdition`), and gives all of them as they are shown now. */
export async function openQueues(act: Act): Promise<OpenQueues> {
  const region = await regionData(act.region)
  const titles = new Map(region.kindergarten.orientations.map((it) => [it.code, it.title]))
  const municipalities = await forEachOf(region.municipalities, async ({ code, title, zone }) => {
    const today = civilDate(act.now, zone)
    const year = schoolYear(nextSeptember(today))
    const shown = await shownIn(act, code, rulesOn(region, today, code), today)
    const queues = shown.map(({ orientation, queue }) => ({
      orientation: titles.get(orientation) ?? orientation,
      ages: queue.cohorts
        .map((cohort) => Math.max(0, year - cohort))
        .toSorted()
        .join(', '),
      queue,
    }))
    return { code, title, queues }
  })
  return { region: { code: act.region, title: region.title }, zone: region.zone, municipalities }
}

/** The queues of a municipality; those that are drawn anew are written down first, so that families are told their numbers. */
async function shownIn({ region, now }: Act, municipality: string, rules: QueueRules, today: string) {
  const [waiting, before, drawings, numberOf] = await Promise.all([
    waitingIn(region, municipality, today),
    editionsOf(region, municipality),
    Drawings.find({ region, municipality }),
    publicNumbers(region),
  ])
  const known = drawings?.at ?? {}
  const drawn: Record<string, string> = {}
  const anew: Parameters<typeof Editions.store>[0][] = []
  const shown: { orientation: string; queue: PublicQueue }[] = []
  const small: { orientation: string; cohort: number; waiting: number }[] = []
  for (const [queue, its] of Map.groupBy(waiting, queueOf)) {
    const [{ cohort, orientation } = { cohort: 0, orientation: '' }] = its
    const edition = nextEdition(before.get(queue), its, rules)
    if (!edition) {
      small.push({ orientation, cohort, waiting: its.length })
      continue
    }
    const isSame = edition === before.get(queue)
    const at = (isSame ? known[queue] : undefined) ?? now
    drawn[queue] = at
    if (!isSame) anew.push({ region, municipality, queue, ...edition })
    shown.push({ orientation, queue: shownQueue(cohort, edition, rules, (id) => numberOf(id, at)) })
  }
  // The moments first: cut off in between, the next time draws anew once more, and no new edition stands under old numbers.
  if (Object.keys({ ...known, ...drawn }).some((queue) => known[queue] !== drawn[queue]))
    await Drawings.store({ region, municipality, at: drawn })
  for (const edition of anew) await Editions.store(edition)
  const rest = [...Map.groupBy(small, ({ orientation }) => orientation)].flatMap(([orientation, its]) =>
    smallQueues(its).map((queue) => ({ orientation, queue })),
  )
  return [...shown, ...rest].toSorted((a, b) => placeOf(a).localeCompare(placeOf(b), 'ru', { numeric: true }))
}

const placeOf = ({ orientation, queue }: { orientation: string; queue: PublicQueue }) =>
  `${orientation} ${queue.cohorts[0]}`

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

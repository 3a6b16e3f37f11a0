import * as z from 'zod/mini'
import type { In } from '../../domain/application.ts'
import { publicNumbers } from '../../vault/public-number.ts'
import { keys } from '../keys.ts'
import { entity } from '../store/entity.ts'
import { all } from '../store/lists.ts'

const Edition = z.object({
  region: z.string(),
  municipality: z.string(),
  /** Age and orientation, `2023/1`. */
  queue: z.string(),
  rules: z.string(),
  cells: z.array(z.object({ classes: z.array(z.number()), entries: z.array(z.string()) })),
})

/** Who is shown in the public queue of an age and orientation; kept, because the next edition depends on it. */
export const Editions = entity<z.infer<typeof Edition>, { region: string; municipality: string; queue: string }>({
  name: 'PUBLIC-QUEUE',
  version: 1,
  schema: Edition,
  key: keys.publicQueue,
})

/** What is shown in a municipality, by queue. */
export async function editionsOf(region: string, municipality: string) {
  const { pk, sk } = keys.publicQueue({ region, municipality, queue: '' })
  const found = await Array.fromAsync(all({ partition: pk, range: { beginsWith: sk }, fresh: true }), (item) =>
    Editions.read(item),
  )
  return new Map(found.map((it) => [it.queue, it]))
}

const Drawn = z.object({ region: z.string(), municipality: z.string(), at: z.record(z.string(), z.string()) })

/** When the numbers of each queue of a municipality were drawn: with every edition anew. */
export const Drawings = entity<z.infer<typeof Drawn>, { region: string; municipality: string }>({
  name: 'PUBLIC-NUMBERS',
  version: 1,
  schema: Drawn,
  key: keys.publicNumbers,
})

/** The name of the queue that children of an age and orientation stand in. */
export const queueOf = ({ cohort, orientation }: { cohort: number; orientation: string }) => `${cohort}/${orientation}`

/** The number of a waiting application in the public queue as it is shown now; nothing where its queue is not shown. */
export async function publicNumberOf(application: In<'queued'>): Promise<string | undefined> {
  const { region, municipality, id } = application
  const [drawings, numberOf] = await Promise.all([
    Drawings.find({ region, municipality }, { fresh: false }),
    publicNumbers(region),
  ])
  const drawn = drawings?.at[queueOf(application)]
  return drawn === undefined ? undefined : numberOf(id, drawn)
}

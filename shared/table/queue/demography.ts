import * as z from 'zod/mini'
import { Demography } from '../../domain/queue/forecast-shown.ts'
import { keys } from '../keys.ts'
import { entity } from '../store/entity.ts'

const Stored = z.object({ region: z.string(), name: z.string(), value: Demography })
/** Apart from the region's data, which every function reads. */
const Items = entity<z.infer<typeof Stored>, { region: string; name: string }>({
  name: 'DEMOGRAPHY',
  version: 1,
  schema: Stored,
  key: keys.regionData,
})
const NAME = 'DEMOGRAPHY'

/** For loading, beside the region's data. */
export const putDemography = (region: string, value: Demography) => Items.put({ region, name: NAME, value })

/** Whether a region knows enough of its past to look ahead. */
export const findDemography = async (region: string): Promise<Demography | undefined> =>
  (await Items.find({ region, name: NAME }, { fresh: false }))?.value

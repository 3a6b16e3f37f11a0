import { Guardianship, undecided } from '../../domain/access/guardianship.ts'
import { states } from '../store/entity.ts'

export const Guardianships = states({ about: 'guardianship', version: 1, schema: Guardianship })

/** What was decided about a child's guardians; nothing yet, for most. */
export const guardianshipOf = async (region: string, child: string): Promise<Guardianship> =>
  (await Guardianships.find({ region, id: child })) ?? undecided(region, child)

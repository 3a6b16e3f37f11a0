import { Employment } from '../../domain/access/employment.ts'
import { keys } from '../keys.ts'
import { states } from '../store/entity.ts'
import { PAGE, type Position, pageOfRows } from '../store/lists.ts'

export const Employments = states({
  about: 'employment',
  version: 1,
  schema: Employment,
  place: (it) => ({
    gsi1pk: keys.staffOf(it),
    gsi1sk: keys.momentInList({ at: it.since, id: it.id }),
    row: it,
  }),
})

/** One page of who works or has worked at an organisation, who came last first. */
export const staffOf = (region: string, organisation: string, after: Position | undefined) =>
  pageOfRows(
    Employment,
    { index: 'gsi1', partition: keys.staffOf({ region, organisation }) },
    {
      limit: PAGE,
      after,
      newestFirst: true,
    },
  )

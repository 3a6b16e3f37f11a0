import { PupilEnrolled, PupilLeft, PupilReturned, PupilTransferred } from '../../shared/contracts/enrollment.ts'
import { CardCorrected } from '../../shared/contracts/personal-data.ts'
import { shortName } from '../../shared/domain/person.ts'
import { subscriber } from '../../shared/edge/subscriber.ts'
import { childCards } from '../../shared/table/people/people.ts'
import { groupList, rebuildNames } from '../../shared/table/people/rosters.ts'
import { attendingNow, pupilsOf } from '../../shared/table/pupils.ts'

/**
 * The names of a class are made anew from who attends it now. The index that lists a class may be a moment old, so whoever
 * stands in the old list, in the index or in the fact is asked again: no name is lost or kept by the order of events.
 */
export const handler = subscriber(
  'rebuild-roster',
  [PupilEnrolled, PupilTransferred, PupilLeft, PupilReturned, CardCorrected],
  async ({ data, act }) => {
    const child = 'child' in data ? data.child : data.id
    const groups = 'groups' in data ? data.groups : 'left' in data ? [data.group, data.left.group] : [data.group]

    for (const group of groups)
      await rebuildNames(act, groupList(group), async (before) => {
        const listed = (await pupilsOf(act.region, group)).map(({ id }) => id)
        const members = await attendingNow(act.region, group, [...Object.keys(before), ...listed, child])
        const cards = await childCards(act.region, members)
        return Object.fromEntries([...cards].map(([ref, card]) => [ref, shortName(card)]))
      })
  },
)

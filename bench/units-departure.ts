import { request } from '../regions/testing.ts'
import { openGroup, pupilIn } from '../regions/testing-places.ts'
import { asked, type Case, type Town } from './town.ts'

const ON = '2026-11-22'

/** A clerk says that a child has left its group, and that this was a mistake. */
async function leaver(town: Town, id: string) {
  const group = await openGroup(town, { id, organisation: '215', capacity: 5 })
  const { id: pupil } = await pupilIn(town, group)
  const clerk = { region: town.code, ref: 'cccccccc', role: 'clerk', organisation: '215' } as const
  const say = (fn: string, told: object) => {
    const headers = { 'idempotency-key': crypto.randomUUID() }
    return asked(fn, request(clerk, { body: { pupil, group: id, ...told }, headers }), 201)
  }
  return {
    end: () => say('enrollment/end-enrolment', { ground: 'moved', number: '1', on: ON }),
    restore: () => say('enrollment/restore-enrolment', { ground: 'wrong-child', number: '2' }),
  }
}

export const departureCases: Case[] = [
  {
    metric: 'end an enrolment in a kindergarten',
    of: 'write',
    budget: 11,
    charge: async (town) => town.charged((await leaver(town, '215-1-d1')).end),
  },
  {
    metric: 'take the end of an enrolment back',
    of: 'write',
    budget: 11,
    async charge(town) {
      const { end, restore } = await leaver(town, '215-1-d2')
      await end()
      return town.charged(restore)
    },
  },
]

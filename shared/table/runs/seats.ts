import { Entity } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { Places } from '../../domain/organisation.ts'
import { Problem } from '../../domain/problems/problem.ts'
import { keys } from '../keys.ts'
import type { Action, Write } from '../store/entity.ts'
import { forEachOf } from '../store/lists.ts'
import { mainTable } from '../store/table.ts'

/**
 * The places of a group or class. A place is taken by an offer or an enrolment, in the same transaction and only while
 * one is free, so a group never holds more than its capacity whoever writes at once. Counted, not read and written over:
 * two offers to one group do not disturb each other.
 */
const Seats = new Entity({
  name: 'SEATS',
  table: mainTable,
  timestamps: false,
  entityAttribute: { name: 'kind', hidden: true },
  schema: item({ pk: string().key(), sk: string().key(), v: number(), capacity: number(), free: number() }),
})

type Of = { region: string; group: string }

/** Opens the places of a group, some of them taken already. */
export const openSeats = (of: Of, capacity: number, taken = 0): Write => ({
  stamped: () => Seats.build(PutTransaction).item({ ...keys.seats(of), v: 1, capacity, free: capacity - taken }),
})

/** The places that a confirmed plan opens in a group for the next school year are apart from those of this year. */
export const plannedSeats = ({ region, group, plan }: Of & { plan?: string | undefined }): Of => ({
  region,
  group: plan === undefined ? group : `${group}@${plan}`,
})

/**
 * Opens places, or more or fewer than there were (0 for none yet), while as many are free as are taken away.
 * Refuses with `otherwise` when they are not, or when somebody changed their number meanwhile.
 */
export const resizeSeats = (of: Of, from: number, to: number, otherwise: () => Problem): Write => ({
  otherwise,
  stamped: () => ({
    params: () => ({
      Update: {
        TableName: mainTable.getName(),
        Key: keys.seats(of),
        UpdateExpression: 'SET v = :v, #kind = :kind ADD #free :by, #capacity :by',
        ExpressionAttributeNames: { '#free': 'free', '#capacity': 'capacity', '#kind': 'kind' },
        ConditionExpression:
          from === 0 ? 'attribute_not_exists(#capacity) OR #capacity = :from' : '#capacity = :from AND #free >= :least',
        ExpressionAttributeValues: {
          ...{ ':v': 1, ':kind': 'SEATS', ':by': to - from, ':from': from },
          ...(from > 0 && { ':least': Math.max(0, from - to) }),
        },
      },
    }),
  }),
})

/** Written out: the toolbox's update would add 15 KB to every function that counts places. */
const count = (
  of: Of,
  by: number,
  ConditionExpression: string,
  { values = {}, names = {} }: { values?: Record<string, number>; names?: Record<string, string> },
): Action => ({
  params: () => ({
    Update: {
      TableName: mainTable.getName(),
      Key: keys.seats(of),
      UpdateExpression: 'ADD #free :by',
      ExpressionAttributeNames: { '#free': 'free', ...names },
      ConditionExpression,
      ExpressionAttributeValues: { ':by': by, ...values },
    },
  }),
})

/** Takes a place. The transaction fails with `group-full` when none is free. */
export const takeSeat = (of: Of, title: string): Write => ({
  otherwise: () => new Problem('group-full', { group: title }),
  stamped: () => count(of, -1, '#free >= :one', { values: { ':one': 1 } }),
})

/** Gives a place back. @throws Error when all of them are free: a place is being given back that nobody held */
export const freeSeat = (of: Of): Write => ({
  otherwise: () => {
    throw new Error(`no place of ${of.group} is taken, so none can be given back`)
  },
  stamped: () => count(of, 1, '#free < #capacity', { names: { '#capacity': 'capacity' } }),
})

/** The counter that has a place: of the planned year until that has begun, then of the group itself. */
export async function counterOf(of: Of & { plan?: string | undefined }): Promise<Of> {
  if (of.plan === undefined) return of
  const planned = plannedSeats(of)
  const { Item } = await Seats.build(GetItemCommand).key(keys.seats(planned)).options({ consistent: true }).send()
  return Item ? planned : of
}

/**
 * Gives back a place that may be of a planned year. Refuses with `changed-meanwhile` when that year begins at this moment.
 * @throws Error when all places of the group are free
 */
export async function freePlace(of: Of & { plan?: string | undefined }): Promise<Write> {
  const counter = await counterOf(of)
  const free = freeSeat(counter)
  return counter.group === of.group ? free : { ...free, otherwise: () => new Problem('changed-meanwhile') }
}

/** While both counters say what was read: counts a group anew, and drops the counter of its planned year. */
export const beginSeats = (own: Of, was: Places, next: Places, planned: Of, taken: Places): Write[] => [
  {
    stamped: () =>
      Seats.build(PutTransaction)
        .item({ ...keys.seats(own), v: 1, ...next })
        .options(unchanged(was)),
  },
  { stamped: () => Seats.build(DeleteTransaction).key(keys.seats(planned)).options(unchanged(taken)) },
]

const unchanged = ({ capacity, free }: Places) => ({
  condition: {
    or: [
      { attr: 'capacity', exists: false } as const,
      {
        and: [{ attr: 'capacity', eq: capacity } as const, { attr: 'free', eq: free } as const],
      },
    ],
  },
})

/** Places of a group: all and free. */
export async function seatsOf(of: Of): Promise<{ capacity: number; free: number }> {
  const { Item } = await Seats.build(GetItemCommand).key(keys.seats(of)).send()
  const { capacity = 0, free = 0 } = Item ?? {}
  return { capacity, free }
}

/** Groups and classes with their places. */
export const withPlaces = <T extends { region: string; id: string }>(groups: readonly T[]): Promise<(T & Places)[]> =>
  forEachOf(groups, async (group) => {
    const { capacity, free } = await seatsOf({ region: group.region, group: group.id })
    return { ...group, capacity, free }
  })

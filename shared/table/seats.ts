import { Entity } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import { Problem } from '../domain/problem.ts'
import type { Write } from './entity.ts'
import { keys } from './keys.ts'
import { mainTable } from './table.ts'

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

/** Takes a place. The transaction fails with `group-full` when none is free. */
export const takeSeat = (of: Of, title: string): Write => ({
  otherwise: () => new Problem('group-full', { group: title }),
  stamped: () =>
    Seats.build(UpdateTransaction)
      .item({ ...keys.seats(of), free: $add(-1) })
      .options({ condition: { attr: 'free', gte: 1 } }),
})

/** Gives a place back. @throws Error when all of them are free: a place is being given back that nobody held */
export const freeSeat = (of: Of): Write => ({
  otherwise: () => {
    throw new Error(`no place of ${of.group} is taken, so none can be given back`)
  },
  stamped: () =>
    Seats.build(UpdateTransaction)
      .item({ ...keys.seats(of), free: $add(1) })
      .options({ condition: { attr: 'free', lt: { attr: 'capacity' } } }),
})

/** Places of a group: all and free. */
export async function seatsOf(of: Of): Promise<{ capacity: number; free: number }> {
  const { Item } = await Seats.build(GetItemCommand).key(keys.seats(of)).send()
  const { capacity = 0, free = 0 } = Item ?? {}
  return { capacity, free }
}

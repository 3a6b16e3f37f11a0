import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import * as z from 'zod/mini'
import type { Act } from '../domain/act.ts'
import { civilDate } from '../domain/calendar.ts'
import { Problem } from '../domain/problems/problem.ts'
import type { QueueRules } from '../domain/queue/queue-rules.ts'
import { itsMunicipality, rulesOn } from '../domain/region.ts'
import { stepOf, Ticket, ticketFor, waitOf } from '../domain/ticket.ts'
import { keys } from './keys.ts'
import { regionData } from './regions.ts'
import { entity } from './store/entity.ts'
import { answeredBefore } from './store/receipts.ts'
import { documents, mainTable } from './store/table.ts'

type FiledWhen = NonNullable<QueueRules['filedWhen']>

/** What counts as the moment of filing in a municipality's queue, by the rule set in force. */
export async function filedWhenIn({ region: of, now }: Act, code: string): Promise<FiledWhen | undefined> {
  const region = await regionData(of)
  return rulesOn(region, civilDate(now, itsMunicipality(region, code).zone), code).filedWhen
}

const Kept = z.extend(Ticket, { region: z.string(), key: z.string() })
const DAY_SECONDS = 86_400

/** Kept under the `Idempotency-Key`: the same application sent again finds its place, also from another page. */
const Tickets = entity<z.infer<typeof Kept>, { region: string; key: string }>({
  name: 'TICKET',
  version: 1,
  schema: Kept,
  key: keys.ticket,
  ttl: ({ turn }) => Math.ceil(turn / 1000) + DAY_SECONDS,
})

/**
 * Lets an application in at once or at its turn: where a municipality says how many it takes a second, who comes past that
 * gets a ticket. The first read finds ticket and place; a ticket costs two writes of a unit, an application some twenty.
 * @returns the moment of filing: now, or that of the ticket where the rule set says so
 * @throws Problem `busy` with the place, and the seconds until the turn
 */
export async function turnToFile(act: Act, code: string, filedWhen: FiledWhen = 'accepted'): Promise<string> {
  const { filingsPerSecond: perSecond } = itsMunicipality(await regionData(act.region), code)
  if (perSecond === undefined || !act.receipt) return act.now
  const ticket = await ticketOf(act, act.receipt.key, `filing/${code}`, perSecond)
  if (!ticket) return act.now
  const wait = waitOf(ticket, act.now, perSecond)
  if (wait) throw new Problem('busy', { number: ticket.number, ...wait, order: `filed-when-${filedWhen}` })
  return filedWhen === 'ticket' ? ticket.arrivedAt : act.now
}

async function ticketOf(act: Act, key: string, door: string, perSecond: number): Promise<Ticket | undefined> {
  const { region, now } = act
  const held = await Tickets.find({ region, key })
  if (held) return held
  const { number, before } = await arrive(act, door, perSecond)
  const ticket = ticketFor(number, before, now)
  // What was accepted and not heard of does not wait a second time: its answer is there.
  if (!ticket || (await answeredBefore(act))) return undefined
  return (await keep({ ...ticket, region, key })) ?? ticket
}

/** Keeps a ticket, unless the same application got one at the same moment: then that one is given. */
async function keep(ticket: z.infer<typeof Kept>): Promise<Ticket | undefined> {
  const put = Tickets.stored.build(PutItemCommand).item(Tickets.raw(ticket))
  try {
    await put.options({ condition: { attr: 'pk', exists: false } }).send()
    return undefined
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    return Tickets.get(ticket)
  }
}

const Door = z.object({ busyUntil: z.number(), came: z.number() })

/**
 * Takes the next number at a door and moves on the moment by which it will have done with everybody: one write unit. One
 * item takes about 1,000 writes a second; past that DynamoDB itself refuses, which is `too-busy` without a place.
 */
async function arrive({ region, now }: Act, of: string, perSecond: number) {
  const at = Date.parse(now)
  const step = stepOf(perSecond)
  const Key = keys.door({ region, of })
  // A door with a crowd before it is asked first: that is when calls are dear.
  for (;;) {
    const crowd = await moved(Key, 'SET busyUntil = busyUntil + :step', 'busyUntil > :now', {
      ':step': step,
      ':now': at,
    })
    if (crowd) return { number: crowd.came, before: crowd.busyUntil - step }
    const free = 'attribute_not_exists(busyUntil) OR busyUntil <= :now'
    const first = await moved(Key, 'SET busyUntil = :next', free, { ':next': at + step, ':now': at })
    if (first) return { number: first.came, before: at }
  }
}

async function moved(
  Key: { pk: string; sk: string },
  set: string,
  ConditionExpression: string,
  values: Record<string, number>,
) {
  try {
    const { Attributes } = await documents.send(
      new UpdateCommand({
        TableName: mainTable.getName(),
        Key,
        UpdateExpression: `${set}, #kind = :kind, v = :one ADD came :one`,
        ConditionExpression,
        ExpressionAttributeNames: { '#kind': 'kind' },
        ExpressionAttributeValues: { ...values, ':kind': 'DOOR', ':one': 1 },
        ReturnValues: 'ALL_NEW',
      }),
    )
    return Door.parse(Attributes)
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined
    throw error
  }
}

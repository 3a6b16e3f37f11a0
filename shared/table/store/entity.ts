import { isDeepStrictEqual } from 'node:util'
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { Entity } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import * as z from 'zod/mini'
import { Problem } from '../../domain/problems/problem.ts'
import type { Subject } from '../../domain/subject.ts'
import { keys } from '../keys.ts'
import { type keysTable, mainTable } from './table.ts'
import { patiently } from './tries.ts'

/**
 * How an item lies in the table: the domain schema is the truth and its value stands in `data`; beside it only what
 * DynamoDB itself works with. `v` is the format; older items are lifted by `upcast` when they are read.
 */
const envelope = item({
  pk: string().key(),
  sk: string().key(),
  v: number(),
  /** Of a subject: the version that writes are conditioned on. */
  seq: number().optional(),
  data: any(),
  row: any().optional(),
  gsi1pk: string().optional(),
  gsi1sk: string().optional(),
  gsi2pk: string().optional(),
  gsi2sk: string().optional(),
  gsi3pk: string().optional(),
  gsi3sk: string().optional(),
  ttl: number().optional(),
})

/** An action of the toolbox, or one written out. */
export type Action = { params: () => NonNullable<TransactWriteCommandInput['TransactItems']>[number] }
export type Key = { pk: string; sk: string }
/** Where lists find the item, and what they show of it. */
export type Place = Partial<Record<`gsi${1 | 2 | 3}${'pk' | 'sk'}`, string>> & { row?: unknown }
export type Position = { seq: number; head: string }

/** One action of a transaction. `stamped` gets the new position in the chain when the item is a subject. */
export type Write = {
  stamped: (position?: Position) => Action
  /** The subject this write saves, as it was read. */
  subject?: Subject & { name: string }
  /** What a failed condition means here, told from the item that stood in the way. Default: `changed-meanwhile`. */
  otherwise?: (existing: Record<string, unknown> | undefined) => Problem
}

type Definition<T, K> = {
  /** Stored with the item; also what `not-found` speaks of. */
  name: string
  version: number
  schema: z.ZodMiniType<T>
  key: (it: K) => Key
  /** From the format named by the number to the next one. */
  upcast?: Record<number, (old: unknown) => unknown>
  place?: (it: T) => Place
  /** Second of the epoch when the table may drop it. */
  ttl?: (it: T) => number | undefined
  table?: typeof mainTable | typeof keysTable
  /** Stored as it was written for ever: its hash is in a chain. Readers lift it, `npm run migrate` leaves it alone. */
  unchanging?: true
}

/** One format of items: what `npm run migrate` needs to know to bring stored ones to this release. */
export type Format = {
  table: typeof mainTable | typeof keysTable
  version: number
  /** The same item in the format of this release. */
  lifted: (raw: unknown) => Record<string, unknown>
}
/** All formats by name: every entity that was imported is among them. */
export const formats = new Map<string, Format>()

/** `over`: the `seq` that was read, 0 for an item that must not be there yet; nothing for an unconditional put. */
type PutOptions = { over?: number; otherwise?: Write['otherwise'] }

const Stored = z.object({ v: z.number(), data: z.unknown() })

/** As it lies in the table: without what is undefined. */
const plain = (it: unknown): unknown => it && JSON.parse(JSON.stringify(it))

const overSeq = (seq: number) =>
  ({
    condition: seq === 0 ? { attr: 'pk', exists: false } : { attr: 'seq', eq: seq },
    returnValuesOnConditionFalse: 'ALL_OLD',
  }) as const

/** Reads and writes of one kind of item. Files in this folder build their named access patterns from it. */
export function entity<T extends object, K>(of: Definition<T, K>) {
  const stored = new Entity({
    name: of.name,
    table: of.table ?? mainTable,
    schema: envelope,
    timestamps: false,
    entityAttribute: { name: 'kind', hidden: true },
  })

  function read(raw: unknown): T {
    const item = Stored.parse(raw)
    let { data } = item
    for (let { v } = item; v < of.version; v++) {
      const lift = of.upcast?.[v]
      if (!lift) throw new Error(`${of.name}: no way from format ${v} to ${v + 1}`)
      data = lift(data)
    }
    return of.schema.parse(data)
  }

  // Parsed on the way in too: what the schema does not name is not stored, and a broken state is never saved.
  const whole = (it: T & K) => {
    const ttl = of.ttl?.(it)
    const data = of.schema.parse(it)
    const seq = 'seq' in data && typeof data.seq === 'number' ? { seq: data.seq } : {}
    return { ...of.key(it), v: of.version, ...seq, data, ...of.place?.(data), ...(ttl !== undefined && { ttl }) }
  }

  if (!of.unchanging)
    formats.set(of.name, {
      table: of.table ?? mainTable,
      version: of.version,
      // cast: a key function reads its parts from the item, and what the schema gives back is the whole item
      lifted: (raw) => whole(read(raw) as T & K),
    })

  async function look({ pk, sk }: Key, fresh: boolean): Promise<T | undefined> {
    const { Item } = await stored.build(GetItemCommand).key({ pk, sk }).options({ consistent: fresh }).send()
    return Item && read(Item)
  }

  async function need(key: Key, fresh: boolean): Promise<T> {
    const found = await look(key, fresh)
    if (!found) throw new Problem('not-found')
    return found
  }

  return {
    /** The item or nothing. `fresh: false` is half the price and may be a second old. */
    find: (key: K, { fresh = true } = {}): Promise<T | undefined> => look(of.key(key), fresh),

    /** The item, or the problem `not-found`. */
    get: (key: K, { fresh = true } = {}): Promise<T> => need(of.key(key), fresh),

    /** The item at a key that an index gave. @throws Problem `not-found` when it is gone */
    at: (key: Key): Promise<T> => need(key, true),

    /** Lifts and checks an item that a query or a batch brought. */
    read,

    /** Puts it at once, alone, over whatever is there: for logs and projections, where a repetition does no harm. */
    async store(next: T & K): Promise<void> {
      await stored.build(PutItemCommand).item(whole(next)).send()
    },

    /**
     * Puts it at once, alone, over the version that was read (0: there was none): half the price of a transaction. There
     * is no token, so where another version stands it is compared: what was to be put is there when an answer was lost.
     * @throws Problem `changed-meanwhile`
     */
    async storeOver(over: number, next: T & K): Promise<void> {
      const item = whole(next)
      const { condition } = overSeq(over)
      const put = () => stored.build(PutItemCommand).item(item).options({ condition }).send()
      try {
        await patiently(put)
      } catch (error) {
        if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error
        if (!isDeepStrictEqual(plain(await look(item, true)), plain(item.data))) throw new Problem('changed-meanwhile')
      }
    },

    /** Puts an item that has no facts of its own. */
    put(next: T & K, { over, otherwise }: PutOptions = {}): Write {
      const put = stored.build(PutTransaction).item(whole(next))
      return { ...(otherwise && { otherwise }), stamped: () => (over === undefined ? put : put.options(overSeq(over))) }
    },

    remove: (key: K): Write => ({ stamped: () => stored.build(DeleteTransaction).key(of.key(key)) }),

    /** For bulk loads (commands) and batches: the raw item. */
    raw: whole,
    stored,
  }
}

/** The same for states that facts are about: `<about>/<id>` is the subject, saving goes over the version that was read. */
export function states<T extends Subject & { id: string }>(
  of: Omit<Definition<T, { region: string; id: string }>, 'name' | 'key'> & {
    about: string
    key?: (it: { region: string; id: string }) => Key
  },
) {
  const subjectOf = (id: string) => `${of.about}/${id}`
  const shelf = entity<T, { region: string; id: string }>({
    ...of,
    name: of.about,
    key: of.key ?? (({ region, id }) => keys.state({ region, subject: subjectOf(id) })),
  })
  return {
    ...shelf,
    /** `commit` gives the state its new place in the chain of facts. */
    save(next: T, otherwise?: Write['otherwise']): Write {
      return {
        subject: { ...next, name: subjectOf(next.id) },
        ...(otherwise && { otherwise }),
        stamped: (position) =>
          shelf.stored
            .build(PutTransaction)
            .item(shelf.raw({ ...next, ...position }))
            .options(overSeq(next.seq)),
      }
    },
  }
}

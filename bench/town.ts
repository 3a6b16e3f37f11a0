import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod/mini'
import { testRegion } from '../regions/testing.ts'
import { Caller } from '../shared/domain/access/policy.ts'
import { documents } from '../shared/table/store/table.ts'
import { bodyOf, callable } from './called.ts'
import { meter, type Units } from './meter.ts'

const folder = join(import.meta.dirname, '../functions')

/** Calls a function of ours as Lambda would. */
async function called(fn: string, event: unknown): Promise<unknown> {
  const { handler } = await import(pathToFileURL(join(folder, `${fn}.ts`)).href)
  return callable(handler)(event, {})
}

/** The same of a function that answers HTTP. @returns the body @throws Error when it answers with another status */
export const asked = async (fn: string, event: unknown, status = 200) => bodyOf(await called(fn, event), status)

const Authorized = z.object({ isAuthorized: z.literal(true), context: Caller })

/** As whom the authorizer lets a request in. @throws Error when it does not */
export async function admitted(event: unknown) {
  const { context } = Authorized.parse(await called('access/authorize', event))
  return context
}

export type Region = Awaited<ReturnType<typeof testRegion>>
/** A region of its own, and what the table charges for a piece of work in it. */
export type Town = Region & { charged: (work: () => Promise<unknown>) => Promise<Units> }

/** Once per process: the meter stays on the client. */
export async function openTown(): Promise<Town> {
  const count = meter(documents)
  const charged = async (work: () => Promise<unknown>) => {
    count.take()
    await work()
    return count.take()
  }
  return { ...(await testRegion()), charged }
}

/** One use case: what it is charged, what it may be charged, and how to have it charged. */
export type Case = { metric: string; of: keyof Units; budget: number; charge: (town: Town) => Promise<Units> }

import { setTimeout as pause } from 'node:timers/promises'
import middy from '@middy/core'
import type { EventBridgeEvent } from 'aws-lambda'
import type * as z from 'zod/mini'
import { CloudEvent } from '../contracts/cloud-event.ts'
import type { EventContract } from '../contracts/event.ts'
import type { Act } from '../domain/act.ts'
import { isProblem } from '../domain/problems/problem.ts'
import { sha256 } from '../vault/seal.ts'
import { actOf } from './act.ts'
import { log } from './log.ts'

type Heard<C extends EventContract> = {
  /** Which of the facts it is, where several are heard. */
  type: C['type']
  data: z.output<C['data']>
  /** `application/01J...` */
  subject: string
  /** The place of the fact in the history of its subject: an older one than was seen is to be ignored. */
  seq: number
  act: Act
}

/**
 * Turns a fact (or one of several) and a reaction into a Lambda handler. The bus delivers at least once and in any
 * order; the act's receipt makes what the reaction commits happen once. A throw means: deliver again, then the DLQ.
 */
export const subscriber = <C extends EventContract>(
  name: string,
  contracts: C | readonly C[],
  react: (heard: Heard<C>) => Promise<void>,
) =>
  middy<EventBridgeEvent<string, unknown>, void>().handler(async ({ detail }) => {
    const event = CloudEvent.parse(detail)
    if (event.source !== `/zvonok/${event.region}`)
      throw new Error(`${name} heard ${event.id}, which comes from another region than it says`)
    const correlation = event.correlationid ?? event.id
    log.begin({ useCase: name, correlation, fact: event.id, subject: event.subject })
    const all: readonly C[] = Array.isArray(contracts) ? contracts : [contracts]
    const contract = all.find(({ type }) => type === event.type)
    if (!contract) throw new Error(`${name} heard ${event.type}, which it does not listen to`)
    const act = actOf({
      region: event.region,
      actor: `system/${name}`,
      onBehalfOf: event.actor,
      now: event.time,
      cause: event.id,
      correlation,
      receipt: { key: sha256(`${name}|${event.id}`), hash: '' },
    })
    // cast: the schema of the very contract has just read it
    const data = contract.data.parse(event.data) as z.output<C['data']>
    const { type } = contract
    await again(() => react({ type, data, subject: event.subject, seq: Number(event.sequence), act }))
    log.info('done')
  })

const TRIES = 8

/** Facts about one thing are heard side by side: the one that lost the race reads again what the other wrote. */
async function again(react: () => Promise<void>, tries = 1): Promise<void> {
  try {
    await react()
  } catch (error) {
    if (!isProblem(error) || error.code !== 'changed-meanwhile' || tries === TRIES) throw error
    await pause(Math.random() * Math.min(1000, 20 * 2 ** tries))
    await again(react, tries + 1)
  }
}

/** What an operator asks of a running local region: the pages of `/__local` as data, and their buttons. */
import * as z from 'zod/mini'

const Messages = z.array(
  z.object({
    name: z.string(),
    messages: z.array(
      z.object({
        id: z.string(),
        receives: z.number(),
        attributes: z.record(z.string(), z.string()),
        body: z.string(),
      }),
    ),
  }),
)
const Schedules = z.array(
  z.object({ fn: z.string(), expression: z.string(), next: z.optional(z.string()), last: z.optional(z.string()) }),
)
const Answer = z.object({ ok: z.boolean(), result: z.optional(z.unknown()), error: z.optional(z.string()) })

/** @param url of the region */
export function operator(url: string) {
  const json = { accept: 'application/json' }
  const get = async (path: string): Promise<unknown> => {
    const response = await fetch(`${url}/__local/${path}`, { headers: json, signal: AbortSignal.timeout(10_000) })
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return response.json()
  }
  const post = async (path: string) => {
    const response = await fetch(`${url}/__local/${path}`, { method: 'POST', headers: json })
    return Answer.parse(await response.json())
  }
  return {
    queues: async () => Messages.parse(await get('queues')),
    schedules: async () => Schedules.parse(await get('schedules')),
    /** Moves a message of a dead-letter queue back to where it came from. */
    replay: (queue: string, id: string) => post(`queues/${queue}/${id}/replay`),
    /** Runs what a schedule runs, now. */
    run: (fn: string) => post(`schedules/${fn}/run`),
  }
}

/** Messages that lie in dead-letter queues. */
export const givenUp = (queues: z.infer<typeof Messages>) =>
  queues
    .filter(({ name }) => name.endsWith('-dlq'))
    .flatMap(({ name, messages }) =>
      messages.map(({ id, receives, attributes, body }) => ({
        queue: name,
        id,
        receives,
        why: reasonOf(attributes, body),
      })),
    )

const Failed = z.object({ responsePayload: z.object({ errorMessage: z.string() }) })

/** Why a message was given up: what the bus noted, or what the function threw. */
function reasonOf({ ERROR_MESSAGE }: Record<string, string>, body: string): string {
  if (ERROR_MESSAGE !== undefined) return inOneLine(ERROR_MESSAGE)
  try {
    return inOneLine(Failed.parse(JSON.parse(body)).responsePayload.errorMessage)
  } catch {
    return ''
  }
}

const Issues = z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() }))
const SHOWN = 3

/** What a schema has against a message is a page of JSON: the first places are enough to see what is wrong with it. */
function inOneLine(why: string): string {
  try {
    const issues = Issues.parse(JSON.parse(why))
    const places = issues.slice(0, SHOWN).map(({ path, message }) => `${path.join('.') || 'the message'}: ${message}`)
    return [...places, ...(issues.length > SHOWN ? [`and ${issues.length - SHOWN} more`] : [])].join('; ')
  } catch {
    return why
  }
}

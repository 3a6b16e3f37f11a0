import * as z from 'zod/mini'

const Handler = z.custom<(event: unknown, context: object) => Promise<unknown>>((it) => typeof it === 'function')
const Answer = z.object({ statusCode: z.number(), body: z.optional(z.string()) })

/** A handler that takes an event made up: by its own type it asks for all that API Gateway sends. */
export const callable = (handler: unknown) => Handler.parse(handler)

/** The body of an answer. @throws Error when it has another status */
export function bodyOf(answer: unknown, status: number) {
  const { statusCode, body = '{}' } = Answer.parse(answer)
  if (statusCode !== status) throw new Error(`the answer is ${statusCode}, not ${status}: ${body}`)
  return JSON.parse(body)
}

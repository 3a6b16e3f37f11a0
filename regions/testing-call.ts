import * as z from 'zod/mini'
import { request } from './testing.ts'

type Handler = (event: never, context: never) => Promise<unknown>
const Answer = z.object({ statusCode: z.number(), body: z.optional(z.string()) })

/** Calls a handler as API Gateway does for somebody who signed in; the body of the answer is read. */
export async function call(
  handler: Handler,
  caller: Parameters<typeof request>[0],
  given: Parameters<typeof request>[1] = {},
) {
  const { statusCode, body } = Answer.parse(await Reflect.apply(handler, undefined, [request(caller, given), {}]))
  return { status: statusCode, body: JSON.parse(body || '{}') }
}

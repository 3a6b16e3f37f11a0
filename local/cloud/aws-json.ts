/** The JSON protocol of AWS (DynamoDB, SQS, EventBridge, KMS), both sides of it: to call an emulator, and to be one. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { REGION } from './names.ts'

/** A refusal by a service. `code` is AWS's exception name without namespace (`ResourceNotFoundException`). */
export class AwsError extends Error {
  override name = 'AwsError'
  readonly code: string
  readonly status: number

  constructor(code: string, message: string, status = 400) {
    super(message)
    this.code = code
    this.status = status
  }
}

/** A JSON object of unknown content: narrow or parse what you take out of it. */
export type Json = Record<string, unknown>

/** True for an object that is no array: its values are still unknown. */
export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Calls one action of a local service and gives its answer. The signature is a stand-in: the emulators read the access
 * key and the region out of it and verify nothing.
 * @param target action as in `X-Amz-Target`, e.g. `DynamoDB_20120810.CreateTable`
 * @throws AwsError when the service refuses; a TypeError of `fetch` when nobody listens; an AbortError after `signal`
 */
export async function callAws(endpoint: string, target: string, body: Json, signal?: AbortSignal): Promise<Json> {
  const service = target.slice(0, target.indexOf('.')).replace(/_.*/, '').toLowerCase()
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': target,
      authorization: `AWS4-HMAC-SHA256 Credential=local/20260101/${REGION}/${service}/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  })
  const text = await response.text()
  const answer: unknown = text === '' ? {} : JSON.parse(text)
  if (!isRecord(answer)) throw new AwsError('MalformedAnswer', `${target}: ${text.slice(0, 200)}`, response.status)
  if (response.ok) return answer
  const type = typeof answer.__type === 'string' ? answer.__type : 'UnknownError'
  const message = answer.message ?? answer.Message
  throw new AwsError(type.slice(type.indexOf('#') + 1), typeof message === 'string' ? message : text, response.status)
}

/** The whole body of a request. @param limit bytes after which it throws `RangeError` */
export async function readBody(request: IncomingMessage, limit = Number.POSITIVE_INFINITY): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    const bytes: Buffer = Buffer.isBuffer(part) ? part : Buffer.from(part)
    size += bytes.length
    if (size > limit) throw new RangeError(`the body is longer than ${limit} bytes`)
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}

/** What a service answers to one action. Throw `AwsError` to refuse. */
export type Action = (input: Json) => Promise<Json> | Json

/**
 * A request handler for a service of the JSON 1.1 protocol.
 * @param service the part of `X-Amz-Target` before the dot, e.g. `AWSEvents`
 * @param actions by name; any other action is refused with `UnknownOperationException`, as AWS does
 */
export function awsJsonService(service: string, actions: Readonly<Record<string, Action>>) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const answer = (status: number, body: Json) => {
      response.writeHead(status, {
        'content-type': 'application/x-amz-json-1.1',
        'x-amzn-requestid': crypto.randomUUID(),
      })
      response.end(JSON.stringify(body))
    }
    try {
      const target = String(request.headers['x-amz-target'] ?? '')
      const action = target.startsWith(`${service}.`) ? actions[target.slice(service.length + 1)] : undefined
      if (!action)
        throw new AwsError('UnknownOperationException', `${target} is not an operation of the local ${service}`)
      const input: unknown = JSON.parse((await readBody(request)).toString('utf8') || '{}')
      if (!isRecord(input)) throw new AwsError('SerializationException', 'the body is not a JSON object')
      answer(200, await action(input))
    } catch (error) {
      if (error instanceof SyntaxError) answer(400, { __type: 'SerializationException', message: error.message })
      else if (error instanceof AwsError) answer(error.status, { __type: error.code, message: error.message })
      else answer(500, { __type: 'InternalFailure', message: error instanceof Error ? error.message : String(error) })
    }
  }
}

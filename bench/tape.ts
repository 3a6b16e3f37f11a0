import { createServer, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'

type Answer = { status: number; headers: Record<string, string>; body: Uint8Array<ArrayBuffer> }

/** Answers of the real stores, given again without them. */
export interface Tape {
  readonly url: string
  /** From now on only what was recorded is answered; anything else gets a 400 that no client retries. */
  readonly replay: () => void
  close(): void
}

/**
 * A proxy on loopback that remembers what DynamoDB and KMS answered. What is asked has to be the same each time, so a
 * function that talks through it runs with a seed, at a fixed moment.
 * @param endpoints where requests go, by the service that their `X-Amz-Target` names
 */
export async function startTape(endpoints: { DynamoDB_20120810: string; TrentService: string }): Promise<Tape> {
  const answers = new Map<string, Answer>()
  let recording = true

  async function answerTo(request: IncomingMessage): Promise<Answer> {
    const body = await buffer(request)
    const target = String(request.headers['x-amz-target'])
    // The SDK makes a new token for every transaction.
    const asked = `${target} ${body.toString().replace(/"ClientRequestToken":"[^"]*"/, '')}`
    const known = answers.get(asked)
    if (known) return known
    if (!recording) return { status: 400, headers: {}, body: Buffer.from(`{"message":"not on the tape: ${target}"}`) }
    const [, endpoint] = Object.entries(endpoints).find(([service]) => target.startsWith(service)) ?? []
    if (endpoint === undefined) throw new Error(`nobody answers ${target}`)
    const { authorization = '', 'content-type': type = '', 'x-amz-date': date = '' } = request.headers
    const headers = { authorization, 'content-type': type, 'x-amz-target': target, 'x-amz-date': String(date) }
    const response = await fetch(endpoint, { method: 'POST', headers, body })
    const answer = {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    }
    answers.set(asked, answer)
    return answer
  }

  const server = createServer(async (request, response) => {
    const { status, headers, body } = await answerTo(request)
    response.writeHead(status, headers).end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the tape has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    replay: () => {
      recording = false
    },
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

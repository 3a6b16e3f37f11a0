/**
 * The service beside a SMEV adapter, for every region of this machine: what is put in is given out until it is acknowledged, what
 * is passed on is kept and, as SMEV does, told to have been sent. Nothing leaves the machine and nothing lies on disk.
 */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer, text } from 'node:stream/consumers'
import type { Handler } from '../api/http.ts'

export const ADAPTER = '/__local/adapter'
const TOKEN = 'local-adapter'
/** What was given out and not acknowledged comes again after so long. */
const HIDDEN = 30_000
const MOST = 500
const TYPES = 'urn://x-artefacts-smev-gov-ru/services/service-adapter/types'

type Waiting = { handle: string; bytes: Buffer; from: number }
/** A document of ours as it was passed on, and how often. */
export type Passed = { id: string; at: string; times: number; xml: string }

export type SmevAdapter = {
  /** To be mounted at `ADAPTER`. */
  readonly handler: Handler
  /** Puts a message on the queue of a region: a QueryResult, or whatever else is to be brought. @returns its handle */
  put(region: string, bytes: string | Uint8Array): string
  /** Has a file of a message at hand, by its CodeDocument. */
  bring(region: string, code: string, bytes: Uint8Array): void
  waiting(region: string): number
  passed(region: string): Passed[]
  /** Comes before a request is carried out; a status is answered instead, and 0 breaks the connection after it was. */
  answers(method: string, path: string): number | undefined
}

export function openSmevAdapter(hidden = HIDDEN): SmevAdapter {
  const queues = new Map<string, Waiting[]>()
  const documents = new Map<string, Map<string, Passed>>()
  const files = new Map<string, Map<string, Buffer>>()
  const filesOf = (region: string) => files.get(region) ?? files.set(region, new Map()).get(region) ?? new Map()
  const queueOf = (region: string) => queues.get(region) ?? queues.set(region, []).get(region) ?? []
  const passedOf = (region: string) =>
    documents.get(region) ?? documents.set(region, new Map()).get(region) ?? new Map()

  const next = (region: string, response: ServerResponse) => {
    const queue = queueOf(region)
    const found = queue.find(({ from }) => from <= Date.now())
    if (!found) return response.writeHead(204).end()
    found.from = Date.now() + hidden
    const headers = { 'x-message-handle': found.handle, 'x-messages-waiting': String(queue.length) }
    return response.writeHead(200, { 'content-type': 'application/xml', ...headers }).end(found.bytes)
  }
  const take = (region: string, id: string, xml: string) => {
    const kept = passedOf(region)
    const before = kept.get(id)
    kept.set(id, { id, at: new Date().toISOString(), times: (before?.times ?? 0) + 1, xml })
    if (kept.size > MOST) kept.delete(kept.keys().next().value ?? '')
    if (!before) double.put(region, sentStatus(id))
  }
  const acknowledged = (region: string, handle: string) =>
    queues.set(
      region,
      queueOf(region).filter((it) => it.handle !== handle),
    )

  /** The port, by method and the parts of the path after the region. */
  async function port(
    region: string,
    [what = '', id = '']: string[],
    request: IncomingMessage,
    response: ServerResponse,
  ) {
    const { method = '' } = request
    const instead = double.answers(method, what)
    if (instead) return response.writeHead(instead).end()
    if (method === 'GET' && what === 'queue') return next(region, response)
    if (method === 'GET' && what === 'files') return giveFile(filesOf(region).get(id), response)
    if (method === 'DELETE' && what === 'queue') acknowledged(region, id)
    else if (method === 'PUT' && what === 'messages') take(region, id, await text(request))
    else return response.writeHead(404).end()
    return instead === 0 ? response.destroy() : response.writeHead(204).end()
  }

  const double: SmevAdapter = {
    put(region, bytes) {
      const handle = randomUUID()
      queueOf(region).push({ handle, bytes: Buffer.from(bytes), from: 0 })
      return handle
    },
    bring(region, code, bytes) {
      filesOf(region).set(code, Buffer.from(bytes))
    },
    waiting: (region) => queueOf(region).length,
    passed: (region) => [...passedOf(region).values()].reverse(),
    answers: () => undefined,
    async handler(request, response) {
      const [region = '', ...rest] = (request.url ?? '').slice(`${ADAPTER}/`.length).split('/').map(decodeURIComponent)
      if (region === '') return false
      // For people: put a message in, look at what went out.
      if (request.method === 'POST' && rest[0] === 'incoming')
        return json(response, 201, { handle: double.put(region, await buffer(request)) })
      if (request.method === 'PUT' && rest[0] === 'bring') {
        double.bring(region, rest[1] ?? '', await buffer(request))
        return response.writeHead(204).end()
      }
      if (request.method === 'GET' && rest[0] === 'passed') return json(response, 200, double.passed(region))
      if (request.headers.authorization !== `Bearer ${TOKEN}`) return response.writeHead(401).end()
      return port(region, rest, request, response)
    },
  }
  return double
}

const giveFile = (bytes: Buffer | undefined, response: ServerResponse) =>
  bytes
    ? response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes)
    : response.writeHead(404).end()

const json = (response: ServerResponse, status: number, body: unknown) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

/** What the adapter tells of a message that it has sent. */
const sentStatus = (id: string) =>
  `<QueryResult xmlns="${TYPES}"><smevMetadata><MessageId>${randomUUID()}</MessageId></smevMetadata><Message><messageType>StatusMessage</messageType><ResponseMetadata><clientId>${randomUUID()}</clientId><replyToClientId>${id}</replyToClientId></ResponseMetadata><ResponseContent><status><code>0</code><description>Сообщение отправлено в СМЭВ</description></status></ResponseContent></Message></QueryResult>`

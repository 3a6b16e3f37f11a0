/**
 * What would have left the platform: a mail server and the service for SMS and bots, both keeping all they take for
 * `/__local/mail`. They take what the real ones take and nothing goes further than this machine.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer, json } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import * as z from 'zod/mini'
import type { Handler } from '../api/http.ts'
import { HOST } from '../ports.ts'

export const MESSAGES = '/__local/messages'
const TOKEN = 'local-messages'
const NOBODY = /^nobody@/
const MOST = 500

const Taken = z.object({
  at: z.string(),
  way: z.enum(['email', 'sms', 'messenger']),
  /** `Message-ID` of a mail: one that came twice is one letter. */
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  /** How often it came. */
  times: z.number(),
})
export type Taken = z.infer<typeof Taken>

export type Mailbox = {
  /** For `SMTP_URL`. */
  readonly smtp: string
  /** Newest first. */
  all(): Taken[]
  /** Whether the mail server knows nobody at an address: it says so for good. */
  refuses(to: string): boolean
  /** Comes after a letter was taken and before that is said; a throw is what its sender hears instead. */
  answers(): void
  /** To be mounted at `MESSAGES`. */
  readonly messages: Handler
  close(): Promise<void>
}

const word = (_: string, kind: string, text: string) =>
  kind.toUpperCase() === 'B'
    ? Buffer.from(text, 'base64').toString()
    : Buffer.from(
        text
          .replaceAll('_', ' ')
          .replaceAll(/=([\dA-F]{2})/gi, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString()

/** A mail as people read it: headers unfolded and decoded, the body out of its base64. */
export function readMail(raw: string): { id: string; subject: string; text: string; headers: Map<string, string> } {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const unfolded = head.replaceAll(/\?=\r\n[ \t]+=\?/g, '?==?').replaceAll(/\r\n[ \t]+/g, ' ')
  const headers = new Map(
    unfolded.split('\r\n').map((line) => {
      const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? []
      return [name.toLowerCase(), value.replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, word)] as const
    }),
  )
  const body = rest.join('\r\n\r\n')
  const plain = headers.get('content-transfer-encoding') === 'base64' ? Buffer.from(body, 'base64').toString() : body
  const text = plain.replaceAll('\r\n', '\n').trim()
  return { id: headers.get('message-id') ?? '', subject: headers.get('subject') ?? '', text, headers }
}

const Message = z.object({ id: z.string(), to: z.string(), text: z.string() })

/** Starts the mail server on a free port. @param data the folder whose `mail.jsonl` keeps what came; none keeps it in memory */
export async function openMailbox(data?: string): Promise<Mailbox> {
  const file = data === undefined ? undefined : join(data, 'mail.jsonl')
  const kept = new Map<string, Taken>()
  const keep = (it: Taken) => {
    const name = `${it.way} ${it.id} ${it.to}`
    const before = kept.get(name)
    kept.delete(name)
    kept.set(name, { ...it, times: (before?.times ?? 0) + 1 })
  }
  const take = (it: Omit<Taken, 'at' | 'times'>) => {
    const taken = { ...it, at: new Date().toISOString(), times: 1 }
    keep(taken)
    if (file !== undefined) appendFileSync(file, `${JSON.stringify(taken)}\n`)
  }
  if (file !== undefined && existsSync(file))
    for (const line of readFileSync(file, 'utf8').split('\n').slice(-MOST))
      if (line !== '') keep(Taken.parse(JSON.parse(line)))

  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => {
      const refusal = Object.assign(new Error('5.1.1 no such mailbox'), { responseCode: 550 })
      done(box.refuses(address) ? refusal : undefined)
    },
    onData: (stream, { envelope }, done) => {
      buffer(stream)
        .then((bytes) => {
          const { id, subject, text } = readMail(bytes.toString())
          for (const { address } of envelope.rcptTo) take({ way: 'email', id, to: address, subject, text })
          box.answers()
          done()
        })
        .catch(done)
    },
  })
  await new Promise<void>((done) => server.listen(0, HOST, done))
  // A region that could not start is to end.
  server.server.unref()
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const box: Mailbox = {
    smtp: `smtp://${HOST}:${port}`,
    all: () => [...kept.values()].reverse(),
    refuses: (to) => NOBODY.test(to),
    answers: () => undefined,
    messages: async (request, response) => {
      const way = z.safeParse(z.enum(['sms', 'messenger']), request.url?.slice(`${MESSAGES}/`.length))
      if (request.method !== 'POST' || !way.success) return false
      const known = request.headers.authorization === `Bearer ${TOKEN}`
      const said = z.safeParse(Message, await json(request).catch(() => undefined))
      if (known && said.success) take({ ...said.data, way: way.data, subject: '' })
      response.writeHead(known ? (said.success ? 202 : 422) : 401).end()
      return true
    },
    close: () => new Promise((done) => server.close(done)),
  }
  return box
}

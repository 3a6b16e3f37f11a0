import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Way } from '../domain/notices/preferences.ts'
import { env } from '../env.ts'
import { type Mail, mailText } from './mail-text.ts'

/**
 * The ports by which something leaves the platform to a person: e-mail by SMTP, SMS and messenger by a small service of
 * the region's own (`POST <MESSAGES_URL>/sms` and `/messenger`, JSON, with a bearer; docs/ru/notifications.md says what it
 * has to do). No provider of either is wired here; the local region has a server of both kinds.
 */
export type Message = Mail & { way: Way }

/** The other side says that it will never take it. Whatever else is thrown may be over in a while. */
export class Refused extends Error {}

/** @throws Refused for good, Error for now */
export type Post = (message: Message) => Promise<void>

const NONE = 'none'
const TIMEOUT = 10_000
const PERMANENT = 500

/** The ways that this deployment can send by. */
export const offeredWays = (): Way[] => [
  ...(env('SMTP_URL') === NONE ? [] : (['email'] as const)),
  ...(env('MESSAGES_URL') === NONE ? [] : (['sms', 'messenger'] as const)),
]

/** Lends the ways out for a while: one connection to the mail server for all letters of it. */
export async function withPosts<T>(work: (post: Post) => Promise<T>): Promise<T> {
  let mail: Promise<SMTPConnection> | undefined
  const post: Post = async (message) => {
    if (message.way !== 'email') return byService(message)
    mail ??= connected()
    return byMail(await mail, message)
  }
  try {
    return await work(post)
  } finally {
    await mail?.then(
      (connection) => connection.quit(),
      () => undefined,
    )
  }
}

/** `smtp://host:587` begins in the clear and must go over to TLS unless the host is this machine, `smtps://host:465` is TLS. */
function connected(): Promise<SMTPConnection> {
  const { protocol, hostname, port, username, password } = new URL(env('SMTP_URL'))
  const secure = protocol === 'smtps:'
  const here = hostname === '127.0.0.1' || hostname === 'localhost'
  const timeouts = { connectionTimeout: TIMEOUT, greetingTimeout: TIMEOUT, socketTimeout: TIMEOUT }
  const connection = new SMTPConnection({
    ...{ host: hostname, port: port === '' ? (secure ? 465 : 587) : Number(port), secure, ...timeouts },
    ...(here ? { ignoreTLS: true } : { requireTLS: !secure }),
  })
  return new Promise((done, failed) => {
    connection.on('error', failed)
    connection.connect((error) => {
      if (error) return failed(error)
      if (username === '') return done(connection)
      const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
      connection.login({ credentials: auth }, (wrong) => (wrong ? failed(wrong) : done(connection)))
    })
  })
}

function byMail(connection: SMTPConnection, message: Message): Promise<void> {
  const from = env('MAIL_FROM')
  const envelope = { from: addressOf(from), to: message.to }
  return new Promise((done, failed) => {
    connection.send(envelope, mailText(message, from), (error) => {
      if (!error) return done()
      const { responseCode = 0, command } = error
      const forGood = responseCode >= PERMANENT && command === 'RCPT TO'
      connection.reset(() => failed(forGood ? new Refused(error.message, { cause: error }) : error))
    })
  })
}

/** `noreply@example.org` of `Звонок <noreply@example.org>`. */
const addressOf = (from: string) => /<([^<>]+)>$/.exec(from)?.[1] ?? from

async function byService({ id, way, to, text }: Message): Promise<void> {
  const response = await fetch(`${env('MESSAGES_URL')}/${way}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${env('MESSAGES_TOKEN')}` },
    body: JSON.stringify({ id, to, text }),
    signal: AbortSignal.timeout(TIMEOUT),
  })
  await response.arrayBuffer()
  if (response.ok) return
  const said = `the message service answered ${response.status}`
  throw response.status === 422 || response.status === 410 ? new Refused(said) : new Error(said)
}

/** What a mail consists of. */
export type Mail = {
  /** The same for every try of the same letter: its `Message-ID`. */
  id: string
  to: string
  subject: string
  text: string
  /** The page where one chooses what to be told; for mail programs that show a button. */
  settings: string
  /** Of the act: the `Date`. */
  at: string
}

const LINE = 76
/** A word of RFC 2047 has at most 75 characters with its frame of twelve, so 45 bytes. */
const WORD_BYTES = 45

/** A header of any characters as RFC 2047 has it; letters are not cut in two. */
export function encoded(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text
  const words: string[] = []
  let word = ''
  for (const letter of text) {
    if (Buffer.byteLength(word + letter) > WORD_BYTES) {
      words.push(word)
      word = ''
    }
    word += letter
  }
  return [...words, word].map((it) => `=?UTF-8?B?${Buffer.from(it).toString('base64')}?=`).join('\r\n ')
}

const inLines = (text: string) => text.match(new RegExp(`.{1,${LINE}}`, 'g'))?.join('\r\n') ?? ''

/** `Звонок <noreply@example.org>` with its name encoded. */
function sender(from: string): string {
  const at = from.indexOf('<')
  const name = from.slice(0, Math.max(at, 0)).trim()
  return name === '' ? from : `${encoded(name)} ${from.slice(at)}`
}

/**
 * A letter of plain text as it goes over SMTP (RFC 5322). It says that a machine wrote it, so that no absence note comes
 * back, and where it can be switched off.
 */
export function mailText({ id, to, subject, text, settings, at }: Mail, from: string): string {
  const host = from.replace(/^.*@/, '').replace(/>$/, '')
  const headers = [
    `From: ${sender(from)}`,
    `To: ${to}`,
    `Subject: ${encoded(subject)}`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@${host}>`,
    'Auto-Submitted: auto-generated',
    `List-Unsubscribe: <${settings}>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ]
  const body = inLines(Buffer.from(text.replaceAll('\n', '\r\n')).toString('base64'))
  return `${headers.join('\r\n')}\r\n\r\n${body}\r\n`
}

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readMail } from '../../local/pages/mailbox.ts'
import { encoded, mailText } from './mail-text.ts'
import type { Message } from './posts.ts'

const from = 'Звонок <noreply@zvonok.example>'
const message = {
  ...{ id: '01L', way: 'email', to: 'anna@mail.example', at: '2026-11-22T09:12:45.000Z' },
  settings: 'https://portal/cabinet/notices/settings',
} as const satisfies Partial<Message>

describe('a mail', () => {
  it('has the headers of a letter that a machine wrote', () => {
    const { headers } = readMail(mailText({ ...message, subject: 'Звонок: код', text: 'Код' }, from))
    expect(Object.fromEntries(headers)).toEqual({
      from,
      to: 'anna@mail.example',
      subject: 'Звонок: код',
      date: 'Sun, 22 Nov 2026 09:12:45 +0000',
      'message-id': '<01L@zvonok.example>',
      'auto-submitted': 'auto-generated',
      'list-unsubscribe': '<https://portal/cabinet/notices/settings>',
      'mime-version': '1.0',
      'content-type': 'text/plain; charset=utf-8',
      'content-transfer-encoding': 'base64',
    })
  })

  it('comes out as it went in, whatever is in it, in lines that every server takes', () => {
    const words = fc
      .string({ unit: 'grapheme-composite', maxLength: 200 })
      .map((text) => text.replaceAll(/[\r\n]/g, ' ').trim())
    fc.assert(
      fc.property(words, words, (subject, text) => {
        const raw = mailText({ ...message, subject, text }, from)
        expect(raw.split('\r\n').every((line) => Buffer.byteLength(line) <= 998 && !/[\r\n]/.test(line))).toBe(true)
        expect(
          encoded(subject)
            .split('\r\n ')
            .every((word) => word === subject || word.length <= 75),
        ).toBe(true)
        expect(readMail(raw)).toMatchObject({ subject, text })
      }),
      { numRuns: 200 },
    )
  })

  it('takes no header of a subject', () => {
    const raw = mailText({ ...message, subject: 'a\r\nBcc: all@mail.example', text: '' }, from)
    expect(raw).not.toMatch(/^Bcc:/m)
  })
})

import { describe, expect, it } from '@jest/globals'
import { type Contact, noted } from './contact.ts'

const filedAt = '2026-11-20T09:00:00.000Z'
const now = '2026-11-22T09:00:00.000Z'
const call: Contact = {
  contact: '01C',
  way: 'phone',
  when: '2026-11-22T08:59:00.000Z',
  outcome: 'told',
  office: 'specialist',
}

describe('a contact', () => {
  it.each([
    ['a call', call],
    ['a call on the day of filing', { ...call, when: '2026-11-20T07:00:00.000Z' }],
    ['a letter', { ...call, way: 'post', outcome: 'sent' }],
    ['a letter that came back', { ...call, way: 'post', outcome: 'wrong-address' }],
    ['a visit', { ...call, way: 'visit', outcome: 'not-reached' }],
  ] as const)('is noted: %s', (_, contact) => expect(noted(contact, filedAt, now)).toBe(contact))

  it.each([
    ['a call ahead', { ...call, when: '2026-11-22T09:00:00.001Z' }, 'date-impossible'],
    ['a call before the filing', { ...call, when: '2026-11-19T09:00:00.000Z' }, 'date-impossible'],
    ['a letter that did not answer', { ...call, way: 'post', outcome: 'not-reached' }, 'outcome-impossible'],
    ['a call that was sent', { ...call, outcome: 'sent' }, 'outcome-impossible'],
  ] as const)('is refused: %s', (_, contact, code) => {
    expect(() => noted(contact, filedAt, now)).toThrow(expect.objectContaining({ code }))
  })
})

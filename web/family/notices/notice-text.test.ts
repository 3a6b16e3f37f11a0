import { describe, expect, it } from '@jest/globals'
import { aboutAddress, type Notice, noticeText } from './notice-text.ts'

const made: Notice = {
  id: '01M80PQ4FSXMDV1KJAHJWPH4D2',
  at: '2026-11-22T04:02:36.665Z',
  code: 'offer-made',
  child: 'dddddddd',
  about: 'application/E77320070851',
  term: '2026-12-02T20:59:59.999Z',
  organisation: { id: '215', title: 'Детский сад № 15 «Василёк»' },
  group: { id: '215-1-g4', title: 'Старшая группа' },
  zone: 'Europe/Moscow',
}
const children = [{ ref: 'dddddddd', name: 'Смирнов Лев' }]

describe('a notice', () => {
  it('names the child, the place and the last day there', () => {
    expect(noticeText(made, children, 'ru')).toBe(
      'Смирнов Лев: предоставлено место, Детский сад № 15 «Василёк», Старшая группа. Ответьте до 2 декабря 2026 г.',
    )
    expect(noticeText(made, children, 'en')).toBe(
      'Смирнов Лев: a place is offered, Детский сад № 15 «Василёк», Старшая группа. Answer by 2 December 2026',
    )
  })

  it('fills the text of another language too', () => {
    expect(noticeText(made, children, 'ru', '{child}: урын бирелде, {group}')).toBe(
      'Смирнов Лев: урын бирелде, Старшая группа',
    )
  })

  it('says «ребёнок» of one whose name the reader may not know', () => {
    expect(noticeText({ ...made, code: 'offer-declined' }, [], 'ru')).toMatch(/^Ребёнок: вы отказались от места, /)
  })

  it.each([
    ['application/E77', 'offer-made', '/cabinet/applications/E77'],
    ['transfer/01M8', 'transfer-accepted', '/cabinet/diary/dddddddd'],
    ['transfer/01M8', 'transfer-refused', undefined],
    ['swap-request/dddddddd', 'swap-offered', '/cabinet/swap/dddddddd'],
  ] as const)('about %s, %s, leads to %s', (about, code, address) => {
    expect(aboutAddress({ about, code, child: 'dddddddd' })).toBe(address)
  })
})

import { describe, expect, it } from '@jest/globals'
import { filedHere, filedThere } from '../filing.ts'
import { around, codeLetter, letterOf, letterTexts, shortOf, type Told } from './letter-words.ts'
import { noticeTexts, numberOf } from './notice-words.ts'
import { SecondWords } from './second-words.ts'

const place = { zone: 'Europe/Moscow', language: 'ru', settings: 'https://portal/cabinet/notices/settings' } as const
const offered: Told = {
  code: 'offer-made',
  number: '77000000001',
  term: '2026-12-02T20:59:59.999Z',
  link: 'https://portal/cabinet/applications/E77000000001',
}

describe('a letter', () => {
  it('says the number, the day in the region and the page', () => {
    expect(letterOf([offered], place)).toEqual({
      subject: 'Звонок: новость по № 77000000001',
      text: [
        'По заявлению № 77000000001 предоставлено место. Ответьте до 02.12.2026.',
        'Подробности после входа: https://portal/cabinet/applications/E77000000001',
        '',
        'Это письмо отправлено автоматически, отвечать на него не нужно. Какие уведомления получать, выбирают здесь: https://portal/cabinet/notices/settings',
      ].join('\n'),
    })
    expect(letterOf([offered], { ...place, language: 'en' }).text).toMatch(
      /^A place is offered for application No\. 77000000001\. Answer by 2026-12-02\.\n/,
    )
  })

  it('tells several things at once', () => {
    const { subject, text } = letterOf([offered, { ...offered, code: 'offer-lapsed' }], place)
    expect(subject).toBe('Звонок: новостей — 2')
    expect(text.match(/77000000001/g)).toHaveLength(4)
  })

  it('is one line for each thing in an SMS', () => {
    expect(shortOf([offered], place).text).toBe(
      'По заявлению № 77000000001 предоставлено место. Ответьте до 02.12.2026. https://portal/cabinet/applications/E77000000001',
    )
  })

  it('carries a code and nothing else when an address is confirmed', () => {
    expect(codeLetter('012345', { language: 'ru' }).text).toMatch(/^Код подтверждения: 012345\. /)
  })
})

it('has words for everything that is told, in both languages, with a number and a term at most: no name, no organisation', () => {
  expect(Object.keys(letterTexts).toSorted()).toEqual(Object.keys(noticeTexts).toSorted())
  for (const [code, { ru, en }] of Object.entries(letterTexts))
    for (const text of [ru, en]) {
      const named = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted()
      const numberless = ['swap-', 'pupil-', 'guardian-'].some((it) => code.startsWith(it))
      const allowed = numberless ? [[], ['term']] : [['number'], ['number', 'term']]
      expect([code, allowed]).toEqual([code, expect.arrayContaining([named])])
    }
})

it('speaks the second language of a region where it has words in it, and Russian where one is missing', () => {
  const frame = Object.fromEntries(Object.entries(around).map(([name, { en }]) => [name, `2 ${en}`]))
  const words = SecondWords.parse({ letters: { 'offer-made': 'ике {number} {term}' }, notices: {}, around: frame })
  const letter = letterOf([offered, { ...offered, code: 'offer-lapsed' }], { ...place, language: 'second', words })
  expect(letter.text).toMatch(/^ике 77000000001 02\.12\.2026\.\n2 Details/)
  expect(letter.text).toContain('По заявлению № 77000000001 истёк срок')
  expect(letterOf([offered], { ...place, language: 'ru', words }).text).toMatch(/^По заявлению/)
  expect(codeLetter('012345', { language: 'second' }).text).toMatch(/^Код подтверждения/)
})

it('the end of guardianship has no number, and its subject tells nothing', () => {
  expect(numberOf('guardianship/bcdfghjk')).toBe('')
  const told: Told = { ...offered, code: 'guardian-parted', number: '', link: 'https://portal/cabinet/notices' }
  expect(letterOf([told], place)).toMatchObject({
    subject: 'Звонок: новостей — 1',
    text: expect.stringMatching(/^Ваш доступ к данным ребёнка прекращён\.\nПодробности после входа: https/),
  })
})

it('an exchange of places has no number: what the child is known by goes nowhere', () => {
  expect(numberOf('swap-request/bcdfghjk')).toBe('')
  const told: Told = { ...offered, code: 'swap-offered', number: '', link: 'https://portal/cabinet/swap' }
  expect(letterOf([told], place)).toMatchObject({
    subject: 'Звонок: обмен местами в детском саду',
    text: expect.stringMatching(
      /^По вашему запросу найден обмен местами в детском саду\. Ответьте до 02\.12\.2026\.\n/,
    ),
  })
  expect(letterOf([told], { ...place, language: 'en' }).subject).toBe('Zvonok: exchange of places in a kindergarten')
})

it('knows an application by the number that people know it by', () => {
  const act = { region: 'demo', now: '2026-11-22T09:00:00.000Z', id: () => '01M8PQ4FSXMDV1KJAHJWPH4D2' }
  const order = { client: 'epgu', orderId: '3010000001', servicesType: '1', oktmo: '61701000' }
  for (const { id, number } of [
    filedHere(act as never, 'cccccccc', 'aaaaaaaa'),
    filedThere(act as never, order, undefined, 'cccccccc', 'aaaaaaaa'),
  ])
    expect(numberOf(`application/${id}`)).toBe(number)
})

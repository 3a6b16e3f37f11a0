import { describe, expect, it } from '@jest/globals'
import { submitApplication } from '../../../shared/contracts/filing.ts'
import { textFor } from '../../../shared/domain/privacy/consent.ts'
import type { Draft } from '../../draft.ts'
import { questionsOf, wishesOf } from './application-form.ts'
import { bodyOf, phoneText } from './body.ts'
import { seriesText } from './child-questions.ts'
import { dictionaries, finished, me, TODAY, withAnswers } from './samples.ts'

const sent = (draft: Draft) =>
  submitApplication.body.parse(bodyOf(draft, questionsOf(me, dictionaries, wishesOf(draft), TODAY), dictionaries))

const guardian = {
  relation: 'guardian',
  authorityName: 'Постановление об опеке',
  authorityNumber: '12-п',
  authorityIssuedOn: '1.3.2025',
  authorityIssuedBy: 'Администрация города',
}

describe('the request of a finished form', () => {
  it('is what the contract asks for', () => {
    expect(sent(finished)).toEqual({
      applicant: {
        surname: 'Смирнова',
        name: 'Анна',
        phone: '+7(491)2205500',
        email: 'anna@demo.example',
        parent: true,
      },
      applicantDocument: {
        type: { code: '1', title: 'Паспорт гражданина РФ' },
        series: '6112',
        number: '123456',
        issuedOn: '2012-06-19',
        issuedBy: 'УФМС',
      },
      child: {
        surname: 'Смирнов',
        name: 'Лев',
        birthDate: '2024-02-14',
        document: {
          type: 'rf',
          series: 'II-ОБ',
          number: '654321',
          issuedOn: '2024-02-20',
          issuedBy: 'Отдел ЗАГС города Примерска',
        },
      },
      address: { full: 'г. Примерск, ул. Садовая, д. 12' },
      entry: {
        desiredOn: '2027-09-01',
        language: { code: '1', title: 'Русский' },
        schedule: { code: '1', title: 'Полный день (10,5-12 часов)' },
        fullDayConsent: false,
      },
      adaptation: { group: { code: '1', title: 'Общеразвивающая' }, generalConsent: false, careConsent: false },
      wishes: [{ organisation: '215', title: 'Детский сад № 15 «Берёзка»', priority: 1 }],
      allowOther: false,
      consents: [{ purpose: 'application', version: textFor('application').version }],
    })
  })

  it('carries the paper of a guardian, and forgets it when a parent applies after all', () => {
    expect(sent(withAnswers(guardian)).applicant).toMatchObject({
      parent: false,
      authority: { name: 'Постановление об опеке', number: '12-п', issuedOn: '2025-03-01' },
    })
    expect(sent(withAnswers({ ...guardian, relation: 'parent' })).applicant).not.toHaveProperty('authority')
  })

  it('carries a foreign birth document without a Russian series', () => {
    const { document } = sent(withAnswers({ childDocument: 'foreign', documentName: 'Birth certificate' })).child
    expect(document).toMatchObject({ type: 'foreign', name: 'Birth certificate', number: '654321' })
    expect(document).not.toHaveProperty('series')
  })

  it('carries the conclusion of the commission with a special group only', () => {
    const special = {
      orientation: '2',
      profile: '4',
      medicalNumber: '12',
      medicalIssuedOn: '1.10.2026',
      medicalIssuedBy: 'ПМПК',
      specialConditions: 'yes',
      healthConsent: 'yes',
    }
    const purposes = (draft: Parameters<typeof sent>[0]) => sent(draft).consents?.map(({ purpose }) => purpose)
    expect(purposes(withAnswers(special))).toEqual(['application', 'health'])
    expect(purposes(withAnswers({ ...special, orientation: '1' }))).toEqual(['application'])
    expect(sent(withAnswers(special))).toMatchObject({
      adaptation: { profile: { code: '4', title: 'Для слабовидящих детей' }, specialConditions: true },
      medicalReport: { type: { code: '1', title: 'Заключение ПМПК' }, number: '12', issuedOn: '2026-10-01' },
    })
    const general = sent(withAnswers({ ...special, orientation: '1' }))
    expect(general).not.toHaveProperty('medicalReport')
    expect(general.adaptation).toEqual({
      group: { code: '1', title: 'Общеразвивающая' },
      generalConsent: false,
      careConsent: false,
    })
  })

  it('numbers the wishes in the family’s order', () => {
    const lists = {
      wishes: [
        { organisation: '217', title: 'Детский сад № 17' },
        { organisation: '215', title: 'Детский сад № 15' },
      ],
    }
    expect(sent({ ...finished, lists }).wishes.map(({ organisation, priority }) => [organisation, priority])).toEqual([
      ['217', 1],
      ['215', 2],
    ])
  })

  it('carries a benefit and a sibling when there are such', () => {
    const rights = {
      hasBenefit: 'yes',
      benefit: '11',
      benefitIssuedBy: 'Соцзащита',
      benefitIssuedOn: '1.2.2026',
      hasSibling: 'yes',
      siblingSurname: 'Смирнов',
      siblingName: 'Иван',
      siblingAt: '215',
    }
    expect(sent(withAnswers(rights))).toMatchObject({
      benefit: {
        category: { code: '11', title: 'Дети из многодетных семей' },
        document: { issuedOn: '2026-02-01', issuedBy: 'Соцзащита' },
      },
      siblings: [
        { surname: 'Смирнов', name: 'Иван', organisation: { code: '215', title: 'Детский сад № 15 «Берёзка»' } },
      ],
    })
    const none = sent(withAnswers({ ...rights, hasBenefit: 'no', hasSibling: 'no' }))
    expect([none.benefit, none.siblings]).toEqual([undefined, undefined])
  })

  it('says what the family agrees to', () => {
    const agreed = { schedule: '2', fullDayConsent: 'yes', careConsent: 'yes', allowOther: 'yes' }
    expect(sent(withAnswers(agreed))).toMatchObject({
      entry: { fullDayConsent: true },
      adaptation: { careConsent: true },
      allowOther: true,
    })
    expect(sent(withAnswers({ ...agreed, schedule: '1' })).entry.fullDayConsent).toBe(false)
  })
})

describe('what was typed in many ways', () => {
  it.each([
    ['8 (491) 220-55-00', '+7(491)2205500'],
    ['+7 491 220 55 00', '+7(491)2205500'],
    ['4912205500', '+7(491)2205500'],
    ['+375 29 123-45-67', '+375 29 123-45-67'],
  ])('phone %s', (typed, text) => {
    expect(phoneText(typed)).toBe(text)
  })

  it.each([
    ['II-ОБ', 'II-ОБ'],
    ['ii об', 'II-ОБ'],
    ['1-ЛД', 'I-ЛД'],
    ['ХУ – аб', 'XV-АБ'],
    ['IVОБ', 'IV-ОБ'],
    ['12345', '12345'],
  ])('series %s', (typed, text) => {
    expect(seriesText(typed)).toBe(text)
  })
})

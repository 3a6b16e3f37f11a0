import { describe, expect, it } from '@jest/globals'
import { fitText } from '../domain/fit-text.ts'
import { cancelResponse, changeOrderInfo, queueReasonResponse, queueResponse } from './answers.ts'
import { formDataResponse } from './kindergarten.ts'
import { parse } from './parse.ts'
import { acceptances, refusals } from './refusals.ts'
import { serialise } from './serialise.ts'
import { russianDate, statusReasons, statusTexts, statusTitles, techCodes } from './statuses.ts'
import { parseXml } from './xml.ts'

describe('status texts, word for word', () => {
  it.each([
    [
      '110',
      statusTexts[110]({ date: '2026-11-16', id: '61-1' }),
      'Заявление передано в региональную систему доступности дошкольного образования.  Заявление зарегистрировано. 16.11.2026 с номером 61-1. Ожидайте рассмотрения в течение 7 дней.',
    ],
    ['120', statusTexts[120](), 'Начато рассмотрение заявления.'],
    ['130 by default', statusTexts[130](), 'Необходимо подтвердить данные заявления'],
    [
      '130',
      statusTexts[130]({ municipality: 'МО', documents: 'паспорт' }),
      'Для подтверждения данных вам необходимо представить в МО следующие документы: паспорт.',
    ],
    [
      '130 for a benefit',
      statusTexts[130]({ municipality: 'МО', documents: 'справка', before: '2026-12-01', benefit: true }),
      'Для подтверждения данных вам необходимо представить в МО до 01.12.2026 следующие документы: справка. До момента подтверждения льготы заявление будет находиться в общей очереди.',
    ],
    [
      '140',
      statusTexts[140]({ orderId: '9', desiredDate: '2027-09-01' }),
      'Ваше заявление рассмотрено. Индивидуальный номер заявления 9. Ожидайте направления в выбранную образовательную организацию после 01.09.2027.',
    ],
    [
      '150',
      statusTexts[150]({ reason: 'отказа', address: 'ул. Учебная, 3' }),
      'Вам отказано в предоставлении услуги по текущему заявлению по причине отказа. Вам необходимо обратиться по адресу: ул. Учебная, 3.',
    ],
    [
      '160',
      statusTexts[160](),
      'В настоящее время в образовательных организациях, указанных в заявлении, нет свободных мест, соответствующих запрашиваемым в заявлении условиях. ',
    ],
    [
      '170',
      statusTexts[170]({
        changes: [
          { field: 'Режим', oldValue: '1', newValue: '2' },
          { field: 'Язык', oldValue: 'а', newValue: 'б' },
        ],
      }),
      'В заявления для направления были внесены следующие изменения: 1. Поле: Режим. Старое значение: 1. Новое значение: 2; 2. Поле: Язык. Старое значение: а. Новое значение: б.',
    ],
    ['180', statusTexts[180]({ reason: 'срока' }), 'Вам отказано в изменении заявления по причине: срока.'],
    [
      '190 by a referral',
      statusTexts[190]({
        kindergarten: 'ДОО 1',
        group: 'Б',
        ageCategory: '3-4',
        by: { referral: { id: '5', date: '2026-12-31' } },
        address: 'ул. Учебная, 3',
      }),
      'Вам предоставлено место в ДОО 1 в группу Б (3-4) в соответствии с номером направления 5 от 31.12.2026. Вам необходимо явиться по адресу ул. Учебная, 3.',
    ],
    [
      '190 by a document',
      statusTexts[190]({
        kindergarten: 'ДОО 1',
        group: 'Б',
        ageCategory: '3-4',
        by: { document: 'приказ 7' },
        address: 'ул. Учебная, 3',
        before: '2027-01-15',
      }),
      'Вам предоставлено место в ДОО 1 в группу Б (3-4) в соответствии с документом приказ 7. Вам необходимо явиться по адресу ул. Учебная, 3 до 15.01.2027.',
    ],
    [
      '210',
      statusTexts[210]({ reason: statusReasons.referralExpired('2027-01-15') }),
      'Действие Вашего заявления приостановлено по причине окончания срока действия направления 15.01.2027.',
    ],
    [
      '220',
      statusTexts[220](),
      'Действия по заявлению приостановлены по причине Вашего отказа от предоставленного места. Вам необходимо изменить заявление либо отозвать его.',
    ],
    [
      '230',
      statusTexts[230]({ municipality: 'МО' }),
      'Согласие с предоставленным местом направлено на рассмотрение в МО.',
    ],
    ['240', statusTexts[240](), 'Ваше заявление рассмотрено. Вам необходимо заключить договор.'],
    [
      '240 in a day',
      statusTexts[240]({ days: 21 }),
      'Ваше заявление рассмотрено. Вам необходимо заключить договор в течение 21 дня.',
    ],
    [
      '240 in days',
      statusTexts[240]({ days: 11 }),
      'Ваше заявление рассмотрено. Вам необходимо заключить договор в течение 11 дней.',
    ],
    [
      '250',
      statusTexts[250]({ kindergarten: 'ДОО 1', address: 'ул. Учебная, 3', contractDate: '2027-08-30' }),
      'Ваш ребенок зачислен в ДОО 1, расположенную по адресу ул. Учебная, 3. На основании договора от 30.08.2027.',
    ],
  ])('%s', (_, text, literal) => {
    expect(text).toBe(literal)
  })

  it('there are fourteen codes, each with a title and a text, and three of the portal', () => {
    expect(Object.keys(statusTitles).join()).toBe('110,120,130,140,150,160,170,180,190,210,220,230,240,250')
    expect(Object.keys(statusTexts)).toEqual(Object.keys(statusTitles))
    expect(Object.keys(techCodes).join()).toBe('1,3,4')
  })

  it.each([['2026-11-06'], ['2026-11-06Z'], ['2026-11-06T23:00:00+03:00']])(
    '%s is written as people write it',
    (date) => {
      expect(russianDate(date)).toBe('06.11.2026')
    },
  )
})

describe('refusals, word for word', () => {
  const duplicate = { id: '48213', filedAt: '2026-11-16T10:00:00+03:00', status: 'Зарегистрировано' }

  it.each([
    [150, refusals.noChanges.text(), 'Изменений не найдено'],
    [150, refusals.wrongData.text(), 'Ошибка в данных запроса'],
    [150, refusals.wrongData.text('cancelRequest/orderId'), 'Ошибка в данных запроса: cancelRequest/orderId'],
    [
      150,
      refusals.duplicate.text(duplicate),
      'Заявление на ребенка с указанными параметрами существует (Идентификатор "48213"; Дата подачи "16.11.2026"; Статус "Зарегистрировано").',
    ],
    [
      150,
      refusals.duplicate.text(duplicate, { ...duplicate, id: '2' }),
      'Заявление на ребенка с указанными параметрами существует:\n1. Идентификатор "48213"; Дата подачи "16.11.2026"; Статус "Зарегистрировано"\n2. Идентификатор "2"; Дата подачи "16.11.2026"; Статус "Зарегистрировано"',
    ],
    [150, refusals.tooOld.text(), 'Превышен допустимый возраст - 8 лет'],
    [
      150,
      refusals.entryDatePassed.text({ earliest: '2026-11-16' }),
      'Указанная желаемая дата зачисления раннее, чем 16.11.2026',
    ],
    [150, refusals.organisationUnknown.text({ id: '7' }), 'Организация с id=7 не существует'],
    [150, refusals.organisationCodesWrong.text(), 'Указаны некорректные коды организаций'],
    [150, refusals.codeUnknown.text({ element: 'Schedule' }), 'Указано неверное значение Schedule'],
    [150, refusals.benefitUnknown.text(), 'Льгота не найдена'],
    [150, refusals.municipalityUnknown.text(), 'Не удалось найти МО'],
    [180, refusals.inactive.text(), 'Вам отказано в изменении заявления по причине: Заявление не активно.'],
    [150, refusals.notFound.text(), 'Заявление по указанным параметрам не найдено'],
    [150, refusals.notInQueue.text(), 'Заявление не участвует в очереди в ДОО'],
    [150, refusals.queueUnchanged.text(), 'В указанном периоде изменения по позиции в очереди отсутствуют'],
    [
      150,
      refusals.rejectionWithoutReferral.text(),
      'Отказ от предложенной организации не может быть сохранен, так как направление не найдено.',
    ],
    [
      150,
      refusals.rejectionOfSeveral.text(),
      'Отказ от предложенной организации не может быть сохранен, так как найдено несколько направлений.',
    ],
  ])('%i %s', (_, text, literal) => {
    expect(text).toBe(literal)
  })

  it('have the code 150, but for an application that is not active', () => {
    const others = Object.entries(refusals).filter(([, { code }]) => code !== 150)
    expect(others.map(([name, { code }]) => [name, code])).toEqual([['inactive', 180]])
    expect(Object.values(acceptances).map(({ code, text }) => `${code} ${text()}`)).toEqual([
      '110 Заявление принято к рассмотрению',
      '110 Изменения приняты',
      '140 Отказ принят',
    ])
  })
})

describe('answers', () => {
  it.each([
    [
      'a status',
      changeOrderInfo({ orderId: '9', orgCode: 150, comment: 'нет', cancelAllowed: false }),
      {
        changeOrderInfo: {
          orderId: { pguId: '9' },
          statusCode: { orgCode: '150' },
          comment: 'нет',
          cancelAllowed: false,
        },
      },
    ],
    [
      'a bare status',
      changeOrderInfo({ orderId: '9', orgCode: 120 }),
      { changeOrderInfo: { orderId: { pguId: '9' }, statusCode: { orgCode: '120' } } },
    ],
    [
      'a status of the portal',
      changeOrderInfo({ orderId: '9', techCode: 4 }),
      { changeOrderInfo: { orderId: { pguId: '9' }, statusCode: { techCode: 4 } } },
    ],
    [
      'a position',
      queueResponse({
        orderId: '9',
        position: 12,
        total: 340,
        withoutQueue: 1,
        firstQueue: 7,
        advantageQueue: 30,
        relevantAt: '2027-02-01T00:00:00.000Z',
      }),
      {
        GetApplicationQueueResponse: {
          orderId: '9',
          Position: '12',
          Total: '340',
          WithoutQueue: 1,
          FirstQueue: 7,
          AdvantageQueue: 30,
          RelevantDT: '2027-02-01T00:00:00.000Z',
        },
      },
    ],
    [
      'reasons',
      queueReasonResponse({ orderId: '9', increaseQueue: -1, gotAPlace: 2, increaseBenefits: 0 }),
      {
        GetApplicationQueueReasonResponse: { orderId: '9', IncreaseQueue: '-1', GotAPlace: '2', IncreaseBenefits: '0' },
      },
    ],
    [
      'a cancellation',
      cancelResponse({ orderId: '9', result: 'CANCELLED', comment: 'Заявление отменено' }),
      { cancelResponse: { orderId: '9', result: 'CANCELLED', comment: 'Заявление отменено' } },
    ],
  ])('%s', (_, message, value) => {
    expect(message).toStrictEqual(value)
    expect(parse(formDataResponse, parseXml(serialise(formDataResponse, message)))).toStrictEqual(value)
  })

  it.each([
    [
      'changeOrderInfo',
      (comment: string) => changeOrderInfo({ orderId: '9', orgCode: 150, comment }).changeOrderInfo?.comment,
    ],
    [
      'cancelResponse',
      (comment: string) => cancelResponse({ orderId: '9', result: 'REJECTED', comment }).cancelResponse?.comment,
    ],
  ])('a comment of %s is cut where the schema would refuse it, and there alone', (_, commentOf) => {
    expect(commentOf('я'.repeat(2048))).toBe('я'.repeat(2048))
    expect(commentOf('я'.repeat(2049))).toBe(`${'я'.repeat(2047)}…`)
  })

  it('a number that does not fit is refused, not cut', () => {
    const crowd = queueResponse({
      orderId: '9',
      position: 1,
      total: 1,
      withoutQueue: 32768,
      firstQueue: 0,
      advantageQueue: 0,
      relevantAt: '2027-02-01T00:00:00Z',
    })
    expect(() => serialise(formDataResponse, crowd)).toThrow(/out-of-range, GetApplicationQueueResponse\/WithoutQueue/)
  })
})

it.each([
  ['one two', 7, 'one two'],
  ['one two three', 10, 'one two…'],
  ['one two  three', 10, 'one two…'],
  ['a onetwothree', 10, 'a onetwot…'],
  ['\u{1F9F8}\u{1F9F8}\u{1F9F8}', 3, '\u{1F9F8}\u{1F9F8}\u{1F9F8}'],
  ['\u{1F9F8}\u{1F9F8}\u{1F9F8}\u{1F9F8}', 3, '\u{1F9F8}\u{1F9F8}…'],
])('%j fits %i characters', (text, max, fitted) => {
  expect(fitText(text, max)).toBe(fitted)
})

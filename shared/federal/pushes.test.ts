import { describe, expect, it } from '@jest/globals'
import { type Around, documentsOf, pushes, statusesOf } from './pushes.ts'
import { acceptances, refusals } from './refusals.ts'
import { statusTitles } from './statuses.ts'

/** Which of our steps the portal hears as which status, with the words of the contract written out once more. */

const offer = { number: '17', run: 'r', organisation: '215', group: 'g', wish: 1 }
const instant = '2026-11-22T22:30:00.000Z'
/** Everything that any fact of an application tells. */
const state = {
  ...{ id: 'E1', number: '301', kind: 'kindergarten', channel: 'federal', child: 'cccccccc', applicant: 'pppppppp' },
  ...{
    municipality: '61701000',
    cohort: 2024,
    filedAt: '2026-11-15T22:30:00.000Z',
    receivedAt: instant,
    seq: 1,
    head: '',
  },
  ...{ desiredOn: '2027-09-01', benefit: 'none', siblingsAt: [], confirmed: { benefit: false, siblings: false } },
  ...{ wishes: ['215'], fields: ['entry/desiredOn'], status: 'queued', region: 'test', endedAt: instant },
  ground: 'documents',
  reason: 'непредставления обязательных документов',
  ...{ offer: { ...offer, madeAt: '2026-11-20T21:30:00.000Z', answerBy: '2026-12-02T20:59:59.999Z' } },
  ...{ term: '2026-12-02T20:59:59.999Z', consentedAt: instant, contractBy: instant, orderBy: instant },
  ...{ contract: { number: '7', on: '2026-11-22' }, order: { number: '8', on: '2026-11-23' } },
  ...{ organisation: '215', group: 'g', schedule: '1', language: '1', orientation: '1', allowOther: false },
}
const municipality = {
  ...{ code: '61701000', zone: 'Europe/Moscow', authority: 'Управление образования', address: 'ул. Ленина, 1' },
  ...{ contractDays: 14, allocation: { from: '2026-04-01', to: '2026-05-25', calculatedOn: '2026-09-01' } },
}
const around = (over: object = {}, change: object = {}) =>
  ({
    application: { ...state, ...over },
    number: '301',
    municipality: { ...municipality, ...change },
    place: () => ({ kindergarten: 'Детский сад № 15', group: 'Младшая', ages: [3, 3], address: 'ул. Садовая, д. 10' }),
    changes: () => [{ field: 'allowOther', was: 'false', now: 'true' }],
  }) as unknown as Around
const factOf = (name: string, actor = 'system/x') => {
  const contract = pushes.find(({ contract: { type } }) => type.includes(`.${name}.`))?.contract
  if (!contract) throw new Error(`the portal does not hear of ${name}`)
  return { type: contract.type, data: contract.data.parse(state), at: instant, actor }
}

const filed110 =
  'Заявление передано в региональную систему доступности дошкольного образования.  Заявление зарегистрировано. 16.11.2026 с номером 301. Ожидайте рассмотрения в течение 7 дней.'
const later140 =
  'Ваше заявление рассмотрено. Индивидуальный номер заявления 301. Ожидайте направления в выбранную образовательную организацию после 01.09.2027.'
const noPlaces160 =
  'В настоящее время в образовательных организациях, указанных в заявлении, нет свободных мест, соответствующих запрашиваемым в заявлении условиях. '
const right130 =
  'Для подтверждения данных вам необходимо представить в Управление образования следующие документы: документ, подтверждающий льготу. До момента подтверждения льготы заявление будет находиться в общей очереди.'

type Case = [string, string, [number, string, boolean][], object?, object?]
const table: Case[] = [
  [
    'application-submitted',
    'its day ahead',
    [
      [110, filed110, true],
      [120, 'Начато рассмотрение заявления.', true],
      [140, later140, true],
    ],
  ],
  ['evidence-confirmed', 'its day ahead', [[140, later140, true]]],
  ['evidence-confirmed', 'its day come', [[160, noPlaces160, true]], { desiredOn: '2026-11-23' }],
  [
    'evidence-confirmed',
    'its day tomorrow',
    [[140, later140.replace('01.09.2027', '24.11.2026'), true]],
    { desiredOn: '2026-11-24' },
  ],
  [
    'evidence-confirmed',
    'inside the allocation, before the day it is calculated for',
    [[160, noPlaces160, true]],
    { desiredOn: '2027-09-01' },
    { allocation: { from: '2026-11-01', to: '2026-11-30', calculatedOn: '2027-09-01' } },
  ],
  ['evidence-confirmed', 'a right not proved', [[130, right130, true]], { benefit: 'first' }],
  ['benefit-ended', 'its evidence is wanted again', [[130, right130, true]], { benefit: 'first' }],
  [
    'application-changed',
    'its day ahead',
    [
      [
        170,
        'В заявления для направления были внесены следующие изменения: 1. Поле: Согласие на другие организации. Старое значение: нет. Новое значение: да.',
        true,
      ],
      [140, later140, true],
    ],
  ],
  [
    'application-withdrawn',
    'elsewhere',
    [
      [
        150,
        'Вам отказано в предоставлении услуги по текущему заявлению по причине отзыва заявления заявителем. Вам необходимо обратиться по адресу: ул. Ленина, 1.',
        false,
      ],
    ],
  ],
  [
    'application-refused',
    'by the authority',
    [
      [
        150,
        'Вам отказано в предоставлении услуги по текущему заявлению по причине непредставления обязательных документов. Вам необходимо обратиться по адресу: ул. Ленина, 1.',
        false,
      ],
    ],
  ],
  [
    'offer-made',
    'in a group',
    [
      [
        190,
        'Вам предоставлено место в Детский сад № 15 в группу Младшая (от 3 до 4 лет) в соответствии с номером направления 17 от 21.11.2026. Вам необходимо явиться по адресу ул. Садовая, д. 10 до 02.12.2026.',
        false,
      ],
    ],
  ],
  [
    'offer-lapsed',
    'silent',
    [
      [
        210,
        'Действие Вашего заявления приостановлено по причине окончания срока действия направления 02.12.2026.',
        true,
      ],
    ],
  ],
  [
    'offer-declined',
    'refused',
    [
      [
        220,
        'Действия по заявлению приостановлены по причине Вашего отказа от предоставленного места. Вам необходимо изменить заявление либо отозвать его.',
        true,
      ],
    ],
  ],
  [
    'offer-accepted',
    'agreed',
    [[230, 'Согласие с предоставленным местом направлено на рассмотрение в Управление образования.', false]],
  ],
  [
    'papers-accepted',
    'invited',
    [[240, 'Ваше заявление рассмотрено. Вам необходимо заключить договор в течение 14 дней.', false]],
  ],
  [
    'application-enrolled',
    'ordered',
    [
      [
        250,
        'Ваш ребенок зачислен в Детский сад № 15, расположенную по адресу ул. Садовая, д. 10. На основании договора от 22.11.2026.',
        false,
      ],
    ],
  ],
]

describe('the portal hears of', () => {
  it.each(table.map(([name, when, said, over = {}, change = {}]) => [name, when, said, over, change] as const))(
    '%s, %s',
    async (name, _, said, over, change) => {
      const statuses = await statusesOf(factOf(name), around(over, change))
      expect(statuses.map(({ orgCode, comment, cancelAllowed }) => [orgCode, comment, cancelAllowed])).toEqual(said)
    },
  )
})

it('a term of the contract that ran out is not called that of the направление', async () => {
  const lapsed = factOf('offer-lapsed')
  const data = { ...(lapsed.data as object), term: '2026-12-16T20:59:59.999Z' }
  const [status] = await statusesOf({ ...lapsed, data }, around())
  expect([status?.orgCode, status?.comment, status?.cancelAllowed]).toEqual([
    210,
    'Действие Вашего заявления приостановлено по причине окончания срока заключения договора 16.12.2026.',
    true,
  ])
})

it('every status of the contract is sent by some step or as some answer, and every step is in the table', () => {
  const sent = table.flatMap(([, , said]) => said.map(([code]) => code))
  const answered = [...Object.values(refusals), ...Object.values(acceptances)].map(({ code }) => code)
  expect([...new Set([...sent, ...answered])].toSorted()).toEqual(Object.keys(statusTitles).map(Number))
  expect(new Set(table.map(([name]) => factOf(name).type)).size).toBe(pushes.length)
})

it('it is not told again what it was answered with: the filing, its own consent, its own withdrawal', async () => {
  const codes = async (name: string, actor?: string) =>
    (await documentsOf(factOf(name, actor), 'epgu', around())).map(({ orgCode }) => orgCode)
  expect(await codes('application-submitted', 'client/epgu')).toEqual(['120', '140'])
  expect(await codes('offer-accepted', 'client/epgu')).toEqual([])
  expect(await codes('offer-accepted', 'person/pppppppp')).toEqual(['230'])
  expect(await codes('application-withdrawn', 'client/epgu')).toEqual([])
  expect(await codes('application-withdrawn', 'person/pppppppp')).toEqual(['150'])
})

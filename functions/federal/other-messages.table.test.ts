import { beforeAll, describe, expect, it } from '@jest/globals'
import { formFor, request, testRegion } from '../../regions/testing.ts'
import { formData, KINDERGARTEN } from '../../shared/federal/kindergarten.ts'
import { serialise } from '../../shared/federal/serialise.ts'
import { shownForm } from '../../shared/federal/shown-form.ts'
import { olderParts } from '../../shared/federal/versions.ts'
import { Applications } from '../../shared/table/applications.ts'
import { troublesOf } from '../../shared/table/federal/troubles.ts'
import { handler } from './receive-message.ts'

/** Messages as other systems write them: what says the same another way is taken, what is wrong is refused by its words. */

let region: Awaited<ReturnType<typeof testRegion>>
beforeAll(async () => {
  region = await testRegion()
})

let number = 3_040_000_000
const next = () => String(++number)

/** A first filing of another child each time. */
function filing(orderId = next()) {
  const shown = shownForm(formFor())
  const { ChildInfo, BenefitInfo: _, MedicalReport: __, ...rest } = { ...shown, ...olderParts(shown) }
  const ApplicationRequest = { orderId, ServicesType: '1', FilingDate: '2026-11-16T09:12:45+03:00', ...rest, ChildInfo }
  return serialise(formData, { oktmo: '61701000', ApplicationRequest })
}

/** `110 …` of an answer, or `FAILURE …` of a refusal. */
async function send(body: string | Uint8Array, id = `o-${next()}`) {
  const headers = { 'x-message-id': id, 'content-type': 'application/xml' }
  const event = request({ region: region.code, ref: 'epgu', role: 'federal' }, { body: String(body), headers })
  const binary = typeof body === 'string' ? {} : { body: Buffer.from(body).toString('base64'), isBase64Encoded: true }
  const { statusCode, body: xml = '' } = await handler({ ...event, ...binary } as never, {} as never)
  expect(statusCode).toBe(200)
  const [code, text] = [/Code>(\w+)</, /(?:comment|Description)>([^<]*)</].map((it) => it.exec(xml)?.[1] ?? '')
  return `${code} ${text}`
}

const taken = /^110 .* с номером /
const foreign = Buffer.concat([Buffer.from('<a>'), Buffer.from([0xcf, 0xf0, 0xe8]), Buffer.from('</a>')])

describe('a message', () => {
  it.each<[string, (xml: string) => string | Uint8Array, RegExp]>([
    ['with another prefix', (xml) => xml.replaceAll('tns:', 'дс:').replace('xmlns:tns', 'xmlns:дс'), taken],
    ['without a prefix', (xml) => xml.replaceAll('tns:', '').replace('xmlns:tns', 'xmlns'), taken],
    ['with CDATA', (xml) => xml.replace('>Анна<', '><![CDATA[Анна]]><'), taken],
    ['with character references and comments', (xml) => xml.replace('>Анна<', '>&#x410;н<!-- -->на<'), taken],
    ['with a mark of byte order', (xml) => Buffer.from(`\uFEFF${xml}`), taken],
    ['with line ends of Windows', (xml) => xml.replaceAll('><', '>\r\n<'), taken],
    [
      'with numbers and flags written otherwise',
      (xml) => xml.replace('>false<', '> 0 <').replace('PriorityNumber="1"', 'PriorityNumber="+01"'),
      taken,
    ],
    ['in UTF-16', (xml) => Buffer.from(`\uFEFF${xml}`, 'utf16le'), /^FAILURE Поддерживается только кодировка UTF-8/],
    ['in another code page', () => foreign, /^FAILURE Поддерживается только кодировка UTF-8/],
    ['in another code page, as a gateway passes it on', () => foreign.toString(), /^FAILURE Поддерживается только/],
    ['of another root', (xml) => xml.replaceAll('FormData', 'FormDataResponse'), /^UNKNOWN_REQUEST_DESCRIPTION /],
    ['of another version', (xml) => xml.replace('3.2.1', '3.1.1'), /^UNKNOWN_REQUEST_DESCRIPTION /],
    [
      'with an element of no namespace',
      (xml) => xml.replace(/<(\/?)tns:PersonName>/g, '<$1PersonName>'),
      /^150 Ошибка в данных запроса: ApplicationRequest\/PersonInfo\/PersonName \(строка 2\)$/,
    ],
    ['for a school', (xml) => xml.replace('code="215"', 'code="301"'), /^150 Организация с id=301 не существует$/],
    [
      'for no organisation',
      (xml) => xml.replace('code="215"', 'code=""'),
      /^150 Указаны некорректные коды организаций$/,
    ],
    [
      'with a year of five digits',
      (xml) => xml.replace(/EntryDate>[^<]+/, 'EntryDate>10000-01-01'),
      /^150 Ошибка в данных запроса: Зачисление: желаемая дата$/,
    ],
    [
      'of an applicant without a number of the passport',
      (xml) => xml.replace(/IdentityDocNumber>[^<]+/, 'IdentityDocNumber> '),
      /^150 Ошибка в данных запроса: Документ заявителя: номер$/,
    ],
    [
      'filed before the child was born',
      (xml) => xml.replace(/ChildBirthDate>[^<]+/, 'ChildBirthDate>2026-11-17'),
      /^150 Ошибка в данных запроса: ApplicationRequest\/FilingDate$/,
    ],
    [
      'of a child who will be born',
      (xml) => xml.replace(/ChildBirthDate>[^<]+/, 'ChildBirthDate>2027-01-01'),
      /^150 Ошибка в данных запроса: ApplicationRequest\/ChildInfo\/ChildBirthDate$/,
    ],
    [
      'filed at half past one in the night of Moscow',
      (xml) => xml.replace('T09:12:45', 'T01:30:00'),
      /^110 .* зарегистрировано\. 16\.11\.2026 с номером /,
    ],
    [
      'filed in the future, by a clock that is ahead',
      (xml) => xml.replace('2026-11-16', '2027-11-16'),
      /^110 .* зарегистрировано\. 22\.11\.2026 с номером /,
    ],
  ])('%s', async (_, written, answer) => expect(await send(written(filing()))).toMatch(answer))
})

it('ten messages of one order at once: one files, the others find nothing to change', async () => {
  const xml = filing()
  const answers = await Promise.all(Array.from({ length: 10 }, () => send(xml)))
  expect(answers.filter((it) => taken.test(it))).toHaveLength(1)
  expect(answers.filter((it) => it === '150 Изменений не найдено')).toHaveLength(9)
})

it('one message ten times at once is answered the same and done once', async () => {
  const xml = filing()
  const answers = await Promise.all(Array.from({ length: 10 }, () => send(xml, 'ten-times')))
  expect([...new Set(answers)]).toEqual([expect.stringMatching(taken)])
})

it('another message under an id that was used is refused, shown to who looks after the exchange, and changes nothing', async () => {
  const orderId = next()
  expect(await send(filing(), 'used')).toMatch(taken)
  expect(await send(filing(orderId), 'used')).toBe(
    'FAILURE Сообщение с таким MessageID уже принято с другим содержанием. Пришлите его с новым MessageID',
  )
  expect(await Applications.find({ region: region.code, id: `E${orderId}` })).toBeUndefined()
  const { items } = await troublesOf(region.code, undefined)
  expect(items).toContainEqual(expect.objectContaining({ kind: 'refused', messageId: 'used', orderId }))
})

it('an application never becomes that of another child, and may get back the name it had', async () => {
  const [own, other] = [next(), next()]
  const mine = filing(own)
  const theirs = filing(other)
  expect(await send(mine)).toMatch(taken)
  expect(await send(theirs)).toMatch(taken)
  const stolen = theirs.replace(other, own)
  expect(await send(stolen)).toBe(
    `150 Заявление на ребенка с указанными параметрами существует (Идентификатор "${other}"; Дата подачи "16.11.2026"; Статус "Зарегистрировано").`,
  )
  const xml = `<FormData xmlns="${KINDERGARTEN}" oktmo="61701000"><cancelRequest><orderId>${other}</orderId></cancelRequest></FormData>`
  await send(xml)
  expect(await send(stolen)).toBe('150 Ошибка в данных запроса: Ребёнок')
  for (const name of ['Леонид', 'Лев']) {
    const renamed = mine.replace(/ChildName>[^<]+/, `ChildName>${name}`)
    expect(await send(renamed)).toBe('110 Изменения приняты')
  }
})

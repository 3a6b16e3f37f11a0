/** Where a region is and who is responsible there: its code, zones, municipalities, second language, the federal exchange. */
import { readdirSync, readFileSync } from 'node:fs'
import { type Finding, finding, repeated } from './finding.ts'
import type { Known } from './folder.ts'

/** What pages are served under, here and on a local region. */
const PAGES = ['assets', 'cabinet', 'docs', 'esia', 'idp', 'index', 'problems', 'schemas', 'template']

/** Words that no region can be called: public pages lie under `/<code>/`, beside what the platform itself answers to. */
export function takenWords(): ReadonlySet<string> {
  const functions = new URL('../functions/', import.meta.url)
  const lists = readdirSync(functions).map((context) =>
    readFileSync(new URL(`${context}/functions.yml`, functions), 'utf8'),
  )
  const answered = lists.flatMap((text) => [...text.matchAll(/\bpath: "?\/([a-z][a-z0-9-]*)/g)])
  return new Set([...PAGES, ...answered.map(([, word = '']) => word)])
}

/** Zones that lie in Russia (tzdata). */
const RUSSIAN = new Set(
  [
    ...['Kaliningrad', 'Moscow', 'Simferopol', 'Kirov', 'Volgograd', 'Astrakhan', 'Saratov', 'Ulyanovsk', 'Samara'].map(
      (city) => `Europe/${city}`,
    ),
    ...['Yekaterinburg', 'Omsk', 'Novosibirsk', 'Barnaul', 'Tomsk', 'Novokuznetsk', 'Krasnoyarsk', 'Irkutsk', 'Chita'],
    ...[
      'Yakutsk',
      'Khandyga',
      'Vladivostok',
      'Ust-Nera',
      'Magadan',
      'Sakhalin',
      'Srednekolymsk',
      'Kamchatka',
      'Anadyr',
    ],
  ].map((zone) => (zone.includes('/') ? zone : `Asia/${zone}`)),
)

/** Working days for the order of enrolment: order № 236 p. 15. */
const ORDER_DAYS = 3

export function placesOf(known: Known, folder: string): Finding[] {
  const { region, municipalities } = known
  return [...(region ? itself(region, folder) : []), ...towns(municipalities), ...together(known)]
}

function itself({ code, zone, routingCodes, adapters }: NonNullable<Known['region']>, folder: string): Finding[] {
  const wrong: Finding[] = []
  const say = (path: (string | number)[], says: string, todo: string) => wrong.push(finding('region', path, says, todo))
  if (code !== folder) say(['code'], `Код «${code}» не совпадает с именем папки «${folder}»`, 'Назовите их одинаково')
  if (takenWords().has(code))
    say(['code'], `Адрес /${code}/ занят самой системой`, 'Выберите другой код и так же назовите папку')
  if (!RUSSIAN.has(zone))
    say(['zone'], `Часовой пояс ${zone} не российский`, 'Впишите пояс региона, например Europe/Moscow')
  for (const [at, it] of routingCodes.entries())
    if (!/^\d{8}(\d{3})?$/.test(it))
      say(
        ['routingCodes', at],
        `«${it}» — не код ОКТМО`,
        'Впишите 8 или 11 цифр кода, по которому портал находит регион',
      )
  for (const at of repeated(routingCodes, String)) say(['routingCodes', at], 'Код указан дважды', 'Удалите повтор')
  if (adapters.smev && routingCodes.length === 0)
    say(
      ['routingCodes'],
      'Обмен с федеральным порталом включён, а кодов, по которым он находит регион, нет',
      'Впишите код ОКТМО региона или выключите обмен: adapters.smev = false',
    )
  return wrong
}

function towns(given: Known['municipalities']): Finding[] {
  const wrong: Finding[] = []
  const list = given?.municipalities ?? []
  const say = (at: number, field: string[], says: string, todo: string) =>
    wrong.push(finding('municipalities', ['municipalities', at, ...field], says, todo))
  if (given && list.length === 0)
    wrong.push(
      finding(
        'municipalities',
        ['municipalities'],
        'Нет ни одного муниципалитета',
        'Опишите каждый район, округ и город',
      ),
    )
  for (const [at, it] of list.entries()) {
    const { code, zone, allocation, orderWorkingDays } = it
    if (!/^\d{8}$/.test(code)) say(at, ['code'], `«${code}» — не код ОКТМО: нужно 8 цифр`, OKTMO)
    else if (!/^..[3-9]..000$/.test(code) || code.startsWith('00'))
      say(at, ['code'], `«${code}» — не код муниципального района, округа или города: он оканчивается на 000`, OKTMO)
    else if (code.slice(0, 2) !== list[0]?.code.slice(0, 2))
      say(at, ['code'], `«${code}» — код другого субъекта: у первого муниципалитета ${list[0]?.code}`, OKTMO)
    if (!RUSSIAN.has(zone)) say(at, ['zone'], `Часовой пояс ${zone} не российский`, 'Впишите пояс муниципалитета')
    if (orderWorkingDays > ORDER_DAYS)
      say(
        at,
        ['orderWorkingDays'],
        `На приказ отведено рабочих дней: ${orderWorkingDays}, а по пункту 15 приказа № 236 — не больше ${ORDER_DAYS}`,
        `Впишите ${ORDER_DAYS}`,
      )
    if (allocation.to < allocation.from)
      say(
        at,
        ['allocation'],
        `Комплектование кончается (${allocation.to}) раньше, чем начинается (${allocation.from})`,
        'Исправьте даты',
      )
    if (allocation.calculatedOn < allocation.to)
      say(
        at,
        ['allocation', 'calculatedOn'],
        `Места считают на ${allocation.calculatedOn}, когда комплектование ещё идёт (до ${allocation.to})`,
        'Впишите день, с которого дети пойдут в сад: обычно 1 сентября',
      )
  }
  for (const at of repeated(list, ({ code }) => code))
    say(at, ['code'], `Код ${list[at]?.code} указан дважды`, 'Исправьте код')
  for (const at of repeated(list, ({ title }) => title.toLowerCase()))
    say(at, ['title'], `Название «${list[at]?.title}» указано дважды`, 'Назовите муниципалитеты по-разному')
  const placed = list.flatMap(({ centre }, at) => (centre ? [{ at, centre }] : []))
  if (placed.length > 0)
    for (const [at, { centre, title }] of list.entries())
      if (!centre)
        say(at, ['centre'], `На схеме региона не будет: ${title}`, 'Впишите широту и долготу главного города')
  for (const which of repeated(placed, ({ centre }) => `${centre.north} ${centre.east}`))
    say(placed[which]?.at ?? 0, ['centre'], 'Здесь уже стоит другой муниципалитет', 'Исправьте широту и долготу')
  return wrong
}

const OKTMO = 'Найдите код муниципалитета в классификаторе ОКТМО на сайте Росстата'

/** The second language is either there, with every title, or not there at all. */
function together({ region, municipalities }: Known): Finding[] {
  if (!region) return []
  const { secondLanguage, secondTitle, zone } = region
  const list = municipalities?.municipalities ?? []
  const wrong: Finding[] = []
  if (list.length > 0 && list.every((it) => it.zone !== zone))
    wrong.push(
      finding(
        'region',
        ['zone'],
        `По поясу региона (${zone}) не живёт ни один муниципалитет`,
        'Сверьте zone региона и муниципалитетов',
      ),
    )
  if (!secondLanguage) {
    const named = [
      ...(secondTitle === undefined ? [] : [finding('region', ['secondTitle'], NO_LANGUAGE, NAME_IT)]),
      ...list.flatMap((it, at) =>
        it.secondTitle === undefined
          ? []
          : [finding('municipalities', ['municipalities', at, 'secondTitle'], NO_LANGUAGE, NAME_IT)],
      ),
    ]
    return [...wrong, ...named]
  }
  const todo = `Впишите название на языке «${secondLanguage.title}»`
  if (!isLanguage(secondLanguage.code))
    wrong.push(
      finding(
        'region',
        ['secondLanguage', 'code'],
        `«${secondLanguage.code}» — не код второго языка`,
        'Впишите код BCP 47, например tt, ba, kv',
      ),
    )
  if (secondTitle === undefined) wrong.push(finding('region', ['secondTitle'], 'Нет названия на втором языке', todo))
  for (const [at, it] of list.entries())
    if (it.secondTitle === undefined)
      wrong.push(
        finding(
          'municipalities',
          ['municipalities', at, 'secondTitle'],
          `Нет названия на втором языке: ${it.title}`,
          todo,
        ),
      )
  return wrong
}

const NO_LANGUAGE = 'Название на втором языке есть, а второй язык не назван'
const NAME_IT = 'Назовите язык в region.json: secondLanguage, или удалите название'

function isLanguage(code: string): boolean {
  try {
    return /^[a-z]{2,3}$/.test(code) && code !== 'ru' && Intl.getCanonicalLocales(code).length === 1
  } catch {
    return false
  }
}

import { describe, expect, it } from '@jest/globals'
import { routes } from '../reference/catalogue.ts'
import { portalPrefixes } from '../web/serve.ts'
import { checkFolder, sentence } from './check.ts'
import { takenWords } from './check-places.ts'
import { composed, type Folder, type Part, readFolder, regionFolders, TEMPLATE } from './folder.ts'

const TODAY = '2026-11-22'
const shipped = { demo: await readFolder('demo'), ural: await readFolder('ural') }

// biome-ignore lint/suspicious/noExplicitAny: what is planted has not the shape it must have
type Broken = any

/** A shipped region with one file changed. */
function planted(part: Part, change: (value: Broken) => unknown, of: Folder = shipped.demo): Folder {
  const value: Broken = structuredClone(of.files.get(part)?.value)
  change(value)
  return { ...of, files: new Map([...of.files, [part, { text: '', value }]]) }
}
const found = (folder: Folder, today = TODAY) =>
  checkFolder(folder, today).map(({ file, field, says }) => `${file}: ${field}: ${says}`)

describe('a region that is shipped', () => {
  it('has nothing wrong, and is every folder but the template', async () => {
    expect((await regionFolders()).toSorted()).toEqual(['demo', 'ural'])
    for (const folder of Object.values(shipped)) expect(checkFolder(folder, TODAY)).toEqual([])
  })

  it('differs from the other in what a region may choose', () => {
    const [demo, ural] = [composed(shipped.demo), composed(shipped.ural)]
    expect(ural.zone).not.toBe(demo.zone)
    expect(ural.adapters.smev).not.toBe(demo.adapters.smev)
    expect(ural.kindergarten.rules.at(-1)?.order).not.toEqual(demo.kindergarten.rules.at(-1)?.order)
    expect(Math.max(...ural.municipalities.map(({ maxWishes }) => maxWishes))).toBeLessThanOrEqual(5)
    expect([demo.terms.length, ural.terms.length]).toEqual([8, 6])
  })
})

describe('the template', () => {
  it('leaves every choice open, and the check names each with what to write', async () => {
    const template = await readFolder(TEMPLATE)
    const open = [...template.files.values()].flatMap(({ text = '' }) => text.match(/"ЗАПОЛНИТЕ: /g) ?? [])
    const said = checkFolder(template, TODAY)
    expect(said.length).toBe(open.length)
    expect(said.every(({ says, todo }) => says === 'Ещё не выбрано' && todo.length > 10)).toBe(true)
    expect(open.length).toBeGreaterThan(40)
  })
})

const list = (name: string) => (it: Broken) => it.kindergarten[name]
const rules = list('rules')
const kept = (criterion: string, percent: number) => ({ criterion, percent, law: 'порядок' })
const batch = { when: 'batch', on: ['06-01'] }
const point = { criterion: 'sibling', points: 1, law: 'порядок' }

/** Each mistake alone: the file, what was done, the one sentence that must be said of it. */
const mistakes: [Part, (it: Broken) => unknown, string][] = [
  ['region', (it) => delete it.title, 'region.json: title: Не указано'],
  ['region', (it) => Object.assign(it, { tilte: 'x' }), 'region.json: tilte: Такого поля нет'],
  ['region', (it) => (it.code = 'Demo 1'), 'region.json: code: «Demo 1» не подходит'],
  ['region', (it) => (it.code = 'other'), 'region.json: code: Код «other» не совпадает с именем папки «demo»'],
  ['region', (it) => (it.zone = 'Moscow'), 'region.json: zone: «Moscow» — не часовой пояс'],
  ['region', (it) => (it.zone = 'Europe/Paris'), 'region.json: zone: Часовой пояс Europe/Paris не российский'],
  [
    'region',
    (it) => (it.zone = 'Asia/Omsk'),
    'region.json: zone: По поясу региона (Asia/Omsk) не живёт ни один муниципалитет',
  ],
  ['region', (it) => (it.routingCodes[1] = '61-70'), 'region.json: routingCodes[1]: «61-70» — не код ОКТМО'],
  ['region', (it) => (it.routingCodes[1] = it.routingCodes[0]), 'region.json: routingCodes[1]: Код указан дважды'],
  [
    'region',
    (it) => (it.routingCodes = []),
    'region.json: routingCodes: Обмен с федеральным порталом включён, а кодов',
  ],
  ['region', (it) => (it.adapters.smev = 'да'), 'region.json: adapters.smev: Значение не того вида: "да"'],
  [
    'region',
    (it) => (it.secondTitle = 'Өлкә'),
    'region.json: secondTitle: Название на втором языке есть, а второй язык не назван',
  ],
  [
    'municipalities',
    (it) => delete it.municipalities[1].centre,
    'municipalities[1].centre: На схеме региона не будет: Заречный район',
  ],
  [
    'municipalities',
    (it) => (it.municipalities[2].centre = it.municipalities[0].centre),
    'municipalities[2].centre: Здесь уже стоит другой муниципалитет',
  ],
  [
    'municipalities',
    (it) => (it.municipalities[0].centre = { north: 39.74, east: 54.63 }),
    'municipalities[0].centre.north',
  ],
  [
    'municipalities',
    (it) => (it.municipalities = []),
    'municipalities.json: municipalities: Нет ни одного муниципалитета',
  ],
  [
    'municipalities',
    (it) => (it.municipalities[1].code = '6162500'),
    'municipalities[1].code: «6162500» — не код ОКТМО: нужно 8 цифр',
  ],
  [
    'municipalities',
    (it) => (it.municipalities[1].code = '61625104'),
    'municipalities[1].code: «61625104» — не код муниципального района',
  ],
  [
    'municipalities',
    (it) => (it.municipalities[1].code = '62625000'),
    'municipalities[1].code: «62625000» — код другого субъекта',
  ],
  [
    'municipalities',
    (it) => (it.municipalities[1].code = '61701000'),
    'municipalities[1].code: Код 61701000 указан дважды',
  ],
  [
    'municipalities',
    (it) => (it.municipalities[1].title = 'Город Примерск'),
    'municipalities[1].title: Название «Город Примерск» указано дважды',
  ],
  [
    'municipalities',
    (it) => (it.municipalities[0].zone = 'Europe/Minsk'),
    'municipalities[0].zone: Часовой пояс Europe/Minsk не российский',
  ],
  ['municipalities', (it) => (it.municipalities[0].maxWishes = 0), 'municipalities[0].maxWishes: Слишком мало: 0'],
  [
    'municipalities',
    (it) => (it.municipalities[0].orderWorkingDays = 5),
    'municipalities[0].orderWorkingDays: На приказ отведено рабочих дней: 5',
  ],
  [
    'municipalities',
    (it) => (it.municipalities[0].freedPlace = 'keep'),
    'municipalities[0].freedPlace: «keep» не подходит',
  ],
  [
    'municipalities',
    (it) => (it.municipalities[0].allocation.to = '2027-03-01'),
    'municipalities[0].allocation: Комплектование кончается (2027-03-01) раньше',
  ],
  [
    'municipalities',
    (it) => (it.municipalities[0].allocation.calculatedOn = '2027-05-01'),
    'allocation.calculatedOn: Места считают на 2027-05-01',
  ],
  ['calendar', (it) => (it.holidays.off[0] = '2026-11-31'), 'calendar.json: holidays.off[0]: «2026-11-31» — не дата'],
  ['calendar', (it) => (it.holidays.off[0] = '4 ноября'), 'calendar.json: holidays.off[0]: «4 ноября» — не дата'],
  ['calendar', (it) => it.holidays.off.push('2026-12-31'), 'День 2026-12-31 указан дважды'],
  ['calendar', (it) => it.holidays.off.push('2027-02-20'), 'День 2027-02-20 указан и выходным, и рабочим'],
  ['calendar', (it) => it.holidays.working.push('2027-02-17'), 'holidays.working[1]: 2027-02-17 и так рабочий день'],
  [
    'calendar',
    (it) => (it.holidays.off = it.holidays.off.filter((day: string) => day !== '2027-03-08')),
    'holidays.off: 2027-03-08 — нерабочий праздничный день',
  ],
  ['calendar', (it) => (it.terms = []), 'calendar.json: terms: Учебных периодов нет'],
  [
    'calendar',
    (it) => (it.terms[1].from = '2026-10-20'),
    'terms[1]: Учебный период «2-я четверть» (2026-10-20 — 2026-12-30) пересекается с «1-я четверть»',
  ],
  [
    'calendar',
    (it) => (it.terms[0].to = '2026-10-22'),
    'terms[1].from: Между «1-я четверть» и «2-я четверть» день 2026-10-23 не входит',
  ],
  [
    'calendar',
    (it) => it.holidays.vacations.shift(),
    'terms[1].from: Между «1-я четверть» и «2-я четверть» день 2026-10-26 не входит',
  ],
  [
    'calendar',
    (it) => (it.terms[0].to = '2026-08-01'),
    'terms[0].to: «1-я четверть» кончается (2026-08-01) раньше, чем начинается',
  ],
  [
    'calendar',
    (it) => (it.holidays.vacations[1].from = '2026-10-30'),
    'holidays.vacations[1]: Каникулы «Зимние каникулы» (2026-10-30 — 2027-01-10) пересекается с «Осенние каникулы»',
  ],
  [
    'calendar',
    (it) => (it.terms[0].from = '2026-09-14'),
    'terms[0].from: 2026/2027 учебный год начинается 2026-09-14, позже начала сентября',
  ],
  ['calendar', (it) => (it.terms[3].to = '2027-05-10'), 'terms[3].to: 2026/2027 учебный год кончается 2027-05-10'],
  [
    'calendar',
    (it) => (it.terms[3].to = '2027-09-01'),
    'terms[3].to: 2026/2027 учебный год кончается 2027-09-01, когда уже идёт следующий',
  ],
  ['calendar', (it) => it.terms.splice(1, 3), 'terms: 2026/2027 учебный год не разделён: период один'],
  ['calendar', (it) => (it.terms = it.terms.slice(4)), 'terms: Нет учебных периодов на 2026/2027 учебный год'],
  ['calendar', (it) => (it.terms[0].to = '2027-03-01'), 'terms[0]: «1-я четверть» длиннее 150 дней'],
  ['rules', (it) => (it.kindergarten.rules = []), 'rules.json: kindergarten.rules: Правил очереди нет'],
  [
    'rules',
    (it) => rules(it).push({ ...rules(it)[0], validFrom: '2027-01-01' }),
    'kindergarten.rules[1].id: Правила «kindergarten-2026» названы дважды',
  ],
  [
    'rules',
    (it) => rules(it).push({ ...rules(it)[0], id: 'next', validFrom: '2027-01-01' }),
    'kindergarten.rules[0].validTo: С 2027-01-01 действуют двое правил: «kindergarten-2026» и «next»',
  ],
  [
    'rules',
    (it) => (rules(it)[0].validTo = '2027-08-31'),
    'kindergarten.rules[0].validTo: После 2027-08-31 правил нет',
  ],
  [
    'rules',
    (it) => (rules(it)[0].validTo = '2025-01-01'),
    'kindergarten.rules[0].validTo: Правила «kindergarten-2026» кончаются (2025-01-01) раньше',
  ],
  ['rules', (it) => (rules(it)[0].validFrom = '2027-01-01'), 'kindergarten.rules[0].validFrom: Сегодня правил ещё нет'],
  [
    'rules',
    (it) => (rules(it)[0].law = ' '),
    'kindergarten.rules[0].law: У правил «kindergarten-2026» нет правового основания',
  ],
  [
    'rules',
    (it) => rules(it)[0].order.pop(),
    'kindergarten.rules[0].order: В правилах «kindergarten-2026» нет места для none',
  ],
  [
    'rules',
    (it) => rules(it)[0].order.push('none'),
    'kindergarten.rules[0].order[8]: В правилах «kindergarten-2026» дважды стоит none',
  ],
  [
    'rules',
    (it) => (rules(it)[0].order = ['first', 'outOfTurn', 'sibling', 'preferential', 'none']),
    'first стоит раньше outOfTurn: закон даёт обратный порядок',
  ],
  ['rules', (it) => rules(it)[0].order.reverse(), 'none стоит раньше preferential'],
  ['rules', (it) => rules(it)[0].order.push('territory'), 'territory стоит после none и никогда не сработает'],
  [
    'rules',
    (it) => (rules(it)[0].order = ['outOfTurn', 'outOfTurn+sibling', 'first', 'preferential', 'none']),
    'outOfTurn+sibling стоит после outOfTurn',
  ],
  ['rules', (it) => (rules(it)[0].order[0] = 'hero'), 'kindergarten.rules[0].order[0]: «hero» не подходит'],
  [
    'rules',
    (it) => (rules(it)[0].municipality = '61701000'),
    'kindergarten.rules: Правил региона нет, есть только муниципальные',
  ],
  [
    'rules',
    (it) => rules(it).push({ ...rules(it)[0], id: 'other', municipality: '99999999' }),
    'kindergarten.rules[1].municipality: Муниципалитета 99999999 в регионе нет',
  ],
  [
    'rules',
    (it) => rules(it).push({ ...rules(it)[0], id: 'own', municipality: '61701000', nextReferral: batch }),
    'kindergarten.rules[1].nextReferral.when: Правила «own» говорят batch, а настройка «город Примерск» — offer-at-once',
  ],
  [
    'rules',
    (it) => (rules(it)[0].nextReferral = { when: 'batch' }),
    'kindergarten.rules[0].nextReferral.on: Места распределяют по датам, а дат нет',
  ],
  [
    'rules',
    (it) => (rules(it)[0].nextReferral = { ...batch, on: ['02-30'] }),
    'kindergarten.rules[0].nextReferral.on[0]: «02-30» не подходит',
  ],
  [
    'rules',
    (it) => (rules(it)[0].reserves = { first: 'open', of: [kept('first', 70), kept('none', 40)] }),
    'kindergarten.rules[0].reserves.of: Брони вместе больше всех мест: 110 %',
  ],
  [
    'rules',
    (it) => (rules(it)[0].reserves = { first: 'open', of: [kept('sibling', 10)] }),
    'kindergarten.rules[0].reserves.of[0].criterion: Бронь для «sibling» невозможна',
  ],
  [
    'rules',
    (it) => (rules(it)[0].reserves = { first: 'open', of: [kept('first', 10), kept('first', 20)] }),
    'kindergarten.rules[0].reserves.of[1].criterion: Бронь для этих детей названа дважды',
  ],
  ['rules', (it) => (rules(it)[0].signatures = 3), 'kindergarten.rules[0].signatures: Слишком много: 3'],
  [
    'rules',
    (it) => (rules(it)[0].ages = { fromMonths: 2, belowYears: 9 }),
    'kindergarten.rules[0].ages.belowYears: До 9 лет, а заявления принимают только до 8',
  ],
  [
    'rules',
    (it) => (rules(it)[0].ages = { fromMonths: 36, belowYears: 3 }),
    'kindergarten.rules[0].ages: С 36 месяцев и до 3 лет не бывает',
  ],
  [
    'rules',
    (it) => (rules(it)[0].points = [point]),
    'kindergarten.rules[0].within: Баллы в правилах «kindergarten-2026» есть, но ни на что не влияют',
  ],
  [
    'rules',
    (it) => Object.assign(rules(it)[0], { points: [point], within: ['filed', 'points'] }),
    'kindergarten.rules[0].within: В правилах «kindergarten-2026» баллы стоят не первыми',
  ],
  [
    'rules',
    (it) => Object.assign(rules(it)[0], { points: [{ ...point, criterion: 'talent' }], within: ['points', 'filed'] }),
    'kindergarten.rules[0].points[0].criterion: Сведений «talent» в заявлениях региона нет',
  ],
  [
    'rules',
    (it) => Object.assign(rules(it)[0], { points: [point], pointsIn: ['vip'], within: ['points', 'filed'] }),
    'kindergarten.rules[0].pointsIn[0]: Класса «vip» в порядке очереди нет',
  ],
  [
    'rules',
    (it) => (rules(it)[0].within = ['desired']),
    'kindergarten.rules[0].within: В правилах «kindergarten-2026» дата подачи ничего не решает',
  ],
  [
    'rules',
    (it) => (rules(it)[0].classes = [{ name: 'moving', title: 'Переводятся', with: ['sibling'] }]),
    'kindergarten.rules[0].classes[0]: Класс «moving» описан, но в порядке очереди его нет',
  ],
  [
    'rules',
    (it) => (rules(it)[0].reserves = { first: 'open', of: [kept('preferential', 10)] }),
    'rules[0].reserves.of[0].criterion: Правила «kindergarten-2026» считают право preferential, а льготы с ним',
  ],
  [
    'rules',
    (it) =>
      Object.assign(rules(it)[0], { points: [{ ...point, criterion: 'preferential' }], within: ['points', 'filed'] }),
    'rules[0].points[0].criterion: Правила «kindergarten-2026» считают право preferential, а льготы с ним',
  ],
  [
    'rules',
    (it) => {
      for (const benefit of it.kindergarten.benefits) if (benefit.class === 'outOfTurn') benefit.validTo = '2025-08-31'
      rules(it)[0].classes = [{ name: 'judges', title: 'Судьи', with: ['outOfTurn'] }]
      rules(it)[0].order.unshift('judges')
    },
    'rules[0].classes[0]: Правила «kindergarten-2026» считают право outOfTurn, а льготы с ним',
  ],
  [
    'rules',
    (it) => {
      const [own] = rules(it)
      rules(it).push({ ...own, id: 'old', validFrom: '2020-01-01', validTo: '2020-12-31', order: ['first', 'none'] })
    },
    'kindergarten.benefits[0].class: Льгота 1 «Дети прокуроров»: правила «old» права outOfTurn не знают, а льгота при них',
  ],
  [
    'services',
    (it) => (it.services[0].documents.find((one: { benefits?: string[] }) => one.benefits).benefits[1] = '77'),
    'подтверждает льгота 77, а такой в списке льгот нет',
  ],
  ['rules', (it) => (it.kindergarten.benefits = []), 'kindergarten.benefits: Льгот нет'],
  ['rules', (it) => (it.kindergarten.refusals = []), 'kindergarten.refusals: Оснований отказа нет'],
  [
    'rules',
    (it) => (it.kindergarten.refusals[1].law = ' '),
    'kindergarten.refusals[1].law: Основание not-guardian «Заявитель не подтвердил право представлять ребёнка»: нет нормы закона',
  ],
  [
    'rules',
    (it) => (it.kindergarten.refusals[1].code = 'age'),
    'kindergarten.refusals[1].code: Код основания age занят: «Ребёнок старше возраста, в котором принимают в детский сад»',
  ],
  [
    'rules',
    (it) => (it.kindergarten.benefits[0].class = 'vip'),
    'kindergarten.benefits[0].class: Льгота неизвестного класса «vip»',
  ],
  [
    'rules',
    (it) => (it.kindergarten.benefits[0].class = 'none'),
    'kindergarten.benefits[0].class: Льгота 1 «Дети прокуроров» не даёт никакого права',
  ],
  [
    'rules',
    (it) => (it.kindergarten.benefits[1].code = '1'),
    'kindergarten.benefits[1].code: Код льготы 1 занят: «Дети прокуроров»',
  ],
  [
    'rules',
    (it) => (it.kindergarten.benefits[0].law = ''),
    'kindergarten.benefits[0].law: Льгота 1 «Дети прокуроров»: нет правового основания',
  ],
  [
    'rules',
    (it) => Object.assign(it.kindergarten.benefits[0], { validFrom: '2027-01-01', validTo: '2026-01-01' }),
    'kindergarten.benefits[0].validTo: Льгота 1 «Дети прокуроров» кончается',
  ],
  [
    'dictionaries',
    (it) => (it.kindergarten.schedules = []),
    'kindergarten.schedules: Справочник kindergarten.schedules пуст',
  ],
  ['dictionaries', (it) => (it.identityDocuments[1].code = '1'), 'identityDocuments[1].code: Код «1» указан дважды'],
  ['dictionaries', (it) => (it.marks.absences[0].title = ''), 'marks.absences[0].title: Нет названия'],
  [
    'dictionaries',
    (it) => it.kindergarten.orientations.shift(),
    'kindergarten.orientations: Нет направленности с кодом 1',
  ],
  [
    'dictionaries',
    (it) => (it.kindergarten.profiles[0].orientation = '9'),
    'kindergarten.profiles[0].orientation: Нет направленности с кодом «9»',
  ],
  [
    'dictionaries',
    (it) => (it.kindergarten.profiles[1].code = '1'),
    'kindergarten.profiles[1].code: Код «1» в этой направленности указан дважды',
  ],
  ['dictionaries', (it) => (it.marks.scale = []), 'marks.scale: Шкала отметок пуста'],
  ['dictionaries', (it) => it.marks.scale.push('5'), 'marks.scale[4]: Отметка «5» указана дважды'],
  ['dictionaries', (it) => (it.marks.unmarkedForms = [12]), 'marks.unmarkedForms[0]: Класса 12 нет'],
  [
    'services',
    (it) => (it.services[1].code = 'first-class'),
    'services.json: services[1].code: Услуга «first-class» названа дважды',
  ],
  [
    'services',
    (it) => (it.services[2].windows = []),
    'services.json: services[2].windows: Не сказано, когда принимают заявления',
  ],
  [
    'services',
    (it) => (it.services[2].windows[0].opens = '02-29T00:00'),
    'services.json: services[2].windows[0].opens: «02-29T00:00» не подходит',
  ],
  [
    'services',
    (it) => (it.services[2].forms = []),
    'services.json: services[2].forms: Не сказано, для каких классов услуга',
  ],
  [
    'services',
    (it) => delete it.services[0].ages,
    'services.json: services[0].ages: Не сказано, для какого возраста услуга',
  ],
  [
    'services',
    (it) => (it.services[2].steps[0].to = 'lost'),
    'services.json: services[2].steps[0]: Шаг «register» говорит о состоянии «lost», которого нет',
  ],
  [
    'services',
    (it) => (it.services[2].steps[3].grounds = []),
    'services.json: services[2].steps[3].grounds: Отказ «refuse» без оснований',
  ],
  [
    'services',
    (it) => (it.services[1].steps[0].needs = ['passport']),
    'services.json: services[1].steps[0].needs: Шаг «admit» ждёт документа «passport», которого нет',
  ],
  [
    'services',
    (it) => (it.services[1].documents[0].optional = true),
    'services.json: services[1].steps[0].needs: Шаг «admit» ждёт документа «certificate», который необязателен',
  ],
  [
    'services',
    (it) => (it.services[1].documents[1].code = 'certificate'),
    'services.json: services[1].documents[1].code: Документ «certificate» назван дважды',
  ],
  [
    'services',
    (it) => delete it.services[3].sections[0].fields[3].version,
    'services.json: services[3].sections: У согласия «data-consent» нет текста или редакции',
  ],
  [
    'services',
    (it) => (it.services[3].sections[0].fields[1].version = '1'),
    'services.json: services[3].sections: Вопрос «address» — не согласие',
  ],
  [
    'services',
    (it) => it.services[3].steps.splice(3, 1),
    'services.json: services[3].steps[0]: После шага «ask» некуда идти при ответе refused',
  ],
  [
    'services',
    (it) => delete it.services[3].steps[0].asks,
    'services.json: services[3].steps[0].asks: Шаг «ask» не знает класса',
  ],
  [
    'services',
    (it) => (it.services[3].steps[2].by = ['clerk']),
    'services.json: services[3].steps[2]: Шаг «transferred» делается сам',
  ],
  [
    'services',
    (it) => (it.services[3].steps[2].from = ['filed']),
    'services.json: services[3].steps[2]: Шаг «transferred» не дождётся ответа о переводе',
  ],
  [
    'services',
    (it) => it.services[3].steps[5].from.push('asked'),
    'services.json: services[3].steps[5]: Шаг «withdraw» прервёт перевод',
  ],
  [
    'services',
    (it) => (it.services[4].sections[0].fields[0].options[1].code = 'english'),
    'services.json: services[4].sections: Вариант «english» вопроса «subjects» назван дважды',
  ],
  [
    'services',
    (it) => it.services[2].steps.pop(),
    'services.json: services[2].steps: Семья не может отозвать заявление',
  ],
  [
    'services',
    (it) => delete it.services[2].states[3].ends,
    'services.json: services[2].states[3]: Из состояния «refused» нет выхода',
  ],
  [
    'services',
    (it) => (it.services[2].sections[0].fields[1].always = ['99']),
    'services.json: services[2].sections: Обязательного варианта «99» нет в вопросе «subjects»',
  ],
  [
    'services',
    (it) => (it.services[2].sections[0].fields[1].when.is = ['ege']),
    'services.json: services[2].sections: Условие у «subjects» не выполнится никогда',
  ],
  [
    'services',
    (it) => (it.services[2].sections[0].fields[1].least = 20),
    'services.json: services[2].sections: На вопрос «subjects» нельзя ответить',
  ],
  ['papers', (it) => delete it.papers.offer, 'papers.json: papers.offer: Не указано'],
  ['services', (it) => (it.services[0].sections[0].fields[0].territory = true), 'Ответ «ground» — не адрес'],
]

/** The same in the region that has a second language and invented people. */
const act = (it: Broken) => it.acts[0]
const territory: [(it: Broken) => unknown, string][] = [
  [(it) => (act(it).municipality = '1'), 'acts[0].municipality: Нет муниципалитета 1'],
  [(it) => (act(it).signedOn = '2026-04-01'), 'acts[0].from: Акт действует раньше, чем подписан'],
  [
    (it) => it.acts.push(structuredClone(act(it))),
    'acts[1].from: Два акта одного муниципалитета действуют с одного дня',
  ],
  [(it) => (act(it).lines[0].houses = '1-5, за углом'), 'acts[0].lines[0].houses: Непонятно: «за углом»'],
  [(it) => delete act(it).lines[1].street, 'acts[0].lines[1]: Нет улицы'],
  [(it) => (act(it).lines[0].organisation = '799'), 'acts[0].lines[0].organisation: Нет организации 799'],
  [(it) => (act(it).lines[0].organisation = '721'), 'acts[0].lines[0].organisation: Школа № 1: другого вида'],
  [
    (it) => act(it).lines.push({ ...act(it).lines[0], street: 'Горная улица' }),
    'acts[0].lines[4]: Строка повторяет другую',
  ],
  [
    (it) =>
      act(it).lines.push(
        ...Array.from({ length: 9000 }, (_, at) => ({ organisation: '711', street: `ул. Долгая ${at}` })),
      ),
    'acts: 62701000: акты длиннее',
  ],
]
const others: [Part, (it: Broken) => unknown, string][] = [
  [
    'second-words',
    (it) => delete it.letters['offer-made'],
    'second-words.json: letters.offer-made: Нет текста на языке «Татарский»',
  ],
  [
    'second-words',
    (it) => (it.notices['offer-made'] = '{child}: урын бирелде, {organisation}'),
    'second-words.json: notices.offer-made: В тексте не те слова в скобках: {child}, {organisation}',
  ],
  ['region', (it) => delete it.secondTitle, 'region.json: secondTitle: Нет названия на втором языке'],
  [
    'region',
    (it) => (it.secondLanguage.code = 'татарский'),
    'region.json: secondLanguage.code: «татарский» — не код второго языка',
  ],
  [
    'region',
    (it) => delete it.secondLanguage,
    'municipalities.json: municipalities[1].secondTitle: Название на втором языке есть',
  ],
  [
    'municipalities',
    (it) => delete it.municipalities[1].secondTitle,
    'municipalities[1].secondTitle: Нет названия на втором языке: Кедровский район',
  ],
  [
    'rules',
    (it) => (rules(it)[0].validTo = '2026-06-30'),
    'kindergarten.rules[1].validFrom: С 2026-07-01 по 2026-08-31 не действуют никакие правила',
  ],
  [
    'rules',
    (it) => (rules(it)[1].order = rules(it)[0].order = ['outOfTurn', 'first', 'none']),
    'kindergarten.benefits[6].class: Льгота 31 «Дети медицинских работников сельских больниц»: права preferential нет',
  ],
  [
    'people',
    (it) => (it.organisations[0].municipality = '62999000'),
    'people.json: organisations[0].municipality: «Детский сад № 1 «Теремок»»: муниципалитета 62999000 в регионе нет',
  ],
  [
    'people',
    (it) => (it.organisations[1].id = '711'),
    'people.json: organisations[1].id: Код организации «711» указан дважды',
  ],
  [
    'people',
    (it) => (it.organisations[0].groups[0].unit = '711-9'),
    'people.json: organisations[0].units: «Детский сад № 1 «Теремок»»: здания 711-9 нет',
  ],
  [
    'people',
    (it) => (it.personas[0].attends[0].group = '721-1-12a'),
    'people.json: personas[0].attends[0].group: Группы или класса 721-1-12a нет',
  ],
  [
    'people',
    (it) => (it.personas[0].attends[0].child = 7),
    'people.json: personas[0].attends[0].child: Ребёнка с номером 7 нет',
  ],
  ['people', (it) => (it.personas[2].staff = '799/clerk'), 'people.json: personas[2].staff: Организации 799 нет'],
  [
    'people',
    (it) => (it.personas[1].grants[0].municipality = '61701000'),
    'people.json: personas[1].grants: Нет муниципалитета 61701000',
  ],
  [
    'people',
    (it) => (it.personas[1].key = 'ural-parent'),
    'people.json: personas[1].key: Имя для входа «ural-parent» указано дважды',
  ],
]

describe('a planted mistake is named', () => {
  it.each(mistakes)('%s: %s → %s', (part, change, sentenceOf) => {
    expect(found(planted(part, change))).toContainEqual(expect.stringContaining(sentenceOf))
  })

  it.each(territory)('territories: %s → %s', (change, says) => {
    expect(found(planted('territories', change, shipped.ural))).toContainEqual(
      expect.stringContaining(`territories.json: ${says}`),
    )
  })

  it.each(others)('%s: %s → %s', (part, change, sentenceOf) => {
    expect(found(planted(part, change, shipped.ural))).toContainEqual(expect.stringContaining(sentenceOf))
  })

  it.each([
    ['a file that is not there', {}, 'papers.json: : Файла нет'],
    ['a file that is no JSON', { text: '{' }, 'papers.json: : Файл не читается как JSON'],
  ])('%s', (_, file, says) => {
    expect(found({ ...shipped.demo, files: new Map([...shipped.demo.files, ['papers', file]]) })).toEqual([says])
  })

  it('a file that nobody reads', () => {
    expect(found({ ...shipped.demo, strange: ['marks.json'] })).toEqual([
      'marks.json: : Файл marks.json никто не читает',
    ])
  })
})

describe('the check', () => {
  it('judges the other files where one is broken', () => {
    const both = planted(
      'dictionaries',
      (it) => (it.marks.scale = []),
      planted('region', (it) => delete it.title),
    )
    expect(found(both)).toEqual([
      'region.json: title: Не указано',
      'dictionaries.json: marks.scale: Шкала отметок пуста',
    ])
  })

  it('asks for the next school year from June on, and of the past only for a deployment', () => {
    expect(found(shipped.demo, '2028-05-31')).toEqual([])
    expect(found(shipped.demo, '2028-06-01')).toEqual([
      'calendar.json: terms: Нет учебных периодов на 2028/2029 учебный год',
    ])
    expect(checkFolder(shipped.demo)).toEqual([])
  })

  it('says where, what and what to do in one line', () => {
    const [one] = checkFolder(planted('region', (it) => (it.zone = 'Moscow')))
    expect(one && sentence(one)).toBe(
      'region.json: zone: «Moscow» — не часовой пояс. → Впишите имя из базы IANA, например Asia/Yekaterinburg.',
    )
  })

  it('keeps regions away from every address that the platform answers to', async () => {
    const first = (path: string) => path.split('/')[1] ?? ''
    const answered = [...(await routes('.')).map(({ path }) => path), ...portalPrefixes].map(first)
    const possible = [...new Set(answered)].filter((word) => /^[a-z][a-z0-9-]+$/.test(word))
    expect(possible.filter((word) => !takenWords().has(word))).toEqual([])
    const taken = planted('region', (it) => (it.code = 'docs'))
    expect(found({ ...taken, code: 'docs' })).toEqual(['region.json: code: Адрес /docs/ занят самой системой'])
  })
})

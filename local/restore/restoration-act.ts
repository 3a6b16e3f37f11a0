/** The act of a restoration: what an operator signs and files. */
import type { Language } from '../../shared/domain/problems/problem.ts'
import type { Report } from './restoration.ts'

const time = (at: string) => `${at.slice(0, 10).split('-').reverse().join('.')} ${at.slice(11, 19)} UTC`
const number = (it: number) => it.toLocaleString('ru')

const UNITS = { ru: ['сут', 'ч', 'мин', 'с'], en: ['d', 'h', 'min', 's'] } as const

/** Seconds in words: «2 ч 5 мин 7 с», `2 h 5 min 7 s`. */
export function duration(seconds: number, language: Language = 'ru'): string {
  const [days, hours, minutes, rest] = UNITS[language]
  const parts = [
    [Math.floor(seconds / 86_400), days],
    [Math.floor(seconds / 3600) % 24, hours],
    [Math.floor(seconds / 60) % 60, minutes],
    [seconds % 60, rest],
  ] as const
  const said = parts.filter(([n]) => n > 0).map(([n, unit]) => `${n} ${unit}`)
  return said.length === 0 ? `0 ${rest}` : said.join(' ')
}

const KINDS: Record<string, string> = {
  FACT: 'Факты',
  application: 'Заявления',
  pupil: 'Дети в контингенте',
  CARD: 'Карточки людей (под их ключами)',
  PRINCIPAL: 'Учётные записи',
  lesson: 'Уроки',
  group: 'Группы и классы',
  organisation: 'Организации',
  offer: 'Направления',
  transfer: 'Переводы',
  run: 'Расчёты комплектования',
  report: 'Отчёты',
  NOTICE: 'Уведомления',
  LOOK: 'Записи о просмотрах',
  RECEIPT: 'Ответы на запросы',
  FORM: 'Формы заявлений (под ключами детей)',
}

const table = (rows: readonly (readonly [string, string])[]) =>
  ['| Показатель | Значение |', '| --- | --- |', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n')

/** @param target where the copy stands, in the words of the operator */
export function actText(report: Report, target: string): string {
  const { archive, keys, tombstones, difference, since, audit } = report
  const kinds = Object.entries(report.kinds).toSorted(([, a], [, b]) => b - a)
  const known = kinds.flatMap(([kind, n]) => (KINDS[kind] ? [[KINDS[kind], number(n)] as const] : []))
  const others = kinds.filter(([kind]) => !KINDS[kind]).reduce((sum, [, n]) => sum + n, 0)
  const all = ({ missing, other, more }: NonNullable<typeof since>) => missing + other + more
  const flaws = audit.flatMap(({ region, flaws: some }) => some.map((it) => `- ${region}: ${it.place} — ${it.flaw}`))
  const sum = (of: 'subjects' | 'facts' | 'roots') => audit.reduce((total, it) => total + it[of], 0)
  return `# Акт восстановления из резервной копии

Итог: **${report.ok ? 'копия восстановлена и совпадает с архивом' : 'ВОССТАНОВЛЕНИЕ НЕ ПРИНЯТО'}**

${table([
  ['Архив', archive.id],
  ['Состояние на', time(archive.at)],
  [
    'Согласованность',
    archive.consistency === 'snapshot' ? 'снимок одного момента' : 'по цепочкам: регион менялся во время копирования',
  ],
  ['Куда', target],
  ['Начато', time(report.began)],
  ['Закончено', time(report.ended)],
  ['RPO: за какое время изменения не вошли', duration(report.rpo)],
  ['RTO: сколько длилось восстановление', duration(report.rto)],
])}

## Что восстановлено

${table([
  ['Записей основной таблицы', number(report.items)],
  ...known,
  ...(others > 0 ? [['Прочие записи', number(others)] as const] : []),
  ['Файлов и подписанных корней', number(report.objects)],
  ['Ключей и указателей', number(keys.items)],
  ['Откуда ключи', keys.from === 'region' ? 'из работающего региона' : 'из архива ключей'],
  ['Не взято: ведут к людям, которых в копии нет', number(keys.leftOut)],
  ['Применено отметок об уничтожении', number(tombstones.applied)],
])}

## Сверка

${table([
  ['Расхождений с архивом, основная таблица', number(all(difference.main))],
  ['Расхождений с архивом, ключи', number(all(difference.keys))],
  ...(since
    ? ([
        ['В работающем регионе изменено после архива', number(since.other)],
        ['добавлено', number(since.more)],
        ['удалено', number(since.missing)],
      ] as const)
    : [['Работающий регион', 'не работал, сверить не с чем'] as const]),
])}

## История

Проверена тем же кодом, что \`npm run audit -- verify\`: цепочки фактов, состояния, подписанные корни.

${table([
  ['Предметов', number(sum('subjects'))],
  ['Фактов', number(sum('facts'))],
  ['Подписанных корней', number(sum('roots'))],
  ['Нарушений', number(flaws.length)],
])}
${[...flaws, ...tombstones.bad.map((key) => `- негодная отметка об уничтожении: ${key}`)].map((line) => `\n${line}`).join('')}
${[...difference.main.places, ...difference.keys.places].map((place) => `\n- расходится: ${place}`).join('')}

Восстановил: ______________________  Проверил: ______________________
`
}

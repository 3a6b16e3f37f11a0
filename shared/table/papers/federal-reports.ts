import * as z from 'zod/mini'
import { russianDate } from '../../domain/calendar.ts'
import { fitText } from '../../domain/fit-text.ts'
import { accessibility, DemandCount } from '../../domain/queue/counting.ts'
import { organisationsOf } from '../organisations.ts'
import { demandIn } from '../queue/counting.ts'
import { decimal, type Kind, number, text } from './report-kind.ts'

/** For the federal register of preschool demand (ФГИС ДДО): its own form of exchange is not public. */
export const demand: Kind<DemandCount> = {
  row: DemandCount,
  count: demandIn,
  sheets: (rows, { agesOn, today }) => [
    {
      name: 'Спрос и доступность',
      columns: [
        ...[text('ОКТМО', 12), text('Муниципалитет', 28), text(`Возраст, лет на ${russianDate(agesOn)}`, 18)],
        ...[number('Посещают детский сад'), number(`Актуальный спрос на ${russianDate(today)}`)],
        ...[number('Отложенный спрос'), decimal('Доступность, %')],
      ],
      rows: [...rows, ...totals(rows)].map(({ municipality: { code, title }, ages, attending, actual, deferred }) => [
        ...[code, title, ages, attending, actual, deferred, accessibility({ attending, actual })],
      ]),
    },
  ],
}

const spans: readonly DemandCount['ages'][] = ['0-3', '3-7']
/** The region, span by span. */
const totals = (rows: readonly DemandCount[]): DemandCount[] =>
  spans.map((ages) => {
    const some = rows.filter((it) => it.ages === ages)
    const sum = (of: 'attending' | 'actual' | 'deferred') => some.reduce((total, it) => total + it[of], 0)
    const all = { attending: sum('attending'), actual: sum('actual'), deferred: sum('deferred') }
    return { municipality: { code: '', title: 'Всего по региону' }, ages, ...all }
  })

// The dictionaries that a region uploads to ЕСНСИ: names, order and lengths of attributes are the portal's.

const Row = z.array(z.union([z.string(), z.number()]))
type Row = z.infer<typeof Row>
const cut = (value: string | undefined, max: number) => fitText(value ?? '', max)
/** A cell that begins with a plus looks like a formula. */
const phone = (value: string | undefined) => cut(value?.replace(/^\+7/, '8'), 50)
/** The region by ОКАТО: `6100`. */
const okato = (municipality: string) => `${municipality.slice(0, 2)}00`

const dictionary = (name: string, attributes: readonly string[], count: Kind<Row>['count']): Kind<Row> => ({
  row: Row,
  count,
  sheets: (rows) => [
    {
      name,
      columns: attributes.map((it) => (it === 'EDUORGMAX' ? number(it) : text(it, 24))),
      rows,
    },
  ],
})

/** One row for each kindergarten that the portal can show: with name, address and the code of the address in ФИАС. */
export const kindergartens = dictionary(
  'Организации',
  ['CODE', 'TITLE', 'REGOKATO', 'ADDRESS', 'FIAS', 'PHONE', 'EMAIL', 'SCHEDULE', 'OKTMO', 'WEBSITE'],
  async (region, { code }) =>
    (await organisationsOf(region.code, code))
      .filter((it) => it.kind === 'kindergarten' && it.title !== '' && it.address !== '' && it.fias !== undefined)
      .map((it) => [
        ...[cut(it.id, 50), cut(it.title, 255), okato(code), cut(it.address, 255), cut(it.fias, 50)],
        ...[phone(it.phone), cut(it.email, 50), '', code, cut(it.site, 255)],
      ]),
)

/** How many kindergartens may be named in one application, municipality by municipality. */
export const limits = dictionary(
  'Максимум',
  ['CODE', 'TITLE', 'REGOKATO', 'EDUORGMAX', 'EDU_DEPARTMENT_OKTMO'],
  async (_, { code, title, maxWishes }) => [
    [code, cut(title, 255), okato(code), Math.min(maxWishes, 50), `${code.slice(0, 2)}000000`],
  ],
)

export const authorities = dictionary(
  'Органы управления',
  [
    ...['OKTMO', 'EDU_DEPARTMENT_ADDRESS', 'EDU_DEPARTMENT_NAME', 'EDU_DEPARTMENT_PHONE', 'EDU_DEPARTMENT_EMAIL'],
    'EDU_DEPARTMENT_WEBSITE',
  ],
  async (_, { code, address, authority, contacts }) => [
    [
      ...[code, cut(address, 500), cut(authority, 500), phone(contacts?.phone), cut(contacts?.email, 250)],
      cut(contacts?.site, 2000),
    ],
  ],
)

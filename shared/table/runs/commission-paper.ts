import { classInWords } from '../../domain/access/right-words.ts'
import { civilDate, russianDate } from '../../domain/calendar.ts'
import { groundWords } from '../../domain/ground.ts'
import type { Municipality } from '../../domain/region.ts'
import type { Assignment, Result } from '../../domain/runs/assignment.ts'
import type { calculated } from '../../domain/runs/run.ts'
import type { Snapshot } from '../../domain/runs/snapshot.ts'
import type { Block, Paper } from '../../files/paper.ts'

/** All that a paper of a run says. */
export interface About {
  run: ReturnType<typeof calculated>
  town: Municipality
  snapshot: Snapshot
  result: Result
  titles: { organisations: ReadonlyMap<string, string>; groups: ReadonlyMap<string, string> }
  rightOf: (place: number) => string
}

/** Those placed, by kindergarten and group, inside a group in the order of the application. */
export const byPlace = ({ result: { assignments }, titles: { organisations, groups } }: About) =>
  assignments
    .filter((it): it is Assignment & { organisation: string; group: string } => it.group !== undefined)
    .map((it) => ({
      ...it,
      where: organisations.get(it.organisation) ?? it.organisation,
      group: groups.get(it.group) ?? '',
    }))
    .toSorted((a, b) => a.where.localeCompare(b.where, 'ru') || a.group.localeCompare(b.group, 'ru'))

const moves = (transfers: About['run']['summary']['transfers']): [string, string][] => {
  if (!transfers) return []
  const { asked, moved, waiting, ring } = transfers
  const rows: [string, string][] = [
    ['Просят перевода из другого сада', String(asked)],
    ['Из них переходят; остальные сохраняют своё место', String(moved)],
    ['Мест, которые освободятся при этих переводах', String(waiting)],
  ]
  if (ring !== undefined) rows.push(['Из них только обменом по согласию семей (круг полных садов)', String(ring)])
  return rows
}

/** Who consented to other kindergartens: lines of their own, because the proof of the first stage says nothing of them. */
function secondStage(about: About, heading: Block): Block[] {
  const rows = byPlace(about).flatMap(({ where, group, number, metres }) =>
    metres === undefined ? [] : [[`${where}, ${group}`, `№ ${number}`, String(metres)]],
  )
  if (rows.length === 0) return []
  const text =
    'Места, оставшиеся после первого этапа, даны в порядке очереди тем, кто согласился на другие сады: ближайший к первому желаемому, по прямой. ' +
    'Доказательство первого этапа (никого не обошли, хитрить со списком незачем) на второй не распространяется.'
  const columns = ['Детский сад, группа', 'Заявление', 'Метров от первого желаемого']
  return [heading, { kind: 'text', text }, { kind: 'table', columns, widths: [6, 3, 4], rows }]
}

const others = (count = 0): [string, string][] =>
  count > 0 ? [['На втором этапе, по согласию на другие сады', String(count)]] : []

const kept = (reserves: About['run']['summary']['reserves']): [string, string][] =>
  (reserves?.of ?? []).map(({ criterion, seats, taken }) => [
    `Бронь ${reserves?.first === 'open' ? 'после' : 'до'} общих мест: ${classInWords(criterion)}`,
    `занято ${taken} из ${seats}`,
  ])

/** The protocol of the commission: what was given to which application, and why the others wait. */
export function commissionPaper(about: About): Paper {
  const { run, town, result, rightOf, snapshot } = about
  const { summary } = run
  const day = (instant: string) => russianDate(civilDate(instant, town.zone))
  const name = `Протокол комплектования от ${day(run.requestedAt)}`
  const waiting = result.assignments.filter(({ group, stays }) => group === undefined && !stays)
  const why = (kind: string) => waiting.filter(({ reasons }) => reasons.some((it) => it.why === kind)).length
  const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text })
  const centred = (text: string): Block => ({ kind: 'text', text, align: 'center' })
  return {
    ...{ title: name, author: town.authority, issuedAt: run.requestedAt, foot: `${name}, расчёт ${run.id}` },
    blocks: [
      ...[centred(town.authority), centred(town.address), heading(1, name)],
      {
        kind: 'facts',
        rows: [
          ['Места предоставляются', `с ${russianDate(run.startsOn)}`],
          ['Порядок', snapshot.rules.law],
          ['Заявлений в расчёте', String(summary.applications)],
          ['Свободных мест', String(summary.places)],
          ['Предоставлено мест', String(summary.placed)],
          ['По первому пожеланию', String(summary.byWish[0] ?? 0)],
          ['По второму', String(summary.byWish[1] ?? 0)],
          ['По третьему и дальше', String(summary.byWish[2] ?? 0)],
          ...others(summary.others),
          ['По решениям суда, прокурора, комиссии', String(summary.fixed ?? 0)],
          ...moves(summary.transfers),
          ...kept(summary.reserves),
          ['Остались в очереди', String(summary.unplaced)],
          ['Нарушений по независимой проверке', String(summary.violations)],
          ['Сумма SHA-256 снимка', run.snapshot.hash],
          ['Сумма SHA-256 результата', run.result.hash],
        ],
      },
      heading(2, 'Предоставить места'),
      {
        kind: 'table',
        columns: ['Детский сад, группа', 'Заявление', 'Подано', 'Право', 'Пожелание'],
        widths: [5, 3, 3, 4, 2],
        rows: byPlace(about)
          .filter(({ metres }) => metres === undefined)
          .map(({ where, group, number, filedAt, class: at, wish, ground, waits, ring }) => [
            ...[
              `${where}, ${group}${waits ? ` (${ring ? 'обменом по кругу' : 'когда место освободится'})` : ''}`,
              `№ ${number}`,
              day(filedAt),
              ground ? groundWords[ground] : at === undefined ? '' : rightOf(at),
              String(wish),
            ],
          ]),
      },
      ...secondStage(about, heading(2, 'Второй этап: по согласию на другие сады')),
      heading(2, 'Остаются в очереди'),
      {
        kind: 'facts',
        rows: [
          ['Места достались тем, кто впереди', String(why('others-first'))],
          ['Не было свободных мест', String(why('no-places'))],
          ['Нет группы для возраста и условий', String(why('no-group'))],
        ],
      },
      {
        kind: 'text',
        text: 'Одно заявление может стоять в нескольких строках. Причина по каждому пожеланию записана в результате расчёта и видна семье.',
      },
      {
        kind: 'signatures',
        lines: [{ who: 'Председатель комиссии' }, { who: 'Секретарь комиссии' }, { who: 'Член комиссии' }],
      },
    ],
  }
}

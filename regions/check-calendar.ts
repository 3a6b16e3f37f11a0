/** The school calendar: terms and vacations that leave no day out and share none, days off that the law gives. */

import { addDays, schoolYear, weekday } from '../shared/domain/calendar.ts'
import { checkPeriod } from '../shared/domain/diary.ts'
import { isProblem } from '../shared/domain/problems/problem.ts'
import { isWithin, type Span } from '../shared/domain/terms.ts'
import { type Finding, finding, repeated } from './finding.ts'
import type { Known } from './folder.ts'

/** Public holidays that fall on the same day every year: Labour Code art. 112. */
const BY_LAW = [
  '01-01',
  '01-02',
  '01-03',
  '01-04',
  '01-05',
  '01-06',
  '01-07',
  '01-08',
  '02-23',
  '03-08',
  '05-01',
  '05-09',
  '06-12',
  '11-04',
]

const LATEST_START = '09-05'
const EARLIEST_END = '05-20'
/** From June on the next school year has to be known too. */
const NEXT_YEAR_FROM = '06-01'

type Calendar = NonNullable<Known['calendar']>

/** @param today without it nothing is said of years that are over */
export function calendarOf({ calendar }: Known, today?: string): Finding[] {
  if (!calendar) return []
  const { terms, holidays } = calendar
  const years = Map.groupBy(
    terms.map((term, at) => ({ ...term, at })),
    ({ from }) => schoolYear(from),
  )
  return [
    ...daysOff(calendar),
    ...spans(terms, ['terms'], 'Учебный период'),
    ...spans(holidays.vacations, ['holidays', 'vacations'], 'Каникулы'),
    ...terms.flatMap(tooLong),
    ...[...years].flatMap(([year, list]) => yearOf(year, list, holidays)),
    ...covered([...years.keys()], terms, today),
  ]
}

function daysOff({ holidays: { off, working }, terms }: Calendar): Finding[] {
  const say = (path: (string | number)[], says: string, todo: string) =>
    finding('calendar', ['holidays', ...path], says, todo)
  const twice = (list: readonly string[], name: string) =>
    repeated(list, String).map((at) => say([name, at], `День ${list[at]} указан дважды`, 'Удалите повтор'))
  const both = working.flatMap((day, at) =>
    off.includes(day)
      ? [say(['working', at], `День ${day} указан и выходным, и рабочим`, 'Оставьте его в одном списке')]
      : [],
  )
  const weekdays = working.flatMap((day, at) =>
    weekday(day) < 6 && !off.includes(day)
      ? [
          say(
            ['working', at],
            `${day} и так рабочий день: это не суббота и не воскресенье`,
            'Впишите перенесённый день или удалите этот',
          ),
        ]
      : [],
  )
  const missing = byLaw(terms)
    .filter((day) => !off.includes(day) && !working.includes(day))
    .map((day) =>
      say(
        ['off'],
        `${day} — нерабочий праздничный день (статья 112 ТК РФ), а среди выходных его нет`,
        `Добавьте "${day}"`,
      ),
    )
  return [...twice(off, 'off'), ...twice(working, 'working'), ...both, ...weekdays, ...missing]
}

/** Public holidays from the first term to the last that fall on a working day of the week. */
export function byLaw(terms: readonly Span[]): string[] {
  const first = terms.map(({ from }) => from).toSorted()[0]
  const last = terms
    .map(({ to }) => to)
    .toSorted()
    .at(-1)
  if (first === undefined || last === undefined) return []
  const years = Array.from(
    { length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1 },
    (_, at) => Number(first.slice(0, 4)) + at,
  )
  return years
    .flatMap((year) => BY_LAW.map((day) => `${year}-${day}`))
    .filter((day) => first <= day && day <= last && weekday(day) < 6)
}

/** Each ends after it begins, and no two share a day. */
function spans(list: readonly Span[], path: string[], what: string): Finding[] {
  const turned = list.flatMap(({ title, from, to }, at) =>
    to < from
      ? [
          finding(
            'calendar',
            [...path, at, 'to'],
            `«${title}» кончается (${to}) раньше, чем начинается (${from})`,
            'Исправьте даты',
          ),
        ]
      : [],
  )
  const shared = list.flatMap((it, at) =>
    list
      .slice(0, at)
      .flatMap((other) =>
        other.from <= it.to && it.from <= other.to
          ? [
              finding(
                'calendar',
                [...path, at],
                `${what} «${it.title}» (${it.from} — ${it.to}) пересекается с «${other.title}» (${other.from} — ${other.to})`,
                'Разведите даты',
              ),
            ]
          : [],
      ),
  )
  return [...turned, ...shared]
}

function tooLong({ title, from, to }: Span, at: number): Finding[] {
  try {
    if (from <= to) checkPeriod(from, to)
    return []
  } catch (error) {
    if (!isProblem(error)) throw error
    return [
      finding(
        'calendar',
        ['terms', at],
        `«${title}» длиннее ${error.params.limit} дней: за такой срок отметки не показать`,
        'Разделите его на два',
      ),
    ]
  }
}

/** Days between the terms of a year that are no vacation: on them there would be lessons whose marks belong to no term. */
function yearOf(
  year: number,
  list: readonly (Span & { at: number })[],
  { vacations }: Calendar['holidays'],
): Finding[] {
  const inOrder = list.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  if (!first || !last) return []
  const say = (at: number, field: string, says: string, todo: string) =>
    finding('calendar', ['terms', at, field], says, todo)
  const name = `${year}/${year + 1} учебный год`
  const wrong: Finding[] = []
  if (inOrder.length < 2)
    wrong.push(
      finding('calendar', ['terms'], `${name} не разделён: период один`, 'Впишите четверти, триместры или полугодия'),
    )
  if (first.from.slice(5) > LATEST_START)
    wrong.push(
      say(
        first.at,
        'from',
        `${name} начинается ${first.from}, позже начала сентября`,
        'Впишите 1 сентября или ближайший к нему рабочий день',
      ),
    )
  if (last.to < `${year + 1}-${EARLIEST_END}`)
    wrong.push(
      say(
        last.at,
        'to',
        `${name} кончается ${last.to}: дни до конца мая не входят ни в один период`,
        'Исправьте конец последнего периода',
      ),
    )
  if (last.to >= `${year + 1}-09-01`)
    wrong.push(
      say(
        last.at,
        'to',
        `${name} кончается ${last.to}, когда уже идёт следующий`,
        'Исправьте конец последнего периода',
      ),
    )
  for (const [index, next] of inOrder.slice(1).entries()) {
    const before = inOrder[index]
    const gap = before && gapBetween(before, next, vacations)
    if (gap)
      wrong.push(
        say(
          next.at,
          'from',
          `Между «${before.title}» и «${next.title}» день ${gap} не входит ни в учебный период, ни в каникулы`,
          'Сдвиньте границы периодов или впишите каникулы',
        ),
      )
  }
  return wrong
}

function gapBetween(before: Span, next: Span, vacations: readonly Span[]): string | undefined {
  for (let day = addDays(before.to, 1); day < next.from; day = addDays(day, 1))
    if (weekday(day) !== 7 && !vacations.some((it) => isWithin(day, it))) return day
  return undefined
}

function covered(years: readonly number[], terms: readonly Span[], today: string | undefined): Finding[] {
  if (terms.length === 0)
    return [finding('calendar', ['terms'], 'Учебных периодов нет', 'Впишите четверти, триместры или полугодия')]
  if (today === undefined) return []
  const now = schoolYear(today)
  const wanted = today.slice(5) >= NEXT_YEAR_FROM && today.slice(5) < '09-01' ? [now, now + 1] : [now]
  return wanted
    .filter((year) => !years.includes(year))
    .map((year) =>
      finding(
        'calendar',
        ['terms'],
        `Нет учебных периодов на ${year}/${year + 1} учебный год`,
        'Впишите их по календарному графику региона',
      ),
    )
}

import type * as z from 'zod/mini'
import type { Act } from '../../domain/act.ts'
import { civilDate, civilTime, russianDate } from '../../domain/calendar.ts'
import { initials } from '../../domain/person.ts'
import type { ChildData } from '../../domain/privacy/child-data.ts'
import { textFor } from '../../domain/privacy/consent.ts'
import type { RegionData } from '../../domain/region.ts'
import { words } from '../../domain/words.ts'
import type { Block, Paper } from '../../files/paper.ts'
import { pdf } from '../../files/pdf.ts'
import { organisation } from '../organisations.ts'
import { regionData } from '../regions.ts'
import { linkToCopy } from '../store/sealed-objects.ts'
import { operatorOf } from './destruction-paper.ts'

type Data = z.infer<typeof ChildData>

const section = (text: string): Block => ({ kind: 'heading', level: 2, text })
const text = (words: string): Block => ({ kind: 'text', text: words })
const table = (columns: readonly string[], widths: readonly number[], rows: readonly (readonly string[])[]): Block =>
  rows.length === 0 ? text('Нет.') : { kind: 'table', columns, widths, rows }
const wordOf = (code: string) => words[code]?.ru ?? code

/**
 * A link to everything about a child as PDF. It is made for this click and kept nowhere else. The name of the file stands in the
 * link, and links stand in logs: so it has initials only.
 */
export async function linkToChildData(act: Act, data: Data) {
  const [region, titles] = await Promise.all([regionData(act.region), titlesIn(data)])
  const bytes = await pdf(childDataPaper(data, region, titles))
  return linkToCopy(act, bytes, `Данные о ребёнке (${initials(data.card)}).pdf`, 'application/pdf')
}

/** The names of all organisations that the data speak of. */
async function titlesIn({ region, pupil, applications, transfers, swap }: Data): Promise<Map<string, string>> {
  const ids = [
    ...(pupil?.enrolments ?? []).map((it) => it.organisation),
    ...applications.flatMap(({ state }) => state.wishes),
    ...(swap?.state.wishes ?? []),
    ...transfers.flatMap(({ state: { from, to } }) => [from.organisation, to.organisation]),
  ]
  const found = await Promise.all(
    [...new Set(ids)].map(async (id) => [id, (await organisation(region, id))?.title ?? id] as const),
  )
  return new Map(found)
}

function childDataPaper(data: Data, region: RegionData, titles: ReadonlyMap<string, string>): Paper {
  const { zone } = region
  const { title, address } = operatorOf(region)
  const day = (instant: string) => russianDate(civilDate(instant, zone))
  const moment = (instant: string) => `${day(instant)} ${civilTime(instant, zone)}`
  const named = (id: string) => titles.get(id) ?? id
  const { card, pupil, applications, cases, lessons, transfers, consents, requests, looks, notices, swap } = data
  const name = `Персональные данные ребёнка на ${day(data.at)}`
  const till = (to: string | undefined) => (to === undefined ? 'по настоящее время' : russianDate(to))
  return {
    ...{ title: name, author: title, issuedAt: data.at, foot: name },
    blocks: [
      { kind: 'text', text: title, align: 'center' },
      { kind: 'text', text: address, align: 'center' },
      { kind: 'heading', level: 1, text: name },
      text(
        'Сведения предоставлены по запросу законного представителя (статья 14 Федерального закона от 27.07.2006 № 152-ФЗ). Полный состав записей — в файле JSON на той же странице.',
      ),
      section('Карточка ребёнка'),
      { kind: 'facts', rows: rowsOf(card) },
      ...applications.flatMap(({ state, form, changes, history, attachments, papers, contacts, messages }): Block[] => [
        section(`Заявление № ${state.number}`),
        {
          kind: 'facts',
          rows: [
            ['Подано', moment(state.filedAt)],
            ['Состояние', wordOf(state.status)],
            ['Пожелания', state.wishes.map(named).join('; ')],
            ...(form ? rowsOf(form) : []),
            ['Изменено значений', String(changes.length)],
            ['Событий', history.map((it) => day(it.at)).join(', ')],
            ['Приложенные файлы', attachments.map((it) => it.name).join('; ') || 'нет'],
            ['Сформированные бумаги', String(papers.length)],
            ['Как сообщали о нём', contacts.map((it) => `${moment(it.at)} ${it.way}`).join('; ') || 'нет'],
            ['Сообщений федеральному порталу', String(messages.length)],
          ],
        },
      ]),
      ...cases.flatMap(({ state, service, stands, answers, reason, attachments }): Block[] => [
        section(`${service}: заявление № ${state.number}`),
        {
          kind: 'facts',
          rows: [
            ['Подано', moment(state.filedAt)],
            ['Состояние', stands],
            ...rowsOf(answers),
            ['Решение', reason ?? '—'],
            ['Приложенные файлы', attachments.map((it) => it.name).join('; ') || 'нет'],
          ],
        },
      ]),
      section('Где учится и учился'),
      table(
        ['Организация', 'С', 'По', 'Основание'],
        [4, 2, 2, 3],
        (pupil?.enrolments ?? []).map((it) => [named(it.organisation), russianDate(it.from), till(it.to), it.ground]),
      ),
      section('Отметки и посещаемость'),
      table(
        ['Дата', 'Предмет', 'Отметка', 'Отсутствие', 'Было'],
        [2, 4, 2, 2, 2],
        lessons.map((it) => [
          russianDate(it.date),
          it.subject.title,
          it.mark ?? '—',
          it.absence ?? '—',
          it.was.map(({ value }) => value).join(', ') || '—',
        ]),
      ),
      section('Переводы'),
      table(
        ['Когда', 'Откуда', 'Куда', 'Состояние', 'Причина'],
        [2, 3, 3, 2, 3],
        transfers.map(({ state, reason }) => [
          day(state.requestedAt),
          named(state.from.organisation),
          named(state.to.organisation),
          wordOf(`transfer-${state.status}`),
          reason ?? '—',
        ]),
      ),
      section('Обмен местами в детском саду'),
      swap
        ? {
            kind: 'facts',
            rows: [
              ['Попросили', moment(swap.state.askedAt)],
              ['Пожелания', swap.state.wishes.map(named).join('; ')],
              ['Состояние', wordOf(`swap-${swap.state.status}`)],
            ],
          }
        : text('Нет.'),
      section('Решения о представителях'),
      table(
        ['Когда', 'Чей доступ прекращён', 'Решение'],
        [2, 2, 5],
        (data.guardianship?.parted ?? []).map((it) => [
          day(it.at),
          it.guardian,
          it.restored ? `${it.ground}; возвращён ${day(it.restored.at)}: ${it.restored.ground}` : it.ground,
        ]),
      ),
      section('Кому доверен доступ'),
      table(
        ['Кто доверил', 'Кому', 'До', 'Состояние'],
        [3, 3, 2, 3],
        data.delegations.map((it) => [it.by, it.delegate ?? '—', day(it.until), it.status]),
      ),
      section('Согласия'),
      table(
        ['На что', 'Редакция', 'Дано', 'Отозвано'],
        [5, 2, 2, 2],
        consents.map((it) => [
          textFor(it.purpose).title.ru,
          it.version,
          day(it.givenAt),
          it.status === 'withdrawn' ? day(it.withdrawnAt) : '—',
        ]),
      ),
      section('Запросы о данных'),
      table(
        ['Когда', 'О чём', 'Состояние', 'Ответить до'],
        [2, 3, 3, 2],
        requests.map((it) => [
          day(it.requestedAt),
          it.kind === 'correction' ? 'исправить' : 'уничтожить',
          wordOf(`data-${it.status}`),
          day(it.answerBy),
        ]),
      ),
      section('Начатые и не отправленные заявления'),
      table(
        ['Когда', 'Услуга', 'Ответов'],
        [2, 4, 2],
        data.drafts.map((it) => [day(it.at), it.service, String(Object.keys(it.answers).length)]),
      ),
      section('Уведомления'),
      table(
        ['Когда', 'Код'],
        [2, 5],
        notices.map((it) => [moment(it.at), it.code]),
      ),
      section('Письма и сообщения'),
      table(
        ['Когда', 'Код', 'Способ', 'Состояние'],
        [2, 4, 2, 2],
        data.deliveries.map((it) => [moment(it.at), it.code, it.way, it.status]),
      ),
      section('Кто обращался к данным'),
      table(
        ['День', 'Кто', 'Что открывал', 'На каком основании'],
        [2, 4, 3, 5],
        looks.map((it) => [russianDate(it.day), it.who, it.what, it.why ?? '']),
      ),
    ],
  }
}

const names: Record<string, string> = {
  surname: 'Фамилия',
  name: 'Имя',
  middleName: 'Отчество',
  birthDate: 'Дата рождения',
  snils: 'СНИЛС',
  number: 'Номер',
  series: 'Серия',
  issuedOn: 'Дата выдачи',
  issuedBy: 'Кем выдан',
  phone: 'Телефон',
  email: 'Электронная почта',
  full: 'Адрес',
}
const parts: Record<string, string> = {
  document: 'Документ ребёнка',
  applicant: 'Заявитель',
  applicantDocument: 'Документ заявителя',
  child: 'Ребёнок',
  address: 'Адрес',
  medicalReport: 'Заключение ПМПК',
  benefit: 'Льгота',
  siblings: 'Братья и сёстры',
  entry: 'Приём',
  adaptation: 'Группа',
  wishes: 'Пожелание',
}

/** Every leaf of a value with its path in words, where there are words. */
function rowsOf(value: object, path: readonly string[] = []): [string, string][] {
  return Object.entries(value).flatMap(([name, part]: [string, unknown]): [string, string][] => {
    const here = [...path, name]
    if (part !== null && typeof part === 'object') return rowsOf(part, here)
    return part === undefined ? [] : [[here.map((it) => names[it] ?? parts[it] ?? it).join(', '), textOf(part)]]
  })
}
const textOf = (part: unknown) => (part === true ? 'да' : part === false ? 'нет' : String(part))

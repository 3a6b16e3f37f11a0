import { civilDate, russianDate } from '../../domain/calendar.ts'
import type { Erased, Ground } from '../../domain/privacy/data-request.ts'
import type { RegionData } from '../../domain/region.ts'
import type { Block, Paper } from '../../files/paper.ts'

/** The act of destruction and the extract from the log of events that goes with it (order of Roskomnadzor № 179 of 28.10.2022). */

const grounds: Record<Ground, string> = {
  request: 'запрос законного представителя (часть 5 статьи 21 Федерального закона от 27.07.2006 № 152-ФЗ)',
  term: 'достижение цели обработки, истёк срок хранения (часть 4 статьи 21 Федерального закона от 27.07.2006 № 152-ФЗ)',
  order: 'требование уполномоченного органа (часть 3 статьи 21 Федерального закона от 27.07.2006 № 152-ФЗ)',
}

const CATEGORIES = [
  'фамилия, имя, отчество, дата рождения, СНИЛС и реквизиты документов ребёнка',
  'сведения заявлений: заявитель, адрес, телефон, адрес электронной почты, пожелания, льготы, братья и сёстры',
  'сведения о здоровье, если они были указаны в заявлении (специальная категория)',
  'файлы, приложенные к заявлениям, и бумаги, сформированные системой',
  'признаки, по которым ребёнка можно было найти, и ключ шифрования его сведений',
]
const METHOD =
  'удаление записей и файлов из информационной системы и уничтожение личного ключа шифрования, без которого остатки сведений в истории событий и в резервных копиях прочитать невозможно'
const SYSTEM = 'информационная система образования региона «Звонок»'

export function destructionAct(it: Erased, numbers: readonly string[], region: RegionData): Paper {
  const { title, address } = operatorOf(region)
  const day = russianDate(civilDate(it.endedAt, region.zone))
  const name = `Акт об уничтожении персональных данных № ${it.act} от ${day}`
  const whose = `ребёнок, условный идентификатор ${it.child}${numbers.length > 0 ? `, заявления № ${numbers.join(', № ')}` : ''}`
  const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text })
  return {
    ...{ title: name, author: title, issuedAt: it.endedAt, foot: name },
    blocks: [
      { kind: 'text', text: title, align: 'center' },
      { kind: 'text', text: address, align: 'center' },
      heading(1, `Акт об уничтожении персональных данных № ${it.act}`),
      { kind: 'text', text: `от ${day}`, align: 'center' },
      {
        kind: 'facts',
        rows: [
          ['Оператор', `${title}, ${address}`],
          ['Лицо, обрабатывающее данные по поручению', 'нет, если иное не указано при подписании'],
          ['Чьи данные уничтожены', whose],
          ['Информационная система', SYSTEM],
          ['Причина уничтожения', grounds[it.ground]],
          ['Дата уничтожения', `${day}, ${it.endedAt} (UTC)`],
          ['Способ уничтожения', METHOD],
          ['Материальные носители', 'не уничтожались: данные обрабатывались с использованием средств автоматизации'],
        ],
      },
      heading(2, 'Перечень категорий уничтоженных данных'),
      { kind: 'list', items: CATEGORIES },
      heading(2, 'Сколько уничтожено'),
      {
        kind: 'facts',
        rows: [
          ['Форм заявлений', String(it.destroyed.applications)],
          ['Файлов, приложенных семьёй', String(it.destroyed.files)],
          ['Личных ключей шифрования', '1'],
        ],
      },
      {
        kind: 'signatures',
        lines: [
          { who: 'Данные уничтожил (должность, фамилия, инициалы)' },
          { who: 'Ответственный за обработку данных' },
        ],
      },
      heading(2, 'Выгрузка из журнала регистрации событий'),
      {
        kind: 'table',
        columns: ['Событие', 'Когда (UTC)', 'Чьи данные', 'Причина'],
        widths: [3, 3, 2, 3],
        rows: [
          ['Решение об уничтожении', it.orderedAt, it.child, grounds[it.ground]],
          ['Данные уничтожены', it.endedAt, it.child, grounds[it.ground]],
        ],
      },
      { kind: 'text', text: `Категории данных: ${CATEGORIES.join('; ')}. Информационная система: ${SYSTEM}.` },
      {
        kind: 'text',
        text: 'Акт и выгрузка хранятся три года со дня уничтожения (пункт 8 Требований, утверждённых приказом Роскомнадзора от 28.10.2022 № 179).',
      },
    ],
  }
}

/** Who answers for the data; a region that names nobody is named itself. */
export const operatorOf = ({ title, personalData }: RegionData) =>
  personalData?.operator ?? { title: `Оператор: ${title}`, address: 'адрес указывает оператор' }

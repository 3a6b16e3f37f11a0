import type { Application, Offer } from '../../domain/application.ts'
import { civilDate, russianDate } from '../../domain/calendar.ts'
import type { Form } from '../../domain/form.ts'
import { wishesInOrder } from '../../domain/form.ts'
import type { Particulars } from '../../domain/paper.ts'
import { fullName, type Named } from '../../domain/person.ts'
import type { Municipality } from '../../domain/region.ts'
import { wordOf } from '../../domain/words.ts'
import type { Block, Paper } from '../../files/paper.ts'

/** The words of the papers: what a lawyer reads. Order № 236 is the Ministry of Education's of 15.05.2020. */

export type Issued = { particulars: Particulars; address: string }
/** `more`: what the region adds to the list of what to do next. */
type Giver = { town: Municipality; more: readonly string[] }
export type Child = Named & { birthDate: string }
type Place = { kindergarten: string; group: string; address: string }

export const title = (text: string): Block => ({ kind: 'heading', level: 1, text })
export const section = (text: string): Block => ({ kind: 'heading', level: 2, text })
export const text = (words: string): Block => ({ kind: 'text', text: words })
export const centred = (words: string): Block => ({ kind: 'text', text: words, align: 'center' })

export const childInWords = (child: Child) => `${fullName(child)}, ${russianDate(child.birthDate)} г. р.`
const dayOf = (instant: string, { zone }: Municipality) => russianDate(civilDate(instant, zone))

/** `22.11.2026 12:00:00,000 (Europe/Moscow)`: the order of the queue is decided by it, so none of it is left out. */
export function momentOf(instant: string, { zone }: Pick<Municipality, 'zone'>): string {
  const parts = { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 } as const
  const time = new Intl.DateTimeFormat('ru-RU', { timeZone: zone, ...parts }).format(new Date(instant))
  return `${russianDate(civilDate(instant, zone))} ${time} (${zone})`
}

export const verification = ({ particulars: { number, on }, address }: Issued): Block => ({
  kind: 'code',
  address,
  alt: `QR-код с адресом страницы, которая проверяет документ № ${number} от ${russianDate(on)}`,
  text: 'Документ сформирован информационной системой. Чтобы проверить его, наведите на код камеру телефона или откройте адрес. Страница скажет, выдавался ли документ с этими номером и датой; сведений о ребёнке на ней нет.',
})

export function receiptPaper(
  it: Application,
  form: Form,
  titles: readonly string[],
  { town, more }: Giver,
  issued: Issued,
): Paper {
  const name = `Расписка № ${it.number} от ${russianDate(issued.particulars.on)}`
  return {
    ...{ title: name, author: town.authority, issuedAt: it.filedAt, foot: name },
    blocks: [
      ...[centred(town.authority), centred(town.address), title('Расписка в приёме заявления')],
      text('Заявление о предоставлении места в детском саду принято и зарегистрировано.'),
      {
        kind: 'facts',
        rows: [
          ['Номер заявления', it.number],
          ['Подано', momentOf(it.filedAt, town)],
          ['Как подано', wordOf(`by-${it.channel}`).title],
          ['Заявитель', fullName(form.applicant)],
          ['Ребёнок', childInWords(form.child)],
          ['Желаемая дата зачисления', russianDate(form.entry.desiredOn)],
          ['Режим пребывания', form.entry.schedule.title],
          ['Направленность группы', form.adaptation.group.title],
        ],
      },
      section('Детские сады в порядке желания'),
      {
        kind: 'table',
        columns: ['№', 'Организация'],
        widths: [1, 12],
        rows: wishesInOrder(form).map((wish, at) => [String(at + 1), titles[at] ?? wish.title]),
      },
      section('Перечень указанных документов'),
      { kind: 'list', items: documentsIn(form) },
      section('Что дальше'),
      {
        kind: 'list',
        items: [
          'Место в очереди определяется по дате и времени подачи и по праву на внеочередное, первоочередное или преимущественное предоставление места. Право учитывается после проверки документа.',
          `Когда место найдётся, выдадут направление. На ответ отводится календарных дней: ${town.offerDays}.`,
          'До выдачи направления пожелания можно изменить, а заявление отозвать; время подачи при изменении сохраняется.',
          ...more,
        ],
      },
      verification(issued),
    ],
  }
}

function documentsIn({ applicantDocument, applicant, child, medicalReport, benefit }: Form): string[] {
  const birth = child.document.type === 'rf' ? 'Свидетельство о рождении ребёнка' : child.document.name
  const authority = applicant.authority && `${applicant.authority.name} (полномочия законного представителя)`
  const report = medicalReport?.type.title
  const right = benefit && `Документ о праве на льготу: ${benefit.category.title}`
  return [applicantDocument.type.title, birth, authority, report, right].flatMap((it) => it ?? [])
}

type Offered = { number: string; offer: Offer }

export function offerPaper(it: Offered, child: Child, place: Place, { town, more }: Giver, issued: Issued): Paper {
  const { number, madeAt, answerBy } = it.offer
  const day = dayOf(madeAt, town)
  const name = `Направление № ${number} от ${day}`
  return {
    ...{ title: name, author: town.authority, issuedAt: madeAt, foot: name },
    blocks: [
      ...[centred(town.authority), centred(town.address), title(`Направление № ${number}`), centred(`от ${day}`)],
      text(
        'для зачисления ребёнка в организацию, осуществляющую образовательную деятельность по образовательным программам дошкольного образования',
      ),
      {
        kind: 'facts',
        rows: [
          ['Ребёнок', childInWords(child)],
          ['Организация', place.kindergarten],
          ['Адрес', place.address],
          ['Группа', place.group],
          [
            'Основание',
            `заявление № ${it.number}, ${it.offer.wish === 0 ? 'по согласию на другие сады или по решению' : `пожелание ${it.offer.wish}-е`}`,
          ],
          ['Ответить и подать заявление о приёме', `до ${dayOf(answerBy, town)} включительно`],
        ],
      },
      section('Что взять с собой в организацию'),
      {
        kind: 'list',
        items: [
          'документ, удостоверяющий личность родителя (законного представителя)',
          'свидетельство о рождении ребёнка или документ о родстве',
          'документ о месте проживания ребёнка',
          'медицинское заключение; для группы компенсирующей направленности — заключение ПМПК',
          ...more,
        ],
      },
      text(
        'Без ответа в срок направление теряет силу, место предлагают другому ребёнку, а заявление выходит из очереди до изменения пожеланий.',
      ),
      { kind: 'signatures', lines: [{ who: 'Уполномоченное лицо' }] },
      verification(issued),
    ],
  }
}

type Enrolled = Offered & Pick<Extract<Application, { status: 'enrolled' }>, 'contract' | 'order'>

export function orderPaper(it: Enrolled, child: Child, place: Place, town: Municipality, issued: Issued): Paper {
  const { number, on } = it.order
  const day = russianDate(on)
  const name = `Приказ № ${number} от ${day}`
  const by = `направления № ${it.offer.number} от ${dayOf(it.offer.madeAt, town)}, заявления о приёме и договора об образовании № ${it.contract.number} от ${russianDate(it.contract.on)}`
  return {
    ...{ title: name, author: place.kindergarten, issuedAt: `${on}T00:00:00.000Z`, foot: name },
    blocks: [
      ...[centred(place.kindergarten), centred(place.address), title(`Приказ № ${number}`)],
      ...[centred(`от ${day}`), centred('О зачислении ребёнка')],
      text(
        `В соответствии со статьёй 53 Федерального закона от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации», пунктом 15 Порядка приёма на обучение по образовательным программам дошкольного образования, утверждённого приказом Минпросвещения России от 15.05.2020 № 236, на основании ${by}`,
      ),
      centred('ПРИКАЗЫВАЮ:'),
      {
        kind: 'list',
        items: [
          `Зачислить с ${day} в группу «${place.group}» ребёнка: ${childInWords(child)}`,
          'Оформить личное дело ребёнка.',
          'Разместить в течение трёх рабочих дней реквизиты приказа, наименование группы и число зачисленных в неё детей на информационном стенде и на официальном сайте. Имён не размещать.',
          'Контроль за исполнением приказа оставляю за собой.',
        ],
      },
      { kind: 'facts', rows: [['Заявление', `№ ${it.number}`]] },
      { kind: 'signatures', lines: [{ who: 'Руководитель' }, { who: 'С приказом ознакомлен' }] },
      verification(issued),
    ],
  }
}

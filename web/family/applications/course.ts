import type { Status } from '../../../shared/domain/status.ts'
import { dateInWords, timeInWords } from '../../../shared/ui/dates.ts'
import type { TimelineStep } from '../../../shared/ui/timeline.tsx'
import { leftInWords, untilTerm } from './term.ts'
import type { Application } from './words.ts'

/** What a fact of the history is called; a fact that is not here says nothing to a family. */
const happened: Record<string, string> = {
  'application-submitted': 'Заявление подано',
  'application-changed': 'Заявление изменено',
  'application-withdrawn': 'Заявление отозвано',
  'application-refused': 'Управление образования отказало',
  'evidence-confirmed': 'Управление образования проверило документы',
  'files-missing': 'Сообщили: файл, названный в заявлении, не пришёл',
  'benefit-near': 'Напомнили: скоро истечёт срок документа о льготе',
  'benefit-ended': 'Срок документа о льготе истёк, заявление в общей очереди',
  'offer-made': 'Выдано направление',
  'offer-accepted': 'Вы согласились с направлением',
  'offer-declined': 'Вы отказались от места',
  'offer-lapsed': 'Срок прошёл, место больше не закреплено',
  'papers-accepted': 'Детский сад принял документы',
  'contract-concluded': 'Договор заключён',
  'application-enrolled': 'Ребёнок зачислен',
  'contact-logged': 'Вам сообщали о заявлении',
}

/** «Управление образования, звонок 23 ноября 2026 г. в 10:30: сообщили». */
function contactInWords(contact: Application['history'][number]['contact'], zone: string): string | undefined {
  if (!contact) return undefined
  const { office, way, when, outcome } = contact
  const who = office === 'clerk' ? 'Детский сад' : 'Управление образования'
  return `${who}, ${wayOfContact[way]} ${timeInWords(when, zone)}: ${outcomeOfContact[outcome]}`
}
const wayOfContact = { phone: 'звонок', post: 'письмо', visit: 'разговор' }
const outcomeOfContact = {
  told: 'сообщили',
  'not-reached': 'не дозвонились',
  'wrong-address': 'номер или адрес неверен',
  sent: 'отправлено',
}

/** `ru.zvonok.placement.offer-made.v1` is an `offer-made`. */
const nameOf = (type: string) => type.replace(/\.v\d+$/, '').replace(/^.*\./, '')

/** The way from the queue to the group, and who does the step. */
const way = [
  { left: 'queued', title: 'Направление в детский сад' },
  { left: 'offered', title: 'Ваш ответ на направление' },
  { left: 'consented', title: 'Документы в детский сад' },
  { left: 'contracting', title: 'Договор с детским садом' },
  { left: 'contracted', title: 'Приказ о зачислении' },
] as const satisfies readonly { left: Status; title: string }[]

/** What is to be done now, in the words of the step. */
const now: Partial<Record<Status, { title: string; who: string }>> = {
  queued: { title: 'Ждём место', who: 'Делать ничего не нужно: когда место найдётся, придёт уведомление.' },
  offered: { title: 'Ответьте на направление', who: 'Согласитесь с местом или откажитесь от него' },
  consented: {
    title: 'Принесите документы в детский сад',
    who: 'Когда детский сад их примет, начнётся срок на заключение договора.',
  },
  contracting: { title: 'Заключите договор', who: 'Подпишите договор в детском саду' },
  contracted: { title: 'Детский сад издаёт приказ', who: 'Это делает детский сад, от вас ничего не нужно. Срок —' },
  declined: {
    title: 'Заявление вне очереди',
    who: 'Чтобы вернуться в очередь, измените пожелания. Время подачи сохранится.',
  },
  lapsed: {
    title: 'Заявление вне очереди',
    who: 'Чтобы вернуться в очередь, измените пожелания. Время подачи сохранится.',
  },
}

/** What has to be done now and until when; nothing when all is over. */
export function presentStep({ status, term, zone }: Pick<Application, 'status' | 'term' | 'zone'>, at: number) {
  const step = now[status]
  if (!step) return undefined
  if (term === undefined || status === 'lapsed') return { title: step.title, text: step.who }
  return { title: step.title, text: `${step.who} ${untilTerm(term, zone)} (${leftInWords(term, zone, at)}).` }
}

/** The paper or the ground of a step, where the history only says that it is there. */
function paperOf(name: string, { contract, order, offer, refusal }: Application): string | undefined {
  if (name === 'contract-concluded' && contract) return `№ ${contract.number} от ${dateInWords(contract.on)}`
  if (name === 'application-enrolled' && order) return `Приказ № ${order.number} от ${dateInWords(order.on)}`
  if (name === 'offer-made' && offer) return `№ ${offer.number}, ${offer.organisation}, ${offer.group}`
  if (name === 'application-refused' && refusal) return `${refusal.title} (${refusal.law})`
  return undefined
}

export type CourseStep = Omit<TimelineStep, 'children'> & { text?: string | undefined }

/** The course of an application: what happened, what is to be done now and until when, what comes after. */
export function courseOf(application: Application, at: number): CourseStep[] {
  const { history, filedAt, zone, status } = application
  const names = history.map(({ type }) => nameOf(type))
  const past = history.flatMap(({ at: when, contact }, index): CourseStep[] => {
    const name = names[index] ?? ''
    const title = happened[name]
    if (title === undefined) return []
    const latest = names.lastIndexOf(name) === index
    const moment = name === 'application-submitted' ? filedAt : when
    return [
      {
        ...{ title, when: 'past', at: timeInWords(moment, zone) },
        text: contactInWords(contact, zone) ?? (latest ? paperOf(name, application) : undefined),
      },
    ]
  })
  const present = presentStep(application, at)
  const here: CourseStep[] = present ? [{ title: present.title, text: present.text, when: 'now' }] : []
  const place = way.findIndex(({ left }) => left === status)
  const from = status === 'queued' ? 0 : place + 1
  const ahead = place < 0 ? [] : way.slice(from).map(({ title }): CourseStep => ({ title, when: 'ahead' }))
  return [...past, ...here, ...ahead]
}

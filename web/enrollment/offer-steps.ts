import { dateInWords, dayInWords, minuteInDigits } from '../../shared/ui/dates.ts'
import type { TimelineStep } from '../../shared/ui/timeline.tsx'
import type { Application } from './words.ts'

const order: readonly Application['status'][] = ['offered', 'consented', 'contracting', 'contracted', 'enrolled']
const titles = [
  'Направление выдано',
  'Семья согласилась',
  'Документы приняты',
  'Договор заключён',
  'Ребёнок зачислен',
] as const
const facts = [
  'placement.offer-made',
  'enrollment.offer-accepted',
  'enrollment.papers-accepted',
  'enrollment.contract-concluded',
  'enrollment.application-enrolled',
]
const ended: Partial<Record<Application['status'], string>> = {
  declined: 'Семья отказалась от места',
  lapsed: 'Срок истёк, место передано дальше',
  withdrawn: 'Семья отозвала заявление',
  refused: 'По заявлению отказано',
  queued: 'Заявление снова в очереди',
}

/** When the fact happened last: an application may have had a направление before. */
const at = ({ history }: Application, fact: string | undefined) =>
  history.findLast(({ type }) => type === `ru.zvonok.${fact}.v1`)?.at

const said = (paper: { number: string; on: string } | undefined) =>
  paper && `№ ${paper.number} от ${dateInWords(paper.on)}`

/** The way from the направление to the order: what was done when, where it stands, what comes. */
export function stepsOf(it: Application, zone: string): TimelineStep[] {
  const here = order.indexOf(it.status)
  const end = ended[it.status]
  const papers = [undefined, undefined, undefined, said(it.contract), said(it.order)]
  const steps = titles.flatMap((title, step): TimelineStep[] => {
    const happened = at(it, facts[step])
    const done = here === -1 ? happened !== undefined : step <= here
    if (!done) return end === undefined ? [{ title, when: 'ahead' }] : []
    const when = papers[step] ?? (happened === undefined ? undefined : minuteInDigits(happened, zone))
    return [{ title, when: step === here && here < order.length - 1 ? 'now' : 'past', ...(when && { at: when }) }]
  })
  return end === undefined ? steps : [...steps, { title: end, when: 'now', ...endedAt(it, zone) }]
}

const endedAt = ({ endedAt: moment }: Application, zone: string) =>
  moment === undefined ? {} : { at: dayInWords(moment, zone) }

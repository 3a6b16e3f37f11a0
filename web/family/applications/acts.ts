import { withdrawApplication } from '../../../shared/contracts/admission.ts'
import { acceptOffer, declineOffer } from '../../../shared/contracts/enrollment.ts'
import type { Status } from '../../../shared/domain/status.ts'
import type { Call } from '../../call.ts'
import { type Application, statuses } from './words.ts'

/** The end of the address says what the family does with its application. */
export type ActName = 'consent' | 'refusal' | 'withdrawal'

type Input = { params: { id: string }; match: number }

/** Does it, over the version of the application that the person saw. */
export const send: Record<ActName, (call: Call, input: Input) => Promise<unknown>> = {
  consent: (call, input) => call(acceptOffer, input),
  refusal: (call, input) => call(declineOffer, input),
  withdrawal: (call, input) => call(withdrawApplication, input),
}

type Words = {
  title: string
  button: string
  busy: string
  /** Where it is done from, and the state it leaves. */
  from: readonly Status[]
  to: Status
  /** What it means, before it is done. */
  means: readonly string[]
  done: string
  /** What comes next, after it is done. */
  next: readonly string[]
}

export const acts: Record<ActName, Words> = {
  consent: {
    title: 'Согласиться с местом',
    button: 'Согласиться и подать заявление о приёме',
    busy: 'Отправляем согласие…',
    from: ['offered'],
    to: 'consented',
    means: [
      'Место закрепляется за вашим ребёнком.',
      'Вместе с согласием вы подаёте заявление о приёме в этот детский сад.',
      'После этого нужно принести документы в детский сад, заключить договор, и выйдет приказ о зачислении.',
      'До приказа вы ещё сможете отказаться от места.',
    ],
    done: 'Вы согласились с местом',
    next: [
      'Принесите в детский сад паспорт, свидетельство о рождении ребёнка, документ о месте жительства и медицинское заключение.',
      'Когда детский сад примет документы, вы получите уведомление со сроком для договора.',
      'После договора детский сад издаст приказ о зачислении.',
    ],
  },
  refusal: {
    title: 'Отказаться от места',
    button: 'Отказаться от места',
    busy: 'Отправляем отказ…',
    from: ['offered', 'consented', 'contracting', 'contracted'],
    to: 'declined',
    means: [
      'Место передадут другому ребёнку, вернуть его нельзя.',
      'Заявление выйдет из очереди: новых направлений по нему не будет.',
      'Вернуться в очередь можно в любой день: измените пожелания. Время подачи сохранится, а с ним и порядок в очереди.',
    ],
    done: 'Вы отказались от места',
    next: [
      'Место передано дальше. Заявление сейчас вне очереди.',
      'Чтобы вернуться в очередь, измените пожелания: время подачи сохранится.',
      'Если детский сад больше не нужен, отзовите заявление.',
    ],
  },
  withdrawal: {
    title: 'Отозвать заявление',
    button: 'Отозвать заявление',
    busy: 'Отзываем…',
    from: ['queued', 'declined', 'lapsed'],
    to: 'withdrawn',
    means: [
      'Ребёнок выйдет из очереди.',
      'Вернуть это заявление нельзя: новое получит новое время подачи и место по нему.',
      'Если изменились только пожелания, отзывать не нужно: измените их, и место в очереди сохранится.',
    ],
    done: 'Заявление отозвано',
    next: ['Ребёнок больше не стоит в очереди по этому заявлению.', 'Новое заявление можно подать в любой день.'],
  },
}

/** Whether it can be done now, was done, or why it cannot: somebody else was faster, or the term is over. */
export function stageOf(name: ActName, { status, term }: Pick<Application, 'status' | 'term'>, now: number) {
  const { from, to } = acts[name]
  if (status === to) return { stage: 'done' } as const
  const late = name === 'consent' && term !== undefined && now > Date.parse(term)
  if (from.includes(status) && !late) return { stage: 'open' } as const
  return { stage: 'closed', why: late ? 'Срок ответа прошёл.' : whyNot(name, status) } as const
}

const said: Partial<Record<`${ActName} ${Status}`, string>> = {
  'consent queued': 'Направления пока нет: заявление стоит в очереди.',
  'consent declined': 'От этого места уже отказались.',
  'refusal queued': 'Отказываться не от чего: заявление стоит в очереди.',
  'refusal enrolled': 'Ребёнок уже зачислен. Чтобы уйти из детского сада, обратитесь к заведующему.',
  'withdrawal offered': 'По заявлению выдано направление. Сначала откажитесь от места.',
  'withdrawal consented': 'За ребёнком закреплено место. Сначала откажитесь от него.',
  'withdrawal contracting': 'За ребёнком закреплено место. Сначала откажитесь от него.',
  'withdrawal contracted': 'За ребёнком закреплено место. Сначала откажитесь от него.',
  'withdrawal enrolled': 'Ребёнок уже зачислен: заявление исполнено.',
}

const whyNot = (name: ActName, status: Status): string =>
  said[`${name} ${status}`] ?? `Состояние заявления сейчас: «${statuses[status].text}».`

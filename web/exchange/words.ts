import type * as z from 'zod/mini'
import type { showExchange } from '../../shared/contracts/federal.ts'
import { catalogue } from '../../shared/ui/language.ts'

export type Exchange = z.output<typeof showExchange.response>
export type Row = Exchange['items'][number]
export type Queue = Exchange['queues'][number]
export type Incoming = NonNullable<Exchange['incoming']>

/** The exchange speaks the Russian of the federal messages: the page speaks Russian only. */
export const words = catalogue({ ru: { title: 'Обмен с Госуслугами', start: 'Главная' } })

/** Who takes our messages away. */
export const clientWords: Record<string, string | undefined> = { epgu: 'Сообщения для Госуслуг' }

/** The requests of the kindergarten concentrator in the words of the people who wait for them. */
export const requestWords: Record<string, string | undefined> = {
  ApplicationRequest: 'Заявление о направлении или его изменение',
  ApplicationOrderInfoRequest: 'Просьба показать на Госуслугах заявление, поданное лично',
  ApplicationAdmissionRequest: 'Согласие с местом',
  GetApplicationQueueRequest: 'Вопрос о месте в очереди',
  GetApplicationQueueReasonRequest: 'Вопрос, почему изменилось место в очереди',
  GetApplicationRequest: 'Просьба показать заявление',
  GetApplicationAdmissionRequest: 'Просьба заполнить заявление о приёме',
  ApplicationRejectionRequest: 'Отказ от места',
  cancelRequest: 'Отзыв заявления',
  CreateOrderResponse: 'Ответ на наш заказ в личном кабинете',
  UpdateOrderResponse: 'Ответ на изменение нашего заказа',
}

export const kindWords: Record<Row['kind'], { title: string; advice: string }> = {
  unreadable: {
    title: 'Сообщение не по схеме',
    advice: 'Отправителю отказано с указанием места. Повтор поможет, только если ошибка была у нас и уже исправлена.',
  },
  refused: {
    title: 'Отказано: нужно посмотреть',
    advice:
      'Если в данных региона нет того, что названо в сообщении, дополните их и повторите. Если ошибся отправитель, повторять не нужно.',
  },
  broken: {
    title: 'Не обработано из-за внутренней ошибки',
    advice: 'Отправитель пришлёт сообщение ещё раз сам. Если ошибка исправлена, повторите его отсюда.',
  },
  undelivered: {
    title: 'Наше сообщение не доставлено',
    advice: 'Семья не видит этого статуса на Госуслугах. Когда причина устранена, отправьте его ещё раз.',
  },
  file: {
    title: 'Файл к заявлению не получен',
    advice:
      'Заявление принято без него. Семья и специалист видят файл среди непришедших; семья может приложить другой на странице «Файлы к заявлению». Если у адаптера лежит исправленный файл, обработайте ещё раз.',
  },
}

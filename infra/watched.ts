import { state } from './state.ts'

/**
 * What is watched in the cloud, once: CloudWatch alarms and the dashboard are made of this list (`stacks/alarms.ts`), and
 * `docs/ru/alarms.md` tells it to those on duty (a test compares).
 */
export type Watched = {
  /** Named `zvonok-<stage>-<id>`. */
  id: string
  /** Whose metric it is: a kind and, but for the API and all functions together, a short name. */
  of: { kind: 'functions' | 'api' } | { kind: 'function' | 'queue' | 'table'; name: string }
  /** Metrics of CloudWatch; several are added up. */
  metrics: readonly [string, ...string[]]
  statistic: 'Sum' | 'Maximum' | 'p99'
  /** Minutes of one look, and how many looks in a row must be bad. */
  minutes: number
  looks?: number
  /** Bad is more than `above`, or less than `below`; silence counts as nothing. */
  above?: number
  below?: number
  /** For the one who is woken: when it rings, and what to do, in Russian. */
  when: string
  remedy: string
}

const DAY = 1440
const seconds = { of: 1000, relayLate: 120, slowPage: 3, offersLate: 600 }
const daysInDeadLetters = 10

const deadLetters = (name: string): Watched[] => [
  {
    id: `${name}-given-up`,
    of: { kind: 'queue', name: `${name}-dlq` },
    metrics: ['ApproximateNumberOfMessagesVisible'],
    statistic: 'Maximum',
    minutes: 5,
    above: 0,
    when: `в ${name}-dlq лежит недоставленное`,
    remedy: 'прочитать сообщение и журнал функции, устранить причину, вернуть сообщение',
  },
  {
    id: `${name}-will-be-lost`,
    of: { kind: 'queue', name: `${name}-dlq` },
    metrics: ['ApproximateAgeOfOldestMessage'],
    statistic: 'Maximum',
    minutes: 60,
    above: daysInDeadLetters * 86_400,
    when: `сообщение лежит в ${name}-dlq ${daysInDeadLetters} дней; через 14 дней оно исчезнет`,
    remedy: 'вернуть или сохранить его сегодня',
  },
]

const tables = (name: string): Watched => ({
  id: `${name}-throttled`,
  of: { kind: 'table', name },
  metrics: ['ReadThrottleEvents', 'WriteThrottleEvents'],
  statistic: 'Sum',
  minutes: 5,
  above: 100,
  when: `таблица ${name} отказала больше 100 раз за 5 минут`,
  remedy: 'посмотреть, какой сценарий пишет в один ключ; проверить предел учётной записи',
})

export const watched: readonly Watched[] = [
  {
    id: 'function-errors',
    of: { kind: 'functions' },
    metrics: ['Errors'],
    statistic: 'Sum',
    minutes: 5,
    above: 5,
    when: 'функции упали больше 5 раз за 5 минут',
    remedy: 'на панели найти, какие; прочитать их журнал',
  },
  {
    id: 'function-throttles',
    of: { kind: 'functions' },
    metrics: ['Throttles'],
    statistic: 'Sum',
    minutes: 5,
    above: 50,
    when: 'функции не запустились больше 50 раз за 5 минут',
    remedy: 'запросить у AWS больший предел одновременных запусков (Service Quotas, Lambda)',
  },
  {
    id: 'function-crowd',
    of: { kind: 'functions' },
    metrics: ['ConcurrentExecutions'],
    statistic: 'Maximum',
    minutes: 5,
    above: 800,
    when: 'одновременно работает больше 800 функций; обычный предел учётной записи 1000',
    remedy: 'запросить больший предел заранее, пока отказов нет',
  },
  {
    id: 'sign-in-errors',
    of: { kind: 'function', name: state.api.authorizer.function },
    metrics: ['Errors'],
    statistic: 'Sum',
    minutes: 5,
    above: 2,
    when: 'функция, которая узнаёт вошедшего, упала больше 2 раз за 5 минут: людям отвечают ошибкой',
    remedy: 'прочитать её журнал; проверить таблицу main',
  },
  {
    id: 'relay-late',
    of: { kind: 'function', name: 'relayFacts' },
    metrics: ['IteratorAge'],
    statistic: 'Maximum',
    minutes: 5,
    above: seconds.relayLate * seconds.of,
    when: `факты доходят до шины позже чем через ${seconds.relayLate} секунд`,
    remedy: 'прочитать журнал relayFacts; факты не теряются, их донесёт sweepFacts',
  },
  {
    id: 'sweep-silent',
    of: { kind: 'function', name: 'sweepFacts' },
    metrics: ['Invocations'],
    statistic: 'Sum',
    minutes: 15,
    below: 1,
    when: 'расписание sweepFacts молчит 15 минут, а должно срабатывать каждую',
    remedy: 'проверить правило расписания в EventBridge; остальные расписания, скорее всего, тоже стоят',
  },
  {
    id: 'roots-silent',
    of: { kind: 'function', name: 'signRoots' },
    metrics: ['Invocations'],
    statistic: 'Sum',
    minutes: DAY,
    below: 1,
    when: 'за сутки не подписан корень истории',
    remedy: 'прочитать журнал signRoots и запустить его вручную',
  },
  {
    id: 'api-errors',
    of: { kind: 'api' },
    metrics: ['5xx'],
    statistic: 'Sum',
    minutes: 5,
    above: 10,
    when: 'больше 10 ответов с ошибкой сервера за 5 минут',
    remedy: 'журнал API: какой маршрут; журнал его функции по номеру запроса',
  },
  {
    id: 'api-slow',
    of: { kind: 'api' },
    metrics: ['Latency'],
    statistic: 'p99',
    minutes: 5,
    looks: 3,
    above: seconds.slowPage * seconds.of,
    when: `15 минут подряд каждый сотый ответ дольше ${seconds.slowPage} секунд`,
    remedy: 'на панели найти медленные функции; проверить, не отказывает ли таблица',
  },
  {
    id: 'offers-late',
    of: { kind: 'queue', name: 'offers' },
    metrics: ['ApproximateAgeOfOldestMessage'],
    statistic: 'Maximum',
    minutes: 5,
    above: seconds.offersLate,
    when: `направления ждут отправки дольше ${seconds.offersLate / 60} минут`,
    remedy: 'прочитать журнал makeOffers; до конца отправки направлений не видит никто',
  },
  ...Object.keys(state.queues).flatMap(deadLetters),
  ...Object.keys(state.tables).map(tables),
]

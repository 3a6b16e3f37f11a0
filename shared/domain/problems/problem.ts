import { accessProblems } from './access-problems.ts'
import { dataProblems } from './data-problems.ts'
import { filingProblems } from './filing-problems.ts'
import { noticeProblems } from './notice-problems.ts'

/**
 * Every way the platform can say no. Add a line here, never a new Error class. `{name}` in a text is filled from the
 * parameters of the problem; both texts must name the same ones. RFC 9457 on the wire (shared/edge/refusal.ts).
 */
export const problems = {
  'invalid-request': { status: 400, ru: 'Запрос заполнен неверно', en: 'The request does not match the contract' },
  'idempotency-key-missing': {
    status: 400,
    ru: 'Нет заголовка Idempotency-Key: без него повтор запроса создал бы второй документ',
    en: 'The Idempotency-Key header is missing: without it a retry would create a second document',
  },
  'idempotency-key-reused': {
    status: 422,
    ru: 'Этот Idempotency-Key уже использован с другим содержанием',
    en: 'This Idempotency-Key was used with another body',
  },
  'signed-out': { status: 401, ru: 'Войдите, чтобы продолжить', en: 'Sign in to go on' },
  'sign-in-failed': {
    status: 401,
    ru: 'Войти не удалось. Начните вход ещё раз',
    en: 'Signing in failed. Start again',
  },
  'account-not-confirmed': {
    status: 403,
    ru: 'Учётная запись Госуслуг не подтверждена. Подтвердите личность в МФЦ, банке или приложении «Госуслуги» и войдите ещё раз',
    en: 'Your Gosuslugi account is not confirmed. Confirm who you are and sign in again',
  },
  'not-permitted': { status: 403, ru: 'Для этого действия нет прав', en: 'You may not do this' },
  'not-found': { status: 404, ru: 'Ничего не найдено', en: 'There is no such thing' },
  'wrong-state': {
    status: 409,
    ru: 'Это действие уже нельзя выполнить: состояние «{state}»',
    en: 'This can no longer be done: the state is "{state}"',
  },
  'duplicate-application': {
    status: 409,
    ru: 'Заявление на этого ребёнка уже есть: № {number} от {date}, состояние «{state}»',
    en: 'There is an application for this child already: No. {number} of {date}, state "{state}"',
  },
  'unknown-organisation': {
    status: 409,
    ru: 'Организация с кодом {code} не существует',
    en: 'There is no organisation with the code {code}',
  },
  'unknown-code': {
    status: 409,
    ru: 'Неизвестный код {code} в поле «{field}»',
    en: 'Unknown code {code} in the field "{field}"',
  },
  'unknown-municipality': {
    status: 409,
    ru: 'Не удалось найти муниципалитет по коду {code}',
    en: 'There is no municipality with the code {code}',
  },
  'exchange-off': {
    status: 409,
    ru: 'Обмен с федеральным порталом в этом регионе выключен',
    en: 'This region does not exchange messages with the federal portal',
  },
  'rules-too-late': {
    status: 409,
    ru: 'Порядок очереди вступает в силу не раньше чем завтра: начало {date} уже наступило',
    en: 'An order of the queue begins tomorrow at the earliest: its first day, {date}, has come',
  },
  'not-in-queue': { status: 409, ru: 'Заявление не стоит в очереди', en: 'The application is not in the queue' },
  'cancel-not-allowed': {
    status: 409,
    ru: 'Отменить заявление сейчас нельзя: состояние «{state}»',
    en: 'The application cannot be cancelled now: the state is "{state}"',
  },
  'nothing-changed': { status: 409, ru: 'Изменений не найдено', en: 'Nothing was changed' },
  'term-over': {
    status: 409,
    ru: 'Срок закончился {date}',
    en: 'The term ended on {date}',
  },
  'plan-impossible': {
    status: 422,
    ru: 'Группа «{group}»: {why}',
    en: 'Group "{group}": {why}',
  },
  'plan-taken': {
    status: 409,
    ru: 'В группе «{group}» по этому плану уже выдано больше направлений, чем остаётся мест',
    en: 'More places of the group "{group}" are given out than the plan leaves',
  },
  'group-full': {
    status: 409,
    ru: 'В группе «{group}» больше нет свободных мест',
    en: 'There are no free places in the group "{group}"',
  },
  'already-enrolled': {
    status: 409,
    ru: 'Ребёнок уже числится в организации',
    en: 'The child is enrolled already',
  },
  'not-enrolled': {
    status: 409,
    ru: 'Ребёнок уже не числится там, откуда его переводят',
    en: 'The child is no longer enrolled where the transfer begins',
  },
  'transfer-asked': {
    status: 409,
    ru: 'Перевод этого ученика уже запрошен {date}: дождитесь ответа школы',
    en: 'The transfer of this pupil was asked for on {date}: wait for the answer of the school',
  },
  'same-organisation': {
    status: 409,
    ru: 'Ребёнок уже учится в этой организации',
    en: 'The child attends this organisation already',
  },
  'class-needed': {
    status: 409,
    ru: 'По запросу переводят только из класса в класс; место в детском саду предоставляют по очереди',
    en: 'Only a class can be changed by request; places in kindergartens are given by the queue',
  },
  'date-impossible': {
    status: 409,
    ru: 'Дата {date} невозможна: нужна дата с {from} по {to}',
    en: 'The date {date} is impossible: it must be from {from} to {to}',
  },
  'reason-needed': {
    status: 409,
    ru: 'Отметка уже выставлена: чтобы исправить её, укажите причину',
    en: 'The mark was given already: to correct it, give a reason',
  },
  'not-in-class': {
    status: 409,
    ru: 'Этого ученика нет в списке класса на дату урока',
    en: 'This pupil was not in the class on the day of the lesson',
  },
  'lesson-ahead': {
    status: 409,
    ru: 'Урок {date} ещё не прошёл: отметки и пропуски можно ставить с этого дня',
    en: 'The lesson of {date} is still ahead: marks and absences can be given from that day on',
  },
  'bad-period': {
    status: 400,
    ru: 'Период должен начинаться не позже, чем заканчивается, и быть не длиннее {limit} дней',
    en: 'A period begins before it ends and has at most {limit} days',
  },
  ...accessProblems,
  'run-in-progress': {
    status: 409,
    ru: 'Идёт комплектование: подождите минуту и повторите',
    en: 'A placement is being published: wait a minute and retry',
  },
  'changed-meanwhile': {
    status: 412,
    ru: 'Пока вы работали, данные изменил кто-то другой. Обновите страницу и повторите',
    en: 'Someone changed this meanwhile. Read it again and retry',
  },
  'too-large': {
    status: 413,
    ru: 'Слишком много данных: больше {limit}',
    en: 'Too much data: more than {limit}',
  },
  'too-many-files': {
    status: 409,
    ru: 'К заявлению можно приложить не больше {limit} файлов',
    en: 'At most {limit} files may be sent with an application',
  },
  'version-missing': {
    status: 428,
    ru: 'Нет заголовка If-Match: нельзя понять, какую версию вы меняете',
    en: 'The If-Match header is missing: it says which version you change',
  },
  'too-busy': {
    status: 503,
    ru: 'Сейчас слишком много запросов. Повторите через несколько секунд, ничего не потеряно',
    en: 'Too many requests now. Retry in a few seconds, nothing is lost',
  },
  busy: {
    status: 503,
    ru: 'Сейчас подают очень много заявлений. Ваш талон № {number}, перед вами {ahead}, очередь подойдёт через {seconds}. {order}',
    en: 'Very many are applying now. Your ticket is No. {number}, {ahead} are before you, your turn comes in {seconds}. {order}',
  },
  'too-many-requests': {
    status: 429,
    ru: 'Слишком много запросов подряд. Повторите через {seconds} ({allowance}), ничего не потеряно',
    en: 'Too many requests in a row. Retry in {seconds} ({allowance}), nothing is lost',
  },
  'not-healthy': {
    status: 503,
    ru: 'Работает не всё',
    en: 'Something is out of order',
  },
  ...dataProblems,
  ...filingProblems,
  ...noticeProblems,
} as const satisfies Record<string, { status: number; ru: string; en: string }>

/** Not a refusal: something broke. It says nothing but the number under which it stands in the log. */
export const internal = {
  status: 500,
  ru: 'Внутренняя ошибка. Мы уже знаем о ней; ничего не потеряно',
  en: 'Internal error',
} as const

export type ProblemCode = keyof typeof problems
export type Language = 'ru' | 'en'

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
/** The parameters that the text of a problem names. */
export type ProblemParams<Code extends ProblemCode> = Record<Names<(typeof problems)[Code]['ru']>, string | number>

type Given<Code extends ProblemCode> = [Names<(typeof problems)[Code]['ru']>] extends [never]
  ? [params?: Record<string, never>, options?: ProblemOptions]
  : [params: ProblemParams<Code>, options?: ProblemOptions]

/** What a form shows beside a field: a JSON pointer into the request, and the words. */
export type FieldError = { pointer: string; ru: string; en: string }
export type ProblemOptions = ErrorOptions & { errors?: FieldError[] }

/** The one refusal. `throw new Problem('too-many-wishes', { limit: 10 })`. */
export class Problem<Code extends ProblemCode = ProblemCode> extends Error {
  readonly code: Code
  readonly params: Record<string, string | number>
  readonly errors: FieldError[]

  constructor(code: Code, ...[params, options]: Given<Code>) {
    super(code, options)
    this.code = code
    this.params = params ?? {}
    this.errors = options?.errors ?? []
  }
}

export const isProblem = (error: unknown): error is Problem => error instanceof Problem

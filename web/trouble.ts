import { ProblemError } from './problem-error.ts'

/** What went wrong, in one sentence for a person. */
export const troubleIn = (error: unknown): string =>
  error instanceof ProblemError && error.status < 500
    ? error.message
    : error instanceof ProblemError
      ? 'Сервер не справился: повторите через минуту.'
      : 'Нет связи с сервером: проверьте подключение и повторите.'

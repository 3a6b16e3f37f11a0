import type { Part } from './folder.ts'

export { repeated } from '../shared/domain/queue/order-findings.ts'

/** What is wrong with a region: where, what, and what to do about it, in Russian. `field` is a path, `terms[1].from`. */
export type Finding = { file: string; field: string; says: string; todo: string }

export type Path = readonly (string | number)[]

/** `['terms', 1, 'from']` is `terms[1].from`. */
export const fieldOf = (path: Path): string =>
  path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('')

export const finding = (part: Part, path: Path, says: string, todo: string): Finding => ({
  file: `${part}.json`,
  field: fieldOf(path),
  says,
  todo,
})

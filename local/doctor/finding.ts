import type { Said } from '../language.ts'

/** One line of `npm run doctor`. */
export interface Finding {
  readonly check: string
  readonly level: 'ok' | 'warn' | 'fail'
  readonly says: Said
  /** What to do about it. */
  readonly todo?: Said
}

/** Looks at one thing. A check that throws is itself a finding. */
export type Check = () => Promise<Omit<Finding, 'check'>>

export const ok = (ru: string, en: string) => ({ level: 'ok', says: { ru, en } }) as const
export const warn = (says: Said, todo: Said) => ({ level: 'warn', says, todo }) as const
export const fail = (says: Said, todo: Said) => ({ level: 'fail', says, todo }) as const

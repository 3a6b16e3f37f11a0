/** One line of `npm run doctor`. Texts are for the operator, in Russian. */
export interface Finding {
  readonly check: string
  readonly level: 'ok' | 'warn' | 'fail'
  readonly says: string
  /** What to do about it. */
  readonly todo?: string
}

/** Looks at one thing. A check that throws is itself a finding. */
export type Check = () => Promise<Omit<Finding, 'check'>>

export const ok = (says: string) => ({ level: 'ok', says }) as const
export const warn = (says: string, todo: string) => ({ level: 'warn', says, todo }) as const
export const fail = (says: string, todo: string) => ({ level: 'fail', says, todo }) as const

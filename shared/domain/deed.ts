import { Problem } from './problems/problem.ts'
import type { Step } from './service.ts'

/** What a step is taken with. */
export type Deed = {
  ground?: string | undefined
  reason?: string | undefined
  group?: string | undefined
  order?: { number: string; on: string } | undefined
}

const parts = ['order', 'reason', 'group'] as const

/**
 * What a step does not ask for is refused: written down all the same it would enrol a child or grant a place unasked.
 * @throws Problem `invalid-request` with what is missing, strange or no ground of the step
 */
export function checkDeed({ grounds, asks = [] }: Step, { ground, ...deed }: Deed): void {
  const missing = asks.filter((name) => deed[name] === undefined || deed[name] === '')
  const strange = [
    ...parts.filter((name) => deed[name] !== undefined && !asks.includes(name)),
    ...(ground !== undefined && !grounds ? ['ground'] : []),
  ]
  const errors = [
    ...missing.map((name) => ({ pointer: `/${name}`, ru: 'Заполните это поле', en: 'Fill this in' })),
    ...strange.map((name) => ({ pointer: `/${name}`, ru: 'Этот шаг такого не спрашивает', en: 'Not asked here' })),
  ]
  if (grounds && !grounds.some(({ code }) => code === ground))
    errors.push({ pointer: '/ground', ru: 'Выберите основание решения', en: 'Choose the ground of the decision' })
  if (errors.length > 0) throw new Problem('invalid-request', {}, { errors })
}

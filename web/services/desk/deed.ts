import type * as z from 'zod/mini'
import type { takeCaseStep } from '../../../shared/contracts/cases.ts'
import type { Step } from '../../../shared/domain/service.ts'
import { civilDateOf, type DateParts } from '../../../shared/ui/date-input.tsx'
import type { FieldProblem } from '../../../shared/ui/error-summary.tsx'

export type Deed = z.input<typeof takeCaseStep.body>
export type StepShown = Pick<Step, 'code' | 'title' | 'grounds'> & { asks?: readonly string[] | undefined }

/** What a step is taken with, as it was typed. */
export type Typed = { ground: string; reason: string; number: string; on: DateParts; group: string }

/** Where on the page the server's pointers lead. */
export const pointers = {
  '/ground': 'ground',
  '/reason': 'reason',
  '/order': 'order-number',
  '/order/number': 'order-number',
  '/order/on': 'order-on',
  '/group': 'group',
}

/** Whether a step is one press: nothing has to be written down. */
export const isPlain = ({ grounds, asks = [] }: StepShown): boolean => !grounds && asks.length === 0

type Texts = Record<'needGround' | 'needReason' | 'needNumber' | 'needDate' | 'needGroup', string>

/** The deed as it is sent, or what is missing, field by field. */
export function deedOf(step: StepShown, typed: Typed, text: Texts): Deed | FieldProblem[] {
  const { grounds, asks = [] } = step
  const [reason, number, on] = [typed.reason.trim(), typed.number.trim(), civilDateOf(typed.on)]
  const [wantsReason, wantsOrder, wantsGroup] = ['reason', 'order', 'group'].map((name) => asks.includes(name))
  const errors: FieldProblem[] = []
  if (grounds && typed.ground === '') errors.push({ id: 'ground', text: text.needGround })
  if (wantsReason && reason === '') errors.push({ id: 'reason', text: text.needReason })
  if (wantsOrder && number === '') errors.push({ id: 'order-number', text: text.needNumber })
  if (wantsOrder && on === undefined) errors.push({ id: 'order-on', text: text.needDate })
  if (wantsGroup && typed.group === '') errors.push({ id: 'group', text: text.needGroup })
  if (errors.length > 0) return errors
  return {
    ...(grounds && { ground: typed.ground }),
    ...(wantsReason && { reason }),
    ...(wantsOrder && on !== undefined && { order: { number, on } }),
    ...(wantsGroup && { group: typed.group }),
  }
}

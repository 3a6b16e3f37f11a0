import type * as z from 'zod/mini'
import type { fileCase } from '../../shared/contracts/services.ts'
import type { Service } from '../../shared/domain/service.ts'
import { sentAnswers } from './answers.ts'
import type { Filling } from './filling.ts'

export type Body = z.input<typeof fileCase.body>

/** The request that a filled-in form stands for. */
export const bodyOf = (service: Service, { child, organisation, answers }: Filling): Body => ({
  child,
  ...(service.organisation === 'chosen' && { organisation }),
  answers: sentAnswers(service, answers),
})

import type { QueueRules } from './queue/queue-rules.ts'
import type { Municipality, RegionData } from './region.ts'
import type { Outcome } from './runs/outcome.ts'

/** By what rules a region gives places, and what came out the last time: for everybody, without a child in it. */
export type OpenAdmission = {
  region: { code: string; title: string }
  ageLimit: number
  benefits: Pick<RegionData['kindergarten']['benefits'][number], 'code' | 'title' | 'class' | 'law'>[]
  municipalities: (Pick<
    Municipality,
    'code' | 'title' | 'maxWishes' | 'offerDays' | 'contractDays' | 'orderWorkingDays' | 'signatures' | 'freedPlace'
  > & { rules: QueueRules; outcome?: Outcome })[]
}

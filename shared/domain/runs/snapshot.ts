import type * as z from 'zod/mini'
import type { Ground } from '../ground.ts'
import type { BenefitClass } from '../queue/benefit-class.ts'
import type { Applicant } from '../queue/queue.ts'
import type { QueueRules } from '../queue/queue-rules.ts'

/** Degrees north and east. */
export type Position = { lat: number; lon: number }

/** An application as the snapshot froze it. */
export type SnapshotApplication = Applicant & {
  seq: number
  child: string
  number: string
  benefit: BenefitClass
  cohort: number
  orientation: string
  profile?: string | undefined
  language: string
  schedule: string
  /** The family consented to kindergartens that it did not name. */
  allowOther?: boolean | undefined
  /** Where the child goes now; `group` where its seat there is of this market. */
  attends?: { organisation: string; group?: string | undefined } | undefined
}

/** A group with the places it had free when the snapshot was taken. */
export type SnapshotGroup = {
  id: string
  organisation: string
  title: string
  ages: number[]
  orientation?: string | undefined
  profile?: string | undefined
  language: string
  schedule?: string | undefined
  free: number
}

/** All that a calculation depends on. The same snapshot gives the same bytes of result. */
export type Snapshot = {
  run: string
  startsOn: string
  rules: QueueRules
  applications: SnapshotApplication[]
  groups: SnapshotGroup[]
  /** Of the confirmed plan that the places are of. */
  plan?: string | undefined
  /** What is known of kindergartens; without it there is no second stage. */
  kindergartens?: Record<string, { district?: string | undefined; position?: Position | undefined }> | undefined
  /** Places that a court, a prosecutor or a commission gave. */
  fixed?: FixedPlace[] | undefined
}

export type FixedPlace = { application: string; group: string; ground: z.infer<typeof Ground> }

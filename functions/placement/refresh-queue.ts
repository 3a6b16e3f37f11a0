import {
  ApplicationChanged,
  ApplicationRefused,
  ApplicationSubmitted,
  ApplicationWithdrawn,
  EvidenceConfirmed,
} from '../../shared/contracts/admission.ts'
import { BenefitEnded } from '../../shared/contracts/benefits.ts'
import { PlacementAnnounced } from '../../shared/contracts/placement.ts'
import { subscriber } from '../../shared/edge/subscriber.ts'
import { noteChange, refresh } from '../../shared/table/queue/queue.ts'

const SECONDS_BETWEEN = 5
const heard = [
  ApplicationSubmitted,
  ApplicationChanged,
  ApplicationRefused,
  ApplicationWithdrawn,
  EvidenceConfirmed,
  BenefitEnded,
  PlacementAnnounced,
]

export const handler = subscriber('refresh-queue', heard, async ({ data: { municipality }, act }) => {
  await noteChange(act, municipality)
  await refresh(act, municipality, SECONDS_BETWEEN)
})

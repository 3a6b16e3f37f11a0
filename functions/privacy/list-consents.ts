import { listConsents } from '../../shared/contracts/consents.ts'
import { Purpose } from '../../shared/domain/access/purpose.ts'
import { textFor } from '../../shared/domain/privacy/consent.ts'
import { http } from '../../shared/edge/http.ts'
import { consentsFor } from '../../shared/table/people/consents.ts'

export const handler = http(listConsents, async ({ params: { child }, caller, act, permit }) => {
  permit({ child })
  const decided = await consentsFor(act.region, child)

  return {
    items: Object.values(Purpose.def.entries).map((purpose) => ({
      ...textFor(purpose),
      decisions: decided
        .filter((it) => it.purpose === purpose)
        .map((it) => ({ ...it, mine: it.guardian === caller.ref })),
    })),
  }
})

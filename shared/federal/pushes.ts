import type * as z from 'zod/mini'
import { ApplicationChanged } from '../contracts/admission.ts'
import {
  ApplicationEnrolled,
  OfferAccepted,
  OfferDeclined,
  OfferLapsed,
  PapersAccepted,
} from '../contracts/enrollment.ts'
import type { EventContract } from '../contracts/event.ts'
import { OfferMade } from '../contracts/placement.ts'
import type { Offer } from '../domain/application.ts'
import { civilDate } from '../domain/calendar.ts'
import type { Change } from '../domain/form.ts'
import type { Municipality } from '../domain/region.ts'
import { changeOrderInfo } from './answers.ts'
import { namedChanges } from './field-names.ts'
import { formDataResponse } from './kindergarten.ts'
import { serialise } from './serialise.ts'
import { type OrgCode, statusReasons, statusTexts } from './statuses.ts'

/** Where a place is, by the registry. */
export type Place = { kindergarten: string; group: string; ages: readonly number[]; address: string }

/** What the words of a status need beside the fact itself. */
export type Around = {
  municipality: Municipality
  place: (offer: Offer) => Promise<Place>
  /** What was changed, from the private part of the fact. */
  changes: () => Change[]
}

type Status = { orgCode: OrgCode; comment: string; cancelAllowed: boolean }

/** Full years on 1 September `[3, 3]` are children from 3 to 4. */
const ageCategory = ([from = 0, to = from]: readonly number[]) => `от ${from} до ${to + 1} ${to === 0 ? 'года' : 'лет'}`

const push = <D extends z.ZodMiniType>(
  contract: EventContract<D>,
  orgCode: OrgCode,
  cancelAllowed: boolean,
  text: (data: z.output<D>, around: Around) => string | Promise<string>,
) => ({
  contract,
  status: async (data: unknown, around: Around): Promise<Status> => ({
    orgCode,
    comment: await text(contract.data.parse(data), around),
    cancelAllowed,
  }),
})

/**
 * Which facts about an application the portal hears as which status, with the literal texts of kindergarten 3.2.1.
 * Cancelling is allowed where `mayBeCancelled` allows it: not between the offer and the order.
 */
export const pushes = [
  push(ApplicationChanged, 170, true, (_, { changes }) => statusTexts[170]({ changes: namedChanges(changes()) })),
  push(OfferMade, 190, false, async ({ offer }, { place, municipality: { zone } }) => {
    const { kindergarten, group, ages, address } = await place(offer)
    const by = { referral: { id: offer.number, date: civilDate(offer.madeAt, zone) } }
    const before = civilDate(offer.answerBy, zone)
    return statusTexts[190]({ kindergarten, group, ageCategory: ageCategory(ages), by, address, before })
  }),
  push(OfferLapsed, 210, true, ({ term }, { municipality: { zone } }) =>
    statusTexts[210]({ reason: statusReasons.referralExpired(civilDate(term, zone)) }),
  ),
  push(OfferDeclined, 220, true, () => statusTexts[220]()),
  push(OfferAccepted, 230, false, (_, { municipality }) => statusTexts[230]({ municipality: municipality.authority })),
  push(PapersAccepted, 240, false, (_, { municipality }) => statusTexts[240]({ days: municipality.contractDays })),
  push(ApplicationEnrolled, 250, false, async ({ offer, contract }, { place }) => {
    const { kindergarten, address } = await place(offer)
    return statusTexts[250]({ kindergarten, address, contractDate: contract.on })
  }),
]

type Happened = { type: string; data: unknown }

/** The document by which the portal hears of a fact; nothing for a fact that it does not hear of. */
export async function documentOf({ type, data }: Happened, orderId: string, around: Around) {
  const push = pushes.find(({ contract }) => contract.type === type)
  if (!push) return undefined
  const status = await push.status(data, around)
  return {
    orgCode: String(status.orgCode),
    xml: serialise(formDataResponse, changeOrderInfo({ orderId, ...status })),
  }
}

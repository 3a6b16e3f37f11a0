import type * as z from 'zod/mini'
import {
  ApplicationChanged,
  ApplicationRefused,
  ApplicationSubmitted,
  ApplicationWithdrawn,
  EvidenceConfirmed,
} from '../contracts/admission.ts'
import { BenefitEnded } from '../contracts/benefits.ts'
import {
  ApplicationEnrolled,
  OfferAccepted,
  OfferDeclined,
  OfferLapsed,
  PapersAccepted,
} from '../contracts/enrollment.ts'
import type { EventContract } from '../contracts/event.ts'
import { OfferMade } from '../contracts/placement.ts'
import type { Application, Offer } from '../domain/application.ts'
import { civilDate } from '../domain/calendar.ts'
import type { Change } from '../domain/form.ts'
import { wantedNow } from '../domain/queue/demand.ts'
import type { Municipality } from '../domain/region.ts'
import { changeOrderInfo } from './answers.ts'
import { namedChanges } from './field-names.ts'
import { type OrgCode, orderFiled110, statusReasons, statusTexts } from './statuses.ts'
import { written } from './versions.ts'

/** Where a place is, by the registry. */
export type Place = { kindergarten: string; group: string; ages: readonly number[]; address: string }

/** What the words of a status need beside the fact itself. */
export type Around = {
  application: Application
  /** The number under which the portal knows it. */
  number: string
  municipality: Municipality
  place: (offer: Offer) => Promise<Place>
  /** What was changed, from the private part of the fact. */
  changes: () => Change[]
}

export type Status = { orgCode: OrgCode; comment: string; cancelAllowed: boolean }

/** What has to be shown to the authority before a claimed right counts. */
const unconfirmed = ({ benefit, siblingsAt, confirmed }: Application) => [
  ...(benefit !== 'none' && !confirmed.benefit ? ['документ, подтверждающий льготу'] : []),
  ...(siblingsAt.length > 0 && !confirmed.siblings ? ['документ о родстве с братом или сестрой'] : []),
]

/** Where an application that waits stands: its evidence is wanted, its day is still ahead, or there is no place yet. */
export function waitingStatus({ application, number: orderId, municipality }: Around, at: string): Status {
  const say = (orgCode: OrgCode, comment: string) => ({ orgCode, comment, cancelAllowed: true })
  const documents = unconfirmed(application).join(', ')
  const { desiredOn: desiredDate, benefit, confirmed } = application
  if (documents !== '') {
    const claims = benefit !== 'none' && !confirmed.benefit
    return say(130, statusTexts[130]({ municipality: municipality.authority, documents, benefit: claims }))
  }
  return wantedNow(desiredDate, municipality, civilDate(at, municipality.zone))
    ? say(160, statusTexts[160]())
    : say(140, statusTexts[140]({ orderId, desiredDate }))
}

/** kindergarten-order 1.0.0, by which one who asked in 3.2.1 is told of a paper filing, has words of its own. */
const filedText = ({ application: { federal } }: Around) =>
  federal?.order && federal.version !== '4.0.1' ? orderFiled110 : statusTexts[110]

/** Full years on 1 September `[3, 3]` are children from 3 to 4. */
const agesOf = ([from = 0, to = from]: readonly number[]) => `от ${from} до ${to + 1} ${to === 0 ? 'года' : 'лет'}`

type Fact = { type: string; data: unknown; at: string; actor: string }
type Said = Status | readonly Status[]

const push = <D extends z.ZodMiniType>(
  contract: EventContract<D>,
  say: (data: z.output<D>, around: Around, fact: Fact) => Said | Promise<Said>,
) => ({
  contract,
  statuses: async (fact: Fact, around: Around): Promise<readonly Status[]> =>
    [await say(contract.data.parse(fact.data), around, fact)].flat(),
})

const becomes = (orgCode: OrgCode, cancelAllowed: boolean, comment: string): Status => ({
  orgCode,
  comment,
  cancelAllowed,
})

/**
 * Which facts about an application the portal hears as which statuses, with the literal texts of kindergarten 3.2.1.
 * Cancelling is allowed where `mayBeCancelled` allows it: not between the offer and the order.
 */
export const pushes = [
  push(ApplicationSubmitted, ({ filedAt }, around, { at }) => [
    becomes(110, true, filedText(around)({ date: civilDate(filedAt, around.municipality.zone), id: around.number })),
    becomes(120, true, statusTexts[120]()),
    waitingStatus(around, at),
  ]),
  // An application that comes back into the queue as it was has no changes to name.
  push(ApplicationChanged, ({ fields }, around, { at }) => [
    ...(fields.length === 0 ? [] : [becomes(170, true, statusTexts[170]({ changes: namedChanges(around.changes()) }))]),
    waitingStatus(around, at),
  ]),
  push(EvidenceConfirmed, (_, around, { at }) => waitingStatus(around, at)),
  push(BenefitEnded, (_, around, { at }) => waitingStatus(around, at)),
  push(ApplicationWithdrawn, (_, { municipality: { address } }) =>
    becomes(150, false, statusTexts[150]({ reason: statusReasons.withdrawn, address })),
  ),
  push(ApplicationRefused, ({ ground, reason = ground }, { municipality: { address } }) =>
    becomes(150, false, statusTexts[150]({ reason, address })),
  ),
  push(OfferMade, async ({ offer }, { place, municipality: { zone } }) => {
    const { kindergarten, group, ages, address } = await place(offer)
    const by = { referral: { id: offer.number, date: civilDate(offer.madeAt, zone) } }
    const before = civilDate(offer.answerBy, zone)
    const ageCategory = agesOf(ages)
    return becomes(190, false, statusTexts[190]({ kindergarten, group, ageCategory, by, address, before }))
  }),
  push(OfferLapsed, ({ term, offer: { answerBy } }, { municipality: { zone } }) => {
    const expired = term === answerBy ? statusReasons.referralExpired : statusReasons.contractExpired
    const reason = expired(civilDate(term, zone))
    return becomes(210, true, statusTexts[210]({ reason }))
  }),
  push(OfferDeclined, () => becomes(220, true, statusTexts[220]())),
  push(OfferAccepted, (_, { municipality }) =>
    becomes(230, false, statusTexts[230]({ municipality: municipality.authority })),
  ),
  push(PapersAccepted, (_, { municipality }) =>
    becomes(240, false, statusTexts[240]({ days: municipality.contractDays })),
  ),
  push(ApplicationEnrolled, async ({ offer, contract }, { place }) => {
    const { kindergarten, address } = await place(offer)
    return becomes(250, false, statusTexts[250]({ kindergarten, address, contractDate: contract.on }))
  }),
]

/** All that a fact means to the portal, in order; nothing for a fact that it does not hear of. */
export async function statusesOf(fact: Fact, around: Around): Promise<readonly Status[]> {
  const push = pushes.find(({ contract }) => contract.type === fact.type)
  return push ? push.statuses(fact, around) : []
}

/** What it was answered with at once and so need not hear again: the filing, and its own consent or withdrawal. */
const answered = ({ orgCode }: Status, { actor }: Fact, client: string) =>
  orgCode === 110 || ([150, 230].includes(orgCode) && actor === `client/${client}`)

/** The documents by which the portal hears of a fact about an application that came by it. */
export async function documentsOf(fact: Fact, client: string, around: Around) {
  const statuses = await statusesOf(fact, around)
  return statuses.filter((status) => !answered(status, fact, client)).map((status) => documentOf(status, around))
}

/** One status as it goes out, in the version that the application came by. */
export const documentOf = (status: Status, { application: { federal }, number }: Around) => ({
  orgCode: String(status.orgCode),
  kind: 'FormDataResponse' as const,
  xml: written(changeOrderInfo({ orderId: number, ...status }), federal?.version, federal?.oktmo),
})

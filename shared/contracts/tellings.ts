import type * as z from 'zod/mini'
import type { News, NoticeCode } from '../domain/notices/notice.ts'
import { ApplicationChanged, ApplicationRefused, ApplicationSubmitted, ApplicationWithdrawn } from './admission.ts'
import { BenefitEnded, BenefitNear } from './benefits.ts'
import { CaseFiled, CaseMoved, CaseNear, CaseProofEnded, CaseProofNear } from './cases.ts'
import {
  ApplicationEnrolled,
  OfferAccepted,
  OfferDeclined,
  OfferLapsed,
  PapersAccepted,
  PupilLeft,
  PupilReturned,
} from './enrollment.ts'
import type { EventContract } from './event.ts'
import { FilesMissing } from './federal.ts'
import { CardCorrected, DataRequestRefused } from './personal-data.ts'
import { OfferMade } from './placement.ts'
import { SwapDone, SwapOffered, SwapReleased, SwapRequestEnded } from './swaps.ts'
import { TransferAccepted, TransferExpired, TransferRefused, TransferRequested } from './transfers.ts'

/** What a fact says to the family; `applicant` is told too where there is one, also before signing in for the first time. */
type Told = Omit<News, 'code' | 'about'> & { applicant?: string }

const telling = <D extends z.ZodMiniType>(
  contract: EventContract<D>,
  code: NoticeCode,
  of: (data: z.output<D>) => Told | undefined,
) => ({
  contract,
  code,
  of: (data: unknown) => of(contract.data.parse(data)),
})

type Offered = z.infer<typeof OfferMade.data>
const place = ({ child, applicant, offer: { organisation, group } }: Offered) => ({
  child,
  applicant,
  organisation,
  group,
})
type Asked = z.infer<typeof TransferRequested.data>
const move = ({ pupil, to, answerBy }: Asked) => ({
  child: pupil,
  organisation: to.organisation,
  group: to.group,
  term: answerBy,
})

type Filed = Pick<z.infer<typeof CaseFiled.data>, 'child' | 'applicant' | 'organisation' | 'service' | 'state'>
const asked = ({ child, applicant, organisation, service, state }: Filed) => ({
  ...{ child, applicant, organisation, service, state },
})
type Moved = z.infer<typeof CaseMoved.data>
/** What a step means to the family: how it ended, or whether something is asked of it. */
const cameTo = ({ ends, acts }: Moved) => ends ?? (acts === 'family' ? 'asked' : 'moved')
const stepTo = (way: ReturnType<typeof cameTo>) => (it: Moved) =>
  it.toldBy === undefined && cameTo(it) === way ? { ...asked(it), term: it.term } : undefined

/** What somebody did whom a guardian had entrusted with it: what guardians do they know. */
const byDelegate = ({ delegated, child }: { delegated?: boolean | undefined; child: string }) =>
  delegated ? { child } : undefined

/** The facts that a family is told of. One of several tellings of a fact speaks at most. */
export const tellings = [
  telling(OfferMade, 'offer-made', (it) => ({ ...place(it), term: it.offer.answerBy })),
  telling(OfferAccepted, 'offer-accepted', place),
  telling(OfferDeclined, 'offer-declined', place),
  telling(OfferLapsed, 'offer-lapsed', (it) => ({ ...place(it), term: it.term })),
  telling(PapersAccepted, 'papers-accepted', (it) => ({ ...place(it), term: it.contractBy })),
  telling(ApplicationSubmitted, 'application-filed', byDelegate),
  telling(ApplicationChanged, 'application-changed', byDelegate),
  telling(ApplicationWithdrawn, 'application-withdrawn', byDelegate),
  telling(ApplicationRefused, 'application-refused', ({ child, applicant }) => ({ child, applicant })),
  telling(FilesMissing, 'files-missing', ({ child, applicant }) => ({ child, applicant })),
  telling(BenefitNear, 'benefit-near', ({ child, applicant, term }) => ({ child, applicant, term })),
  telling(BenefitEnded, 'benefit-ended', ({ child, applicant, term }) => ({ child, applicant, term })),
  telling(ApplicationEnrolled, 'application-enrolled', place),
  telling(PupilLeft, 'pupil-left', ({ id: child, organisation, group }) => ({ child, organisation, group })),
  telling(PupilReturned, 'pupil-returned', ({ id: child, organisation, group }) => ({ child, organisation, group })),
  telling(TransferRequested, 'transfer-requested', move),
  telling(TransferAccepted, 'transfer-accepted', move),
  telling(TransferRefused, 'transfer-refused', move),
  telling(TransferExpired, 'transfer-expired', move),
  telling(CaseFiled, 'case-filed', asked),
  telling(CaseMoved, 'case-asked', stepTo('asked')),
  telling(CaseMoved, 'case-moved', stepTo('moved')),
  telling(CaseMoved, 'case-granted', stepTo('granted')),
  telling(CaseMoved, 'case-refused', stepTo('refused')),
  telling(CaseMoved, 'case-withdrawn', stepTo('withdrawn')),
  telling(CaseNear, 'case-near', (it) => ({ ...asked(it), term: it.term })),
  telling(CaseProofNear, 'case-proof-near', (it) => ({ ...asked(it), term: it.term })),
  telling(CaseProofEnded, 'case-proof-ended', asked),
  telling(SwapOffered, 'swap-offered', ({ id: child, to, answerBy: term }) => ({ child, ...to, term })),
  telling(SwapReleased, 'swap-released', ({ id: child, from }) => ({ child, ...from })),
  telling(SwapDone, 'swap-done', ({ id: child, to }) => ({ child, ...to })),
  telling(SwapRequestEnded, 'swap-request-ended', ({ id: child, from }) => ({ child, ...from })),
  telling(CardCorrected, 'data-corrected', ({ child }) => ({ child })),
  telling(DataRequestRefused, 'data-refused', ({ child }) => ({ child })),
]

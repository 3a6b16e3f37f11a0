/** One thing that is wrong with a matching, in the ids of its description. Slots count from the first of the programme. */
export type Violation =
  /** The claim is about another number of applicants. */
  | { readonly name: 'wrong-length'; readonly expected: number; readonly found: number }
  | { readonly name: 'no-such-programme'; readonly applicant: string; readonly found: number }
  /** A frozen place is gone. */
  | {
      readonly name: 'frozen-moved'
      readonly applicant: string
      readonly programme: string
      readonly to: string | null
    }
  /** The applicant had a seat and has none now. */
  | { readonly name: 'worse-off'; readonly applicant: string; readonly programme: string }
  /** The applicant did not ask for the programme, or the programme does not accept the applicant. */
  | { readonly name: 'not-acceptable'; readonly applicant: string; readonly programme: string }
  | { readonly name: 'over-capacity'; readonly programme: string; readonly capacity: number; readonly seated: number }
  /** No slot that is open to this holder has a seat left for the holder. */
  | { readonly name: 'without-seat'; readonly applicant: string; readonly programme: string }
  /** The applicant prefers a programme that has a free seat. */
  | { readonly name: 'wasted-seat'; readonly applicant: string; readonly programme: string }
  /** The applicant prefers a programme that gave a seat to somebody ranked worse there. */
  | { readonly name: 'justified-envy'; readonly applicant: string; readonly programme: string; readonly of: string }
  /** The applicant prefers a programme that lent a seat reserved for the applicant's category to somebody else. */
  | { readonly name: 'reserve-ignored'; readonly applicant: string; readonly programme: string; readonly of: string }
  /** The places are as they are, but the slot, count or cutoff published with them is another one. */
  | { readonly name: 'wrong-slot'; readonly applicant: string; readonly expected: number; readonly found: number }
  | {
      readonly name: 'wrong-count' | 'wrong-cutoff'
      readonly programme: string
      readonly slot: number
      readonly expected: number
      readonly found: number
    }

export type Report = (violation: Violation) => void

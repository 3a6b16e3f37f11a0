/** Where something stands in the text of a message; both count from 1. */
export type Place = { line: number; column: number }

/** Why a text is not XML that we read. All of them end in an SMEV refusal (RequestRejected). */
export type XmlCode = 'not-xml' | 'doctype' | 'entity' | 'encoding' | 'too-large' | 'too-deep' | 'too-many-nodes'

/** Why a value is not of its simple type. */
export type ValueCode = 'bad-value' | 'bad-character' | 'too-long' | 'too-short' | 'out-of-range' | 'not-in-list'

/** Why a document is not of its schema. */
export type ShapeCode =
  | 'unknown-root'
  | 'namespace'
  | 'unknown-element'
  | 'unknown-attribute'
  | 'missing-element'
  | 'missing-attribute'
  | 'wrong-order'
  | 'too-many'
  | 'choice-both'
  | 'choice-none'
  | 'text-not-allowed'
  | 'element-not-allowed'
  | 'nil'
  | 'other-type'

/** Why an envelope cannot be used. */
export type EnvelopeCode = 'no-content' | 'no-message-id' | 'ambiguous'

/**
 * One thing that is wrong. `path` leads from the root's content to the place, the root itself is named only when the
 * fault is its own: `ApplicationRequest/ChildInfo/ChildBirthDate`, `ApplicationRequest/BenefitInfo/BenefitFile[3]`,
 * `@oktmo`. `place` is absent when a value, not a text, was wrong. `message` never holds a value of the message: those
 * are personal data and this text goes to logs.
 */
export type Fault = {
  code: XmlCode | ValueCode | ShapeCode | EnvelopeCode
  path: string
  message: string
  place?: Place
}

/** A path for people and logs: the sender may have made names of any length. */
export const shown = (path: string): string => (path.length > 300 ? `${path.slice(0, 300)}…` : path)

/** The only error of this folder. `faults` holds at least one; the first of them also speaks for the error. */
export class FederalError extends Error {
  override readonly name = 'FederalError'
  readonly faults: readonly [Fault, ...Fault[]]

  constructor(faults: readonly [Fault, ...Fault[]], options?: ErrorOptions) {
    const [{ code, path, message, place }] = faults
    super([code, path, place && `line ${place.line}`, message].filter(Boolean).join(', '), options)
    this.faults = faults
  }

  get first(): Fault {
    return this.faults[0]
  }
}

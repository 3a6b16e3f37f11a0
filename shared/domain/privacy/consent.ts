import * as z from 'zod/mini'
import { Purpose } from '../access/purpose.ts'
import { Code, exactly, Hash, Id, Instant, Ref } from '../fields.ts'
import { Problem } from '../problems/problem.ts'
import { fresh, subject } from '../subject.ts'
import { type ConsentText, consentTexts } from './consent-texts.ts'

const base = z.object({
  ...subject,
  /** Of child, guardian and purpose together: `0a1b2c3d-4e5f6g7h-health`. */
  id: Id,
  child: Ref,
  guardian: Ref,
  purpose: Purpose,
  /** Which text was agreed to, and the SHA-256 of its words in both languages. */
  version: Code,
  hash: Hash,
  givenAt: Instant,
})

/** The consent of one guardian for one child and purpose; earlier ones are in its facts. */
export const Consent = z.discriminatedUnion('status', [
  z.extend(base, { status: exactly('given') }),
  z.extend(base, { status: exactly('withdrawn'), withdrawnAt: Instant }),
])
export type Consent = z.infer<typeof Consent>
type Given = Extract<Consent, { status: 'given' }>

type About = Pick<Consent, 'region' | 'child' | 'guardian' | 'purpose'>

export const consentId = ({ child, guardian, purpose }: Omit<About, 'region'>) => `${child}-${guardian}-${purpose}`

/** Child, guardian and purpose of a consent's id. @throws Problem `not-found` for anything that is none */
export function partsOfConsent(id: string): { child: string; rest: string } {
  const [, child, rest] = /^([0-9a-z]{8})-(.+)$/.exec(id) ?? []
  if (child === undefined || rest === undefined) throw new Problem('not-found')
  return { child, rest }
}

/** The text in force for a purpose: the last of its versions. */
export function textFor(purpose: Purpose): ConsentText {
  const text = consentTexts.findLast((it) => it.purpose === purpose)
  if (!text) throw new Error(`no text of consent for ${purpose}`)
  return text
}

/**
 * A guardian agrees to the text they were shown. Agreeing anew to a newer text replaces the version.
 * @throws Problem `consent-outdated` when the text has changed since it was shown, `nothing-changed`
 */
export function give(known: Consent | undefined, about: About, version: string, now: string): Given {
  const text = textFor(about.purpose)
  if (text.version !== version) throw new Problem('consent-outdated', { version: text.version })
  if (known?.status === 'given' && known.version === version) throw new Problem('nothing-changed')
  const { seq, head } = known ?? fresh
  const { region, child, guardian, purpose } = about
  const at = { seq, head, region, child, guardian, purpose, id: consentId(about) }
  return { ...at, version, hash: text.hash, givenAt: now, status: 'given' }
}

/** The guardian takes it back. @throws Problem `wrong-state` */
export function withdrawConsent(consent: Consent, now: string): Extract<Consent, { status: 'withdrawn' }> {
  if (consent.status !== 'given') throw new Problem('wrong-state', { state: 'consent-withdrawn' })
  return { ...consent, status: 'withdrawn', withdrawnAt: now }
}

import * as z from 'zod/mini'

/**
 * How private a field is. `none`: no personal data (ids, codes, counts, times). `ordinary`: personal data. `special`:
 * health and the like (152-FZ art. 10). Every leaf of every schema carries a tag; `npm run check` fails on one without.
 * What is not `none` may be stored only sealed under a person's key and never enters a fact's `data`, a log or an event.
 */
export type Privacy = 'none' | 'ordinary' | 'special'
export const privacy = z.registry<{ privacy: Privacy }>()

const tagged =
  (level: Privacy) =>
  <S extends z.ZodMiniType>(schema: S): S => {
    privacy.add(schema, { privacy: level })
    return schema
  }
export const none = tagged('none')
export const ordinary = tagged('ordinary')
export const special = tagged('special')

/** ULID or another id of ours. */
export const Id = none(z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/)))
/** A person's ref: eight characters that say nothing about the person (shared/vault/person.ts). */
export const Ref = none(z.string().check(z.regex(/^[0-9a-hjkmnp-tv-z]{8}$/)))
/** A code of a dictionary, an organisation or a municipality. */
export const Code = none(z.string().check(z.minLength(1), z.maxLength(50)))
/** The words of a dictionary, a name of an organisation: public text. */
export const Title = none(z.string().check(z.maxLength(500)))
export const Region = none(z.string().check(z.regex(/^[a-z][a-z0-9-]{1,20}$/)))
export const Count = none(z.int().check(z.nonnegative()))
export const Flag = none(z.boolean())
/** Degrees of a place that everybody may know, north or east. */
export const Degrees = none(z.number().check(z.gte(-180), z.lte(180)))
/** A moment: UTC with milliseconds, `2026-11-22T09:12:45.000Z`. */
export const Instant = none(z.iso.datetime())
/** A date of the calendar in the zone of the region or municipality, `2026-11-22`. */
export const CivilDate = none(z.iso.date())
/** The IANA name of a time zone. */
export const Zone = none(z.string())
export const Hash = none(z.string().check(z.maxLength(64)))
/** Sealed bytes, base64. Nobody reads them without the key. */
export const Sealed = none(z.string())

export const PersonName = ordinary(z.string().check(z.trim(), z.minLength(1), z.maxLength(256)))
export const BirthDate = ordinary(z.iso.date())
export const PersonalDate = ordinary(z.iso.date())
export const Phone = ordinary(z.string().check(z.maxLength(20)))
export const Email = ordinary(z.string().check(z.maxLength(256)))
export const Snils = ordinary(z.string().check(z.regex(/^\d{11}$/)))
/** A part of a document, an address or a free sentence about a person. */
export const PersonalText = ordinary(z.string().check(z.maxLength(2048)))
export const PersonalFlag = ordinary(z.boolean())
/** A conclusion of a medical or psychological commission and what follows from it. */
export const HealthText = special(z.string().check(z.maxLength(2048)))
export const HealthDate = special(z.iso.date())
export const HealthFlag = special(z.boolean())

/** One of a few words of ours: `oneOf('portal', 'federal')`. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(...words: Words) => none(z.enum(words))
/** A fixed word, the tag of a union. */
export const exactly = <const Word extends string>(word: Word) => none(z.literal(word))

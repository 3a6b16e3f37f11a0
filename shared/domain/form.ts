import * as z from 'zod/mini'
import {
  BirthDate,
  CivilDate,
  Code,
  Email,
  exactly,
  Flag,
  HealthDate,
  HealthFlag,
  HealthText,
  none,
  ordinary,
  PersonalDate,
  PersonalFlag,
  PersonalText,
  PersonName,
  Phone,
  Title,
} from './fields.ts'

/** A value of a dictionary as it was chosen: the code decides, the title is kept as it was shown. */
const Coded = z.object({ code: Code, title: Title })
const CodedPersonal = z.object({ code: PersonalText, title: PersonalText })
const CodedHealth = z.object({ code: HealthText, title: HealthText })
const Priority = none(z.int().check(z.gte(-128), z.lte(127)))

const document = {
  series: z.optional(PersonalText),
  number: PersonalText,
  issuedOn: PersonalDate,
  issuedBy: PersonalText,
}
const File = z.object({ code: PersonalText, name: PersonalText, type: PersonalText })
const files = z.optional(z.array(File).check(z.maxLength(2)))

const names = { surname: PersonName, name: PersonName, middleName: z.optional(PersonName) }

const BirthDocument = z.discriminatedUnion('type', [
  z.object({
    type: exactly('rf'),
    series: PersonalText,
    number: PersonalText,
    issuedOn: PersonalDate,
    actNumber: z.optional(PersonalText),
    actOn: z.optional(PersonalDate),
    issuedBy: PersonalText,
  }),
  z.object({ type: exactly('foreign'), name: PersonalText, ...document }),
])

/** Who the child is, as a birth document says it. */
export const ChildIdentity = z.object({ ...names, birthDate: BirthDate, document: BirthDocument })
export type ChildIdentity = z.infer<typeof ChildIdentity>

const Address = z.object({
  full: ordinary(z.string().check(z.maxLength(1024))),
  index: z.optional(PersonalText),
  region: z.optional(CodedPersonal),
  area: z.optional(CodedPersonal),
  city: z.optional(CodedPersonal),
  cityArea: z.optional(CodedPersonal),
  place: z.optional(CodedPersonal),
  street: z.optional(CodedPersonal),
  additionalArea: z.optional(CodedPersonal),
  additionalStreet: z.optional(CodedPersonal),
  house: z.optional(CodedPersonal),
  building1: z.optional(PersonalText),
  building2: z.optional(PersonalText),
  apartment: z.optional(PersonalText),
})

/**
 * The form of a kindergarten application, the same from the portal and from the federal one (kindergarten concentrator
 * 3.2.1, ApplicationType): every field of either is kept. It is stored sealed under the child's key.
 */
export const Form = z.object({
  applicant: z.object({
    ...names,
    phone: Phone,
    email: Email,
    /** false: another legal representative, with the document that says so. */
    parent: PersonalFlag,
    /** Says to have the right to be in Russia (kindergarten 4.0.1). */
    mayStay: z.optional(PersonalFlag),
    authority: z.optional(z.object({ name: PersonalText, ...document })),
  }),
  applicantDocument: z.object({ type: CodedPersonal, ...document, issuerCode: z.optional(PersonalText) }),
  /** Named with the consent to a place. */
  secondParent: z.optional(z.object({ ...names, phone: z.optional(PersonalText), email: z.optional(PersonalText) })),
  child: ChildIdentity,
  address: Address,
  entry: z.object({
    desiredOn: CivilDate,
    language: Coded,
    schedule: Coded,
    fullDayConsent: z.optional(Flag),
    otherDayConsent: z.optional(Flag),
  }),
  adaptation: z.object({
    group: Coded,
    profile: z.optional(CodedHealth),
    adaptedConsent: z.optional(HealthFlag),
    generalConsent: z.optional(Flag),
    careConsent: z.optional(Flag),
    specialConditions: z.optional(HealthFlag),
  }),
  medicalReport: z.optional(
    z.object({
      type: CodedHealth,
      series: z.optional(HealthText),
      number: HealthText,
      issuedOn: HealthDate,
      issuedBy: HealthText,
      expiresOn: z.optional(HealthDate),
      files,
    }),
  ),
  wishes: z
    .array(z.object({ organisation: Code, title: Title, priority: Priority }))
    .check(z.minLength(1), z.maxLength(50)),
  allowOther: Flag,
  siblings: z.optional(z.array(z.object({ ...names, organisation: Coded })).check(z.maxLength(10))),
  benefit: z.optional(
    z.object({
      category: CodedHealth,
      document: z.object({ issuedOn: PersonalDate, issuedBy: PersonalText, expiresOn: z.optional(PersonalDate) }),
      files,
    }),
  ),
})
export type Form = z.infer<typeof Form>

/**
 * The text under which a child is one and the same: names without case, birth date, kind, series and number of the
 * document (the matching rule of the federal exchange).
 */
export function childIdentity({ surname, name, middleName = '', birthDate, document }: ChildIdentity): string {
  const parts = [surname, name, middleName, birthDate, document.type, document.series ?? '', document.number]
  return parts.map((part) => part.trim().toLocaleUpperCase('ru').replaceAll('Ё', 'Е').replaceAll(/\s+/g, ' ')).join('|')
}

/** The text under which an adult's identity document is one and the same. */
export const documentText = ({
  code,
  series = '',
  number,
}: {
  code: string
  series?: string | undefined
  number: string
}): string => [code, series.replaceAll(/\s/g, ''), number.replaceAll(/\s/g, '')].join('|').toLocaleUpperCase('ru')

/** Wishes in the order the family gave them: by priority number, then as listed. */
export const wishesInOrder = (form: Form): Form['wishes'] => form.wishes.toSorted((a, b) => a.priority - b.priority)

/** One changed leaf of a form: `entry/desiredOn`. */
export type Change = { field: string; was: string; now: string }

/** What differs between two forms, leaf by leaf; files count by code. */
export function changesOf(was: Form, now: Form): Change[] {
  const before = leaves(was)
  const after = leaves(now)
  const fields = new Set([...before.keys(), ...after.keys()])
  return [...fields].flatMap((field) => {
    const change = { field, was: before.get(field) ?? '', now: after.get(field) ?? '' }
    return change.was === change.now ? [] : [change]
  })
}

function leaves(value: unknown, path = '', into = new Map<string, string>()): Map<string, string> {
  if (value === null || typeof value !== 'object') into.set(path, String(value ?? ''))
  else for (const [name, part] of Object.entries(value)) leaves(part, path === '' ? name : `${path}/${name}`, into)
  return into
}

/** Codes of the organisations a form names. */
export const organisationsIn = (form: Form): string[] => form.wishes.map(({ organisation }) => organisation)

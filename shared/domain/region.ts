import * as z from 'zod/mini'
import { Centre } from './centre.ts'
import { CivilDate, Code, Count, Flag, Id, none, oneOf, Region, Title } from './fields.ts'
import { SecondWords } from './notices/second-words.ts'
import { Problem } from './problems/problem.ts'
import { BenefitClass } from './queue/benefit-class.ts'
import { inForce, QueueRules, withZone } from './queue/queue-rules.ts'
import { RefusalGround } from './refusal-ground.ts'
import { Span } from './terms.ts'
import { zones } from './zones.ts'

let all: ReadonlySet<string> | undefined
const isZone = (zone: string) => {
  if (zones.has(zone)) return true
  all ??= new Set(Intl.supportedValuesOf('timeZone'))
  return all.has(zone)
}
const Zone = none(z.string().check(z.refine(isZone, 'not an IANA zone')))
const Days = none(z.int().check(z.gte(1), z.lte(365)))
const Entry = z.object({ code: Code, title: Title })

/** How a municipality runs its kindergarten queue; every number is a setting because every municipality has its own. */
const Municipality = z.object({
  /** OKTMO, 8 digits. */
  code: Code,
  title: Title,
  /** The same in the second language of the region. */
  secondTitle: z.optional(Title),
  /** Of its main town; without it the municipality is in lists only. Beyond the 180th meridian degrees go on. */
  centre: z.optional(Centre),
  /** Name of the education authority, as it stands in letters. */
  authority: Title,
  address: Title,
  /** Of the authority, for the dictionary of the federal portal. */
  contacts: z.optional(z.object({ phone: Title, email: Title, site: z.optional(Title) })),
  zone: Zone,
  maxWishes: none(z.int().check(z.gte(1), z.lte(50))),
  /** Calendar days to answer a направление; afterwards it lapses (status 210). */
  offerDays: Days,
  /** Calendar days to conclude the contract after the kindergarten has accepted the papers. */
  contractDays: Days,
  /** Working days for the order after the contract: 3 by order № 236 p. 15. */
  orderWorkingDays: Days,
  /** Calendar days for the other school to answer a transfer request. */
  transferDays: Days,
  /** Signatures of different people that a publication of a placement wants: 1, or 2. */
  signatures: z.optional(none(z.int().check(z.gte(1), z.lte(2)))),
  /** What becomes of a place that was declined or lapsed. */
  freedPlace: oneOf('offer-at-once', 'wait-for-next-run'),
  /** How many pages a queue of one age is cut into for reading places: about one per hundred applications. */
  queuePages: none(z.int().check(z.gte(1), z.lte(1000))),
  /**
   * Applications a second that are taken in; who comes past that gets a ticket (ticket.ts). Without it nobody waits, and
   * past what the table can do the answer is `too-busy`.
   */
  filingsPerSecond: z.optional(none(z.int().check(z.gte(1), z.lte(1000)))),
  /** Main allocation: inside it the desired date is compared with `calculatedOn` (rule of statuses 140 and 160). */
  allocation: z.object({ from: CivilDate, to: CivilDate, calculatedOn: CivilDate }),
})
export type Municipality = z.infer<typeof Municipality>

const Term = none(z.int().check(z.gte(1), z.lte(36_525)))
export const PersonalData = z.object({
  operator: z.object({ title: Title, address: Title }),
  /** Days after which the data of a child are due to be destroyed; a child counts when everything about it is past its term. */
  retention: z.object({
    /** After the last application of the child was withdrawn. */
    ended: Term,
    /** After the child left its last organisation. */
    left: Term,
    /** Rows of the log of who looked are dropped after so many days; without it they are kept with the child. */
    looks: z.optional(Term),
  }),
})

/** A region: the tenant. Its folder `regions/<code>/` holds this as data; `npm start` and `deploy` load it. */
export const RegionData = z.object({
  code: Region,
  title: Title,
  secondTitle: z.optional(Title),
  /** The second state language, by its tag of BCP 47: public pages show the titles in it too. */
  secondLanguage: z.optional(z.object({ code: Code, title: Title })),
  /** What families are told in it; without it letters are Russian or English. */
  secondWords: z.optional(SecondWords),
  zone: Zone,
  /** Values of `@oktmo` in federal messages that are meant for this region. */
  routingCodes: z.array(Code),
  municipalities: z.array(Municipality),
  /** In `vacations` schools have no lessons; terms of days in kindergartens and offices go on. */
  holidays: z.object({ off: z.array(CivilDate), working: z.array(CivilDate), vacations: z.array(Span) }),
  /** Quarters, trimesters or halves of school years: marks are shown by them. */
  terms: z.array(Span),
  kindergarten: z.object({
    /** Refused from this age on: 8 years in the practice of the federal exchange. */
    ageLimit: Count,
    rules: z.array(QueueRules),
    benefits: z.array(
      z.object({
        code: Code,
        title: Title,
        class: BenefitClass,
        law: Title,
        /** Confirmed for one child it counts for brothers and sisters too. */
        family: z.optional(Flag),
        validFrom: z.optional(CivilDate),
        validTo: z.optional(CivilDate),
      }),
    ),
    /** By what an education authority may refuse; data of an older release go without. */
    refusals: z.optional(z.array(RefusalGround)),
    schedules: z.array(Entry),
    languages: z.array(Entry),
    orientations: z.array(Entry),
    /** A profile's code is unique only together with its orientation. */
    profiles: z.array(z.object({ orientation: Code, code: Code, title: Title })),
    medicalDocuments: z.array(Entry),
  }),
  identityDocuments: z.array(Entry),
  marks: z.object({
    scale: z.array(Code),
    absences: z.array(Entry),
    corrections: z.array(Entry),
    /** Forms that learn without marks. */
    unmarkedForms: z.optional(z.array(Count)),
  }),
  /** Who answers for the data of the region, and how long they are kept (`docs/ru/personal-data.md`). */
  personalData: z.optional(PersonalData),
  /** What the region adds to a paper of ours: further steps on a receipt, further papers to bring with an offer. */
  papers: z.object({ receipt: z.array(Title), offer: z.array(Title) }),
  /** Exchanges with other systems that are on. */
  adapters: z.object({
    smev: Flag,
    /** The information system whose messages we fetch from the SMEV adapter ourselves; absent where the adapter calls us. */
    polled: z.optional(Id),
    /** The portal that orders are made in; absent for the one that people use. */
    environment: z.optional(oneOf('EPGU', 'DEV', 'UAT', 'EXUAT', 'SVCDEV', 'TCOD')),
    /** Codes by which the portal says that it has taken the update of an order: no document gives them. `0` where absent. */
    updateTaken: z.optional(z.array(Code)),
  }),
})
export type RegionData = z.infer<typeof RegionData>

/**
 * The rules in force on a date: a municipality's own, or the region's, with its zone where they count days.
 * @throws Error when the region has none: `region check` refuses such data.
 */
export function rulesOn(region: RegionData, date: string, municipality: string): QueueRules {
  const found = inForce(region.kindergarten.rules, date, municipality)
  if (!found) throw new Error(`${region.code}: no queue rules for ${date}`)
  return withZone(found, municipalityOf(region, municipality)?.zone ?? region.zone)
}

/** Benefits that can be claimed on a date: laws give them and take them back. */
export const benefitsOn = ({ kindergarten }: RegionData, date: string) =>
  kindergarten.benefits.filter(({ validFrom = date, validTo = date }) => validFrom <= date && date <= validTo)

export const municipalityOf = (region: RegionData, code: string | undefined): Municipality | undefined =>
  region.municipalities.find((it) => it.code === code)

/** @throws Problem `exchange-off` where the region does not exchange messages with the federal portal */
export function needSmev({ adapters }: Pick<RegionData, 'adapters'>): void {
  if (!adapters.smev) throw new Problem('exchange-off')
}

/** @throws Problem `unknown-municipality` when a federal message is addressed to another region */
export function routedHere(region: RegionData, oktmo: string): RegionData {
  const ours = region.routingCodes.includes(oktmo) || municipalityOf(region, oktmo.slice(0, 8)) !== undefined
  if (!ours) throw new Problem('unknown-municipality', { code: oktmo })
  return region
}

/** The municipality an application stands in. @throws Error when the region's data lost it */
export function itsMunicipality(region: RegionData, code: string): Municipality {
  const found = municipalityOf(region, code)
  if (!found) throw new Error(`${region.code} has no municipality ${code}`)
  return found
}

/** Rules by their id, also those no longer in force: a run keeps the rules it was calculated by. */
export function rulesOf(region: RegionData, id: string): QueueRules {
  const found = region.kindergarten.rules.find((rules) => rules.id === id)
  if (!found) throw new Error(`${region.code} has no rules ${id}`)
  return found
}

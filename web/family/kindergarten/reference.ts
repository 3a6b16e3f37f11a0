/** What the form of an application is made with: the dictionaries of the region and its kindergartens. */
export type Entry = { code: string; title: string }

export type Dictionaries = {
  identityDocuments: readonly Entry[]
  schedules: readonly Entry[]
  languages: readonly Entry[]
  orientations: readonly Entry[]
  /** A profile belongs to an orientation; its code is unique only there. */
  profiles: readonly (Entry & { orientation: string })[]
  medicalDocuments: readonly Entry[]
  benefits: readonly (Entry & { class: 'outOfTurn' | 'first' | 'preferential' | 'none' })[]
}

export type Kindergarten = {
  id: string
  title: string
  address: string
  municipality: string
  units: readonly { id: string; title: string; address: string; opensOn?: string | undefined }[]
}

export type Reference = { dictionaries: Dictionaries; kindergartens: readonly Kindergarten[] }

/** What the federal dictionaries call the usual: everything else asks for more. */
export const FULL_DAY = '1'
export const GENERAL_GROUP = '1'
export const RUSSIAN_PASSPORT = '1'

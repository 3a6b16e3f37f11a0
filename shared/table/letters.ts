import { toTell } from '../domain/access/guardianship.ts'
import type { Delivery } from '../domain/notices/delivery.ts'
import { type Letter, letterOf, type Place, shortOf, type Told } from '../domain/notices/letter-words.ts'
import { isFarewell } from '../domain/notices/notice.ts'
import { numberOf } from '../domain/notices/notice-words.ts'
import { outsideQuiet, type Preferences } from '../domain/notices/preferences.ts'
import { env } from '../env.ts'
import { delegationsOf } from './people/delegations.ts'
import { guardianshipOf } from './people/guardianships.ts'
import { guardiansOf } from './people/people.ts'
import { preferencesOf, sealedOf } from './people/preferences.ts'
import { regionData } from './regions.ts'

/** The page where a person chooses what to be told. */
export const settingsPage = (region: string) => `${env('PORTAL_URL')}/cabinet/notices/settings?region=${region}`

/** A delivery in words: the number and the page of its application, transfer or case, and nothing about anybody. */
function told({ region, about, code, term }: Delivery): Told {
  const [kind, id] = about.split('/', 2)
  const pages: Record<string, string> = {
    application: `applications/${id}`,
    case: `cases/${id}`,
    'swap-request': 'swap',
  }
  const page = pages[kind ?? ''] ?? 'notices'
  return { code, term, number: numberOf(about), link: `${env('PORTAL_URL')}/cabinet/${page}?region=${region}` }
}

export type Ready = Letter & { to: string }
/** `off`: the way was switched off meanwhile; `later`: it is night there. */
type Reach = { ready: Ready } | { later: string } | 'off'

/** What goes to a person by a way now: to the address of today, in the language of today, unless the hours are quiet. */
export async function reach(deliveries: readonly Delivery[], now: string): Promise<Reach> {
  const [first] = deliveries
  if (!first) return 'off'
  const { region, ref, way } = first
  const preferences = await preferencesOf(region, ref)
  const to = await addressOf(preferences, way)
  if (to === undefined) return 'off'
  const { zone, secondWords: words } = await regionData(region)
  const terms = deliveries.flatMap(({ term }) => term ?? []).toSorted()
  const due = outsideQuiet(now, terms[0], preferences, zone)
  if (due > now) return { later: due }
  const place: Place = { zone, language: preferences.language, words, settings: settingsPage(region) }
  const all = deliveries.map(told)
  return { ready: { to, ...(way === 'email' ? letterOf(all, place) : shortOf(all, place)) } }
}

/**
 * The children of a letter that its addressee may be told of no more: a letter waits for the morning, and meanwhile a court
 * has parted them or a delegation has ended.
 */
export async function notTheirs(letter: readonly Delivery[], now: string): Promise<Set<string>> {
  const children = new Set(letter.flatMap((it) => (it.child === undefined || isFarewell(it) ? [] : [it.child])))
  const [{ region = '', ref = '' } = {}] = letter
  const asked = [...children].map(async (child) => {
    const [guardians, decided, delegations] = await Promise.all([
      guardiansOf(region, child),
      guardianshipOf(region, child),
      delegationsOf(region, child),
    ])
    return toTell(guardians, ref, decided, delegations, now).includes(ref) ? [] : [child]
  })
  return new Set((await Promise.all(asked)).flat())
}

async function addressOf(preferences: Preferences, way: Delivery['way']): Promise<string | undefined> {
  const { region, ref, ways } = preferences
  return ways.includes(way) ? (await sealedOf(region, ref)).addresses(preferences)[way] : undefined
}

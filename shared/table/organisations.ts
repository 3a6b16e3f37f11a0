import type { Grant } from '../domain/access/principal.ts'
import { Group, Organisation } from '../domain/organisation.ts'
import { Problem } from '../domain/problems/problem.ts'
import { municipalityOf, type RegionData } from '../domain/region.ts'
import { keys } from './keys.ts'
import { regionData } from './regions.ts'
import { states } from './store/entity.ts'
import { forEachOf, rows } from './store/lists.ts'

export const Organisations = states({
  about: 'organisation',
  version: 2,
  schema: Organisation,
  // The same state; it is found by its OGRN too.
  upcast: { 1: (old) => old },
  place: (it) => ({
    gsi1pk: keys.organisationsOf(it),
    gsi1sk: keys.placeInList({ status: it.kind, at: it.title, id: it.id }),
    gsi2pk: keys.organisationsWith(it),
    gsi2sk: it.id,
    row: it,
  }),
})

/** Ids of the organisations with these OGRN. */
export async function organisationsWith(region: string, ogrns: readonly string[]): Promise<string[]> {
  const found = await forEachOf(ogrns, (ogrn) =>
    rows(Organisation, { index: 'gsi2', partition: keys.organisationsWith({ region, ogrn }) }),
  )
  return found.flat().map(({ id }) => id)
}

export const Groups = states({
  about: 'group',
  version: 1,
  schema: Group,
  place: (it) => ({
    gsi1pk: keys.groupsOf(it),
    gsi1sk: keys.placeInList({ status: it.kind, at: it.title, id: it.id }),
    row: it,
  }),
})

const FIVE_MINUTES = 300_000

/** Reads by id through a cache of five minutes; nothing for an unknown or ill-formed id. */
function remembered<T>(find: (key: { region: string; id: string }) => Promise<T | undefined>) {
  const cache = new Map<string, { value: T; until: number }>()
  return async (region: string, id: string): Promise<T | undefined> => {
    const name = `${region}/${id}`
    const hit = cache.get(name)
    if (hit && hit.until > performance.now()) return hit.value
    const value = await find({ region, id })
    if (value) cache.set(name, { value, until: performance.now() + FIVE_MINUTES })
    return value
  }
}

/** The organisations that exist among these ids, at most five minutes old. */
export async function organisationsAmong(region: string, ids: readonly string[]): Promise<Organisation[]> {
  const found = await Promise.all([...new Set(ids)].map((id) => organisation(region, id)))
  return found.flatMap((it) => it ?? [])
}

/** One organisation, at most five minutes old. */
export const organisation = remembered<Organisation>((key) => Organisations.find(key, { fresh: false }))
/** One group or class, at most five minutes old: for its title and whose it is. */
export const group = remembered<Group>((key) => Groups.find(key, { fresh: false }))

/** The same. @throws Problem `not-found` for an unknown one */
export async function knownGroup(region: string, id: string): Promise<Group> {
  const known = await group(region, id)
  if (!known) throw new Problem('not-found')
  return known
}

const titled =
  <T extends { title: string }>(find: (region: string, id: string) => Promise<T | undefined>) =>
  async (region: string, id: string) => ({ id, title: (await find(region, id))?.title ?? id })

/** Id and title for a list; the id stands in for a title that is gone. */
export const titledOrganisation = titled(organisation)
export const titledGroup = titled(group)

/** The zone by which an organisation counts days: that of its municipality. */
export async function zoneOfOrganisation(region: string, id: string | undefined): Promise<string> {
  const [found, data] = await Promise.all([id === undefined ? undefined : organisation(region, id), regionData(region)])
  return municipalityOf(data, found?.municipality)?.zone ?? data.zone
}

/** Where the place of an offer is, as letters tell it: the address is that of the building. */
export const placeOf = (region: string) => async (offer: { organisation: string; group: string }) => {
  const [kindergarten, place] = await Promise.all([
    organisation(region, offer.organisation),
    group(region, offer.group),
  ])
  if (!kindergarten || !place) throw new Error(`${offer.group} of ${offer.organisation} is not in the registry`)
  const unit = kindergarten.units.find(({ id }) => id === place.unit)
  const address = unit?.address ?? kindergarten.address
  return { kindergarten: kindergarten.title, group: place.title, ages: place.ages, address }
}

export const organisationsOf = (region: string, municipality: string) =>
  rows(Organisation, { index: 'gsi1', partition: keys.organisationsOf({ region, municipality }) })

/** Groups and classes of an organisation, in the order of their titles. */
export const groupsOf = (region: string, id: string) =>
  rows(Group, { index: 'gsi1', partition: keys.groupsOf({ region, organisation: id }) })

/** All organisations of a region by municipality, kindergartens first, in the order of their titles. */
export async function organisationsByMunicipality(region: RegionData) {
  const lists = await forEachOf(region.municipalities, ({ code }) => organisationsOf(region.code, code))
  return region.municipalities.map(({ code, title, secondTitle }, at) => ({
    ...{ code, title, secondTitle },
    organisations: lists[at] ?? [],
  }))
}

/** Titles of a municipality's organisations and of their kindergarten groups, by id. */
export async function titlesIn(region: string, municipality: string) {
  const organisations = await organisationsOf(region, municipality)
  const groups = (await Promise.all(organisations.map(({ id }) => groupsOf(region, id)))).flat()
  return {
    organisations: new Map(organisations.map(({ id, title }) => [id, title])),
    groups: new Map(groups.map(({ id, title }) => [id, title])),
  }
}

/** Titles by id of those among some groups and classes that are of an organisation. */
export async function groupsAt(region: string, at: string | undefined, ids: readonly string[]) {
  const found = await forEachOf([...new Set(ids)], (id) => group(region, id))
  return new Map(found.flatMap((it) => (it && it.organisation === at ? [[it.id, it.title] as const] : [])))
}

/** Where a grant holds, in words: «Школа № 2, 5А», «г. Примерск»; nothing for the whole region. */
export async function placeOfGrant(region: RegionData, it: Grant): Promise<string | undefined> {
  const names = [
    it.organisation && (await titledOrganisation(region.code, it.organisation)).title,
    it.group && (await titledGroup(region.code, it.group)).title,
    municipalityOf(region, it.municipality)?.title,
  ]
  return names.filter(Boolean).join(', ') || undefined
}

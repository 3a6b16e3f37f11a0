import { Group, Organisation } from '../domain/organisation.ts'
import type { RegionData } from '../domain/region.ts'
import { states } from './entity.ts'
import { keys } from './keys.ts'
import { forEachOf, rows } from './lists.ts'

export const Organisations = states({
  about: 'organisation',
  version: 1,
  schema: Organisation,
  place: (it) => ({
    gsi1pk: keys.organisationsOf(it),
    gsi1sk: keys.placeInList({ status: it.kind, at: it.title, id: it.id }),
    row: it,
  }),
})

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

/** The titles of these groups and classes, by id. */
export async function groupTitles(region: string, of: readonly { group: string }[]): Promise<Record<string, string>> {
  const ids = [...new Set(of.map(({ group }) => group))]
  const found = await Promise.all(ids.map((id) => groupOf(region, id)))
  return Object.fromEntries(found.flatMap((it) => (it ? [[it.id, it.title]] : [])))
}

const FIVE_MINUTES = 300_000

/** The organisations that exist among these ids, at most five minutes old. */
export async function organisationsAmong(region: string, ids: readonly string[]): Promise<Organisation[]> {
  const found = await Promise.all([...new Set(ids)].map((id) => organisation(region, id)))
  return found.flatMap((it) => it ?? [])
}

/** One organisation, at most five minutes old; nothing for an unknown or ill-formed id. */
export const organisation = remembered((region, id) => Organisations.find({ region, id }, { fresh: false }))

/** One group or class, at most five minutes old: its title and forms, never its places. */
export const groupOf = remembered((region, id) => Groups.find({ region, id }, { fresh: false }))

/** Keeps what a search has found for five minutes. What was not found is asked for again. */
function remembered<T>(find: (region: string, id: string) => Promise<T | undefined>) {
  const cache = new Map<string, { value: T; until: number }>()
  return async (region: string, id: string): Promise<T | undefined> => {
    const name = `${region}/${id}`
    const hit = cache.get(name)
    if (hit && hit.until > performance.now()) return hit.value
    const value = await find(region, id)
    if (value) cache.set(name, { value, until: performance.now() + FIVE_MINUTES })
    return value
  }
}

export const organisationsOf = (region: string, municipality: string) =>
  rows(Organisation, { index: 'gsi1', partition: keys.organisationsOf({ region, municipality }) })

/** Groups and classes of an organisation, in the order of their titles. */
export const groupsOf = (region: string, id: string) =>
  rows(Group, { index: 'gsi1', partition: keys.groupsOf({ region, organisation: id }) })

/** All organisations of a region by municipality, kindergartens first, in the order of their titles. */
export async function organisationsByMunicipality(region: RegionData) {
  const lists = await forEachOf(region.municipalities, ({ code }) => organisationsOf(region.code, code))
  return region.municipalities.map(({ code, title }, at) => ({ code, title, organisations: lists[at] ?? [] }))
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

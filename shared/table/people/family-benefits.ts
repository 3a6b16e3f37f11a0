import type { Act } from '../../domain/act.ts'
import type { Confirmed } from '../../domain/application.ts'
import { civilDate } from '../../domain/calendar.ts'
import type { Case } from '../../domain/case.ts'
import type { Form } from '../../domain/form.ts'
import { itsMunicipality, type RegionData } from '../../domain/region.ts'
import { type Answers, documentsAsked, provedBy, type Service } from '../../domain/service.ts'
import { personVault } from '../../vault/person.ts'
import { Applications, applicationsOfChildren, formOf } from '../applications.ts'
import { regionData } from '../regions.ts'
import { guardiansOf } from './people.ts'
import { principalOf } from './principals.ts'

/** A right that an education authority has seen the evidence of: its category in the region's list, and until when it holds. */
export type FamilyBenefit = Pick<RegionData['kindergarten']['benefits'][number], 'code' | 'title' | 'law'> & {
  until?: string | undefined
}

/**
 * What has been confirmed for a child on a day: by an application of its own, or by one of a brother or a sister where the
 * region says that the right is of the whole family. Of several confirmations the one that holds longest.
 * @param guardian of a child that is not known yet
 */
export async function benefitsOf(
  region: RegionData,
  child: string,
  today: string,
  guardian?: string,
): Promise<FamilyBenefit[]> {
  const { code } = region
  const rows = await applicationsOfChildren(code, await childrenBeside(code, child, guardian))
  const ids = rows.flatMap(({ id, earlier = [] }) => [...earlier, id])
  const found = await Promise.all(ids.map((id) => confirmedIn(region, id, child, today)))
  const longest = new Map<string, FamilyBenefit>()
  for (const it of found.flat()) {
    const before = longest.get(it.code)
    if (!before || later(it.until, before.until)) longest.set(it.code, it)
  }
  return [...longest.values()]
}

/** A child and those whom its guardians have beside it. @param guardian of a child that is not known yet */
export async function childrenBeside(region: string, child: string, guardian?: string): Promise<string[]> {
  const guardians = [...new Set([...(await guardiansOf(region, child)), ...(guardian === undefined ? [] : [guardian])])]
  const principals = await Promise.all(guardians.map((ref) => principalOf(region, ref)))
  return [...new Set([child, ...principals.flatMap((it) => it?.children ?? [])])]
}

const later = (a: string | undefined, b: string | undefined) => b !== undefined && (a === undefined || a > b)

async function confirmedIn(region: RegionData, id: string, child: string, today: string): Promise<FamilyBenefit[]> {
  const it = await Applications.get({ region: region.code, id })
  const { benefit: seen, until } = it.confirmed
  if (!seen || it.status === 'refused' || (until !== undefined && until < today)) return []
  const { benefit } = await formOf(region.code, id, await personVault(region.code, it.child))
  const known = region.kindergarten.benefits.find(({ code }) => code === benefit?.category.code)
  if (!known || (it.child !== child && !known.family)) return []
  const { code, title, law } = known
  return [{ code, title, law, until }]
}

/** The documents of a case that confirmed rights make needless. Nothing is read where its service asks for no right. */
export async function provedIn(
  { region, now }: Pick<Act, 'region' | 'now'>,
  service: Service,
  it: Case,
  answers: Answers,
) {
  if (!documentsAsked(service, answers).some(({ benefits }) => benefits)) return []
  const data = await regionData(region)
  const { zone } = itsMunicipality(data, it.municipality)
  return provedBy(service, answers, await benefitsOf(data, it.child, civilDate(now, zone)))
}

/** What of a new form the authority has seen the evidence of already: a family shows it once. */
export async function confirmedBefore(
  { region, now }: Pick<Act, 'region' | 'now'>,
  { benefit }: Pick<Form, 'benefit'>,
  child: string,
  guardian?: string,
): Promise<Confirmed> {
  if (!benefit) return { benefit: false, siblings: false }
  const data = await regionData(region)
  const known = await benefitsOf(data, child, civilDate(now, data.zone), guardian)
  const found = known.find(({ code }) => code === benefit.category.code)
  return { benefit: found !== undefined, siblings: false, ...(found?.until !== undefined && { until: found.until }) }
}

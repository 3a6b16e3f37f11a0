import type { Act } from '../domain/act.ts'
import { civilDate, fullYears } from '../domain/calendar.ts'
import type { Office } from '../domain/case.ts'
import { Problem } from '../domain/problems/problem.ts'
import { currentEnrolment } from '../domain/pupil.ts'
import { itsMunicipality } from '../domain/region.ts'
import { type Answers, isOfTransfer, openNow, type Service, windowsOf, yearAppliedFor } from '../domain/service.ts'
import { group, organisation } from './organisations.ts'
import { Pupils } from './pupils.ts'
import { regionData } from './regions.ts'

/** Where a case may go, and by whose clock and calendar its terms run. */
export type Place = { organisation: string; municipality: string; kind: string; forms: readonly number[] }

/** The clock and calendar of a municipality. */
export async function officeOf(region: string, municipality: string): Promise<Office> {
  const data = await regionData(region)
  return { zone: itsMunicipality(data, municipality).zone, holidays: data.holidays }
}

/** The forms of the class that a child attends; none for a child that attends no class. */
export async function formsOf(region: string, child: string): Promise<readonly number[]> {
  const now = currentEnrolment(await Pupils.find({ region, id: child }))
  return now?.kind === 'class' ? ((await group(region, now.group))?.forms ?? []) : []
}

/** The organisation that is to decide: the one that was chosen, or the one that the child attends. */
export async function placeFor(
  { region }: Act,
  service: Service,
  child: string,
  chosen: string | undefined,
): Promise<Place | undefined> {
  if (service.organisation === 'chosen') {
    const found = chosen === undefined ? undefined : await organisation(region, chosen)
    if (found && isOfTransfer(service)) await refuseUnmoved(region, child, found.id)
    return found && { organisation: found.id, municipality: found.municipality, kind: found.kind, forms: [] }
  }
  const now = currentEnrolment(await Pupils.find({ region, id: child }))
  const attended = now && (await group(region, now.group))
  if (!now || !attended) return undefined
  return { organisation: now.organisation, municipality: now.municipality, kind: 'school', forms: attended.forms }
}

/** A transfer is of a pupil of another school. @throws Problem `not-for-child` */
async function refuseUnmoved(region: string, child: string, into: string): Promise<void> {
  const now = currentEnrolment(await Pupils.find({ region, id: child }))
  if (now?.kind !== 'class') throw new Problem('not-for-child', { reason: 'case-not-enrolled' })
  if (now.organisation === into) throw new Problem('not-for-child', { reason: 'case-same-school' })
}

/** @throws Problem `unknown-organisation`, `not-for-child` when the place is none for the service */
export function fitting(service: Service, place: Place | undefined, chosen: string | undefined): Place {
  if (service.organisation === 'chosen') {
    if (place?.kind !== 'school') throw new Problem('unknown-organisation', { code: chosen ?? '—' })
    return place
  }
  if (!place) throw new Problem('not-for-child', { reason: 'case-not-enrolled' })
  if (!place.forms.some((form) => service.forms?.includes(form)))
    throw new Problem('not-for-child', { reason: 'case-other-form' })
  return place
}

/**
 * Whether a child has the age of the service on the 1 September that the open window is for.
 * @throws Problem `not-for-child`
 */
export function checkAge(service: Service, birthDate: string, now: string, zone: string, answers: Answers): void {
  const { ages } = service
  if (!ages) return
  const windows = windowsOf(service, now, zone, answers)
  const [next] = windows
  const { closes } = openNow(windows, now) ?? next ?? { closes: now }
  const on = service.year ? yearAppliedFor(service, closes, civilDate(now, zone)) : closes.slice(0, 4)
  const age = fullYears(birthDate, `${on}-09-01`)
  if (age < ages.from) throw new Problem('not-for-child', { reason: 'case-too-young' })
  if (age > ages.to) throw new Problem('not-for-child', { reason: 'case-too-old' })
}

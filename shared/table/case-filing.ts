import type { Act } from '../domain/act.ts'
import { fullYears } from '../domain/calendar.ts'
import type { Office } from '../domain/case.ts'
import { Problem } from '../domain/problem.ts'
import { currentEnrolment } from '../domain/pupil.ts'
import { itsMunicipality } from '../domain/region.ts'
import { type Answers, openNow, type Service, windowsOf } from '../domain/service.ts'
import { group, organisation } from './organisations.ts'
import { Pupils } from './pupils.ts'
import { regionData } from './regions.ts'

/** Where a case goes, and by whose clock and calendar its terms run. */
export type Addressee = { organisation: string; municipality: string }

/** The clock and calendar of a municipality. */
export async function officeOf(region: string, municipality: string): Promise<Office> {
  const data = await regionData(region)
  return { zone: itsMunicipality(data, municipality).zone, holidays: data.holidays }
}

/** The organisation that decides: the one that the child attends, when the service is for its class, or the one chosen. */
export async function addressee(
  { region }: Act,
  service: Service,
  child: string | undefined,
  chosen: string | undefined,
): Promise<Addressee> {
  if (service.organisation === 'chosen') {
    const found = chosen === undefined ? undefined : await organisation(region, chosen)
    if (found?.kind !== 'school') throw new Problem('unknown-organisation', { code: chosen ?? '—' })
    return { organisation: found.id, municipality: found.municipality }
  }
  const pupil = child === undefined ? undefined : await Pupils.find({ region, id: child })
  const now = currentEnrolment(pupil)
  const attended = now && (await group(region, now.group))
  if (!now || !attended) throw new Problem('not-for-child', { reason: 'case-not-enrolled' })
  if (!attended.forms.some((form) => service.forms?.includes(form)))
    throw new Problem('not-for-child', { reason: 'case-other-form' })
  return { organisation: now.organisation, municipality: now.municipality }
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
  const year = (openNow(windows, now) ?? next)?.closes.slice(0, 4) ?? now.slice(0, 4)
  const age = fullYears(birthDate, `${year}-09-01`)
  if (age < ages.from) throw new Problem('not-for-child', { reason: 'case-too-young' })
  if (age > ages.to) throw new Problem('not-for-child', { reason: 'case-too-old' })
}

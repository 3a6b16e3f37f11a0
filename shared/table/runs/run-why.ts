import type { Application } from '../../domain/application.ts'
import { civilDate } from '../../domain/calendar.ts'
import { itsMunicipality, rulesOf } from '../../domain/region.ts'
import { type InRun, isPublished } from '../../domain/runs/run.ts'
import { organisation, titledGroup } from '../organisations.ts'
import { regionData } from '../regions.ts'
import { rowOf } from './run-pages.ts'
import { newestMassRun, Runs } from './runs.ts'

/** What the last published run decided about each wish of an application; nothing of a run where it was not. */
export async function whyOf(it: Application) {
  const data = await regionData(it.region)
  const { zone } = itsMunicipality(data, it.municipality)
  const found = await lastRow(it)
  if (!found) return { filedAt: it.filedAt, zone }
  const { run, row } = found
  const { law, order } = rulesOf(data, run.rules)
  // A wish that was added after the run was not in it.
  const known = it.wishes.filter((id) => row.group !== undefined || row.reasons.some((one) => one.organisation === id))
  const given = row.group === undefined ? undefined : (await titledGroup(it.region, row.group)).title
  // Once the place was left and offered, it is given.
  const waiting = row.waits === true && it.status === 'queued'
  const titles = await Promise.all(known.map(async (id) => (await organisation(it.region, id))?.title ?? id))
  const wishes = known.map((id, at) => {
    const there = { id, organisation: titles[at] ?? id }
    if (row.organisation === id)
      return waiting
        ? { ...there, outcome: 'waits' as const, group: given ?? '', ...(row.ring && { ring: row.ring }) }
        : { ...there, outcome: 'given' as const, group: given ?? '', ...(row.reserve && { reserve: row.reserve }) }
    const reason = row.reasons.find(({ organisation }) => organisation === id)
    if (!reason) return { ...there, outcome: 'not-asked' as const }
    if (reason.why === 'no-group') return { ...there, outcome: reason.why }
    const kept = { ...(reason.reserved && { reserved: true }), ...(reason.trade && { trade: true }) }
    if (reason.why === 'no-places') return { ...there, outcome: reason.why, ...kept }
    const { class: place, filedAt } = reason.last
    return {
      ...there,
      outcome: reason.why,
      ...kept,
      lastClass: order[place] ?? 'none',
      // The day is enough: with the instant another family could be told by it.
      lastFiledOn: civilDate(filedAt, zone),
    }
  })
  const other = row.metres !== undefined &&
    row.organisation !== undefined && {
      organisation: (await organisation(it.region, row.organisation))?.title ?? row.organisation,
      group: given ?? '',
      metres: row.metres,
    }
  const { id, publishedAt, startsOn, result } = run
  return {
    filedAt: it.filedAt,
    zone,
    run: {
      ...{ id, publishedAt, startsOn, law, result: result.hash, wishes },
      ...(row.stays && { stays: true }),
      ...(other && { other }),
    },
  }
}

/** The run that gave the offer; else the newest published one of the municipality, where the application was in it. */
async function lastRow(it: Application) {
  if ('offer' in it) {
    const run = await Runs.find({ region: it.region, id: it.offer.run })
    const row = run && isPublished(run) ? await rowIn(run, it) : undefined
    return row && run && isPublished(run) ? { run, row } : undefined
  }
  const run = await newestMassRun(it, isPublished)
  const row = run && (await rowIn(run, it))
  return row && { run, row }
}

async function rowIn(run: InRun<'published' | 'announced'>, { id: application, filedAt }: Application) {
  const { placed, unplaced } = run.summary
  const wanted = { application, filedAt }
  return (await rowOf(run, 'unplaced', unplaced, wanted)) ?? (await rowOf(run, 'placed', placed, wanted))
}

import type { Summary } from './outcome.ts'
import type { Fault } from './table-file.ts'

const SHOWN = 20
const percent = (share: number) => `${(share * 100).toFixed(1)} %`

/** The summary as a person reads it in a shell. */
export function printed({ city, rules, read, comparison, placement }: Summary, faults: readonly Fault[]): string {
  const unknown = Object.entries(read.kindergartensWithoutGroups)
  const { queue, groups } = read
  return [
    `${city}: rules ${rules.id} (${rules.law})`,
    `  classes: ${rules.order.join(' > ')}; inside a class: ${rules.within.join(', ')}`,
    '',
    `Queue: ${queue.understood} of ${queue.rows} rows understood, ${queue.notUnderstood} not`,
    ...(queue.absentColumns.length > 0 ? [`  no column for: ${queue.absentColumns.join(', ')}`] : []),
    ...queue.absentMeans.map((says) => `  ${says}`),
    ...(groups
      ? [
          `Groups: ${groups.understood} of ${groups.rows} rows understood, ${groups.notUnderstood} not; ` +
            `free places from ${groups.freePlacesFrom}; ${groups.overfull} groups over their capacity`,
        ]
      : ['Groups: no file, nobody is placed']),
    ...(unknown.length > 0
      ? [`  asked for, but without groups: ${unknown.map(([name, times]) => `${name} (${times})`).join(', ')}`]
      : []),
    ...faults
      .slice(0, SHOWN)
      .map(({ file, line, column, says }) => `  ${file}:${line}: ${column ? `${column}: ` : ''}${says}`),
    ...(faults.length > SHOWN ? [`  ... and ${faults.length - SHOWN} more: --faults FILE writes all`] : []),
    '',
    ...(comparison ? compared(comparison) : ['Official order: the file has no places in queues']),
    ...(placement ? ['', ...given(placement)] : []),
  ].join('\n')
}

function compared(it: NonNullable<Summary['comparison']>): string[] {
  const rest = it.pairs - it.concordant
  return [
    `Official order: ${it.concordant} of ${it.pairs} pairs in ${it.queues} queues agree: ${it.share.toFixed(4)} (goal 0.97)`,
    ...(rest > 0 ? [`  ${rest} pairs do not:`] : []),
    ...it.causes.map(
      ({ cause, pairs }) => `  ${String(pairs).padStart(8)}  ${percent(pairs / rest).padStart(6)}  ${cause}`,
    ),
    ...(it.shifted.length > 0
      ? ['  Places where the official order agrees with other points than the file shows:']
      : []),
    ...it.shifted
      .slice(0, 12)
      .map(
        ({ criteria, official, places }) => `  ${String(places).padStart(8)}  ${official} points than for: ${criteria}`,
      ),
    `  With the points that the official places speak for, ${it.shareWithFittingPoints.toFixed(4)} of the pairs would agree.`,
    ...(it.withoutTerritory > 0
      ? [
          `  If ${it.withoutTerritory} children, whose places speak so, had no territory at all (a fact the file may lack): ${it.shareWithOneFact.toFixed(4)}.`,
          `  Of children with three or more places in their territory all speak against it of ${it.territorySpeaks.always}, none of ${it.territorySpeaks.never}, some of ${it.territorySpeaks.partly}.`,
        ]
      : []),
    ...(it.sharedPlaces > 0 ? [`  ${it.sharedPlaces} pairs share one official place and are not counted.`] : []),
  ]
}

function given(it: NonNullable<Summary['placement']>): string[] {
  return [
    `Places for ${it.startsOn}: ${it.placed} of ${it.seats} free places given to ${it.children} children ` +
      `(${it.later} want one later, for ${it.withoutGroup} there is no group)`,
    `  ${it.seatsAsked} of the free places are in groups that somebody asks for`,
    `  by wish: ${it.byWish.map((count, at) => `${at + 1}: ${count}`).join(', ')}`,
    ...Object.entries(it.byClass).map(([name, { asked, placed }]) => `  ${name}: ${placed} of ${asked}`),
    `  the checker found ${it.violations} violations`,
  ]
}

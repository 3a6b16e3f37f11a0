import { civilDate } from '../../domain/calendar.ts'
import type { Organisation } from '../../domain/organisation.ts'
import { currentEnrolment } from '../../domain/pupil.ts'
import { itsMunicipality, type RegionData, rulesOn } from '../../domain/region.ts'
import { type GroupPlan, isOpened, planId, staying } from '../../domain/runs/group-plan.ts'
import { lineKept } from '../../domain/runs/moves.ts'
import type { Run } from '../../domain/runs/run.ts'
import type { Snapshot, SnapshotApplication, SnapshotGroup } from '../../domain/runs/snapshot.ts'
import { organisationsOf } from '../organisations.ts'
import { pupilsAmong } from '../pupils.ts'
import { type Counted, waitingIn } from '../queue/queue.ts'
import { forEachOf } from '../store/lists.ts'
import { GroupPlans, kindergartenGroups } from './group-plans.ts'
import { counterOf, seatsOf } from './seats.ts'

/**
 * The queue and the free places of a municipality as they are now, in an order that depends on nothing else. For a year
 * with a confirmed plan the places are those of the plan, and its decisions are fixed seats.
 */
export async function takeSnapshot(run: Run, region: RegionData): Promise<Snapshot> {
  const { zone } = itsMunicipality(region, run.municipality)
  const today = civilDate(run.requestedAt, zone)
  const rules = rulesOn(region, today, run.municipality)
  const by = [run.startsOn, today].toSorted()[1] ?? today
  const [waiting, plan, organisations] = await Promise.all([
    waitingIn(run.region, run.municipality, today),
    planFor(run),
    organisationsOf(run.region, run.municipality),
  ])
  // A place that was given back goes to those who asked for it alone.
  const kindergartens = run.kind === 'mass' && { kindergartens: known(organisations) }
  const groups = plan ? await plannedGroups(run, plan) : await openGroups(run)
  const decided = new Map(plan?.decisions.map((it) => [it.application, it]))
  const applications = waiting
    .filter(({ id, desiredOn }) => desiredOn <= by || decided.has(id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const fixed = applications.flatMap(({ id: application }) => {
    const { group = '', ground } = decided.get(application) ?? {}
    return ground && groups.some(({ id }) => id === group) ? [{ application, group, ground }] : []
  })
  const asking = await withAttended(run, applications, groups, plan, today)
  const { id, startsOn } = run
  return {
    run: id,
    startsOn,
    rules,
    applications: asking,
    groups,
    ...kindergartens,
    ...(plan && { plan: plan.startsOn, fixed }),
  }
}

/**
 * The applications with the kindergarten that the child goes to. Its seat is of the market where the run gives places of
 * that group, and of a plan that counts the child among those who stay.
 */
async function withAttended(
  run: Run,
  applications: readonly Counted[],
  groups: readonly SnapshotGroup[],
  plan: GroupPlan | undefined,
  today: string,
): Promise<SnapshotApplication[]> {
  const refs = [...new Set(applications.map(({ child }) => child))]
  const pupils = await pupilsAmong(run.region, refs)
  const open = new Set(run.kind === 'freed' ? [] : groups.map(({ id }) => id))
  const left = new Map(plan?.lines.map((it) => [it.group, staying(it)]))
  return applications.map((it) => {
    const now = currentEnrolment(pupils.get(it.child))
    if (now?.kind !== 'kindergarten-group') return it
    const { organisation, group } = now
    const isPlanned = now.plan !== undefined && now.plan > today
    const isHere = open.has(group) && (plan ? isPlanned || lineKept(plan, now, it.cohort) !== undefined : !isPlanned)
    const room = isPlanned ? Infinity : (left.get(group) ?? Infinity)
    const holds = isHere && room > 0
    if (holds) left.set(group, room - 1)
    return { ...it, attends: { organisation, ...(holds && { group }) } }
  })
}

/** A place that was given back is of the plan that it was given from; all places are of a plan that is confirmed. */
async function planFor({ region, municipality, kind, startsOn, plan }: Run): Promise<GroupPlan | undefined> {
  if (kind === 'freed' && plan === undefined) return undefined
  const found = await GroupPlans.find({ region, id: planId(municipality, plan ?? startsOn) })
  return kind === 'freed' || (found && isOpened(found)) ? found : undefined
}

async function plannedGroups(run: Run, { lines, startsOn }: GroupPlan): Promise<SnapshotGroup[]> {
  const wanted = lines.filter(({ group }) => run.group === undefined || run.group === group)
  const open = await forEachOf(wanted, async ({ group: id, ...line }) => {
    const { free } = await seatsOf(await counterOf({ region: run.region, group: id, plan: startsOn }))
    return shown({ ...line, id, free: run.kind === 'freed' ? Math.min(1, free) : free })
  })
  return inOrder(open)
}

async function openGroups(run: Run): Promise<SnapshotGroup[]> {
  const groups = await kindergartenGroups(run.region, run.municipality)
  const wanted = groups.filter(({ id }) => run.group === undefined || run.group === id)
  return inOrder(wanted.map((it) => shown({ ...it, free: run.kind === 'freed' ? Math.min(1, it.free) : it.free })))
}

const known = (organisations: readonly Organisation[]) =>
  Object.fromEntries(
    organisations.flatMap(({ id, kind, district, position }) =>
      kind === 'kindergarten'
        ? [[id, { ...(district !== undefined && { district }), ...(position && { position }) }]]
        : [],
    ),
  )

const inOrder = (groups: SnapshotGroup[]) => groups.toSorted((a, b) => (a.id < b.id ? -1 : 1))

const shown = ({ id, organisation, title, ages, orientation, profile, language, schedule, free }: SnapshotGroup) => ({
  id,
  organisation,
  title,
  ages,
  orientation,
  profile,
  language,
  schedule,
  free,
})

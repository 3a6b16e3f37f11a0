import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { seeded } from '../local/cloud/faults.ts'
import { connect } from '../local/connect.ts'
import { begin, eventually } from '../local/tour/story.ts'
import { vacancies } from '../local/tour/vacancies.ts'
import { type Running, startNew, stop } from '../local/trial.ts'
import { federalToken, tokenFor } from '../local/visitor.ts'
import { apart } from './apart.ts'
import { arrivals, scaled, scaleFor } from './april/arrivals.ts'
import { CITY, REGION } from './april/city.ts'
import type { Child, Count } from './april/count.ts'
import type { Told } from './april/doors.ts'
import { type Result, resultsOf } from './result.ts'

const { atLeast, atMost, watched } = resultsOf('first-april')
const FAULTS = 'conflict=0.05,throttle=0.05,applyThenDrop=0.02'
/** Of all who come so many come by the door. */
const BY_PORTAL = 0.6
const NIGHT_SECONDS = 45
const STEP_SECONDS = 12
const STEPS = [1, 2, 4]
const BACKLOG = 10_000

/**
 * The night of 1 April on a local region that the cloud misleads: an open model, people come whatever became of those
 * before. Then everything that was told is held against what the stores hold, goodput is measured past saturation, and a
 * backlog of the federal portal is drained.
 * @param scale one of so many applications of the real night; chosen by the machine when not given
 */
export async function bench(scale?: number): Promise<Result[]> {
  // In memory: DynamoDB Local waits for a disk with every write, the cloud does not.
  const data = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'zvonok-april-'))
  try {
    const { door, measured } = await prepared(data)
    const region = await startNew(data, ['--faults', FAULTS])
    try {
      return [watched('capacity of this machine', measured, '/s'), ...(await played(region, data, door, scale))]
    } finally {
      await stop(region)
    }
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}

const manners = (url: string) => ({ url, dice: seeded(1), losing: 0.05, patience: 600_000 })

const Prepared = z.object({ measured: z.number(), door: z.number() })

/** Measures what the region takes on this machine, and tells its city to let in a part of that. */
const prepared = async (data: string) =>
  Prepared.parse(await apart(join(import.meta.dirname, 'april/prepare.ts'), [data]))

type Step = { rate: number; perSecond: number; told: readonly Told[] }

async function played(region: Running, data: string, door: number, given?: number): Promise<Result[]> {
  await connect(data)
  const { families } = await import('./april/families.ts')
  const { count, unpublished } = await import('./april/count.ts')
  const { capacity, drain, goodput, night } = await import('./april/night.ts')
  const { url } = region
  const pace = door / BY_PORTAL
  const scale = given ?? scaleFor(pace, NIGHT_SECONDS)
  const moments = arrivals(scale, pace)
  const wanted = await vacancies(begin(url, () => undefined))
  const guests = await families(REGION, 1000, 1000 + moments.length, wanted)
  const ways = {
    manners: manners(url),
    federal: await federalToken(url),
    specialist: await tokenFor(url, 'specialist'),
    wanted,
    families: guests,
  }

  // Functions start with the first; goodput is looked at while the region has nothing else to do.
  await capacity(await families(REGION, 9000, 9020, wanted), ways.manners)
  const steps: Step[] = []
  for (const [at, times] of STEPS.entries()) {
    await forgetCrowd()
    const rate = door * times
    const first = 10_000 + at * 5000
    const crowd = await families(REGION, first, first + rate * STEP_SECONDS, wanted)
    steps.push({ rate, ...(await goodput(rate, STEP_SECONDS, crowd, ways.manners, `step-${times}`)) })
  }

  await forgetCrowd()
  const since = new Date().toISOString()
  const children = await night(moments, ways)
  const backlog = await drain(scaled(BACKLOG, scale), ways)
  const everybody = [...children, ...backlog.children]
  await eventually('facts are on the bus', async () => (await unpublished(REGION)) === 0)
  await runSchedule(url, 'refreshQueues')
  const found = await count(REGION, CITY, since, everybody)
  return [
    watched('scale: one of so many applications of the night', scale, ''),
    watched('let in by the door of the city', door, '/s'),
    ...ofNight(children),
    ...ofCount(found, everybody),
    ...ofBacklog(backlog),
    ...ofSteps(steps),
  ]
}

async function runSchedule(url: string, name: string): Promise<void> {
  const run = `${url}/__local/schedules/${name}/run`
  const { status } = await fetch(run, { method: 'POST', headers: { accept: 'application/json' } })
  if (status !== 200) throw new Error(`${name} did not run: ${status}`)
}

/** The crowd of one step does not stand before the door of the next. */
async function forgetCrowd(): Promise<void> {
  const { DeleteCommand } = await import('@aws-sdk/lib-dynamodb')
  const { documents, mainTable } = await import('../shared/table/store/table.ts')
  const { keys } = await import('../shared/table/keys.ts')
  const Key = keys.door({ region: REGION, of: `filing/${CITY}` })
  await documents.send(new DeleteCommand({ TableName: mainTable.getName(), Key }))
}

const quantile = (sorted: readonly number[], q: number) => sorted[Math.floor((sorted.length - 1) * q)] ?? 0
const sum = (told: readonly Told[], of: (it: Told) => number) => told.reduce((all, it) => all + of(it), 0)

function ofNight(children: readonly Child[]): Result[] {
  const told = children.flatMap((it) => it.told)
  const times = told.map(({ ms }) => ms).sort((a, b) => a - b)
  const [first] = told.filter(({ end }) => end === 'refused')
  return [
    watched('children of the night', children.length, ''),
    ...(['portal', 'federal', 'counter'] as const).map((by) =>
      watched(`children by ${by}`, children.filter(({ channel }) => channel === by).length, ''),
    ),
    watched('devices and messages', told.length, ''),
    watched(
      'answers lost on the way, asked again',
      sum(told, ({ lost }) => lost),
      '',
    ),
    ...Object.entries(
      Object.groupBy(
        told.flatMap(({ shed }) => shed),
        (why) => why,
      ),
    ).map(([why, all = []]) => watched(`told to come again: ${why}`, all.length, '')),
    watched('waited with a ticket', told.filter(({ tickets }) => tickets.length > 0).length, ''),
    watched('until the receipt, median', quantile(times, 0.5), 'ms'),
    watched('until the receipt, 95 of 100', quantile(times, 0.95), 'ms'),
    atMost(
      `refused or gave up${first ? ` (${first.why})` : ''}`,
      told.filter(({ end }) => end === 'refused' || end === 'gone').length,
      '',
      0,
    ),
  ]
}

function ofCount(found: Count, children: readonly Child[]): Result[] {
  return [
    watched('applications in the store', found.applications, ''),
    watched('late filings among them, in the place of their date', found.late, ''),
    atMost('children without an application, or more', Math.abs(found.applications - children.length), '', 0),
    atMost('answers of success without their application', found.lost, '', 0),
    atMost('applications that nobody was told of', found.unasked, '', 0),
    atMost('children with two applications', found.twice, '', 0),
    atMost('children without one number for all their devices', found.receipts, '', 0),
    atMost('applications without one fact of filing and a whole history', found.chains, '', 0),
    atMost('applications with another moment of filing than was told', found.dates, '', 0),
    atMost('places that are not in the order of filing', found.order, '', 0),
  ]
}

function ofBacklog({ children, ms }: { children: readonly Child[]; ms: number }): Result[] {
  const left = children.filter(({ told }) => told.some(({ end }) => end !== 'filed')).length
  return [
    watched('backlog of federal messages', children.length, ''),
    watched('drained at', (children.length * 1000) / ms, '/s'),
    atMost('messages of the backlog that were not taken', left, '', 0),
  ]
}

function ofSteps(steps: readonly Step[]): Result[] {
  const most = Math.max(...steps.map(({ perSecond }) => perSecond))
  return steps.flatMap(({ rate, perSecond, told }, at) => {
    const name = `${STEPS[at]} times what the door lets in, ${rate}/s`
    const refused = told.filter(({ end }) => end === 'refused').length
    return [
      at === 0
        ? watched(`${name}: receipts`, perSecond, '/s')
        : atLeast(`${name}: receipts / the most`, perSecond / most, 'ratio', 0.8),
      watched(`${name}: given tickets`, told.filter(({ tickets }) => tickets.length > 0).length, ''),
      atMost(`${name}: refused`, refused, '', 0),
    ]
  })
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import timers from 'node:timers/promises'
import { Refused } from '../local/client.ts'
import { portalForm, type Wanted } from '../local/tour/application.ts'
import { begin } from '../local/tour/story.ts'
import { vacancies } from '../local/tour/vacancies.ts'
import { startNew, stop } from '../local/trial.ts'
import { showMe } from '../shared/contracts/access.ts'
import { listApplications } from '../shared/contracts/applications.ts'
import { submitApplicationFor } from '../shared/contracts/filing.ts'
import { listLessons, showDiary, showMarks } from '../shared/contracts/journal.ts'
import { addDays, civilDate } from '../shared/domain/calendar.ts'
import type { Form } from '../shared/domain/form.ts'
import { CITY } from './april/city.ts'
import { type Result, resultsOf } from './result.ts'

const { atLeast, watched } = resultsOf('load')
/** Requests a second that arrive, whatever becomes of those before; then as many as the first. */
const RATES = [10, 20, 40, 80, 160, 10]
const SECONDS = 12
/** An answer that comes later is worth nothing to who waits for it. */
const DEADLINE_MS = 5000

type Asked = { ok: boolean; status: number; ms: number }

/** The form of one child of a family of its own: nobody has a hundred children, and who has them looks at a long list. */
function formOf(number: number, birthDate: string, organisation: Wanted['organisation']): Form {
  const form = portalForm(number, birthDate, organisation)
  const document = { ...form.applicantDocument, series: '6114', number: String(number).slice(-6) }
  return { ...form, applicantDocument: document }
}

/** What people do, and how often of a hundred requests: mostly they look; some file an application, at a counter. */
export async function mix(url: string): Promise<{ share: number; ask: () => Promise<unknown> }[]> {
  const story = begin(url, () => undefined)
  const wanted = await vacancies(story)
  const [parent, teacher, specialist] = await Promise.all([
    story.as('parent'),
    story.as('teacher'),
    story.as('specialist'),
  ])
  const { children } = await parent(showMe)
  const child = children.find(({ attends }) => attends?.kind === 'class')?.ref ?? ''
  const params = { child }
  const day = civilDate(new Date().toISOString(), 'Europe/Moscow')
  let { number } = story
  return [
    { share: 25, ask: () => parent(showMe) },
    { share: 30, ask: () => parent(showDiary, { params, query: { week: day } }) },
    { share: 15, ask: () => parent(showMarks, { params, query: { from: addDays(day, -60), to: day } }) },
    { share: 10, ask: () => parent(listApplications) },
    { share: 10, ask: () => teacher(listLessons, { query: { date: day } }) },
    {
      share: 10,
      ask: () =>
        specialist(submitApplicationFor, {
          params: { municipality: CITY },
          body: { ...formOf(number++, `${wanted.cohort}-03-15`, wanted.organisation), channel: 'counter' },
        }),
    },
  ]
}

async function timed(ask: () => Promise<unknown>): Promise<Asked> {
  const began = performance.now()
  const outcome = await Promise.race([
    ask().then(
      () => 200,
      (error: unknown) => (error instanceof Refused ? error.status : 0),
    ),
    timers.setTimeout(DEADLINE_MS, 408, { ref: false }),
  ])
  const ms = performance.now() - began
  return { ok: outcome === 200, status: outcome, ms }
}

/** So many requests a second for a while, at even distances: an open model, nobody waits for anybody. */
export async function arrive(
  rate: number,
  kinds: Awaited<ReturnType<typeof mix>>,
  seconds = SECONDS,
): Promise<Asked[]> {
  const deck = kinds.flatMap(({ share, ask }) => Array.from({ length: share }, () => ask))
  const asked: Promise<Asked>[] = []
  const began = performance.now()
  for (let n = 0; n < rate * seconds; n++) {
    const due = began + (n * 1000) / rate
    const early = due - performance.now()
    if (early > 0) await timers.setTimeout(early)
    // 37 and 100 have no common divisor, so each kind comes as often as it should and evenly.
    const ask = deck[(n * 37) % deck.length]
    if (ask) asked.push(timed(ask))
  }
  return Promise.all(asked)
}

const quantile = (sorted: readonly number[], q: number) => sorted[Math.floor((sorted.length - 1) * q)] ?? 0

/**
 * A local region under arrivals that grow past what it can do: answers in time a second (goodput), how long they took, and
 * what goodput is left far past saturation. Absolute numbers are of this machine, which runs the visitors too.
 */
export async function bench(): Promise<Result[]> {
  const data = await mkdtemp(join(tmpdir(), 'zvonok-load-'))
  const region = await startNew(data)
  try {
    const kinds = await mix(region.url)
    for (const { ask } of kinds) await ask()
    const results: Result[] = []
    const goodput: number[] = []
    for (const [index, rate] of RATES.entries()) {
      const asked = await arrive(rate, kinds)
      const good = asked.filter(({ ok }) => ok)
      const times = good.map(({ ms }) => ms).sort((a, b) => a - b)
      const name = index === RATES.length - 1 ? `${rate}/s again, after the storm` : `${rate}/s`
      goodput.push(good.length / SECONDS)
      results.push(
        watched(`${name}: answered in time`, good.length / SECONDS, '/s'),
        watched(`${name}: median`, quantile(times, 0.5), 'ms'),
        watched(`${name}: 95 of 100`, quantile(times, 0.95), 'ms'),
      )
      const wrong = asked.filter(({ status }) => status === 0 || (status >= 500 && status !== 503)).length
      results.push(atLeast(`${name}: without an error of ours`, 1 - wrong / asked.length, 'share', 1))
    }
    const last = goodput.pop() ?? 0
    const most = Math.max(...goodput)
    return [
      ...results,
      atLeast('goodput at the highest rate / most goodput', (goodput.at(-1) ?? 0) / most, 'ratio', 0.7),
      atLeast('after the storm / before it', last / (goodput[0] ?? 1), 'ratio', 0.95),
    ]
  } finally {
    await stop(region)
    await rm(data, { recursive: true, force: true })
  }
}

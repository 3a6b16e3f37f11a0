import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StartFailure } from '../local/failure.ts'
import { trial } from '../local/trial.ts'
import { misused, usage } from '../local/usage.ts'

const help = `npm run trial -- [--kills 3] [--dice N] [--faults LIST] [--no-streams]

Starts a demo region in a folder of its own, kills it (SIGKILL) so many times at random moments of the tour, starts it
again, plays the tour to its end and audits the whole history: chains, roots, the bus, effects that happened twice.
\`--faults\` and \`--no-streams\` are those of \`npm start\`; the dice of the moments are printed and can be given.
Takes from one minute to ten.

Exit codes: 0 the tour went as told and the audit is clean, 1 not so, 2 bad usage, or the region does not start.`

const { values } = usage(help, {
  options: {
    kills: { type: 'string', default: '3' },
    dice: { type: 'string', default: String(Date.now() % 100_000) },
    faults: { type: 'string' },
    'no-streams': { type: 'boolean', default: false },
  },
})
const kills = Number(values.kills)
const seed = Number(values.dice)
if (!Number.isInteger(kills) || kills < 0 || !Number.isInteger(seed)) misused(help, 'Kills and dice are whole numbers.')

/** Park and Miller's dice. */
function* dice(state: number): Generator<number, never> {
  for (let next = ((Math.abs(state) % 44_485) + 1) * 48_271; ; ) {
    next = (next * 48_271) % 2_147_483_647
    yield next / 2_147_483_647
  }
}
const throws = dice(seed)
/** About as long as a first tour takes. */
const TOUR_MS = 25_000
const moments = Array.from({ length: kills }, () => Math.round(throws.next().value * TOUR_MS))

const data = await mkdtemp(join(tmpdir(), 'zvonok-trial-'))
try {
  console.log(`dice ${seed}; kills after ${moments.join(', ') || 'nothing'} ms`)
  const options = [
    ...(values.faults === undefined ? [] : ['--faults', values.faults]),
    ...(values['no-streams'] ? ['--no-streams'] : []),
  ]
  const verdict = await trial({ data, kills: moments, options }, (line) => console.log(line))
  console.log(JSON.stringify(verdict))
  process.exitCode = verdict.ok ? 0 : 1
} catch (error) {
  if (!(error instanceof StartFailure)) throw error
  console.error(error.message)
  process.exitCode = 2
} finally {
  await rm(data, { recursive: true, force: true })
}

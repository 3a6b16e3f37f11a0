// The work that `bench/platform.ts` measures, run in processes of its own: a process is slow at first, once.
import { writeSync } from 'node:fs'
import { request } from '../regions/testing.ts'
import { acceptOffer } from '../shared/contracts/enrollment.ts'
import { recordGrade } from '../shared/contracts/journal.ts'
import { open } from '../shared/domain/access/principal.ts'
import { authorizer } from '../shared/edge/authorizer.ts'
import { http } from '../shared/edge/http.ts'
import { documents } from '../shared/table/store/table.ts'
import { sha256 } from '../shared/vault/seal.ts'
import { bodyOf, callable } from './called.ts'

const now = '2026-11-22T09:00:00.000Z'
const child = 'cccccccc'

/** A family's step: parameters, version, policy, a small answer. */
function step() {
  const handler = callable(
    http(acceptOffer, async ({ params: { id }, match, permit }) => {
      permit({ child })
      return { id, seq: match + 1, status: 'consented' as const, term: now }
    }),
  )
  const caller = { region: 'demo', ref: 'pppppppp', role: 'parent' as const, children: [child] }
  const event = request(caller, { params: { id: 'a1' }, headers: { 'if-match': '"2"' } })
  return async () => bodyOf(await handler(event, {}), 200)
}

/** A teacher's lesson: 25 entries to parse and to check. */
function lesson() {
  const handler = callable(
    http(recordGrade, async ({ params: { id }, match, caller, permit }) => {
      permit({ teacher: caller.ref })
      return { id, seq: match + 1, savedAt: now }
    }),
  )
  const letters = [...'abcde']
  const refs = letters.flatMap((one) => letters.map((other) => `pppppp${one}${other}`))
  const entries = Object.fromEntries(refs.map((ref) => [ref, { mark: '5' }]))
  const body = { topic: 'Сложение и вычитание дробей', homework: 'Учебник, № 512, 514', entries }
  const given = { params: { id: '302-1-5a-20261120-2' }, headers: { 'if-match': '"0"' }, body }
  const event = request({ region: 'demo', ref: 'tttttttt', role: 'teacher' }, given)
  return async () => bodyOf(await handler(event, {}), 200)
}

/** A token, its person's item, a caller. The client of the table works, but is answered before it sends anything. */
function session() {
  const token = `demo.pppppppp.${'x'.repeat(43)}`
  const grant = { id: 'parent', role: 'parent' as const }
  const person = {
    region: 'demo',
    ref: 'pppppppp',
    grants: [grant],
    children: [child],
    sessions: [],
    label: 'А. С.',
    seq: 3,
  }
  const data = open(person, 's1', 'parent', { access: sha256(token), refresh: sha256('r') }, now)
  const Item = { pk: 'demo|person|pppppppp', sk: 'PRINCIPAL', kind: 'PRINCIPAL', v: 1, seq: 3, data }
  documents.middlewareStack.add(() => async () => ({ output: { Item, $metadata: {} }, response: {} }), {
    step: 'initialize',
    priority: 'high',
    name: 'no-input-or-output',
  })
  const handler = callable(authorizer())
  const event = { headers: { authorization: `Bearer ${token}` }, requestContext: { timeEpoch: Date.parse(now) } }
  return async () => {
    const answer = JSON.stringify(await handler(event, {}))
    if (!answer.includes('"isAuthorized":true')) throw new Error(`the authorizer answered ${answer}`)
  }
}

const loads = { step, lesson, session }
export type Load = keyof typeof loads
/** Processor time of one call in microseconds: over the first 200 after the very first, and the best of later hundreds. */
export type Cost = { first: number; hot: number }

const [FIRST, WARM, ROUNDS, ROUND] = [200, 3000, 10, 200]

async function perCall(work: () => Promise<unknown>, calls: number): Promise<number> {
  const before = process.cpuUsage()
  for (let call = 0; call < calls; call++) await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / calls
}

/** Runs a load and writes its cost to the third descriptor: standard output takes the log, as in the cloud. */
export async function run(name: string): Promise<void> {
  const [, load] = Object.entries(loads).find(([known]) => known === name) ?? []
  if (!load) throw new Error(`there is no load ${name}`)
  const work = load()
  await work()
  const first = await perCall(work, FIRST)
  await perCall(work, WARM)
  let hot = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) hot = Math.min(hot, await perCall(work, ROUND))
  writeSync(3, JSON.stringify({ first, hot } satisfies Cost))
}

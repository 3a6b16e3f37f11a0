import type { History } from '../shared/table/store/heads.ts'
import type { Head } from '../shared/vault/merkle.ts'
import { type Result, resultsOf } from './result.ts'

const { atMost, watched } = resultsOf('audit')
const REGION = 'bench'
/** Facts of one subject: an application has about as many in its life. */
const CHAIN = 10
const MILLION = 1_000_000

/**
 * What `npm run audit -- verify` costs for so many facts: their chains, the heads and one signed root, without the reading of a
 * table. The history is made while it is read, so what grows is what the audit remembers. One fact of it is edited.
 * @param facts a million by default
 */
export async function bench(facts = MILLION): Promise<Result[]> {
  process.env.TABLE_MAIN ??= 'main'
  const [{ auditHistories }, { Facts, hashOf }, { keys }] = await Promise.all([
    import('../shared/table/archive/audit.ts'),
    import('../shared/table/store/facts.ts'),
    import('../shared/table/keys.ts'),
  ])
  const subjects = Math.ceil(facts / CHAIN)
  const edited = Math.floor(subjects / 2)
  let made = { user: 0, system: 0 }

  /** The chain of one subject as it lies in the table, and its head. */
  function chain(number: number): History {
    const id = String(number).padStart(26, '0')
    const subject = `application/${id}`
    let prev = ''
    const items = Array.from({ length: CHAIN }, (_, at) => {
      const data = {
        ...{ id: `${String(number).padStart(20, '0')}${String(at).padStart(6, '0')}`, v: 1, region: REGION, subject },
        ...{ seq: at + 1, type: 'ru.zvonok.admission.application-changed.v1', actor: 'person/0a1b2c3d' },
        ...{ at: '2026-11-22T09:00:00.000Z', cause: `request-${number}-${at}`, prev },
        data: { id, child: '0a1b2c3d', municipality: '61701000', cohort: 2023, fields: ['wishes', 'benefit'] },
        private: { '0a1b2c3d': 'c2VhbGVk'.repeat(20) },
      }
      const item = { kind: 'FACT', ...keys.fact(data), v: 1, data }
      prev = hashOf(Facts.read(item))
      return item
    })
    return { facts: items, head: { subject, seq: CHAIN, head: prev } }
  }
  async function* histories(): AsyncGenerator<History> {
    for (let number = 0; number < subjects; number++) {
      const before = process.cpuUsage()
      const history = chain(number)
      const [, second] = history.facts
      if (number === edited && second) second.data = { ...Object(second.data), cause: 'somebody else' }
      const spent = process.cpuUsage(before)
      made = { user: made.user + spent.user, system: made.system + spent.system }
      yield history
    }
  }
  async function* none(): AsyncGenerator<Head> {}

  globalThis.gc?.()
  const [begun, empty] = [process.cpuUsage(), process.memoryUsage.rss()]
  let most = empty
  let seen = 0
  const found = await auditHistories(REGION, histories(), none(), [], () => {
    if (++seen % 10_000 === 0) most = Math.max(most, process.memoryUsage.rss())
  })
  const { user, system } = process.cpuUsage(begun)
  const seconds = (user + system - made.user - made.system) / 1e6
  const places = found.flaws.map(({ place, flaw }) => `${place} ${flaw}`)
  const told = places.length === 1 && places[0] === `application/${String(edited).padStart(26, '0')}#2 edited`
  return [
    watched('facts', found.facts, 'facts'),
    atMost('processor time for a million facts', (seconds * MILLION) / found.facts, 's', 60),
    atMost('memory that grows', (most - empty) / 2 ** 20, 'MB', 250),
    atMost('edited facts not told by their place', told ? 0 : 1, 'facts', 0),
  ]
}

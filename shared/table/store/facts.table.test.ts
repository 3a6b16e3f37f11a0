import { beforeAll, describe, expect, it } from '@jest/globals'
import { formFor, testRegion } from '../../../regions/testing.ts'
import { ApplicationSubmitted, ApplicationWithdrawn } from '../../contracts/admission.ts'
import { newcomer } from '../../domain/access/principal.ts'
import { checkChain } from '../../domain/chain.ts'
import { filedHere, submit, withdraw } from '../../domain/filing.ts'
import { isProblem } from '../../domain/problems/problem.ts'
import { Applications } from '../applications.ts'
import { auditRegion } from '../archive/audit.ts'
import { askedFor } from '../filing.ts'
import { principalOf, putPrincipal } from '../people/principals.ts'
import { commit, factsOf, hashOf } from './facts.ts'

let region: Awaited<ReturnType<typeof testRegion>>
beforeAll(async () => {
  region = await testRegion()
})

async function filed() {
  const act = region.act()
  const submitted = submit(filedHere(act, 'aaaaaaaa', 'bbbbbbbb'), await askedFor(act, formFor(), act.now))
  await commit(act, undefined, [ApplicationSubmitted.fact(submitted)], Applications.save(submitted))
  return Applications.get({ region: region.code, id: submitted.id })
}

const codeOf = (error: unknown) => (isProblem(error) ? error.code : String(error))

let saidTwice: string
describe('commit', () => {
  it('saves a state one step further along its chain for every fact', async () => {
    const application = await filed()
    const withdrawn = withdraw(application, region.act().now)
    await commit(
      region.act(),
      undefined,
      [ApplicationWithdrawn.fact(withdrawn), ApplicationWithdrawn.fact(withdrawn)],
      Applications.save(withdrawn),
    )
    saidTwice = `application/${application.id}#3`
    const saved = await Applications.get({ region: region.code, id: application.id })
    const facts = await Array.fromAsync(factsOf(region.code, `application/${application.id}`))
    expect(saved.seq).toBe(3)
    expect(facts.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(
      checkChain(
        's',
        facts.map((fact) => ({ ...fact, hash: hashOf(fact) })),
        saved,
      ),
    ).toEqual([])
  })

  it('lets one of many at once win, and tells the others that it changed', async () => {
    const application = await filed()
    const attempts = Array.from({ length: 20 }, () => {
      const withdrawn = withdraw(application, region.act().now)
      return commit(region.act(), 'won', [ApplicationWithdrawn.fact(withdrawn)], Applications.save(withdrawn)).catch(
        (error) => error.code,
      )
    })
    const outcomes = await Promise.all(attempts)
    expect(outcomes.filter((it) => it === 'won')).toHaveLength(1)
    expect(outcomes.filter((it) => it === 'changed-meanwhile')).toHaveLength(19)
    expect(await Array.fromAsync(factsOf(region.code, `application/${application.id}`))).toHaveLength(2)
  })

  // A state is guarded twice, by its version and by its next fact: each alone has to hold.
  it('puts nothing over what somebody else has written, also where no fact stands beside it', async () => {
    const { code } = region
    await commit(region.act(), undefined, [], putPrincipal(newcomer(code, 'pppppppp', 'somebody')))
    const read = await principalOf(code, 'pppppppp')
    if (!read) throw new Error('a person')
    const says = (secret: string) => commit(region.act(), 'won', [], putPrincipal({ ...read, secret })).catch(codeOf)
    expect(await says('first')).toBe('won')
    expect(await says('second')).toBe('changed-meanwhile')
    expect((await principalOf(code, 'pppppppp'))?.secret).toBe('first')
  })

  it('puts no fact over what stands in a chain, also when the state was put back', async () => {
    const application = await filed()
    const withdrawn = withdraw(application, region.act().now)
    const saves = () =>
      commit(region.act(), 'won', [ApplicationWithdrawn.fact(withdrawn)], Applications.save(withdrawn)).catch(codeOf)
    expect(await saves()).toBe('won')
    const facts = () => Array.fromAsync(factsOf(region.code, `application/${application.id}`))
    const before = await facts()
    const saved = await Applications.get({ region: region.code, id: application.id })
    await Applications.store(application)
    expect(await saves()).toBe('changed-meanwhile')
    expect(await facts()).toEqual(before)
    // For the audit below, which reads the whole region.
    await Applications.store(saved)
  })

  it('refuses a state without a fact and a fact without its state', async () => {
    const application = await filed()
    await expect(commit(region.act(), undefined, [], Applications.save(application))).rejects.toThrow('without a fact')
    await expect(
      commit(region.act(), undefined, [ApplicationWithdrawn.fact(withdraw(application, region.act().now))]),
    ).rejects.toThrow('without its state')
  })

  it('happens once per receipt, also when twenty try at once, and gives all the first answer', async () => {
    const receipt = { key: 'once-and-for-all', hash: 'h' }
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        commit(region.act(undefined, { receipt }), `answer ${n}`, [], putPrincipal(newcomer(region.code, `p${n}`, ''))),
      ),
    )
    expect(new Set(answers).size).toBe(1)
    await expect(commit(region.act(undefined, { receipt: { ...receipt, hash: 'other' } }), 'x', [])).rejects.toThrow(
      expect.objectContaining({ code: 'idempotency-key-reused' }),
    )
  })

  it('leaves a history in which the audit finds nothing but what was said twice', async () => {
    await filed()
    const { flaws, subjects, facts } = await auditRegion(region.code).catch((error) => ({
      flaws: [error],
      subjects: 0,
      facts: 0,
    }))
    const twice = [{ place: saidTwice, flaw: expect.stringContaining('a second effect of') }]
    expect({ flaws, some: subjects > 0 && facts >= subjects }).toEqual({ flaws: twice, some: true })
  })
})

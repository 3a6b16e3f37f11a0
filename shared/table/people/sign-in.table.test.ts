import { beforeAll, describe, expect, it } from '@jest/globals'
import { ogrnOf } from '../../../regions/people.ts'
import { testRegion } from '../../../regions/testing.ts'
import { openGroup, pupilIn } from '../../../regions/testing-places.ts'
import { GuardianParted } from '../../contracts/delegations.ts'
import { undecided } from '../../domain/access/guardianship.ts'
import type { Claims } from '../../domain/person.ts'
import { commit } from '../store/facts.ts'
import { Guardianships } from './guardianships.ts'
import { childCard, parted, putRelated, visitor } from './people.ts'
import { related } from './sign-in.ts'

let region: Awaited<ReturnType<typeof testRegion>>
let child: string
let identity: Awaited<ReturnType<typeof childCard>>
beforeAll(async () => {
  region = await testRegion()
  child = (await pupilIn(region, await openGroup(region, { organisation: '302', capacity: 9 }))).id
  identity = await childCard(region.code, child)
})

/** Somebody who signs in, saved as the door saves it. */
async function signedIn(claims: Partial<Claims>) {
  const whole: Claims = { sub: 'somebody', family_name: 'Орлова', given_name: 'Вера', ...claims }
  const { ref, writes } = await visitor(region.act(), 'idp', whole)
  const { before, now } = await related(region.act(), ref, whole)
  await commit(region.act(), undefined, [], ...(await putRelated(before, now)), ...writes)
  return now
}

describe('who signs in', () => {
  it('is a pupil by the own birth certificate, and nothing else, whatever else the login says', async () => {
    const claims = {
      sub: 'pupil',
      own_certificate: identity,
      child_account: true,
      heads: [ogrnOf('302')],
      children: [identity],
    }
    const pupil = await signedIn(claims)
    expect(pupil).toMatchObject({ ref: child, grants: [{ role: 'pupil' }], children: [child] })
    expect(await signedIn(claims)).toMatchObject({ ref: child, grants: [{ role: 'pupil' }], children: [child] })
  })

  it("gets nowhere with a child's account of nobody's pupil", async () => {
    await expect(signedIn({ sub: 'stranger', child_account: true })).rejects.toMatchObject({
      code: 'account-not-confirmed',
    })
  })

  it('is head of what the login names now, and keeps the roles that were given here', async () => {
    const heads = await signedIn({ sub: 'head', heads: [ogrnOf('302'), ogrnOf('301'), '5000000000000'] })
    expect(heads.grants).toEqual([
      { id: 'login-302', role: 'head', organisation: '302' },
      { id: 'login-301', role: 'head', organisation: '301' },
      { id: 'parent', role: 'parent' },
    ])
    expect((await signedIn({ sub: 'head', heads: [ogrnOf('301')] })).grants.map(({ id }) => id)).toEqual([
      'login-301',
      'parent',
    ])
    expect((await signedIn({ sub: 'head' })).grants.map(({ id }) => id)).toEqual(['parent'])
  })

  it('does not get a child back from a login after a court has parted them', async () => {
    const mother = await signedIn({ sub: 'mother', children: [identity] })
    expect(mother.children).toEqual([child])
    const decision = { guardian: mother.ref, at: region.act().now, ground: 'Решение суда' }
    const decided = { ...undecided(region.code, child), parted: [decision] }
    const writes = await parted(region.code, child, mother.ref)
    await commit(region.act(), undefined, [GuardianParted.fact(decided)], Guardianships.save(decided), ...writes)
    expect((await signedIn({ sub: 'mother', children: [identity] })).children).toEqual([])
    expect((await signedIn({ sub: 'father', children: [identity] })).children).toEqual([child])
  })
})

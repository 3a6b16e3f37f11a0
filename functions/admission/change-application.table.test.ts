import { beforeAll, expect, it } from '@jest/globals'
import { request, testRegion } from '../../regions/testing.ts'
import { queuedChild } from '../../regions/testing-places.ts'
import type { Form } from '../../shared/domain/form.ts'
import { Applications, formOf } from '../../shared/table/applications.ts'
import { childCard, putCard } from '../../shared/table/people/people.ts'
import { commit } from '../../shared/table/store/facts.ts'
import { personVault } from '../../shared/vault/person.ts'
import { handler } from './change-application.ts'

let region: Awaited<ReturnType<typeof testRegion>>
beforeAll(async () => {
  region = await testRegion()
})

async function change({ id, child, seq }: { id: string; child: string; seq: number }, form: Form) {
  const caller = { region: region.code, ref: 'aaaaaaaa', role: 'parent' as const, children: [child] }
  const event = request(caller, { params: { id }, headers: { 'if-match': `"${seq}"` }, body: form })
  const { statusCode, body } = await handler(event as never, {} as never)
  return { status: statusCode, body: JSON.parse(body ?? '{}') }
}

it('corrects the day of birth and the certificate, and leaves on the card of the child what no form holds', async () => {
  const queued = await queuedChild(region)
  const vault = await personVault(region.code, queued.child)
  const form = await formOf(region.code, queued.id, vault)
  const card = { ...form.child, snils: '00096000100' }
  await commit(region.act(), undefined, [], await putCard(region.act(), vault, card))

  const child: Form['child'] = {
    ...form.child,
    birthDate: '2024-03-14',
    document: { ...form.child.document, number: '900001' },
  }
  expect((await change(queued, { ...form, child })).status).toBe(200)

  expect(await childCard(region.code, queued.child)).toEqual({ ...child, snils: '00096000100' })
  expect(await Applications.get(queued)).toMatchObject({ status: 'queued', filedAt: queued.filedAt })
})

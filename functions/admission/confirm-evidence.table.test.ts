import { beforeAll, expect, it } from '@jest/globals'
import { request, testRegion } from '../../regions/testing.ts'
import { queuedChild } from '../../regions/testing-places.ts'
import { handler as confirmEvidence } from './confirm-evidence.ts'
import { handler as showForm } from './show-form.ts'

let region: Awaited<ReturnType<typeof testRegion>>
beforeAll(async () => {
  region = await testRegion()
})

const specialist = () => ({
  region: region.code,
  ref: 'ffffffff',
  role: 'specialist' as const,
  municipality: '61701000',
})
const form = async (id: string) => {
  const response = await showForm(request(specialist(), { params: { id } }) as never, {} as never)
  return JSON.parse(response.body ?? '{}')
}
const confirm = async (id: string, body: object, seq: number) => {
  const event = request(specialist(), { params: { id }, body, headers: { 'if-match': `"${seq}"` } })
  return (await confirmEvidence(event as never, {} as never)).statusCode
}

it('the form says what of it is confirmed; what was not claimed cannot be confirmed', async () => {
  const benefit = {
    category: { code: '11', title: 'Дети из многодетных семей' },
    document: { issuedOn: '2026-02-01', issuedBy: 'Управление соцзащиты' },
  }
  const { id } = await queuedChild(region, { form: { benefit } })
  const before = await form(id)
  expect(before).toMatchObject({ benefit, confirmed: { benefit: false, siblings: false } })

  expect(await confirm(id, { benefit: true, siblings: true }, before.seq)).toBe(200)
  expect(await form(id)).toMatchObject({ seq: before.seq + 1, confirmed: { benefit: true, siblings: false } })

  expect(await confirm(id, { benefit: false, siblings: false }, before.seq)).toBe(412)
  expect(await confirm(id, { benefit: false, siblings: false }, before.seq + 1)).toBe(200)
  expect((await form(id)).confirmed.benefit).toBe(false)
})

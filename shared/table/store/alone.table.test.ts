import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { testRegion } from '../../../regions/testing.ts'
import { newcomer } from '../../domain/access/principal.ts'
import { principalOf, storePrincipal } from '../people/principals.ts'
import { documents } from './table.ts'

let region: Awaited<ReturnType<typeof testRegion>>
beforeAll(async () => {
  region = await testRegion()
})
afterEach(() => {
  jest.restoreAllMocks()
})

const save = (ref: string, name = 'А. С.') => storePrincipal(newcomer(region.code, ref, name))
/** Applies the first put and loses its answer, as a broken line does. */
function losingFirstAnswer() {
  const send = documents.send.bind(documents)
  let lost = false
  return jest.spyOn(documents, 'send').mockImplementation(async (...args: Parameters<typeof send>) => {
    const answer = await send(...args)
    if (lost || !(args[0] instanceof PutCommand)) return answer
    lost = true
    throw Object.assign(new Error('lost'), { code: 'ECONNRESET' })
  })
}

describe('a write that is stored alone, over the version that was read', () => {
  it('goes without a transaction', async () => {
    const sent = jest.spyOn(documents, 'send')
    await save('alone001')
    const commands = sent.mock.calls.map(([it]) => it)
    expect(commands.some((it) => it instanceof PutCommand)).toBe(true)
    expect(commands.some((it) => it instanceof TransactWriteCommand)).toBe(false)
    await expect(save('alone001', 'Б. С.')).rejects.toMatchObject({ code: 'changed-meanwhile' })
    expect(await principalOf(region.code, 'alone001')).toMatchObject({ seq: 1 })
  })

  it('knows its own after an answer was lost, and nobody else’s', async () => {
    losingFirstAnswer()
    await save('alone002')
    expect(await principalOf(region.code, 'alone002')).toMatchObject({ seq: 1 })
    await expect(save('alone002', 'Б. С.')).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })
})

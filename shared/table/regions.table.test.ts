import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { expect, it } from '@jest/globals'
import { testRegion } from '../../regions/testing.ts'
import { nameOf } from '../env.ts'
import { keys } from './keys.ts'
import { regionData } from './regions.ts'
import { documents } from './store/table.ts'

it('reads the data of a region that an earlier release has put: no terms, no vacations, no words of its own', async () => {
  const { data } = await testRegion()
  const code = `${data.code}x`
  const { terms: _, papers: __, holidays, ...rest } = data
  const value = { ...rest, code, holidays: { off: holidays.off, working: holidays.working } }
  const Item = {
    ...keys.regionData({ region: code, name: 'DATA' }),
    ...{ kind: 'REGION', v: 1, data: { region: code, name: 'DATA', hash: 'test', value } },
  }
  await documents.send(new PutCommand({ TableName: nameOf('test', 'main'), Item }))

  expect(await regionData(code)).toEqual({
    ...value,
    holidays: { ...value.holidays, vacations: [] },
    terms: [],
    papers: { receipt: [], offer: [] },
  })
})

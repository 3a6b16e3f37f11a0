import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { PupilEnrolled, PupilLeft, PupilReturned, PupilTransferred } from '../../shared/contracts/enrollment.ts'
import { PortalOrderAsked, PortalOrderMade } from '../../shared/contracts/federal.ts'
import { CardCorrected } from '../../shared/contracts/personal-data.ts'
import { tellings } from '../../shared/contracts/tellings.ts'
import { pushes } from '../../shared/federal/pushes.ts'

// A rule of the bus that misses a fact loses it in silence; one too many makes the function fail.
describe('the rules of the bus name exactly what a subscriber listens to', () => {
  it.each([
    ['federal', 'pushStatus', [...pushes.map(({ contract }) => contract), PortalOrderAsked, PortalOrderMade]],
    ['notifications', 'tellFamily', [...new Set(tellings.map(({ contract }) => contract))]],
    ['registry', 'rebuildRoster', [PupilEnrolled, PupilTransferred, PupilLeft, PupilReturned, CardCorrected]],
  ])('%s: %s', (context, name, contracts) => {
    const list = readFileSync(new URL(`../${context}/functions.yml`, import.meta.url), 'utf8')
    const entry = list.split(/^(?=\w)/m).find((part) => part.startsWith(`${name}:`)) ?? ''
    expect(entry.match(/ru\.zvonok\.[\w.-]+\.v\d+/g)?.toSorted()).toEqual(contracts.map(({ type }) => type).toSorted())
  })
})

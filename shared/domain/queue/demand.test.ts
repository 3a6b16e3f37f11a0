import { expect, it } from '@jest/globals'
import { wantedNow } from './demand.ts'

const allocation = { from: '2027-04-01', to: '2027-05-25', calculatedOn: '2027-09-01' }

it.each([
  ['before the allocation, tomorrow', '2027-03-31', '2027-04-01', false],
  ['before the allocation, today', '2027-03-31', '2027-03-31', true],
  ['its first day', '2027-04-01', '2027-09-01', true],
  ['in it, a day after the one it is calculated for', '2027-04-15', '2027-09-02', false],
  ['its last day', '2027-05-25', '2027-09-01', true],
  ['the day after it', '2027-05-26', '2027-09-01', false],
])('%s', (_, today, desiredOn, wanted) => {
  expect(wantedNow(desiredOn, { allocation }, today)).toBe(wanted)
})

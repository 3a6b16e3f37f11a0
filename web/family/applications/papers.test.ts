import { expect, it } from '@jest/globals'
import { printOffer, printReceipt } from '../../../shared/contracts/papers.ts'
import { papersOf } from './papers.ts'
import { applicationIn } from './samples.ts'

it.each([
  ['queued', [printReceipt]],
  ['offered', [printReceipt, printOffer]],
  ['consented', [printReceipt, printOffer]],
  ['contracting', [printReceipt, printOffer]],
  ['contracted', [printReceipt, printOffer]],
  ['enrolled', [printReceipt, printOffer]],
  ['declined', [printReceipt]],
  ['lapsed', [printReceipt]],
  ['withdrawn', [printReceipt]],
] as const)('%s: the papers that the server prints then', (status, prints) => {
  expect(papersOf(applicationIn(status)).map(({ print }) => print)).toEqual(prints)
})

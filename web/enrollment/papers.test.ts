import { expect, it } from '@jest/globals'
import { printOffer, printOrder } from '../../shared/contracts/papers.ts'
import { applicationIn } from '../family/applications/samples.ts'
import { papersOf } from './papers.ts'

it.each([
  ['queued', []],
  ['offered', [printOffer]],
  ['contracted', [printOffer]],
  ['enrolled', [printOffer, printOrder]],
  ['declined', []],
  ['lapsed', []],
] as const)('%s: the papers that the server prints then', (status, prints) => {
  expect(papersOf(applicationIn(status)).map(({ print }) => print)).toEqual(prints)
})

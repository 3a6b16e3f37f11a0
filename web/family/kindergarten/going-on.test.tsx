import { expect, it } from '@jest/globals'
import { isValidElement } from 'preact'
import { childQuestions } from './child-questions.ts'
import { GoingOnLater } from './going-on-later.tsx'
import { me, TODAY } from './samples.ts'

it('the form asks for an application that goes on under each child that the region knows, not under a new one', () => {
  const { choices } = childQuestions(me, TODAY).child
  const asked = choices.map((it) => {
    const more = 'more' in it ? it.more : undefined
    return isValidElement(more) && more.type === GoingOnLater ? more.props : undefined
  })
  expect(asked.slice(0, -1)).toEqual(choices.slice(0, -1).map(({ value }) => ({ child: value })))
  expect(asked.length).toBeGreaterThan(1)
  expect(asked.at(-1)).toBeUndefined()
})

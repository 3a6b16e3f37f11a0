import { expect, it } from '@jest/globals'
import './bound-words.ts'
import { html } from './html.ts'

it('a number sign and the word before an hour stay with what follows them', () => {
  const page = html(
    <p title="№ 15">
      {'Детский сад № 15'} {['с 1 апреля в 00:00', <b>№ 7 в городе</b>]}
    </p>,
  )
  expect(page).toBe(
    '<!doctype html><p title="№ 15">Детский сад №\u00a015 с 1 апреля в\u00a000:00<b>№\u00a07 в городе</b></p>',
  )
})

import { expect, it } from '@jest/globals'
import { bound } from './bound-words.ts'
import { html } from './html.ts'

it.each([
  ['План групп с 1 сентября 2027 г.', 'План групп с 1\u00a0сентября 2027\u00a0г.'],
  ['до 15 мая и 3 августа', 'до 15\u00a0мая и 3\u00a0августа'],
  ['ул. Мира, д. 14, корп. 2', 'ул. Мира, д.\u00a014, корп.\u00a02'],
  ['14 детей, 3 с льготой', '14 детей, 3 с льготой'],
])('%s', (text, kept) => {
  expect(bound(text)).toBe(kept)
})

it('a number sign and the word before an hour stay with what follows them', () => {
  const page = html(
    <p title="№ 15">
      {'Детский сад № 15'} {['с 1 апреля в 00:00', <b>№ 7 в городе</b>]}
    </p>,
  )
  expect(page).toBe(
    '<!doctype html><p title="№ 15">Детский сад №\u00a015 с 1\u00a0апреля в\u00a000:00<b>№\u00a07 в городе</b></p>',
  )
})

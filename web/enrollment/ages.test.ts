import { expect, it } from '@jest/globals'
import { ages } from './ages.ts'

it.each([
  ['kindergarten-group' as const, [1, 2], [], '1–2\u00a0года'],
  ['kindergarten-group' as const, [3, 3], [], '3\u00a0года'],
  ['kindergarten-group' as const, [6, 7], [], '6–7\u00a0лет'],
  ['kindergarten-group' as const, [1, 1], [], '1\u00a0год'],
  ['class' as const, [11, 12], [5], '5 класс'],
  ['class' as const, [7, 9], [1, 2], '1–2 классы'],
])('%s of %j, forms %j: %s', (kind, years, forms, said) => {
  expect(ages({ kind, ages: years, forms })).toBe(said)
})

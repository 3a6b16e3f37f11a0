import { expect, it } from '@jest/globals'
import { isSnils } from './snils.ts'

it.each([
  ['11223344595', true],
  ['11223344596', false],
  ['08765430300', true],
  ['08765430200', true],
  ['11232344595', false],
  ['00000100057', true],
  ['00100199899', true],
  ['00100199999', false],
  ['1122334459', false],
  ['1122334459x', false],
])('%s can be a SNILS: %j', (digits, can) => expect(isSnils(digits)).toBe(can))

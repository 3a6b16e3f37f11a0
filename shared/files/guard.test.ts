import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { asked, proved } from '../../checks/proved.ts'
import { guardCell, guardField, unguardCell, unguardField } from './guard.ts'

const runs = { numRuns: asked ? 200_000 : 10_000 }
const what = 'texts from which a formula begins, or that do not come back as they were'

/** Strings full of what the guard is about. */
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＋',
      '－',
      '＠',
      '﹦',
      "'",
      "''",
      '"',
      ' ',
      '\t',
      '\r',
      '\n',
      '\r\n',
      '\0',
    ),
    fc.constantFrom('\u00a0', '\ufeff', '\u200b', '\u001f', ',', ';', 'ё', '1', '=1+1', "'=1", '😀'),
    fc.string({ maxLength: 3, unit: 'binary' }),
  ),
  maxLength: 12,
})

// What a reader could do before it looks for a formula, at its most generous.
const stripped = (text: string): string => text.replace(/^[\s\p{Cc}\p{Cf}"]+/u, '')
const isFormula = (text: string): boolean => /^[=+\-@＝＋－＠﹦﹢﹣﹫]/u.test(stripped(text))

describe('the guard of a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+7 900 000-00-00', "'+7 900 000-00-00"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tтабуляция', "'\tтабуляция"],
    ['\rвозврат', "'\rвозврат"],
    ['\0ноль', "'\0ноль"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠А', "'＠А"],
    ['  =1+1', "'  =1+1"],
    ['\u00a0=1+1', "'\u00a0=1+1"],
    ['\u200b=1+1', "'\u200b=1+1"],
    ['"=1+1', `'"=1+1`],
    ['\0=1+1', "'\0=1+1"],
    ["'=1+1", "''=1+1"],
  ])('marks %j', (text, guarded) => {
    expect(guardCell(text)).toBe(guarded)
    expect(guardField(text)).toBe(guarded)
  })

  it.each(['', 'Салтыков-Щедрин', 'a=b', "О'Нил", "'сорт'", '5-А', '1/2', '№ 1', '007', ' пробел', '«Заря» + клуб'])(
    'leaves %j as it is',
    (text) => {
      expect(guardCell(text)).toBe(text)
      expect(guardField(text)).toBe(text)
    },
  )

  it('looks only at the start: the borders of a cell are safe in XLSX', () => {
    expect(guardCell('список:\n- первое; =второе')).toBe('список:\n- первое; =второе')
  })

  it('lets no text begin with a formula, and can be undone', () => {
    let [n, baseline] = [0, 0]
    fc.assert(
      fc.property(hostile, (text) => {
        const guarded = guardCell(text)
        n++
        if (isFormula(/^[=+\-@]/.test(text) ? `'${text}` : text)) baseline++
        return !isFormula(guarded) && !/^[\t\r\0]/.test(guarded) && unguardCell(guarded) === text
      }),
      runs,
    )
    proved({ id: 'E8', what: `XLSX: ${what}`, n, violations: 0, baseline })
  })
})

describe('the guard of a CSV field', () => {
  it.each([
    ['a;=1+1;b', "a;'=1+1;b"],
    ['a,=1+1', "a,'=1+1"],
    ['a\t=1+1', "a\t'=1+1"],
    ['a\n=1+1', "a\n'=1+1"],
    ['a\r\n=1+1', "a\r\n'=1+1"],
    ['a\r=1+1', "a\r'=1+1"],
    ['a; "=1+1', `a;' "=1+1`],
    ['a\n\n=1+1', "a\n'\n'=1+1"],
    ["a;'=1", "a;''=1"],
  ])('marks %j where another reader could start a cell', (text, guarded) => {
    expect(guardField(text)).toBe(guarded)
    expect(unguardField(guarded)).toBe(text)
  })

  it.each(['строка\r\n\r\nстрока', 'да, конечно', 'а - б', 'a;b\tc', 'x=1, y=2'])('leaves %j as it is', (text) => {
    expect(guardField(text)).toBe(text)
  })

  it('leaves no formula wherever a reader cuts, and can be undone', () => {
    let [n, baseline] = [0, 0]
    fc.assert(
      fc.property(hostile, (text) => {
        const guarded = guardField(text)
        n++
        if (text.split(/[,;\t\r\n]/).some(isFormula)) baseline++
        return !guarded.split(/[,;\t\r\n]/).some(isFormula) && unguardField(guarded) === text
      }),
      runs,
    )
    proved({ id: 'E8', what: `CSV: ${what}`, n, violations: 0, baseline })
  })

  it.each([' ', '\n', '\r\n', "'", ',', '=', 'а,'])('takes very many of %j in one pass', (piece) => {
    const text = piece.repeat(200_000)
    const start = performance.now()
    expect(unguardField(guardField(text))).toBe(text)
    expect(unguardCell(guardCell(`${text}=`))).toBe(`${text}=`)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { cleanFileName } from './file-names.ts'

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\справка.pdf', 'справка.pdf'],
    ['справка\u202Efdp.exe', 'справка fdp.exe'],
    ['a\0b.pdf', 'a b.pdf'],
    ['...', 'file'],
    ['', 'file'],
    ['.htaccess', 'htaccess'],
    ['Приказ № 12/к.pdf', 'к.pdf'],
    ['й.pdf', 'й.pdf'],
    [`${'ж'.repeat(300)}.xlsx`, `${'ж'.repeat(115)}.xlsx`],
  ])('%j becomes %j', (name, clean) => {
    expect(cleanFileName(name)).toBe(clean)
  })

  it('never leads anywhere, and is clean once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const clean = cleanFileName(name)
        expect(clean).not.toMatch(/[\\/\p{C}]|^\.|^$/u)
        expect([...clean].length).toBeLessThanOrEqual(120)
        expect(cleanFileName(clean)).toBe(clean)
      }),
    )
  })
})

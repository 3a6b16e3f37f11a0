import { expect, it } from '@jest/globals'
import { log } from './log.ts'

/** What is logged meanwhile, line by line. */
function linesOf(work: () => void): string[] {
  const { write } = process.stdout
  const silent = log.silence(false)
  const lines: string[] = []
  process.stdout.write = (chunk: string | Uint8Array) => lines.push(String(chunk)) > 0
  try {
    work()
    return lines
  } finally {
    process.stdout.write = write
    log.silence(silent)
  }
}

it('is a line of JSON with what the invocation is known by, and nothing of the invocation before', () => {
  const lines = linesOf(() => {
    log.begin({ useCase: 'showDiary', correlation: 'one' })
    log.add({ fact: 'f1' })
    log.info('done')
    log.begin({ useCase: 'showMe' })
    log.info('refused', { code: 'not-found' })
  })
  const timestamp = expect.stringMatching(/^\d{4}-\d\d-\d\dT/)
  expect(lines.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true)
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { level: 'INFO', message: 'done', timestamp, useCase: 'showDiary', correlation: 'one', fact: 'f1' },
    { level: 'INFO', message: 'refused', timestamp, useCase: 'showMe', code: 'not-found' },
  ])
})

it('tells of an error where it was thrown and what was behind it', () => {
  const [line = ''] = linesOf(() =>
    log.error('failed', { error: new TypeError('broken', { cause: new Error('the wire') }) }),
  )
  expect(JSON.parse(line)).toMatchObject({
    level: 'ERROR',
    error: {
      name: 'TypeError',
      message: 'broken',
      stack: expect.stringContaining('log.test.ts'),
      cause: { message: 'the wire' },
    },
  })
})

it('says nothing where it is silenced', () => {
  const lines = linesOf(() => {
    log.silence(true)
    log.info('done')
  })
  expect(lines).toEqual([])
})

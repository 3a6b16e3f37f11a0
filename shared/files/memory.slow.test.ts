import { execFileSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import type { Load } from '../../bench/files-load.ts'

const loads = new URL('../../bench/files-load.ts', import.meta.url)

/** One load in a process of its own: result, seconds, megabytes at the peak (about 80 of them Node that strips types). */
function measure(load: Load, rows: number): { result: number; seconds: number; megabytes: number } {
  const code = `import { run } from ${JSON.stringify(loads)}; await run('${load}', ${rows})`
  const options = {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
  } as const
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', code], options))
}

// The bench holds the tight budgets; these bounds are wide, for a busy machine, and still far under what gathering a file takes.
describe('large files take little memory and time', () => {
  it('XLSX of 40,000 rows by 20', () => {
    const { result, seconds, megabytes } = measure('xlsx', 40_000)
    expect(result).toBeGreaterThan(1_000_000)
    expect(megabytes).toBeLessThan(170)
    expect(seconds).toBeLessThan(20)
  })

  it('CSV of 200,000 rows', () => {
    const { result, seconds, megabytes } = measure('csvForPrograms', 200_000)
    expect(result).toBeGreaterThan(10_000_000)
    expect(megabytes).toBeLessThan(170)
    expect(seconds).toBeLessThan(20)
  })

  it('reading CSV of 200,000 rough records', () => {
    const { result, seconds, megabytes } = measure('splitCsv', 200_000)
    expect(result).toBe(0)
    expect(megabytes).toBeLessThan(170)
    expect(seconds).toBeLessThan(20)
  })
})

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Load } from './files-load.ts'
import { type Result, resultsOf } from './result.ts'

const { atMost, atLeast, watched } = resultsOf('files')

/**
 * What the file writers cost. Each load runs bundled, as in a function, in a process of its own. Budgets from RELIABILITY H1 and
 * H3: XLSX of 100,000 rows by 20 cells; a million rough CSV records with every bad line found.
 */
export async function bench(): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-files-'))
  try {
    const measure = await measureIn(folder)
    const xlsx = measure('xlsx', 100_000)
    const programs = measure('csvForPrograms', 1_000_000)
    const excel = measure('csvForExcel', 1_000_000)
    const read = measure('readCsv', 1_000_000)
    const rough = measure('splitCsv', 1_000_000)
    return [
      atMost('xlsx 100k x 20, time', xlsx.seconds, 's', 5),
      watched('xlsx 100k x 20, processor time of both threads', xlsx.cpuSeconds, 's'),
      atMost('xlsx 100k x 20, peak RSS', xlsx.megabytes, 'MB', 100),
      watched('xlsx 100k x 20, file', xlsx.result / 1e6, 'MB'),
      atLeast('csv for programs 1M x 5, write', 1e6 / programs.seconds, 'rows/s', 100_000),
      atMost('csv for programs 1M x 5, peak RSS', programs.megabytes, 'MB', 150),
      atLeast('csv for Excel 1M x 5, write', 1e6 / excel.seconds, 'rows/s', 100_000),
      atLeast('csv for programs 1M x 5, read', read.result / read.seconds, 'rows/s', 150_000),
      atMost('rough csv 1M records, time', rough.seconds, 's', 10),
      atMost('rough csv 1M records, peak RSS', rough.megabytes, 'MB', 150),
      atMost('rough csv 1M records, faults missed or misplaced', rough.result, 'lines', 0),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

type Run = { result: number; seconds: number; cpuSeconds: number; megabytes: number }

async function measureIn(folder: string): Promise<(load: Load, rows: number) => Run> {
  const outfile = join(folder, 'files-load.mjs')
  await build({
    stdin: {
      contents: `import { run } from './files-load.ts'; await run(process.argv[2], Number(process.argv[3]))`,
      resolveDir: import.meta.dirname,
    },
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
  return (load, rows) => {
    const { result, seconds, cpuSeconds, megabytes } = JSON.parse(
      execFileSync(process.execPath, [outfile, load, String(rows)], { encoding: 'utf8' }),
    )
    // On a busy machine the clock counts other work too; the processor time of all threads is the most that this one takes.
    return { result, seconds: Math.min(seconds, cpuSeconds), cpuSeconds, megabytes }
  }
}

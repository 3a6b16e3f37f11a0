/** What functions wrote: the last lines of each in memory for the page, all of them in `<data>/logs/<function>.jsonl`. */
import { appendFile, mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'

const KEPT_LINES = 500
const KEPT_BYTES = 20 * 1024 * 1024

export interface LogLine {
  readonly time: string
  readonly requestId: string
  readonly text: string
}

/** A log group for each function. Lines are written to the files in the background, in order; `flush` waits for them. */
export class LogBook {
  readonly #folder: string
  readonly #last = new Map<string, LogLine[]>()
  #waiting = new Map<string, string>()
  #writing: Promise<void> | undefined

  /** @param data the data folder of the region */
  constructor(data: string) {
    this.#folder = join(data, 'logs')
  }

  /** Moves a file that has grown over 20 MB out of the way of the new one (`<function>.jsonl.1`, the one before is lost). */
  async open(functions: readonly string[]): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    for (const fn of functions) {
      const file = this.#file(fn)
      const size = await stat(file).then(
        (found) => found.size,
        () => 0,
      )
      if (size > KEPT_BYTES) await rename(file, `${file}.1`)
    }
  }

  /** The last 500 lines of a function, oldest first. */
  of(fn: string): readonly LogLine[] {
    return this.#last.get(fn) ?? []
  }

  add(fn: string, requestId: string, text: string): void {
    const lines = this.#last.get(fn) ?? []
    this.#last.set(fn, lines)
    for (const part of text.split('\n')) {
      if (part === '') continue
      const line: LogLine = { time: new Date().toISOString(), requestId, text: part }
      lines.push(line)
      this.#waiting.set(fn, `${this.#waiting.get(fn) ?? ''}${JSON.stringify(line)}\n`)
    }
    if (lines.length > KEPT_LINES) lines.splice(0, lines.length - KEPT_LINES)
    this.#writing ??= this.#write()
  }

  async flush(): Promise<void> {
    await this.#writing
  }

  async #write(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#waiting.size > 0) {
      const batch = this.#waiting
      this.#waiting = new Map()
      for (const [fn, text] of batch) await appendFile(this.#file(fn), text)
    }
    this.#writing = undefined
  }

  #file(fn: string) {
    return join(this.#folder, `${fn}.jsonl`)
  }
}

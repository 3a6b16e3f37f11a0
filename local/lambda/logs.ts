/** What functions wrote: the last lines of each in memory for the page, all of them in `<data>/logs/<function>.jsonl`. */
import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'

const KEPT_LINES = 500
const KEPT_BYTES = 20 * 1024 * 1024

export interface LogLine {
  readonly time: string
  readonly requestId: string
  readonly text: string
}

/** A log group for each function. Lines are written to the files in the background, in order; `close` waits for them. */
export class LogBook {
  readonly #folder: string
  readonly #last = new Map<string, LogLine[]>()
  readonly #files = new Map<string, WriteStream>()

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
      this.#stream(fn).write(`${JSON.stringify(line)}\n`)
    }
    if (lines.length > KEPT_LINES) lines.splice(0, lines.length - KEPT_LINES)
  }

  async close(): Promise<void> {
    const all = [...this.#files.values()]
    this.#files.clear()
    await Promise.all(all.map((file) => new Promise((resolve) => file.end(resolve))))
  }

  #stream(fn: string): WriteStream {
    const known = this.#files.get(fn)
    if (known) return known
    const file = createWriteStream(this.#file(fn), { flags: 'a' })
    // A full disk must not end the region; the last lines are in memory.
    file.on('error', () => undefined)
    this.#files.set(fn, file)
    return file
  }

  #file(fn: string) {
    return join(this.#folder, `${fn}.jsonl`)
  }
}

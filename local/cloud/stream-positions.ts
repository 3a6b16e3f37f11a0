/** Where event source mappings of streams go on after a restart. */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'

const positions = z.record(z.string(), z.record(z.string(), z.string()))

/** How far each function has come: `<data>/streams.json`, the last settled sequence number by function and shard. */
export class StreamPositions {
  readonly #file: string
  readonly #all: Record<string, Record<string, string>>
  #saving = Promise.resolve()

  private constructor(file: string, all: Record<string, Record<string, string>>) {
    this.#file = file
    this.#all = all
  }

  static async open(data: string): Promise<StreamPositions> {
    const file = join(data, 'streams.json')
    const text = await readFile(file, 'utf8').catch(() => '{}')
    return new StreamPositions(file, positions.parse(JSON.parse(text)))
  }

  get(fn: string, shard: string): string | undefined {
    return this.#all[fn]?.[shard]
  }

  knows(fn: string): boolean {
    return this.#all[fn] !== undefined
  }

  set(fn: string, shard: string, sequence: string): Promise<void> {
    this.#all[fn] = { ...this.#all[fn], [shard]: sequence }
    this.#saving = this.#saving.then(async () => {
      await writeFile(`${this.#file}.new`, JSON.stringify(this.#all))
      await rename(`${this.#file}.new`, this.#file)
    })
    return this.#saving
  }
}

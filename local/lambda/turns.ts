/** Whose turn it is: work that nobody waits for shares the processors, so that people do not wait for it. */

interface Waiting {
  readonly start: () => void
  readonly refuse: (error: Error) => void
}

/**
 * Runs at most so many calls at once, of whatever functions. What waits is served by function, the one with the fewest
 * under way first and among them the one served least recently: a flood for one function holds up none of the others.
 */
export class Turns {
  readonly #atOnce: number
  readonly #running = new Map<string, number>()
  readonly #waiting = new Map<string, Waiting[]>()
  #stopped: Error | undefined

  /** @param atOnce calls under way at a time */
  constructor(atOnce: number) {
    this.#atOnce = atOnce
  }

  /** Makes the call when its turn comes. @returns what it gives @throws what it throws, or an Error after `stop` */
  async take<T>(name: string, call: () => Promise<T>): Promise<T> {
    await new Promise<void>((start, refuse) => {
      if (this.#stopped) return refuse(this.#stopped)
      this.#waiting.set(name, [...(this.#waiting.get(name) ?? []), { start, refuse }])
      this.#next()
    })
    try {
      return await call()
    } finally {
      this.#count(name, -1)
      this.#next()
    }
  }

  /** Nothing starts any more; what waits is refused. */
  stop(): void {
    this.#stopped = new Error('The local region stops')
    for (const { refuse } of [...this.#waiting.values()].flat()) refuse(this.#stopped)
    this.#waiting.clear()
  }

  #next(): void {
    const under = (name: string) => this.#running.get(name) ?? 0
    while ([...this.#running.values()].reduce((sum, count) => sum + count, 0) < this.#atOnce) {
      const [name] = [...this.#waiting.keys()].sort((a, b) => under(a) - under(b))
      if (name === undefined) return
      const [first, ...rest] = this.#waiting.get(name) ?? []
      this.#waiting.delete(name)
      if (rest.length > 0) this.#waiting.set(name, rest)
      this.#count(name, 1)
      first?.start()
    }
  }

  #count(name: string, by: number): void {
    const count = (this.#running.get(name) ?? 0) + by
    if (count > 0) this.#running.set(name, count)
    else this.#running.delete(name)
  }
}

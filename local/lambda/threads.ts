/** The threads that functions of one memory size share, and the calls that wait for one of them. */
import { availableParallelism } from 'node:os'
import { type Call, type Outcome, Thread } from './thread.ts'

/** Starting a thread costs a processor some tenths of a second. */
const STARTING_AT_ONCE = Math.max(2, availableParallelism())

interface Waiting {
  readonly name: string
  readonly take: (thread: Thread | undefined) => void
}

/**
 * Threads that start when they are wanted, and end when they have rested. A call takes one that has run its function
 * before, else the one that worked last, else a new one; where it may have none, it waits its turn.
 */
export class Threads {
  readonly #memory: number
  readonly #most: number
  readonly #all = new Set<Thread>()
  readonly #waiting: Waiting[] = []
  #stopped = false

  /** @param memory megabytes of the heap of each @param most threads at a time */
  constructor(memory: number, most: number) {
    this.#memory = memory
    this.#most = most
  }

  /** How many of them have run that function. */
  having(name: string): number {
    return [...this.#all].filter((one) => one.has(name)).length
  }

  async run(call: Call): Promise<Outcome> {
    const thread = await new Promise<Thread | undefined>((take) => {
      this.#waiting.push({ name: call.handler.name, take })
      this.#next()
    })
    if (!thread) return { error: { errorType: 'Runtime.ExitError', errorMessage: 'The local region stops', trace: [] } }
    try {
      const called = () => {
        call.called()
        this.#next()
      }
      return await thread.run({ ...call, called })
    } finally {
      thread.working = false
      thread.restsSince = Date.now()
      this.#next()
    }
  }

  /** Ends those that have rested since before that instant (`Date.now()`). */
  endIdle(before: number): void {
    for (const one of this.#all) {
      if (one.working || one.restsSince > before) continue
      one.end('It rested')
      this.#all.delete(one)
    }
  }

  /** Ends everything; calls under way and those that wait fail. */
  async stop(): Promise<void> {
    this.#stopped = true
    for (const { take } of this.#waiting.splice(0)) take(undefined)
    await Promise.all([...this.#all].map((one) => one.stop()))
  }

  #next(): void {
    while (this.#waiting[0]) {
      const thread = this.#free(this.#waiting[0].name)
      if (!thread) return
      thread.working = true
      this.#waiting.shift()?.take(thread)
    }
  }

  #free(name: string): Thread | undefined {
    for (const one of this.#all) if (one.ended) this.#all.delete(one)
    const idle = [...this.#all].filter((one) => !one.working).sort((a, b) => b.restsSince - a.restsSince)
    const found = idle.find((one) => one.has(name)) ?? idle[0]
    if (found || this.#stopped) return found
    const starting = [...this.#all].filter((one) => one.starting).length
    if (this.#all.size >= this.#most || starting >= STARTING_AT_ONCE) return undefined
    const made = new Thread(this.#memory)
    this.#all.add(made)
    return made
  }
}

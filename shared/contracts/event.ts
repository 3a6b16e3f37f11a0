import type * as z from 'zod/mini'
import type { Subject } from '../domain/subject.ts'

/** A thing that happened, before `commit` gives it its place in the chain (shared/table/store/facts.ts). */
export type Fact = {
  type: string
  /** `application/01J...`: the state that is saved with it. */
  subject: string
  /** Ids and codes only: this is published. */
  data: Record<string, unknown>
  /** Sealed under the key of the person whose ref is the name; never leaves the table. */
  private: Record<string, string>
  /** Not to be published before this run is (shared/table/store/facts.ts). */
  held?: string
}

export type EventContract<D extends z.ZodMiniType = z.ZodMiniType> = {
  /** Detail-type on the bus: `ru.zvonok.<context>.<fact in the past tense>.v1`. */
  type: string
  data: D
}

type State = Subject & { id: string }

/**
 * Declares a fact once, for both sides. `data` is picked from the state by the schema, which runs here, so a bad event
 * never leaves: `ApplicationSubmitted.fact(submitted)`.
 */
export const event = <const About extends string, D extends z.ZodMiniObject>(
  name: `${string}.${string}`,
  about: About,
  data: D,
) => ({
  type: `ru.zvonok.${name}.v1`,
  about,
  data,
  fact: (state: State & z.input<D>, more: { private?: Record<string, string>; held?: string } = {}): Fact => ({
    type: `ru.zvonok.${name}.v1`,
    subject: `${about}/${state.id}`,
    data: data.parse(state),
    private: {},
    ...more,
  }),
})

import * as z from 'zod/mini'
import type { ProblemCode } from '../shared/domain/problems/problem.ts'
import { textsOf } from './texts.ts'

/** RFC 9457 as shared/edge/refusal.ts writes it. */
const Refusal = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.optional(z.string()),
  instance: z.optional(z.string()),
  params: z.optional(z.unknown()),
  errors: z.optional(z.array(z.object({ pointer: z.string(), detail: z.string() }))),
})
type Refusal = z.infer<typeof Refusal>

/** `pointer` is a JSON pointer into the request: `/child/surname`. */
export type PointedError = { pointer: string; text: string }

/** The server said no, in words for a person and in the language that was asked for. */
export class ProblemError extends Error {
  readonly status: number
  /** What the sentence was filled with: `{ number: '12345678' }`. */
  readonly params: Readonly<Record<string, string>>
  readonly fields: readonly PointedError[]
  /** The number under which the request stands in the server's log. */
  readonly request: string | undefined
  readonly #code: string

  constructor({ type, title, detail, status, params, errors = [], instance }: Refusal) {
    super(detail ?? title)
    this.status = status
    this.params = textsOf(params)
    this.fields = errors.map((error) => ({ pointer: error.pointer, text: error.detail }))
    this.request = instance
    this.#code = type.replace(/^.*\//, '')
  }

  /** Whether it is this refusal: `error.is('duplicate-application')`. */
  is(code: ProblemCode): boolean {
    return this.#code === code
  }
}

/** No answer came: no network, or it broke off. Whether the server did the work is unknown. */
export class NoConnection extends Error {}

/** The door itself refused before anything was read: the bearer is unknown or has run out. */
export class NotAdmitted extends Error {}

/** The error that an answer of the server stands for. */
export async function errorOf(response: Response): Promise<ProblemError | NotAdmitted> {
  const body: unknown = await response.json().catch(() => undefined)
  const refusal = Refusal.safeParse(body)
  if (refusal.success) return new ProblemError(refusal.data)
  if (response.status === 401 || response.status === 403) return new NotAdmitted()
  return new ProblemError({ type: 'about:blank', title: `HTTP ${response.status}`, status: response.status })
}

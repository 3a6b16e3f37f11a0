/** How a part of the service file is read: in its shape, or refused in one sentence. */
import type * as z from 'zod/mini'
import { exportsOf, type Import, type RegionState } from '../cloud/names.ts'
import { StartFailure, wordsOf } from '../failure.ts'
import * as shapes from './catalogue-shapes.ts'

/** Where a service was read from, for the sentences that refuse it. */
export interface Origin {
  readonly stage: string
  readonly state: RegionState
  readonly folder: string
  readonly file: string
}

/** Checks a part of the service file against its shape, and resolves what it imports; both refuse in one sentence. */
export interface Reader {
  refuse(sentence: string): never
  check<T>(schema: z.ZodMiniType<T>, value: unknown, where: string): T
  imported(node: shapes.ImportNode, kinds: readonly Import['kind'][], where: string): Import
  /** Runs something that throws on a bad value, and refuses with its words. */
  attempt(where: string, make: () => unknown): void
}

/** The reader of one service file, which may import what `infra/state.ts` exports. */
export function reader(origin: Origin): Reader {
  const known = exportsOf(origin.stage, origin.state)
  const refuse = (sentence: string): never => {
    throw new StartFailure(`${origin.file}: ${sentence}.`)
  }
  return {
    refuse,
    check: (schema, value, where) => {
      const result = schema.safeParse(value)
      return result.success ? result.data : refuse(shapes.firstIssue(result.error, value, where))
    },
    imported: (node, kinds, where) => {
      const name = node['Fn::ImportValue']
      const found = known.get(name) ?? refuse(`${where} imports ${name}, which infra/state.ts does not have`)
      return kinds.includes(found.kind) ? found : refuse(`${where} imports ${name}, which is a ${found.kind}`)
    },
    attempt: (where, make) => {
      try {
        make()
      } catch (error) {
        refuse(`${where}: ${wordsOf(error)}`)
      }
    },
  }
}

import { Refusal } from './deployment.ts'
import { type Command, type Step, shown } from './plan.ts'

/** Runs a program to its end. @returns its exit code */
export type Runner = (command: Command) => Promise<number>
export type Told = { step: string; what: string; ok: boolean; command?: string }

/** Steps by the names that were asked for; `from` leaves out what stands before it. @throws Refusal for a name that is none */
export function chosen(steps: readonly Step[], { only, from }: { only?: readonly string[]; from?: string }): Step[] {
  const names = steps.map(({ name }) => name)
  const unknown = [...(only ?? []), ...(from === undefined ? [] : [from])].filter((name) => !names.includes(name))
  if (unknown.length > 0)
    throw new Refusal(`There is no step ${unknown.join(', ')}: the steps are ${names.join(', ')}.`)
  const begin = from === undefined ? 0 : names.indexOf(from)
  return steps.slice(begin).filter(({ name }) => only === undefined || only.includes(name))
}

/**
 * Goes through the steps and stops at the first that fails: what comes after it may rely on it. Each step can be repeated, so
 * going on means beginning with that one.
 * @returns the name of the step that failed, if one did
 */
export async function runAll(
  steps: readonly Step[],
  run: Runner,
  tell: (told: Told) => void,
  done: (step: Step) => void = () => undefined,
): Promise<string | undefined> {
  for (const step of steps) {
    const { name, what, command } = step
    const ok = (await run(command)) === 0
    tell({ step: name, what, ok, ...(!ok && { command: shown(command) }) })
    if (!ok) return name
    done(step)
  }
  return undefined
}

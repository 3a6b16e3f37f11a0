/** How a city writes its files, and by which rules its queues go: data, `commands/city/vilnius.json` being the first. */
import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { QueueRules } from '../../shared/domain/queue/queue-rules.ts'

/** Names that one column goes by, the usual one first; `{n}` stands for the number of a wish. */
const Names = z.array(z.string().check(z.minLength(1))).check(z.minLength(1))

const Profile = z.object({
  title: z.string(),
  /** The words for yes and no, and for a cell that says nothing. */
  yes: z.array(z.string()),
  no: z.array(z.string()),
  nothing: z.array(z.string()),
  queue: z.object({
    child: Names,
    filed: Names,
    born: Names,
    desired: Names,
    district: Names,
    /** Yes-or-no columns, by the name of the criterion in the rules. */
    facts: z.record(z.string(), Names),
    /** A column whose values stand for facts. */
    kind: z.object({ columns: Names, values: z.record(z.string(), z.array(z.string())) }),
    wish: z.object({
      name: Names,
      position: Names,
      district: Names,
      language: Names,
      method: Names,
      types: Names,
      territory: Names,
      sibling: Names,
    }),
  }),
  groups: z.object({
    kindergarten: Names,
    id: Names,
    group: Names,
    language: Names,
    type: Names,
    ageFrom: Names,
    ageTo: Names,
    capacity: Names,
    children: Names,
    free: Names,
  }),
  ruleSets: z
    .array(
      z.object({
        /** Columns of facts without which these rules say nothing: the first set that has all of its own is taken. */
        needs: z.array(z.string()),
        /** Whether living in a kindergarten's territory is said by its own column or by the same district. */
        territory: z.enum(['column', 'district']),
        /** Districts whose kindergartens count as the territory of families of another one as well: few places at home. */
        neighbours: z.optional(z.record(z.string(), z.array(z.string()))),
        rules: QueueRules,
      }),
    )
    .check(z.minLength(1)),
})
export type Profile = z.infer<typeof Profile>
export type RuleSet = Profile['ruleSets'][number]

/** What the files of a city are wrong with as a whole: not a row, but a file, a header or the command line. */
export class CityError extends Error {}

/** A profile from a file. @throws CityError that names the file and every place in it that is wrong */
export function readProfile(file: string | URL = new URL('vilnius.json', import.meta.url)): Profile {
  const value = (() => {
    try {
      const found: unknown = JSON.parse(readFileSync(file, 'utf8'))
      return found
    } catch (error) {
      throw new CityError(`${file}: ${error instanceof Error ? error.message : String(error)}`)
    }
  })()
  const read = Profile.safeParse(value)
  if (read.success) return read.data
  throw new CityError(
    `${file}: ${read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
  )
}

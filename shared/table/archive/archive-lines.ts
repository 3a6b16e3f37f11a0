import * as z from 'zod/mini'
import { itemMark, keyOf, type Marks, placeMark, type RawItem } from './raw.ts'

const Copied = z.object({
  bucket: z.enum(['roots', 'files']),
  key: z.string(),
  type: z.string(),
  disposition: z.optional(z.string()),
  body: z.string(),
})

/** A line of an archive: an item as it was read, the places of items that were gone later, or an object. */
export type Line = { put: RawItem } | { gone: string[] } | { object: z.infer<typeof Copied> }

const Stored = z.union([
  z.object({ put: z.record(z.string(), z.unknown()) }),
  z.object({ gone: z.array(z.string()) }),
  z.object({ object: Copied }),
])

/** Reads a line back. */
export const lineOf = (value: unknown): Line => {
  const line = Stored.parse(value)
  // cast: the archive is sealed, and what lies in it is what DynamoDB answered
  return 'put' in line ? { put: line.put as RawItem } : line
}

/** What an archive holds once all its lines are read in order: the last word on a place counts. */
export type Content = {
  marks: Marks
  /** `roots/demo/...`, `files/demo/...` */
  objects: Set<string>
  /** Takes a line in. @returns whether it told of a place that was not known */
  note: (line: Line) => boolean
}

export function content(): Content {
  const marks: Marks = new Map()
  const objects = new Set<string>()
  return {
    marks,
    objects,
    note(line) {
      if ('object' in line) {
        objects.add(`${line.object.bucket}/${line.object.key}`)
      } else if ('gone' in line) {
        for (const place of line.gone) marks.delete(place)
      } else {
        const place = placeMark(keyOf(line.put))
        const fresh = !marks.has(place)
        marks.set(place, itemMark(line.put))
        return fresh
      }
      return false
    },
  }
}

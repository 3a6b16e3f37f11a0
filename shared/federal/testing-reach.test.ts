import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { formData, formDataResponse } from './kindergarten.ts'
import { formData4, formDataResponse4 } from './kindergarten-4.ts'
import { orderRequest, orderRequest100 } from './kindergarten-order.ts'
import type { Root } from './schema.ts'
import { note, type Reach } from './testing-reach.ts'
import { valuesOf } from './testing-values.ts'

const roots: Root<unknown>[] = [formData, formDataResponse, formData4, formDataResponse4, orderRequest100, orderRequest]
const kinds = roots.flatMap((root) => [...root.type.items].map(([kind, { type }]) => ({ root, kind, type })))

it.each(kinds)(
  'values of $kind at random show all that its schema allows ($root.namespace)',
  ({ root, kind, type }) => {
    const reach: Reach = { wanted: new Set(), shown: new Set() }
    const enough = () => [...reach.wanted].every((it) => reach.shown.has(it))
    for (let seed = 1; seed <= 30 && (seed < 3 || !enough()); seed++)
      for (const value of fc.sample(valuesOf(root.type, kind), { numRuns: 60, seed }))
        note(reach, type, Object(value)[kind], kind)
    expect([...reach.wanted].filter((it) => !reach.shown.has(it))).toEqual([])
  },
)

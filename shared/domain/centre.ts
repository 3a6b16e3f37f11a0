import * as z from 'zod/mini'
import { none } from './fields.ts'

/** Where a municipality lies, in degrees: the pictures of the region are drawn by it. */
export const Centre = z.object({
  north: none(z.number().check(z.gte(41), z.lte(82))),
  east: none(z.number().check(z.gte(19), z.lte(191))),
})

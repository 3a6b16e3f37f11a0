import * as z from 'zod/mini'
import { Grant } from '../shared/domain/access/principal.ts'
import { Claims } from '../shared/domain/person.ts'

const Text = z.string().check(z.minLength(1))
const Form = z.int().check(z.gte(1), z.lte(11))
const Age = z.int().check(z.gte(0), z.lte(8))
const Places = z.int().check(z.gte(1), z.lte(60))

/** An organisation of an invented region with its buildings, groups and classes. */
export const Plan = z.object({
  id: Text,
  kind: z.enum(['kindergarten', 'school']),
  title: Text,
  municipality: Text,
  address: Text,
  district: z.optional(Text),
  position: z.optional(z.object({ lat: z.number(), lon: z.number() })),
  units: z
    .array(z.object({ id: Text, title: Text, address: Text, opensOn: z.optional(z.iso.date()) }))
    .check(z.minLength(1)),
  /** Kindergarten groups by unit: ages on 1 September and places. */
  groups: z.optional(
    z.array(
      z.object({
        unit: Text,
        title: Text,
        ages: z.tuple([Age, Age]),
        capacity: Places,
        orientation: z.optional(Text),
        profile: z.optional(Text),
      }),
    ),
  ),
  /** Classes: one of each letter in each form, or combined ones by name. */
  classes: z.optional(
    z.array(z.object({ unit: Text, letters: z.array(Text), forms: z.array(Form), capacity: Places })),
  ),
  combined: z.optional(z.array(z.object({ unit: Text, title: Text, forms: z.tuple([Form, Form]), capacity: Places }))),
})
export type Plan = z.infer<typeof Plan>

const who = { key: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)), title: Text }
/** Somebody of the invented staff, by the key that `world.ts` gives: `712/clerk`. */
const Staff = z.object({ ...who, staff: Text })
/** Somebody from outside: a parent, whose children may attend already, or an official with grants. */
const Citizen = z.object({
  ...who,
  claims: z.omit(Claims, { sub: true }),
  grants: z.optional(z.array(Grant)),
  attends: z.optional(z.array(z.object({ child: z.int().check(z.gte(0)), group: Text }))),
})

/** The invented people of a region for trying: `regions/<code>/people.json`. No deployment reads it. */
export const People = z.object({
  /** The same seed and day give the same people. */
  seed: Text,
  /** The town that addresses and certificates name: «г. Примерск», «города Примерска». */
  home: z.object({ town: Text, of: Text }),
  organisations: z.array(Plan).check(z.minLength(1)),
  /** Share of the places that are taken. */
  filled: z.number().check(z.gte(0), z.lte(1)),
  /** How many families wait for a place. */
  applicants: z.int().check(z.gte(0)),
  personas: z.array(z.union([Staff, Citizen])),
  /** Information systems that come in with a secret, which is one of the local region only. */
  clients: z.array(z.object({ ...who, id: Text, secret: Text, grants: z.array(Grant) })),
})
export type People = z.infer<typeof People>

import * as z from 'zod/mini'
import { CivilDate, Code, Count, Degrees, Id, none, oneOf, Title } from './fields.ts'
import type { RegionData } from './region.ts'
import { subject } from './subject.ts'
import { wordOf } from './words.ts'

/** A building or branch. One under construction is shown with the date it is to open and takes nobody yet. */
export const Unit = z.object({
  id: Id,
  title: Title,
  address: Title,
  status: oneOf('working', 'building'),
  opensOn: z.optional(CivilDate),
})

/** A school or kindergarten; its id is its code in the dictionary that the region publishes (ЕСНСИ). */
export const Organisation = z.object({
  ...subject,
  id: Id,
  kind: oneOf('kindergarten', 'school'),
  title: Title,
  municipality: Code,
  ogrn: Code,
  address: Title,
  phone: Title,
  /** Of its address in ФИАС, email and site: the dictionary of the federal portal wants them. */
  fias: z.optional(Code),
  email: z.optional(Title),
  site: z.optional(Title),
  /** Part of the municipality that it stands in, where it has such parts; and where it stands. */
  district: z.optional(Title),
  position: z.optional(z.object({ lat: Degrees, lon: Degrees })),
  units: z.array(Unit),
})
export type Organisation = z.infer<typeof Organisation>

/**
 * A kindergarten group or a school class. A kindergarten group takes full years on 1 September `ages[0]..ages[1]`; a
 * class stands for a form (or two: класс-комплект).
 */
export const Group = z.object({
  ...subject,
  id: Id,
  organisation: Id,
  unit: Id,
  municipality: Code,
  kind: oneOf('kindergarten-group', 'class'),
  title: Title,
  ages: z.array(Count).check(z.length(2)),
  forms: z.array(none(z.int().check(z.gte(1), z.lte(12)))),
  orientation: z.optional(Code),
  profile: z.optional(Code),
  language: Code,
  schedule: z.optional(Code),
  capacity: Count,
})
export type Group = z.infer<typeof Group>

/** The places of a group or class: all of them, and those nobody has taken. */
export const Places = z.object({ capacity: Count, free: Count })
export type Places = z.infer<typeof Places>

/** The orientation (направленность) of a group for every child, and of one that names none. */
export const ORDINARY = '1'
export const orientationOf = ({ orientation = ORDINARY }: Pick<Group, 'orientation'>) => orientation

/** Groups and classes as people list them: the youngest first, among equals by title. */
export const inOrder = <T extends Pick<Group, 'ages' | 'title'>>(groups: readonly T[]): T[] =>
  groups.toSorted(
    (a, b) =>
      (a.ages[0] ?? 0) - (b.ages[0] ?? 0) ||
      (a.ages[1] ?? 0) - (b.ages[1] ?? 0) ||
      a.title.localeCompare(b.title, 'ru', { numeric: true }),
  )

/** An organisation as everybody sees it: its buildings with their state in words. */
export const organisationShown = (it: Organisation) => ({
  ...it,
  units: it.units.map((unit) => ({ ...unit, status: wordOf(unit.status) })),
})

/** A group or class as everybody sees it: its orientation in the words of the region. */
export const groupShown = <T extends Pick<Group, 'orientation'>>(
  group: T,
  { kindergarten: { orientations } }: Pick<RegionData, 'kindergarten'>,
) => ({ ...group, orientation: orientations.find(({ code }) => code === group.orientation) })

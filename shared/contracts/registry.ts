import * as z from 'zod/mini'
import { CivilDate, Code, Count, Flag, Id, PersonName, Ref, Region, Title } from '../domain/fields.ts'
import { Group, Organisation, Places, Unit } from '../domain/organisation.ts'
import { event } from './event.ts'
import { route } from './route.ts'

const Word = z.object({ code: Code, title: Title })
const { id, kind, title, address, phone } = Organisation.shape
const shown = {
  ...{ id, kind, title, address, phone },
  /** Buildings and branches; one under construction says when it opens. */
  units: z.array(z.object({ ...Unit.shape, status: Word })),
}
const GroupShown = z.object({
  ...z.pick(Group, { id: true, unit: true, kind: true, title: true, ages: true, forms: true }).shape,
  /** Of a kindergarten group: общеразвивающая, компенсирующая, ... */
  orientation: z.optional(Word),
  ...Places.shape,
})
const InRegion = z.object({ region: z.optional(Region) })

export const listOrganisations = route({
  name: 'listOrganisations',
  method: 'GET',
  path: '/organisations',
  summary: 'Школы и детские сады региона по муниципалитетам',
  who: ['public'],
  query: InRegion,
  response: z.object({
    municipalities: z.array(z.object({ code: Code, title: Title, organisations: z.array(z.object(shown)) })),
  }),
  problems: ['invalid-request', 'not-found'],
})

export const showOrganisation = route({
  name: 'showOrganisation',
  method: 'GET',
  path: '/organisations/{organisation}',
  summary: 'Школа или детский сад: здания, группы и классы, свободные места',
  who: ['public'],
  params: z.object({ organisation: Id }),
  query: InRegion,
  response: z.object({ ...shown, municipality: Word, groups: z.array(GroupShown) }),
  problems: ['invalid-request', 'not-found'],
})

export const listClasses = route({
  name: 'listClasses',
  method: 'GET',
  path: '/organisations/{organisation}/classes',
  summary: 'Классы и группы своей организации',
  who: ['clerk', 'head', 'teacher', 'class-teacher'],
  params: z.object({ organisation: Id }),
  response: z.object({
    /** `own`: the caller teaches there and may open the list of pupils. */
    classes: z.array(z.extend(GroupShown, { own: Flag })),
  }),
  problems: ['not-found'],
})

export const showClass = route({
  name: 'showClass',
  method: 'GET',
  path: '/classes/{group}',
  summary: 'Класс или группа: список детей',
  who: ['clerk', 'head', 'teacher', 'class-teacher'],
  params: z.object({ group: Id }),
  response: z.extend(GroupShown, {
    organisation: z.object({ id: Id, title: Title }),
    /** By name; `age` in full years on 1 September of the running school year, not for who only teaches there. */
    pupils: z.array(z.object({ ref: Ref, name: PersonName, age: z.optional(Count), since: z.optional(CivilDate) })),
  }),
  problems: ['not-found'],
})

export const OrganisationOpened = event(
  'registry.organisation-opened',
  'organisation',
  z.object({ id: Id, municipality: Code }),
)

/** A planned school year has begun: the ages and places of a group are those of its plan from now on. */
export const GroupRenewed = event(
  'registry.group-renewed',
  'group',
  z.object({ id: Id, organisation: Id, municipality: Code, since: CivilDate }),
)

export const GroupOpened = event(
  'registry.group-opened',
  'group',
  z.object({ id: Id, organisation: Id, municipality: Code }),
)

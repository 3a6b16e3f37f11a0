/** What a use case can be scaffolded about: the states that are one plain shape, and how the tests come by one. */

import type { Circle, Role } from '../shared/domain/access/policy.ts'
import { Group, Organisation } from '../shared/domain/organisation.ts'
import { Pupil } from '../shared/domain/pupil.ts'

type Import = { name: string; from: string }

export type Reach = {
  circle: Circle
  /** What `permit` is told, in the words of the use case. */
  resource: string
  /** A caller inside of the circle and one outside of it, for the test. */
  caller: string
  stranger: string
  imports?: readonly Import[]
}

export type Subject = {
  /** The shape in `shared/domain`, and the store in `shared/table`. */
  type: Import
  store: Import
  shape: Readonly<Record<string, unknown>>
  path: string
  /** How a test makes one that is there. */
  made: string
  makers: readonly Import[]
  reach: Partial<Record<Role, Reach>>
  /** Reading it is a look at a child, which is noted. */
  child: boolean
}

const clerk = (resource: string): Reach => ({
  circle: 'own-organisation',
  resource,
  caller: "{ role: 'clerk', organisation: '302' }",
  stranger: "{ role: 'clerk', organisation: '301' }",
})
const specialist = (resource: string): Reach => ({
  circle: 'own-municipality',
  resource,
  caller: "{ role: 'specialist', municipality: '61701000' }",
  stranger: "{ role: 'specialist', municipality: '61601000' }",
})
const openGroup = { name: 'openGroup', from: 'regions/testing-places.ts' }

export const subjects: Readonly<Record<string, Subject>> = {
  group: {
    type: { name: 'Group', from: 'shared/domain/organisation.ts' },
    store: { name: 'Groups', from: 'shared/table/organisations.ts' },
    shape: Group.shape,
    path: '/groups/{id}',
    made: "await openGroup(region, { organisation: '302', id: '302-1-7z', capacity: 25 })",
    makers: [openGroup],
    reach: {
      clerk: clerk('{ organisations: [group.organisation] }'),
      specialist: specialist('{ municipality: group.municipality }'),
    },
    child: false,
  },
  organisation: {
    type: { name: 'Organisation', from: 'shared/domain/organisation.ts' },
    store: { name: 'Organisations', from: 'shared/table/organisations.ts' },
    shape: Organisation.shape,
    path: '/organisations/{id}',
    made: "await Organisations.get({ region: region.code, id: '302' })",
    makers: [],
    reach: {
      clerk: clerk('{ organisations: [organisation.id] }'),
      specialist: specialist('{ municipality: organisation.municipality }'),
    },
    child: false,
  },
  pupil: {
    type: { name: 'Pupil', from: 'shared/domain/pupil.ts' },
    store: { name: 'Pupils', from: 'shared/table/pupils.ts' },
    shape: Pupil.shape,
    path: '/pupils/{id}',
    made: "await pupilIn(region, await openGroup(region, { organisation: '302', id: '302-1-7z', capacity: 25 }))",
    makers: [openGroup, { name: 'pupilIn', from: 'regions/testing-places.ts' }],
    reach: {
      parent: {
        circle: 'own-child',
        resource: '{ child: pupil.id }',
        caller: "{ role: 'parent', children: [pupil.id] }",
        stranger: "{ role: 'parent', children: ['zzzzzzzz'] }",
      },
      clerk: {
        ...clerk('{ child: pupil.id, organisations: [currentEnrolment(pupil)?.organisation] }'),
        imports: [{ name: 'currentEnrolment', from: 'shared/domain/pupil.ts' }],
      },
    },
    child: true,
  },
}

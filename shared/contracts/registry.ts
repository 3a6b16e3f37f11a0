import * as z from 'zod/mini'
import { Code, Id } from '../domain/fields.ts'
import { event } from './event.ts'

export const OrganisationOpened = event(
  'registry.organisation-opened',
  'organisation',
  z.object({ id: Id, municipality: Code }),
)

export const GroupOpened = event(
  'registry.group-opened',
  'group',
  z.object({ id: Id, organisation: Id, municipality: Code }),
)

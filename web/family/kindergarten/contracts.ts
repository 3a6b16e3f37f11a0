import * as z from 'zod/mini'
import { route } from '../../../shared/contracts/route.ts'
import { CivilDate, Code, Id, oneOf, Title } from '../../../shared/domain/fields.ts'

const Unit = z.object({ id: Id, title: Title, address: Title, opensOn: z.optional(CivilDate) })

/** The list of organisations as the registry publishes it. */
export const listOrganisations = route({
  name: 'listOrganisations',
  method: 'GET',
  path: '/organisations',
  summary: 'Школы и детские сады региона по муниципалитетам',
  who: ['public'],
  response: z.object({
    municipalities: z.array(
      z.object({
        code: Code,
        title: Title,
        organisations: z.array(
          z.object({
            id: Id,
            kind: oneOf('kindergarten', 'school'),
            title: Title,
            address: Title,
            units: z.array(Unit),
          }),
        ),
      }),
    ),
  }),
  problems: ['not-found'],
})

import * as z from 'zod/mini'
import { Code, oneOf, Title } from '../domain/fields.ts'
import { route } from './route.ts'

const Word = z.object({ code: Code, title: Title })

export const listDictionaries = route({
  name: 'listDictionaries',
  method: 'GET',
  path: '/dictionaries',
  summary: 'Справочники региона для заявления в детский сад',
  who: ['parent', 'specialist', 'mfc-clerk'],
  response: z.object({
    identityDocuments: z.array(Word),
    schedules: z.array(Word),
    languages: z.array(Word),
    orientations: z.array(Word),
    /** A profile belongs to an orientation; its code is unique only there. */
    profiles: z.array(z.object({ orientation: Code, code: Code, title: Title })),
    medicalDocuments: z.array(Word),
    /** Those in force today. */
    benefits: z.array(
      z.object({ code: Code, title: Title, class: oneOf('outOfTurn', 'first', 'preferential', 'none') }),
    ),
  }),
  problems: [],
})

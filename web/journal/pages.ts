import * as z from 'zod/mini'
import { Id } from '../../shared/domain/fields.ts'
import { type PageEntry, page, pageWith } from '../router.ts'
import { LESSONS } from './paths.ts'

/** Pages of a teacher. */
export const journalPages: readonly PageEntry[] = [
  page({
    path: LESSONS,
    who: ['teacher'],
    nav: { ru: 'Уроки', en: 'Lessons' },
    load: () => import('./lessons-page.tsx').then((it) => it.LessonsPage),
  }),
  pageWith(z.object({ id: Id }), {
    path: `${LESSONS}/{id}`,
    who: ['teacher'],
    load: () => import('./lesson-page.tsx').then((it) => it.LessonPage),
  }),
]

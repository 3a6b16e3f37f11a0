import type * as z from 'zod/mini'
import type { showDiary, showMarks } from '../../../shared/contracts/journal.ts'
import { catalogue } from '../../../shared/ui/language.ts'

export type Diary = z.output<typeof showDiary.response>
export type Day = Diary['days'][number]
export type Lesson = Day['lessons'][number]
export type SubjectMarks = z.output<typeof showMarks.response>['subjects'][number]
export type Correction = Lesson['corrections'][number]

export const BASE = '/cabinet/diary'

/** Subjects, reasons and absences are the region's own words, in Russian. */
export const words = catalogue({ ru: { title: 'Дневник', marks: 'Все отметки' } })

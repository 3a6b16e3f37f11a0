import type { Role } from './policy.ts'

/** Roles as people read them in English; apart, because a Russian page does without. */
export const roleTitlesInEnglish: Record<Role, string> = {
  public: 'Visitor',
  parent: 'Parent',
  pupil: 'Pupil',
  teacher: 'Teacher',
  'class-teacher': 'Class teacher',
  clerk: 'Staff of an organisation',
  head: 'Head of an organisation',
  specialist: 'Education authority',
  'mfc-clerk': 'Public service centre',
  'exam-coordinator': 'Exam coordinator',
  analyst: 'Ministry analyst',
  administrator: 'Region administrator',
  auditor: 'Auditor',
  federal: 'Information system',
}

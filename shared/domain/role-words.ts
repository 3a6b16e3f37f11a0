import type { Role } from './policy.ts'

/** Roles as people read them. */
export const roleTitles: Record<Role, { ru: string; en: string }> = {
  public: { ru: 'Посетитель', en: 'Visitor' },
  parent: { ru: 'Родитель', en: 'Parent' },
  pupil: { ru: 'Ученик', en: 'Pupil' },
  teacher: { ru: 'Учитель', en: 'Teacher' },
  'class-teacher': { ru: 'Классный руководитель', en: 'Class teacher' },
  clerk: { ru: 'Сотрудник организации', en: 'Staff of an organisation' },
  head: { ru: 'Руководитель организации', en: 'Head of an organisation' },
  specialist: { ru: 'Специалист управления образования', en: 'Education authority' },
  'mfc-clerk': { ru: 'Специалист МФЦ', en: 'Public service centre' },
  'exam-coordinator': { ru: 'Координатор ГИА', en: 'Exam coordinator' },
  analyst: { ru: 'Аналитик министерства', en: 'Ministry analyst' },
  administrator: { ru: 'Администратор региона', en: 'Region administrator' },
  auditor: { ru: 'Инспектор (аудитор)', en: 'Auditor' },
  federal: { ru: 'Информационная система', en: 'Information system' },
}

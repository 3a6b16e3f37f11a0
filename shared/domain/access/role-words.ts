import type { Role } from './policy.ts'

/** Roles as people read them. */
export const roleTitles: Record<Role, string> = {
  public: 'Посетитель',
  parent: 'Родитель',
  pupil: 'Ученик',
  teacher: 'Учитель',
  'class-teacher': 'Классный руководитель',
  clerk: 'Сотрудник организации',
  head: 'Руководитель организации',
  specialist: 'Специалист управления образования',
  'mfc-clerk': 'Специалист МФЦ',
  'exam-coordinator': 'Координатор ГИА',
  analyst: 'Аналитик министерства',
  administrator: 'Администратор региона',
  auditor: 'Инспектор (аудитор)',
  federal: 'Информационная система',
}

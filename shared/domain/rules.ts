import type { Rule } from './policy.ts'

/**
 * The policy of the whole platform: who may do what, how far. Default deny. The edge and the pages read the same table;
 * a contract without a row fails the build.
 */
export const rules: readonly Rule[] = [
  {
    id: 'parent-applies',
    role: 'parent',
    circle: 'self',
    actions: ['submitApplication'],
    ru: 'Родитель подаёт заявления от своего имени.',
    en: 'A parent applies in their own name.',
  },
  {
    id: 'everyone-sees-self',
    role: 'parent',
    circle: 'self',
    actions: ['showMe'],
    ru: 'Вошедший видит себя, свою роль и своих детей.',
    en: 'Who signed in sees themselves, their role and their children.',
  },
  {
    id: 'portal-sends',
    role: 'federal',
    circle: 'region',
    actions: ['receiveMessage', 'listOutgoing'],
    ru: 'Информационная система федерального портала передаёт сообщения и забирает ответы.',
    en: 'The information system of the federal portal sends messages and fetches answers.',
  },
  {
    id: 'teacher-sees-day',
    role: 'teacher',
    circle: 'self',
    actions: ['listLessons'],
    ru: 'Учитель видит список своих уроков.',
    en: 'A teacher sees the list of their own lessons.',
  },
  {
    id: 'teacher-keeps-journal',
    role: 'teacher',
    circle: 'own-lessons',
    actions: ['showLesson', 'recordGrade'],
    ru: 'Учитель открывает и заполняет только те уроки, которые ведёт сам.',
    en: 'A teacher opens and fills only the lessons they give themselves.',
  },
  {
    id: 'parent-reads-diary',
    role: 'parent',
    circle: 'own-child',
    actions: ['showDiary', 'showMarks'],
    ru: 'Родитель видит дневник и отметки только своего ребёнка.',
    en: 'A parent sees the diary and the marks of their own child only.',
  },
]

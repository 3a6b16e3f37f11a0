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
  {
    id: 'anyone-sees-organisations',
    role: 'public',
    circle: 'anyone',
    actions: ['listOrganisations', 'showOrganisation'],
    ru: 'Каждый видит школы и детские сады региона, их группы и классы и число свободных мест.',
    en: 'Everybody sees the schools and kindergartens of the region, their groups and classes and the number of free places.',
  },
  {
    id: 'clerk-sees-classes',
    role: 'clerk',
    circle: 'own-organisation',
    actions: ['listClasses', 'showClass'],
    ru: 'Делопроизводитель видит классы и группы своей организации и списки детей в них.',
    en: 'A clerk sees the classes and groups of their organisation and the lists of children in them.',
  },
  {
    id: 'teacher-sees-classes',
    role: 'teacher',
    circle: 'own-organisation',
    actions: ['listClasses'],
    ru: 'Учитель видит, какие классы есть в его школе.',
    en: 'A teacher sees which classes their school has.',
  },
  {
    id: 'teacher-sees-own-class',
    role: 'teacher',
    circle: 'own-classes',
    actions: ['showClass'],
    ru: 'Учитель видит список детей тех классов, в которых ведёт уроки.',
    en: 'A teacher sees the list of children of the classes they teach.',
  },
]

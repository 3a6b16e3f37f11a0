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
    role: ['parent', 'teacher', 'clerk', 'specialist', 'analyst', 'federal'],
    circle: 'self',
    actions: ['showMe'],
    ru: 'Вошедший видит себя, свою роль и своих детей.',
    en: 'Who signed in sees themselves, their role and their children.',
  },
  {
    id: 'parent-own-child',
    role: 'parent',
    circle: 'own-child',
    actions: ['showApplication', 'showForm', 'changeApplication', 'withdrawApplication'],
    ru: 'Родитель видит, меняет и отзывает заявления своих детей.',
    en: 'A parent sees, changes and withdraws the applications of their own children.',
  },
  {
    id: 'parent-lists-own',
    role: 'parent',
    circle: 'self',
    actions: ['listApplications'],
    ru: 'Родитель видит список заявлений своих детей.',
    en: 'A parent lists the applications of their own children.',
  },
  {
    id: 'specialist-queue',
    role: 'specialist',
    circle: 'own-municipality',
    actions: ['showApplication', 'showForm', 'confirmEvidence', 'listQueue'],
    ru: 'Специалист управления образования видит очередь и заявления своего муниципалитета и подтверждает льготы.',
    en: 'A municipal specialist sees the queue and applications of their municipality and confirms evidence.',
  },
  {
    id: 'specialist-places',
    role: 'specialist',
    circle: 'own-municipality',
    actions: [
      'startPlacementRun',
      'listPlacementRuns',
      'showPlacementRun',
      'listPlacementResults',
      'publishPlacementRun',
    ],
    ru: 'Специалист управления образования рассчитывает и публикует комплектование своего муниципалитета.',
    en: 'A municipal specialist calculates and publishes the placement of their municipality.',
  },
  {
    id: 'clerk-sees-offers',
    role: 'clerk',
    circle: 'own-organisation',
    actions: ['showApplication'],
    ru: 'Делопроизводитель видит заявления детей, направленных в его организацию.',
    en: 'A clerk sees the applications of children referred to their organisation.',
  },
  {
    id: 'portal-sends',
    role: 'federal',
    circle: 'region',
    actions: ['receiveMessage', 'listOutgoing'],
    ru: 'Информационная система федерального портала передаёт сообщения и забирает ответы.',
    en: 'The information system of the federal portal sends messages and fetches answers.',
  },
]

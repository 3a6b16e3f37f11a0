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
    id: 'parent-answers-offer',
    role: 'parent',
    circle: 'own-child',
    actions: ['acceptOffer', 'declineOffer'],
    ru: 'Родитель соглашается с направлением, выданным его ребёнку, или отказывается от места.',
    en: 'A parent accepts the offer made to their own child or declines the place.',
  },
  {
    id: 'clerk-admits',
    role: 'clerk',
    circle: 'own-organisation',
    actions: ['listOffers', 'acceptPapers', 'concludeContract', 'enrollPupil'],
    ru: 'Делопроизводитель видит направления в свою организацию, принимает документы, вносит договоры и приказы о зачислении.',
    en: 'A clerk sees the offers of their own organisation, accepts papers, enters contracts and orders of enrolment.',
  },
  {
    id: 'clerk-finds-pupils',
    role: 'clerk',
    circle: 'region',
    actions: ['findPupil'],
    ru: 'Делопроизводитель находит ученика региона по фамилии и дате рождения, чтобы запросить перевод; каждый найденный отмечается в журнале обращений.',
    en: 'A clerk finds a pupil of the region by surname and birth date to ask for a transfer; every pupil found is noted in the access log.',
  },
  {
    id: 'clerk-transfers',
    role: 'clerk',
    circle: 'own-organisation',
    actions: ['requestTransfer', 'transferPupil', 'refuseTransfer', 'listTransfers'],
    ru: 'Делопроизводитель запрашивает перевод в классы своей организации и отвечает на запросы о её учениках.',
    en: 'A clerk asks for transfers into classes of their own organisation and answers requests about its pupils.',
  },
  {
    id: 'parent-notices',
    role: 'parent',
    circle: 'self',
    actions: ['listNotices', 'markRead'],
    ru: 'Родитель читает адресованные ему уведомления.',
    en: 'A parent reads the notices addressed to them.',
  },
]

import type { Rule } from './policy.ts'

/** What of an application an organisation that was offered the child does not see. */
export const APPLICATION_OF_FAMILY = [
  'wishes',
  'benefit',
  'benefitConfirmed',
  'place',
  'placeHistory',
  'publicNumber',
  'chance',
  'chanceFrom',
] as const

/** Who sees pupils by their office, their family or a delegation, and who gives and takes access. */
export const accessRules: readonly Rule[] = [
  {
    id: 'pupil-reads-diary',
    role: 'pupil',
    circle: 'own-child',
    actions: ['showDiary', 'showMarks'],
  },
  {
    id: 'delegate-reads-diary',
    role: 'parent',
    circle: 'entrusted-diary',
    actions: ['showDiary', 'showMarks'],
  },
  {
    id: 'delegate-follows-applications',
    role: 'parent',
    circle: 'entrusted-applications',
    actions: ['showApplication', 'printReceipt', 'printOffer'],
    // By the number the public queue would tell the benefit.
    hides: ['benefit', 'benefitConfirmed', 'publicNumber'],
  },
  {
    id: 'delegate-applies-for-services',
    role: 'parent',
    circle: 'entrusted-apply',
    actions: ['fileCase', 'saveDraft'],
  },
  {
    id: 'delegate-follows-filed',
    role: 'parent',
    circle: 'entrusted-filed',
    actions: [
      'showApplication',
      'showForm',
      'changeApplication',
      'withdrawApplication',
      'printReceipt',
      'requestUpload',
      'attachFile',
      'listAttachments',
      'openAttachment',
      'showCase',
      'changeCase',
      'printCaseReceipt',
      'requestCaseUpload',
      'attachCaseFile',
      'listCaseFiles',
      'openCaseFile',
    ],
  },
  {
    id: 'class-teacher-sees-class',
    role: 'class-teacher',
    circle: 'own-class',
    actions: ['showClass', 'showDiary', 'showMarks'],
  },
  {
    id: 'head-sees-organisation',
    role: 'head',
    circle: 'own-organisation',
    actions: [
      'listClasses',
      'showClass',
      'showContingent',
      'listOffers',
      'listTransfers',
      'showApplication',
      'showDiary',
      'showMarks',
    ],
    hides: APPLICATION_OF_FAMILY,
  },
  {
    id: 'administrator-finds-pupils',
    role: 'administrator',
    circle: 'region',
    actions: ['findPupil'],
  },
  {
    id: 'parent-entrusts',
    role: 'parent',
    circle: 'own-child',
    actions: ['inviteDelegate', 'renewInvitation', 'listDelegates', 'withdrawDelegation', 'givePupilCode'],
  },
  {
    id: 'delegate-takes',
    role: 'parent',
    circle: 'self',
    actions: ['acceptDelegation', 'withdrawDelegation'],
  },
  {
    id: 'administrator-parts',
    role: 'administrator',
    circle: 'region',
    actions: ['listGuardians', 'endGuardianship', 'restoreGuardianship'],
  },
  {
    id: 'administrator-grants',
    role: 'administrator',
    circle: 'region',
    actions: ['listStaff', 'giveGrant', 'takeGrant'],
  },
  {
    id: 'head-grants',
    role: 'head',
    circle: 'own-staff',
    actions: ['listStaff', 'giveGrant', 'takeGrant'],
  },
  {
    id: 'administrator-keeps-data',
    role: 'administrator',
    circle: 'region',
    actions: ['listDataRequests', 'acceptCorrection', 'refuseDataRequest', 'eraseChild', 'printDestructionAct'],
  },
]

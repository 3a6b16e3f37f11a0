import { APPLICATION_OF_FAMILY, accessRules } from './access-rules.ts'
import { noticeRules } from './notice-rules.ts'
import { placementRules } from './placement-rules.ts'
import { EVERYBODY, type Rule } from './policy.ts'
import { queueRules } from './queue-access.ts'
import { serviceRules } from './service-rules.ts'

/**
 * The policy of the whole platform: who may do what, how far. Default deny. The edge and the pages read the same table;
 * a contract without a row fails the build. What a lawyer reads of each row stands in rule-words.ts.
 */
export const rules: readonly Rule[] = [
  ...accessRules,
  ...noticeRules,
  ...placementRules,
  {
    id: 'parent-applies',
    role: 'parent',
    circle: 'self',
    actions: ['submitApplication'],
  },
  {
    id: 'parent-reads-dictionaries',
    role: ['parent', 'specialist', 'mfc-clerk'],
    circle: 'region',
    actions: ['listDictionaries'],
  },
  {
    id: 'everyone-sees-self',
    role: EVERYBODY,
    circle: 'self',
    actions: ['showMe'],
  },
  {
    id: 'parent-own-child',
    role: 'parent',
    circle: 'own-child',
    actions: ['showApplication', 'showForm', 'changeApplication', 'withdrawApplication', 'explainPlacement'],
  },
  {
    id: 'parent-lists-own',
    role: 'parent',
    circle: 'self',
    actions: ['listApplications'],
  },
  {
    id: 'specialist-queue',
    role: 'specialist',
    circle: 'own-municipality',
    actions: ['showApplication', 'showForm', 'confirmEvidence', 'refuseApplication', 'listQueue', 'explainPlacement'],
    // The public queue names nobody, to the authority neither.
    hides: ['publicNumber'],
  },
  {
    id: 'clerk-sees-offers',
    role: 'clerk',
    circle: 'own-organisation',
    actions: ['showApplication'],
    hides: APPLICATION_OF_FAMILY,
  },
  {
    id: 'portal-sends',
    role: 'federal',
    circle: 'region',
    actions: ['receiveMessage', 'requestFederalUpload', 'attachFederalFile', 'listOutgoing', 'takeOutgoing'],
  },
  {
    id: 'teacher-sees-day',
    role: 'teacher',
    circle: 'self',
    actions: ['listLessons'],
  },
  {
    id: 'teacher-keeps-journal',
    role: 'teacher',
    circle: 'own-lessons',
    actions: ['showLesson', 'recordGrade'],
  },
  {
    id: 'parent-reads-diary',
    role: 'parent',
    circle: 'own-child',
    actions: ['showDiary', 'showMarks'],
  },
  {
    id: 'anyone-sees-organisations',
    role: 'public',
    circle: 'anyone',
    actions: ['listOrganisations', 'showOrganisation', 'showForecast'],
  },
  { id: 'anyone-asks-health', role: 'public', circle: 'anyone', actions: ['showHealth'] },
  {
    id: 'clerk-sees-classes',
    role: 'clerk',
    circle: 'own-organisation',
    actions: ['listClasses', 'showClass'],
  },
  {
    id: 'teacher-sees-classes',
    role: ['teacher', 'class-teacher'],
    circle: 'own-organisation',
    actions: ['listClasses'],
  },
  {
    id: 'teacher-sees-own-class',
    role: 'teacher',
    circle: 'own-classes',
    actions: ['showClass'],
    hides: ['pupils.age', 'pupils.since'],
  },
  {
    id: 'analyst-reports',
    role: 'analyst',
    circle: 'region',
    actions: ['requestReport', 'listReports', 'linkReport', 'showContingent', 'showQueueSummary'],
  },
  {
    id: 'specialist-counts-contingent',
    role: 'specialist',
    circle: 'own-municipality',
    actions: ['showContingent'],
  },
  {
    id: 'clerk-counts-contingent',
    role: 'clerk',
    circle: 'own-organisation',
    actions: ['showContingent'],
  },
  {
    id: 'parent-answers-offer',
    role: 'parent',
    circle: 'own-child',
    actions: ['acceptOffer', 'declineOffer'],
  },
  {
    id: 'clerk-admits',
    role: 'clerk',
    circle: 'own-organisation',
    actions: [
      'listOffers',
      'acceptPapers',
      'concludeContract',
      'enrollPupil',
      'endEnrolment',
      'restoreEnrolment',
      'listDepartures',
    ],
  },
  {
    id: 'clerk-finds-pupils',
    role: 'clerk',
    circle: 'region',
    actions: ['findPupil'],
  },
  {
    id: 'clerk-transfers',
    role: 'clerk',
    circle: 'own-organisation',
    actions: ['requestTransfer', 'transferPupil', 'refuseTransfer', 'listTransfers'],
  },
  {
    id: 'parent-prints',
    role: 'parent',
    circle: 'own-child',
    actions: ['printReceipt', 'printOffer'],
  },
  {
    id: 'specialist-prints',
    role: 'specialist',
    circle: 'own-municipality',
    actions: ['printReceipt', 'printOffer'],
  },
  {
    id: 'clerk-prints',
    role: 'clerk',
    circle: 'own-organisation',
    actions: ['printOffer', 'printOrder'],
  },
  {
    id: 'anyone-checks-papers',
    role: 'public',
    circle: 'anyone',
    actions: ['checkPaper'],
  },
  {
    id: 'parent-sends-files',
    role: 'parent',
    circle: 'own-child',
    actions: ['requestUpload', 'attachFile', 'listAttachments', 'openAttachment'],
  },
  {
    id: 'specialist-sees-files',
    role: 'specialist',
    circle: 'own-municipality',
    actions: ['listAttachments', 'openAttachment'],
  },
  {
    id: 'parent-sees-looks',
    role: 'parent',
    circle: 'own-child',
    actions: ['listLooks'],
  },
  {
    id: 'auditor-searches-looks',
    role: 'auditor',
    circle: 'region',
    actions: ['searchLooks'],
  },
  {
    id: 'parent-agrees',
    role: 'parent',
    circle: 'own-child',
    actions: ['listConsents', 'giveConsent', 'withdrawConsent'],
  },
  {
    id: 'parent-asks-about-data',
    role: 'parent',
    circle: 'own-child',
    actions: ['exportChild', 'printChildData', 'listChildRequests', 'requestCorrection', 'requestErasure'],
  },
  {
    id: 'clerk-corrects',
    role: 'clerk',
    circle: 'own-organisation',
    actions: ['listDataRequests', 'acceptCorrection', 'refuseDataRequest'],
  },
  {
    id: 'specialist-corrects',
    role: 'specialist',
    circle: 'own-municipality',
    actions: ['listDataRequests', 'acceptCorrection', 'refuseDataRequest'],
  },
  {
    id: 'administrator-sees-exchange',
    role: 'administrator',
    circle: 'region',
    actions: ['showExchange', 'replayMessage'],
  },
  ...queueRules,
  ...serviceRules,
]

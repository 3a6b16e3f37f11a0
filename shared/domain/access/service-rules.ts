import type { Rule } from './policy.ts'

/** Who applies for e-services, who decides, and who files for others. */
export const serviceRules: readonly Rule[] = [
  {
    id: 'anyone-sees-services',
    role: 'public',
    circle: 'anyone',
    actions: ['listServices', 'showService'],
  },
  {
    id: 'family-applies-for-services',
    role: ['parent', 'pupil'],
    circle: 'self',
    actions: ['listMyCases', 'showDraft', 'listDeadlines'],
  },
  {
    id: 'parent-files-cases',
    role: ['parent', 'pupil'],
    circle: 'own-child',
    actions: [
      'fileCase',
      'showCase',
      'changeCase',
      'takeCaseStep',
      'saveDraft',
      'printCaseReceipt',
      'requestCaseUpload',
      'attachCaseFile',
      'listCaseFiles',
      'openCaseFile',
    ],
  },
  {
    id: 'parent-brings-child',
    role: 'parent',
    circle: 'self',
    actions: ['bringChild'],
  },
  {
    id: 'clerk-decides-cases',
    role: ['clerk', 'head'],
    circle: 'own-organisation',
    actions: ['listCases', 'showCase', 'takeCaseStep', 'takeCaseSteps', 'listCaseFiles', 'openCaseFile'],
  },
  {
    id: 'clerk-files-for-others',
    role: 'clerk',
    circle: 'own-organisation',
    actions: ['fileCaseFor', 'requestCaseUpload', 'attachCaseFile', 'printCaseReceipt'],
  },
  {
    id: 'office-files-for-others',
    role: ['specialist', 'mfc-clerk'],
    circle: 'own-municipality',
    actions: ['fileCaseFor', 'submitApplicationFor', 'requestCaseUpload', 'attachCaseFile', 'printCaseReceipt'],
  },
  {
    id: 'coordinator-decides-cases',
    role: 'exam-coordinator',
    circle: 'region',
    actions: ['listCases', 'showCase', 'takeCaseStep', 'takeCaseSteps', 'listCaseFiles', 'openCaseFile'],
  },
]

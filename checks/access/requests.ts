import { randomUUID } from 'node:crypto'
import { snils } from '../../regions/people.ts'
import { formFor } from '../../regions/testing.ts'
import type { Route } from '../../shared/contracts/route.ts'
import type { Thing } from './oracle.ts'
import type { World } from './world.ts'
import { otherRules } from './world-rules.ts'

/** `of`: what kind of thing it is asked about; its id fills the first parameter of the path. */
type Asked = {
  of: keyof World['things']
  params?: (it: Thing) => Record<string, string>
  query?: (it: Thing) => Record<string, string>
  body?: (it: Thing) => unknown
}

const date = '2026-11-16'
let numbers = 500_000
const paper = () => ({ number: '1', on: date })
const exams = { form: 'oge', subjects: ['01', '22', '05', '12'], 'rules-known': true }
const applicant = { surname: 'Ким', name: 'Анна', document: { code: '1', number: '1' } }
const second = ({ second = '' }: Thing) => second

/**
 * How each operation is asked about a thing: right in form, so that only access decides. The last ones change who may what,
 * so they are asked last.
 */
export const asked: Record<string, Asked> = {
  showHealth: { of: 'nothing' },
  listOrganisations: { of: 'nothing' },
  showOrganisation: { of: 'organisations' },
  showForecast: { of: 'forecasts' },
  checkPaper: {
    of: 'nothing',
    params: () => ({ code: 'A'.repeat(22) }),
    query: () => ({ kind: 'order', by: '215', application: 'A', number: '1', on: date }),
  },
  showMe: { of: 'nothing' },
  listApplications: { of: 'nothing' },
  submitApplication: { of: 'nothing', body: () => formFor() },
  listNotices: { of: 'nothing' },
  markRead: { of: 'notices' },
  showPreferences: { of: 'nothing' },
  changePreferences: { of: 'nothing', body: () => ({ ways: [], language: 'ru' }) },
  askAddress: { of: 'nothing', params: () => ({ way: 'email' }), body: () => ({ address: 'anna@demo.example' }) },
  confirmAddress: { of: 'nothing', params: () => ({ way: 'email' }), body: () => ({ code: '000000' }) },
  listDeliveries: { of: 'nothing' },
  listDictionaries: { of: 'nothing' },
  showApplication: { of: 'applications' },
  explainPlacement: { of: 'applications' },
  showForm: { of: 'applications' },
  changeApplication: { of: 'applications', body: () => formFor() },
  withdrawApplication: { of: 'applications' },
  confirmEvidence: { of: 'applications', body: () => ({ benefit: true, siblings: false }) },
  refuseApplication: { of: 'applications', body: () => ({ ground: 'documents' }) },
  requestUpload: { of: 'applications', body: () => ({ bytes: 10 }) },
  listAttachments: { of: 'applications' },
  attachFile: { of: 'applications', params: (it) => ({ attachment: second(it) }), body: () => ({ name: 'a.pdf' }) },
  openAttachment: { of: 'applications', params: (it) => ({ attachment: second(it) }) },
  logContact: {
    of: 'applications',
    body: () => ({ way: 'phone', when: '2001-01-01T00:00:00.000Z', outcome: 'told' }),
  },
  listContacts: { of: 'applications' },
  printReceipt: { of: 'applications' },
  printOffer: { of: 'applications' },
  printOrder: { of: 'applications' },
  acceptOffer: { of: 'applications' },
  declineOffer: { of: 'applications' },
  acceptPapers: { of: 'applications' },
  concludeContract: { of: 'applications', body: paper },
  enrollPupil: { of: 'applications', body: paper },
  listQueue: { of: 'municipalities' },
  showDiary: { of: 'children', query: () => ({ week: date }) },
  showMarks: { of: 'children', query: () => ({ from: '2026-09-01', to: date }) },
  listLessons: { of: 'nothing', query: () => ({ date }) },
  showLesson: { of: 'lessons' },
  recordGrade: { of: 'lessons', body: () => ({ entries: {} }) },
  listClasses: { of: 'organisations' },
  showClass: { of: 'classes' },
  showContingent: { of: 'organisations', query: ({ id }) => ({ organisation: id }) },
  requestReport: { of: 'nothing', body: () => ({ kind: 'queue' }) },
  listReports: { of: 'nothing' },
  linkReport: { of: 'reports', body: () => ({ format: 'csv' }) },
  showQueueSummary: { of: 'nothing' },
  receiveMessage: { of: 'nothing', body: () => '<a/>' },
  requestFederalUpload: { of: 'portalApplications', body: ({ id }) => ({ orderId: id, code: 'f-2', bytes: 1 }) },
  attachFederalFile: { of: 'portalApplications', body: ({ id }) => ({ orderId: id, code: 'f-1' }) },
  listOutgoing: { of: 'nothing' },
  takeOutgoing: { of: 'nothing', body: () => ({ upTo: 0 }) },
  showExchange: { of: 'nothing' },
  replayMessage: { of: 'troubles' },
  findPupil: { of: 'nothing', body: () => ({ surname: 'Никто', birthDate: date }) },
  listOffers: { of: 'organisations' },
  listTransfers: { of: 'organisations', query: () => ({ direction: 'out' }) },
  endEnrolment: { of: 'classes', body: (it) => ({ ...paper(), pupil: second(it), group: it.id, ground: 'family' }) },
  restoreEnrolment: {
    of: 'classes',
    body: (it) => ({ pupil: second(it), group: it.id, ground: 'wrong-child', number: '1' }),
  },
  listDepartures: { of: 'classes' },
  requestTransfer: { of: 'classes', body: (it) => ({ pupil: second(it), group: it.id }) },
  transferPupil: { of: 'transfers' },
  refuseTransfer: { of: 'transfers', body: () => ({ reason: 'Нет мест' }) },
  startPlacementRun: { of: 'municipalities', body: () => ({}) },
  listPlacementRuns: { of: 'municipalities' },
  showPlacementRun: { of: 'runs' },
  listPlacementResults: { of: 'runs', query: () => ({ list: 'placed' }) },
  publishPlacementRun: { of: 'runs' },
  showSwapRequest: { of: 'children' },
  askSwap: { of: 'children', body: () => ({ wishes: ['215'] }) },
  answerSwap: { of: 'children', body: () => ({ answer: 'decline' }) },
  listQueueRules: { of: 'municipalities' },
  tryQueueRules: { of: 'municipalities', body: otherRules },
  draftQueueRules: { of: 'municipalities', body: otherRules },
  signQueueRules: { of: 'ruleSets' },
  showGroupPlan: { of: 'municipalities', params: () => ({ startsOn: '2027-09-01' }) },
  saveGroupPlan: {
    of: 'municipalities',
    params: () => ({ startsOn: '2027-09-01' }),
    body: () => ({ lines: [], decisions: [] }),
  },
  confirmGroupPlan: { of: 'municipalities', params: () => ({ startsOn: '2027-09-01' }) },
  printRun: { of: 'runs', body: () => ({ paper: 'commission' }) },
  listDelegates: { of: 'children' },
  listLooks: { of: 'children' },
  searchLooks: { of: 'nothing', body: () => ({}) },
  inviteDelegate: { of: 'children', body: () => ({ scopes: ['diary'], until: '2027-01-31' }) },
  renewInvitation: { of: 'delegations' },
  acceptDelegation: { of: 'nothing', body: () => ({ code: 'aaaa-bbbb-cccc' }) },
  listGuardians: { of: 'children' },
  endGuardianship: { of: 'children', params: () => ({ guardian: '00000002' }), body: () => ({ ground: 'Решение' }) },
  restoreGuardianship: {
    of: 'children',
    params: () => ({ guardian: '00000002' }),
    body: () => ({ ground: 'Решение' }),
  },
  listStaff: { of: 'organisations' },
  giveGrant: {
    of: 'employments',
    body: ({ organisation = 'NONE', makes: role = 'teacher' }) => ({
      ...{ role, organisation, snils: snils(numbers++), surname: 'Ким', name: 'Анна' },
    }),
  },
  takeGrant: { of: 'employments', params: (it) => ({ grant: second(it) }) },
  listConsents: { of: 'children' },
  giveConsent: { of: 'children', params: () => ({ purpose: 'health' }), body: () => ({ version: 'none' }) },
  withdrawConsent: { of: 'children', params: () => ({ purpose: 'health' }) },
  exportChild: { of: 'children' },
  printChildData: { of: 'children' },
  listChildRequests: { of: 'children' },
  requestCorrection: { of: 'children', body: () => ({ field: 'name', value: 'Лёва' }) },
  requestErasure: { of: 'children' },
  listDataRequests: { of: 'nothing' },
  acceptCorrection: { of: 'dataRequests' },
  refuseDataRequest: { of: 'dataRequests', body: () => ({ reason: 'Нет документа' }) },
  printDestructionAct: { of: 'dataRequests' },
  eraseChild: { of: 'children', body: () => ({ ground: 'order' }) },
  listServices: { of: 'nothing' },
  showService: { of: 'nothing', params: () => ({ service: 'gia-9' }) },
  listMyCases: { of: 'nothing' },
  listDeadlines: { of: 'nothing' },
  saveDraft: { of: 'children', params: () => ({ service: 'gia-9' }), body: ({ id }) => ({ child: id, answers: {} }) },
  showDraft: { of: 'nothing', params: () => ({ service: 'gia-9' }) },
  bringChild: { of: 'nothing', body: () => formFor().child },
  fileCase: { of: 'children', params: () => ({ service: 'gia-9' }), body: ({ id }) => ({ child: id, answers: exams }) },
  submitApplicationFor: { of: 'municipalities', body: () => ({ ...formFor(), channel: 'counter' }) },
  fileCaseFor: {
    of: 'organisations',
    params: () => ({ service: 'first-class' }),
    body: ({ id }) => ({ channel: 'counter', applicant, identity: formFor().child, organisation: id, answers: {} }),
  },
  requestCaseUpload: { of: 'cases', body: () => ({ bytes: 10 }) },
  attachCaseFile: {
    of: 'cases',
    params: (it) => ({ file: second(it) }),
    body: () => ({ name: 'a.pdf', document: 'pmpk' }),
  },
  printCaseReceipt: { of: 'cases' },
  listCaseFiles: { of: 'cases' },
  openCaseFile: { of: 'cases', params: (it) => ({ file: second(it) }) },
  showCase: { of: 'cases' },
  changeCase: { of: 'cases', body: () => ({ answers: exams }) },
  takeCaseStep: { of: 'cases', params: () => ({ step: 'register' }), body: () => ({}) },
  takeCaseSteps: {
    of: 'cases',
    body: ({ id }) => ({ step: 'register', deed: {}, items: [{ id, seq: 99_999 }] }),
  },
  listCases: { of: 'organisations', query: () => ({ service: 'gia-9', state: 'filed' }) },
  withdrawDelegation: { of: 'delegations' },
  givePupilCode: { of: 'children' },
}

/**
 * What is sent for an operation about a thing. A change names a version that nothing has: what is permitted is then refused
 * for that, and nothing changes.
 */
export function requestOf(route: Route, { params, query, body }: Asked, it: Thing, region: string) {
  const more = params?.(it) ?? {}
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(more[name] ?? it.id))
  const asking = new URLSearchParams({ ...(route.who.includes('public') && { region }), ...query?.(it) })
  const text = body?.(it)
  return {
    path: `${path}?${asking}`,
    init: {
      method: route.method,
      headers: {
        'content-type': route.speaks === 'xml' ? 'application/xml' : 'application/json',
        'idempotency-key': randomUUID(),
        ...(route.match && { 'if-match': '"99999"' }),
      },
      ...(text !== undefined && { body: typeof text === 'string' ? text : JSON.stringify(text) }),
    },
  }
}

import type { Draft, Rules } from './words.ts'

const set = {
  id: 'kindergarten-2026',
  validFrom: '2025-09-01',
  law: '273-ФЗ ст. 67 ч. 3.1',
  order: ['outOfTurn+sibling', 'outOfTurn', 'first', 'sibling', 'preferential', 'none'],
  tieBreak: 'application-id' as const,
}
const draft: Draft = {
  id: '01KRULES1',
  seq: 1,
  rules: {
    ...set,
    id: '01KRULES1',
    municipality: '61701000',
    validFrom: '2026-12-01',
    law: 'Постановление от 01.11.2026 № 1 (учебное)',
    order: ['outOfTurn', 'first', 'preferential', 'none'],
    nextReferral: { when: 'batch', on: ['06-01', '10-15'] },
    signatures: 2,
  },
  draftedAt: '2026-11-22T09:12:45.123Z',
  signed: 0,
  signedByMe: false,
}
/** What the small API of the browser tests answers about the order of the queue. */
export const rulesAnswer: Rules = { today: '2026-11-22', inForce: set, coming: [], signatures: 2, drafts: [draft] }

const moves = (applications: number, up: number, down: number) => ({ applications, up, down })
export const trialAnswer = {
  at: '2026-11-22T09:12:45.123Z',
  against: set.id,
  queue: {
    ...moves(360, 41, 12),
    queues: 6,
    byRight: [
      { right: 'outOfTurn', ...moves(4, 0, 0) },
      { right: 'first', ...moves(40, 0, 0) },
      { right: 'preferential', ...moves(30, 0, 12) },
      { right: 'none', ...moves(286, 41, 0) },
    ],
    sizes: [
      { from: 1, upTo: 5, up: 30, down: 2 },
      { from: 6, upTo: 25, up: 11, down: 6 },
      { from: 26, upTo: 100, up: 0, down: 4 },
      { from: 101, up: 0, down: 0 },
    ],
    movers: [
      { number: '7K2M9QX0', cohort: 2024, orientation: '1', right: 'preferential', before: 3, after: 61, total: 74 },
    ],
  },
  places: {
    applications: 360,
    places: 181,
    now: { placed: 147, first: 133 },
    proposed: { placed: 147, first: 130 },
    moved: 6,
    gained: 4,
    lost: 4,
  },
}

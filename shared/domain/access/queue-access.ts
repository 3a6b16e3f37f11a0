import type { Rule } from './policy.ts'

/** Who makes the order of the queue, and whose places are exchanged. Their words stand in rule-words.ts with those of the other rules. */
export const queueRules: readonly Rule[] = [
  {
    id: 'specialist-orders-queue',
    role: 'specialist',
    circle: 'own-municipality',
    actions: ['listQueueRules', 'tryQueueRules', 'draftQueueRules', 'signQueueRules'],
  },
  {
    id: 'parent-swaps-places',
    role: 'parent',
    circle: 'own-child',
    actions: ['showSwapRequest', 'askSwap', 'answerSwap'],
  },
]

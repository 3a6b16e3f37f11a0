import type { Rule } from './policy.ts'

/** Who is told, and who sees and notes how families were told. */
export const noticeRules: readonly Rule[] = [
  {
    id: 'parent-notices',
    role: 'parent',
    circle: 'self',
    actions: [
      'listNotices',
      'markRead',
      'showPreferences',
      'changePreferences',
      'askAddress',
      'confirmAddress',
      'listDeliveries',
    ],
  },
  {
    id: 'pupil-notices',
    role: 'pupil',
    circle: 'self',
    actions: ['listNotices', 'markRead'],
  },
  {
    id: 'specialist-tells',
    role: 'specialist',
    circle: 'own-municipality',
    actions: ['logContact', 'listContacts'],
  },
  {
    id: 'clerk-tells',
    role: 'clerk',
    circle: 'own-organisation',
    actions: ['logContact', 'listContacts'],
  },
]

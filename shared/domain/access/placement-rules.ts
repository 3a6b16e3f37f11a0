import type { Rule } from './policy.ts'

/** Who plans the places of a municipality and gives them. */
export const placementRules: readonly Rule[] = [
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
      'printRun',
      'showGroupPlan',
      'saveGroupPlan',
      'confirmGroupPlan',
    ],
  },
]

import type { ShownMunicipality } from '../domain/queue/forecast-shown.ts'

type Need = ShownMunicipality['years'][number]['all']

/** Whether places last: even for the high end, not even for the low one, or nobody can tell. */
export function verdictOf({ low, high, places }: Need) {
  if (high <= places) return 'мест хватит'
  return low > places ? 'мест не хватит' : 'мест может не хватить'
}

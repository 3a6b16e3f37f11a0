import type { BenefitClass } from '../queue/benefit-class.ts'

/** Rights to a place before others, in the words of the law. */
export const benefitWords: Record<BenefitClass, string> = {
  outOfTurn: 'внеочередное право',
  first: 'первоочередное право',
  preferential: 'преимущественное право',
  none: 'без льготы',
}

const isBenefit = (code: string): code is BenefitClass => code in benefitWords

/** A class of the order of the queue: «первоочередное право, брат или сестра в этом саду». */
export function classInWords(code: string): string {
  const [right = '', sibling] = code.split('+')
  if (right === 'sibling') return 'брат или сестра в этом саду'
  if (right === 'territory') return 'живёт на территории, закреплённой за этим садом'
  const said = isBenefit(right) ? benefitWords[right] : right
  return sibling === undefined ? said : `${said}, брат или сестра в этом саду`
}

/** Everything that is wrong with a region's folder. A deployment and `npm start` refuse a region of which anything is. */
import { calendarOf } from './check-calendar.ts'
import { demographyOf } from './check-demography.ts'
import { peopleOf } from './check-people.ts'
import { placesOf } from './check-places.ts'
import { rulesOf } from './check-rules.ts'
import { servicesOf } from './check-services.ts'
import { shapeOf } from './check-shape.ts'
import { territoriesOf } from './check-territories.ts'
import { wordsOf } from './check-words.ts'
import type { Finding } from './finding.ts'
import type { Folder } from './folder.ts'

/**
 * Every choice that is missing, impossible or against another one. Parts that cannot be read are named once; the others
 * are judged nevertheless.
 * @param today a date: also whether the calendar and the rules reach it. A deployment asks that, a local region does not
 */
export function checkFolder(folder: Folder, today?: string): Finding[] {
  const { wrong, known } = shapeOf(folder)
  return [
    ...wrong,
    ...placesOf(known, folder.code),
    ...calendarOf(known, today),
    ...rulesOf(known, today),
    ...servicesOf(known),
    ...demographyOf(known),
    ...territoriesOf(known),
    ...wordsOf(known),
    ...peopleOf(known),
  ]
}

/** `calendar.json: terms[1].from: says. → todo.` */
export const sentence = ({ file, field, says, todo }: Finding): string =>
  `${[file, field].filter(Boolean).join(': ')}: ${says}. → ${todo}.`

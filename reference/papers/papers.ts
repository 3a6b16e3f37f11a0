import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { rules } from '../../shared/domain/access/rules.ts'
import { events, routes } from '../catalogue.ts'
import { accessMatrix } from './access-matrix.ts'
import { dataFlows } from './data-flows.ts'
import { breachNotice, destruction } from './forms.ts'
import { measures, measuresPaper } from './measures.ts'
import { personalData } from './personal-data.ts'
import { protectionLevel } from './protection-level.ts'

const FOLDER = 'docs/ru/inspector'

/** The inspector's papers as they follow from tags, rules and stacks now. */
export async function papers(root: string): Promise<{ path: string; text: string }[]> {
  const [allRoutes, allEvents] = [await routes(root), await events(root)]
  const all = {
    'personal-data': personalData(allRoutes),
    'protection-level': protectionLevel(),
    'data-flows': dataFlows(allRoutes, allEvents),
    'access-matrix': accessMatrix(allRoutes, rules),
    measures: measuresPaper(),
    'breach-notice': breachNotice(),
    destruction: destruction(),
  }
  return Object.entries(all).map(([name, text]) => ({ path: `${FOLDER}/${name}.md`, text }))
}

/** A paper may not lean on a test that is not there. */
export const proofless = (root: string): string[] =>
  measures.flatMap(({ code, test }) =>
    test === undefined || existsSync(join(root, test)) ? [] : [`${code}: there is no ${test}`],
  )

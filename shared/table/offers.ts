import * as z from 'zod/mini'
import type { Application, In } from '../domain/application.ts'
import { Problem } from '../domain/problems/problem.ts'
import { Applications, OfferRow } from './applications.ts'
import { keys } from './keys.ts'
import { Runs, runIsPublished } from './runs/runs.ts'
import { PAGE, type Position, page } from './store/lists.ts'

/** An offer of a run that is still being published exists for nobody: until then the application is in the queue. */
const isHidden = async (it: In<'offered'>) => !(await runIsPublished(it.region, it.offer.run))

const asQueued = ({ offer: _, ...application }: In<'offered'>): Application => ({ ...application, status: 'queued' })

type Admit = (seen: Application) => void

/**
 * The application as people may see it.
 * @param admit decides access by what is seen, before anything else is told
 * @throws Problem `not-found`
 */
export async function applicationSeen(region: string, id: string, admit?: Admit): Promise<Application> {
  const { application, hidden } = await found(region, id, admit)
  return hidden ?? application
}

/**
 * The application to be changed.
 * @throws Problem `not-found`, and `run-in-progress` in the moments of a publication
 */
export async function applicationToChange(region: string, id: string, admit?: Admit): Promise<Application> {
  const { application, hidden } = await found(region, id, admit)
  if (hidden) throw new Problem('run-in-progress')
  return application
}

/** @returns it, and `hidden`: as what people see it while its offer is hidden */
async function found(region: string, id: string, admit: Admit = () => undefined) {
  const application = await Applications.find({ region, id })
  try {
    if (!application) throw new Problem('not-found')
    admit(application)
  } catch (error) {
    // Whether an offer is hidden is read of its run. As much is read of what is foreign and of what is not there.
    await Runs.find({ region, id })
    throw error
  }
  if (application.status !== 'offered' || !(await isHidden(application))) return { application }
  const hidden = asQueued(application)
  admit(hidden)
  return { application, hidden }
}

const holding = z.enum(['offered', 'consented', 'contracting', 'contracted', 'enrolled'])
/** States whose place in a list is the term by which somebody has to act. */
const withTerm: readonly string[] = ['offered', 'contracting', 'contracted']

/**
 * One page of the applications that hold a place of an organisation: in one state by its moment (the term, where there
 * is one), or state after state. Offers of a run that is still being published are left out.
 */
export async function offersTo(
  { region, organisation, status: asked }: { region: string; organisation: string; status?: string | undefined },
  after: Position | undefined,
) {
  const partition = keys.offersOf({ region, organisation })
  const range = asked === undefined ? {} : { beginsWith: keys.placeInList({ status: asked }) }
  const { items, next } = await page({ index: 'gsi2', partition, range }, { limit: PAGE, after })
  const found = items.map(async ({ gsi2sk, row }) => {
    const { run, ...it } = OfferRow.parse(row)
    const { status, at } = keys.partsOfPlace(String(gsi2sk))
    if (run !== undefined && !(await runIsPublished(region, run))) return []
    return [{ ...it, status: holding.parse(status), term: withTerm.includes(status) ? at : undefined }]
  })
  return { items: (await Promise.all(found)).flat(), next }
}

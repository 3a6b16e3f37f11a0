import type { Application } from '../domain/application.ts'
import { Problem } from '../domain/problem.ts'
import { Applications } from './applications.ts'
import { runIsPublished } from './runs.ts'

/** An offer of a run that is still being published exists for nobody: until then the application is in the queue. */
const isHidden = async (it: Application) => it.status === 'offered' && !(await runIsPublished(it.region, it.offer.run))

/** The application as people may see it. @throws Problem `not-found` */
export async function applicationSeen(region: string, id: string): Promise<Application> {
  const application = await Applications.get({ region, id })
  if (application.status !== 'offered' || !(await isHidden(application))) return application
  const { offer: _, ...queued } = application
  return { ...queued, status: 'queued' }
}

/** The application to be changed. @throws Problem `not-found`, and `run-in-progress` in the moments of a publication */
export async function applicationToChange(region: string, id: string): Promise<Application> {
  const application = await Applications.get({ region, id })
  if (await isHidden(application)) throw new Problem('run-in-progress')
  return application
}

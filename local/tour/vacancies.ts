import { showOrganisation } from '../../shared/contracts/registry.ts'
import { civilDate, nextSeptember } from '../../shared/domain/calendar.ts'
import type { Wanted } from './application.ts'
import { type Chapter, expect } from './story.ts'

/** The kindergarten whose clerk is one of the personas, and its page. */
const KINDERGARTEN = '215'
const PAGE = `/demo/organisations/${KINDERGARTEN}/`

/** Before all else anybody sees, without signing in, where there are places: the tour asks for one of them. */
export const vacancies: Chapter<void, Wanted> = async (story) => {
  const visitor = await story.as('public')
  const { id, title, groups } = await visitor(showOrganisation, { params: { organisation: KINDERGARTEN } })
  const [best] = groups.toSorted((a, b) => b.free - a.free)
  const [age] = best?.ages ?? []
  expect(best && best.free > 0 && age !== undefined, `${title} has a free place`)
  const page = await fetch(`${story.url}${PAGE}`)
  expect(page.ok && (await page.text()).includes('Свободные места'), `${PAGE} shows its places to everybody`)
  const year = Number(nextSeptember(civilDate(new Date().toISOString(), 'Europe/Moscow')).slice(0, 4))
  story.tell(`Без входа видно: ${title}, ${best.title}: свободных мест ${best.free}.`, PAGE)
  return { organisation: { id, title }, cohort: year - age }
}

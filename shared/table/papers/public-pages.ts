import type { Act } from '../../domain/act.ts'
import { civilDate } from '../../domain/calendar.ts'
import type { Vacancies } from '../../domain/queue/vacancies.ts'
import type { TerritoryAct } from '../../domain/territory/territory.ts'
import { env } from '../../env.ts'
import { getObject, putObject } from '../../files/objects.ts'
import { sha256 } from '../../vault/seal.ts'
import { type OpenQueues, queuesTable } from '../queue/public-queues.ts'
import { forEachOf } from '../store/lists.ts'
import { territoryTable } from '../territories.ts'
import { vacanciesTable } from '../vacancies.ts'

/** A browser asks each time, a CDN once a minute: so a crowd reaches the bucket once a minute. */
const CACHED = 'max-age=0, s-maxage=60'

const JSON_TEXT = { type: 'application/json; charset=utf-8' }
const HTML = { type: 'text/html; charset=utf-8' }
const CSV = { type: 'text/csv; charset=utf-8' }

type Written = { key: string; type: string; body: string | Uint8Array }

/**
 * Puts the public pages of a region, the table and the data into the public bucket: only what is not there as it should be.
 * One read and one write of the list of what was put, and a write for each object that changed.
 * @param site pages by address (`publicSite`)
 * @param acts in force, by which territories are assigned
 * @returns keys of the objects written
 */
export async function storePublic(
  vacancies: Vacancies,
  site: ReadonlyMap<string, string>,
  acts: readonly TerritoryAct[] = [],
): Promise<string[]> {
  const { code } = vacancies.region
  const pages = [...site].map(([address, body]) => ({ ...HTML, key: `${address.slice(1)}index.html`, body }))
  const files: Written[] = [
    { ...JSON_TEXT, key: `${code}/vacancies/vacancies.json`, body: JSON.stringify(vacancies) },
    { ...CSV, key: `${code}/vacancies/vacancies.csv`, body: await vacanciesTable(vacancies) },
    ...(await forEachOf(vacancies.municipalities, (it) => municipalityData(vacancies, it))).flat(),
    ...(await territoryData(vacancies, acts)),
    ...pages,
  ]
  // The address of the deployment itself shows its region; where there are more, the one of those who name none.
  if (code === env('DEFAULT_REGION')) files.push({ ...HTML, key: 'index.html', body: site.get(`/${code}/`) ?? '' })
  return storeFiles(`${code}/pages.json`, vacancies, files)
}

/** The queue, the rules that it goes by, and what came out the last time. */
export type QueuePages = Record<'queue' | 'rules' | 'outcome', string>

/** Puts the queue of a region as everybody may see it: pages, table and data, what has changed of them. */
export async function storeQueues({ now }: Act, queues: OpenQueues, pages: QueuePages): Promise<string[]> {
  const { code } = queues.region
  return putChanged(`${code}/queue/pages.json`, civilDate(now, queues.zone), [
    { ...HTML, key: `${code}/queue/index.html`, body: pages.queue },
    { ...HTML, key: `${code}/rules/index.html`, body: pages.rules },
    { ...HTML, key: `${code}/outcome/index.html`, body: pages.outcome },
    { ...CSV, key: `${code}/queue/queue.csv`, body: await queuesTable(queues) },
    { ...JSON_TEXT, key: `${code}/queue/queue.json`, body: JSON.stringify(queues) },
  ])
}
/** Puts those of some public files that are not there as they should be; `list` keeps what was put. @returns their keys */
export const storeFiles = (list: string, { asOf, zone }: Pick<Vacancies, 'asOf' | 'zone'>, files: readonly Written[]) =>
  putChanged(list, civilDate(asOf, zone), files)

/** The open data of one municipality. No time stands in it: it is written again when a place of its own changes. */
async function municipalityData(
  vacancies: Vacancies,
  municipality: Vacancies['municipalities'][number],
): Promise<Written[]> {
  const { region, zone } = vacancies
  const folder = `${region.code}/municipalities/${municipality.code}`
  const body = await vacanciesTable({ ...vacancies, municipalities: [municipality] })
  return [
    { ...CSV, key: `${folder}/vacancies.csv`, body },
    { ...JSON_TEXT, key: `${folder}/vacancies.json`, body: JSON.stringify({ region, zone, ...municipality }) },
  ]
}

/** The assigned territories of each municipality that has any, as a table and as they are. */
async function territoryData(
  { region, zone, municipalities }: Vacancies,
  acts: readonly TerritoryAct[],
): Promise<Written[]> {
  const titles = new Map(
    municipalities.flatMap(({ organisations }) => organisations.map(({ id, title }) => [id, title])),
  )
  return forEachOf([...Map.groupBy(acts, ({ municipality }) => municipality)], async ([code, its]) => {
    const folder = `${region.code}/municipalities/${code}/territory`
    return [
      { ...CSV, key: `${folder}/territory.csv`, body: await territoryTable(its, titles, zone) },
      { ...JSON_TEXT, key: `${folder}/territory.json`, body: JSON.stringify({ region: region.code, acts: its }) },
    ]
  }).then((files) => files.flat())
}

/**
 * The list holds the hash of each object together with the day: every day all are written anew, because two writers that
 * overlapped may have left an older page behind.
 */
async function putChanged(list: string, day: string, files: readonly Written[]): Promise<string[]> {
  const kept = await getObject('public', list)
  const before: Record<string, string> = kept ? JSON.parse(Buffer.from(kept).toString()) : {}
  const marked = files.map((file) => ({ ...file, mark: sha256(`${day} ${sha256(file.body)}`).slice(0, 16) }))
  const changed = marked.filter(({ key, mark }) => before[key] !== mark)
  await forEachOf(changed, ({ key, type, body }) => putObject('public', key, body, { type, cacheControl: CACHED }))
  const after = JSON.stringify(Object.fromEntries(marked.map(({ key, mark }) => [key, mark])))
  if (changed.length > 0)
    await putObject('public', list, after, { type: 'application/json; charset=utf-8', cacheControl: CACHED })
  return changed.map(({ key }) => key)
}

import type { Act } from '../domain/act.ts'
import { organisationVacancies, type Vacancies, vacanciesOf } from '../domain/queue/vacancies.ts'
import { csvForExcel } from '../files/csv.ts'
import type { Sheet } from '../files/sheet.ts'
import { groupsOf, organisationsByMunicipality } from './organisations.ts'
import { findDemography } from './queue/demography.ts'
import { regionData } from './regions.ts'
import { withPlaces } from './runs/seats.ts'
import { forEachOf } from './store/lists.ts'

/** The name of the turn in which the public pages are written, and the least time between two writers. */
export const VACANCIES = { turn: 'page/vacancies', seconds: 60 } as const

/** The vacancies of a region as they are now. */
export async function vacanciesNow({ region: code, now }: Act): Promise<Vacancies> {
  const [region, past] = await Promise.all([regionData(code), findDemography(code)])
  const municipalities = await organisationsByMunicipality(region)
  const known = await forEachOf(municipalities, async ({ organisations, ...municipality }) => ({
    ...municipality,
    organisations: await forEachOf(organisations, async (organisation) =>
      organisationVacancies({ organisation, groups: await withPlaces(await groupsOf(code, organisation.id)) }, region),
    ),
  }))
  return vacanciesOf({ ...region, ...(past && { forecast: true }) }, known, now)
}

/** The vacancies as a table for Excel. */
export const vacanciesTable = async (vacancies: Vacancies): Promise<Uint8Array> =>
  Buffer.concat(await Array.fromAsync(csvForExcel(sheetOf(vacancies), vacancies.zone)))

const text = (title: string) => ({ title, kind: 'text' as const })
const number = (title: string) => ({ title, kind: 'integer' as const })

/** One row for each kind of place and each building under construction. */
const sheetOf = ({ municipalities }: Vacancies): Sheet => ({
  name: 'Свободные места',
  columns: [
    ...[text('Муниципалитет'), text('Организация'), text('Адрес'), text('Для кого'), text('Направленность')],
    ...[number('Мест'), number('Свободно'), { title: 'Откроется', kind: 'date' as const }],
  ],
  rows: municipalities.flatMap(({ title: municipality, organisations }) =>
    organisations.flatMap(({ title, address, vacancies, building }) => [
      ...vacancies.map(({ group, orientation = null, capacity, free }) => [
        ...[municipality, title, address, group, orientation, capacity, free, null],
      ]),
      ...building.map((unit) => [
        ...[municipality, title, unit.address, 'строится', null, null, null, unit.opensOn ?? null],
      ]),
    ]),
  ),
})

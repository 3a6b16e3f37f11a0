import * as z from 'zod/mini'
import type { Proposal } from '../contracts/territory.ts'
import type { Act } from '../domain/act.ts'
import { civilDate } from '../domain/calendar.ts'
import { itsMunicipality } from '../domain/region.ts'
import { actsOn, assigned, type Territories, TerritoryAct } from '../domain/territory/territory.ts'
import { csvForExcel } from '../files/csv.ts'
import { keys } from './keys.ts'
import { titledOrganisation } from './organisations.ts'
import { regionData } from './regions.ts'
import { entity } from './store/entity.ts'
import { forEachOf } from './store/lists.ts'

const Stored = z.object({ region: z.string(), municipality: z.string(), acts: z.array(TerritoryAct) })
/** Apart from the region's data, which every function reads; a municipality's own, because an act has thousands of lines. */
const Items = entity<z.infer<typeof Stored>, { region: string; municipality: string }>({
  name: 'TERRITORIES',
  version: 1,
  schema: Stored,
  key: keys.territories,
})

/** For loading, after the region's data. */
export const storeTerritories = (region: string, municipality: string, { acts }: Territories): Promise<void> =>
  Items.store({ region, municipality, acts: acts.filter((it) => it.municipality === municipality) })

/** The acts of a municipality in force on a day; none where the region's folder has none. */
export const territoriesOf = async (region: string, municipality: string, day: string): Promise<TerritoryAct[]> =>
  actsOn((await Items.find({ region, municipality }, { fresh: false }))?.acts ?? [], day)

/** Those of all municipalities that are in force now. */
export async function territoriesNow({ region, now }: Act): Promise<TerritoryAct[]> {
  const { municipalities } = await regionData(region)
  return (await forEachOf(municipalities, ({ code, zone }) => territoriesOf(region, code, civilDate(now, zone)))).flat()
}

type Asked = Pick<TerritoryAct, 'municipality' | 'kind'> & { address: string }

/** Whose territory an address lies on by the act in force: a proposal to who confirms it. Nothing where there is no act. */
export async function proposalFor(
  { region: code, now }: Act,
  { municipality, kind: of, address }: Asked,
): Promise<Proposal | undefined> {
  const { zone } = itsMunicipality(await regionData(code), municipality)
  const acts = await territoriesOf(code, municipality, civilDate(now, zone))
  const act = acts.find(({ kind }) => kind === of)
  if (!act) return undefined
  const found = assigned(act, address)
  const ids = found.kind === 'found' ? found.organisations : []
  const organisations = await forEachOf(ids, (id) => titledOrganisation(code, id))
  return { kind: found.kind, organisations, act: act.title, signedOn: act.signedOn }
}

const text = (title: string) => ({ title, kind: 'text' as const })

/** Acts as a table for Excel, a row for each line. @param titles of organisations by their ids */
export async function territoryTable(acts: readonly TerritoryAct[], titles: ReadonlyMap<string, string>, zone: string) {
  const sheet = {
    name: 'Закреплённые территории',
    columns: [
      ...['Организация', 'Номер', 'Населённый пункт', 'Улица', 'Дома', 'Акт'].map(text),
      ...['Подписан', 'Действует с'].map((title) => ({ title, kind: 'date' as const })),
    ],
    rows: acts.flatMap(({ title, signedOn, from, lines }) =>
      lines.map(({ organisation, place = null, street = null, houses = null }) => [
        ...[titles.get(organisation) ?? organisation, organisation, place, street, houses, title, signedOn, from],
      ]),
    ),
  }
  return Buffer.concat(await Array.fromAsync(csvForExcel(sheet, zone)))
}

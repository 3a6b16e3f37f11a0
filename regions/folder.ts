/** A region as it lies on the disk: a folder of JSON files, each with the choices that belong together. */
import { readdir, readFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import { SecondWords } from '../shared/domain/notices/second-words.ts'
import { Demography } from '../shared/domain/queue/forecast-shown.ts'
import { PersonalData, RegionData } from '../shared/domain/region.ts'
import { Service } from '../shared/domain/service.ts'
import { Territories } from '../shared/domain/territory/territory.ts'
import { sha256 } from '../shared/vault/seal.ts'
import { People } from './people-file.ts'

const { kindergarten, identityDocuments, marks } = RegionData.shape

/** What each file of a folder holds. `people` is for trying only: invented people, which no deployment loads. */
export const shapes = {
  region: z.extend(
    z.pick(RegionData, {
      ...{ code: true, title: true, secondTitle: true, secondLanguage: true, zone: true },
      ...{ routingCodes: true, adapters: true },
    }),
    // Data of an older release goes without; a folder names its operator.
    { personalData: PersonalData },
  ),
  municipalities: z.pick(RegionData, { municipalities: true }),
  calendar: z.pick(RegionData, { holidays: true, terms: true }),
  rules: z.object({
    kindergarten: z.pick(kindergarten, { ageLimit: true, rules: true, benefits: true, refusals: true }),
  }),
  dictionaries: z.object({
    identityDocuments,
    kindergarten: z.omit(kindergarten, { ageLimit: true, rules: true, benefits: true, refusals: true }),
    marks,
  }),
  papers: z.pick(RegionData, { papers: true }),
  services: z.object({ services: z.array(Service) }),
  /** The past and what is built, for the forecast of places; a region without it has none. */
  demography: Demography,
  /** Which houses each kindergarten and school takes first, by the acts of municipalities. */
  territories: Territories,
  /** What families are told in the second language. */
  'second-words': SecondWords,
  people: People,
} as const
type Shapes = typeof shapes
export type Part = keyof Shapes
export const parts: readonly Part[] = [
  ...([
    'region',
    'municipalities',
    'calendar',
    'rules',
    'dictionaries',
    'papers',
    'services',
    'demography',
    'territories',
    'second-words',
    'people',
  ] as const),
]

/** What a folder may do without. */
export const optional: readonly Part[] = ['demography', 'territories', 'second-words', 'people']

/** The parts of a region that could be read. */
export type Known = { [P in Part]?: z.infer<Shapes[P]> }

/** `text` is missing where there is no such file, `value` where it is no JSON. */
export type RawFile = { text?: string; value?: unknown }
export type Folder = { code: string; files: ReadonlyMap<Part, RawFile>; strange: readonly string[]; hash: string }

/** Where the regions lie, or a folder of folders given for a test. */
const REGIONS = new URL('./', import.meta.url)
const pathOf = (code: string, root: URL) => new URL(`${code}/`, root)

/** Codes of the regions in the folder: those that have data, without the template. */
export async function regionFolders(root = REGIONS): Promise<string[]> {
  const found = await readdir(root, { withFileTypes: true })
  return found.filter((it) => it.isDirectory() && it.name !== TEMPLATE).map(({ name }) => name)
}

/** The folder that a new region is a copy of. */
export const TEMPLATE = 'template'

/** Reads a folder without judging it. @throws Error when there is none */
export async function readFolder(code: string, root = REGIONS): Promise<Folder> {
  const names = await readdir(pathOf(code, root))
  const files = new Map<Part, RawFile>()
  for (const part of parts) files.set(part, await readPart(new URL(`${part}.json`, pathOf(code, root))))
  const known: readonly string[] = parts.map((part) => `${part}.json`)
  const strange = names.filter((name) => name.endsWith('.json') && !known.includes(name))
  const texts = parts.filter((part) => part !== 'people').map((part) => files.get(part)?.text ?? '')
  return { code, files, strange, hash: sha256(JSON.stringify(texts)) }
}

async function readPart(file: URL): Promise<RawFile> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return {}
  try {
    return { text, value: JSON.parse(text) }
  } catch {
    return { text }
  }
}

/** The e-services of a folder. @throws ZodError when they have not the shape they must have */
export const servicesIn = ({ files }: Folder): Service[] => shapes.services.parse(files.get('services')?.value).services

/** The parts of a folder put together. @throws ZodError when one is missing or has not the shape it must have */
export function composed({ files }: Folder): RegionData {
  const value = (part: Part) => files.get(part)?.value
  const rules = shapes.rules.parse(value('rules'))
  const dictionaries = shapes.dictionaries.parse(value('dictionaries'))
  const words = value('second-words')
  return RegionData.parse({
    ...shapes.region.parse(value('region')),
    ...shapes.municipalities.parse(value('municipalities')),
    ...shapes.calendar.parse(value('calendar')),
    ...shapes.papers.parse(value('papers')),
    ...dictionaries,
    ...(words !== undefined && { secondWords: shapes['second-words'].parse(words) }),
    kindergarten: { ...rules.kindergarten, ...dictionaries.kindergarten },
  })
}

/** What a folder knows of the past; nothing where it has no such file. */
export const demographyIn = ({ files }: Folder): Demography | undefined => {
  const value = files.get('demography')?.value
  return value === undefined ? undefined : shapes.demography.parse(value)
}

/** The acts that assign territories; none where a folder has no such file. */
export const territoriesIn = ({ files }: Folder): Territories => {
  const value = files.get('territories')?.value
  return value === undefined ? { acts: [] } : shapes.territories.parse(value)
}

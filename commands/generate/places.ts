/** Municipalities, kindergartens and schools of an invented region, as many as its children need. */
import { streets } from '../../regions/names.ts'
import type { Plan } from '../../regions/people-file.ts'

/** Share of the places that are taken: what is left is given to the queue. */
export const FILLED = 0.9
/** Of the children who attend, those of kindergartens; of all who attend, how many more wait for a kindergarten. */
const PRESCHOOL = 0.3
const WAITING = 0.06

const A_MUNICIPALITY = 5000
const A_KINDERGARTEN = 100
const A_SCHOOL = 550
const FORMS = Array.from({ length: 11 }, (_, at) => at + 1)
const GROUPS: readonly [title: string, ages: [number, number]][] = [
  ['Ясельная группа', [1, 2]],
  ['Младшая группа', [3, 3]],
  ['Средняя группа', [4, 4]],
  ['Старшая группа', [5, 5]],
  ['Подготовительная группа', [6, 6]],
]

/** Adjectives of districts and their villages; each is also upper and lower. */
const DISTRICTS =
  'Берёзовский Берёзово Сосновский Сосновка Озёрский Озёрки Луговской Луговое Полянский Поляны Каменский Каменка Ключевской Ключи Дубровский Дубровка Липовский Липово Покровский Покровка Никольский Никольское Троицкий Троицкое Ольховский Ольховка Рябиновский Рябиново Черёмуховский Черёмухово Холмовский Холмы'.split(
    ' ',
  )

export type Town = { code: string; title: string; of: string; place: string }

/** The town that the region is named after, and its districts. No subject of the federation has codes of OKTMO that begin with 62. */
export function townsFor(pupils: number): Town[] {
  const named = ['', 'Верхне', 'Нижне'].flatMap((which) =>
    DISTRICTS.flatMap((adjective, at) => {
      const [district, village] = [adjective, DISTRICTS[at + 1] ?? ''].map((it) =>
        which === '' ? it : `${which}${it.toLowerCase()}`,
      )
      if (at % 2 === 1 || district === undefined) return []
      const of = `${district.replace(/[ио]й$/, 'ого')} района`
      return [{ title: `${district} район`, of, place: `с. ${village}` }]
    }),
  )
  const home = { code: '62701000', title: 'город Примеров', of: 'города Примерова', place: 'г. Примеров' }
  const districts = Math.min(named.length, Math.round(pupils / A_MUNICIPALITY))
  return [home, ...named.slice(0, districts).map((it, at) => ({ ...it, code: String(62_601_000 + at * 1000) }))]
}

/** @returns organisations that so many children attend when each group has `FILLED` of its places taken, and how many wait */
export function placesFor(pupils: number, towns: readonly Town[]): { organisations: Plan[]; applicants: number } {
  const preschool = Math.round(pupils * PRESCHOOL)
  const kindergartens = spread(preschool, Math.ceil(preschool / A_KINDERGARTEN))
  const schools = spread(pupils - preschool, Math.ceil((pupils - preschool) / A_SCHOOL))
  return {
    organisations: [
      ...kindergartens.map((children, at) => kindergarten(at, children, townOf(at, towns))),
      ...schools.map((children, at) => school(at, children, townOf(at, towns))),
    ],
    applicants: Math.max(1, Math.round(pupils * WAITING)),
  }
}

/** Every third stands in the town, the others in one district after the other. */
function townOf(at: number, [home, ...districts]: readonly Town[]): Town | undefined {
  return at % 3 === 0 || districts.length === 0 ? home : districts[(at - Math.floor(at / 3) - 1) % districts.length]
}

function standing(id: string, at: number, { code = '', place = '' }: Partial<Town> = {}) {
  const address = `${place}, ул. ${streets[at % streets.length]}, д. ${1 + ((at * 7) % 90)}`
  const units = [{ id: `${id}-1`, title: 'Основное здание', address }]
  return { unit: `${id}-1`, of: { id, municipality: code, address, units } }
}

function kindergarten(at: number, children: number, town?: Town): Plan {
  const { unit, of } = standing(String(1001 + at), at, town)
  const groups = spread(children, GROUPS.length).flatMap((taken, index) => {
    const [title, ages] = GROUPS[index] ?? []
    return title && ages ? [{ unit, title, ages, capacity: placesThat(taken) }] : []
  })
  return { ...of, kind: 'kindergarten', title: `Детский сад № ${at + 1}`, groups }
}

function school(at: number, children: number, town?: Town): Plan {
  const { unit, of } = standing(String(5001 + at), at + 4, town)
  const letters = children > A_SCHOOL / 2 ? ['А', 'Б'] : ['А']
  const sizes = spread(children, FORMS.length * letters.length)
  const classes = letters.flatMap((letter, row) =>
    [...Map.groupBy(FORMS, (form) => placesThat(sizes[row * FORMS.length + form - 1] ?? 1))].map(
      ([capacity, forms]) => ({
        unit,
        letters: [letter],
        forms,
        capacity,
      }),
    ),
  )
  return { ...of, kind: 'school', title: `Школа № ${at + 1}`, classes }
}

/** A number as a sum of so many parts that differ by one at most. */
const spread = (total: number, parts: number): number[] =>
  Array.from({ length: parts }, (_, at) => Math.floor((total * (at + 1)) / parts) - Math.floor((total * at) / parts))

/** The fewest places of which the taken ones are exactly so many. */
function placesThat(taken: number): number {
  let places = taken
  while (Math.round(places * FILLED) < taken) places++
  return places
}

import { type House, houseOf } from './houses.ts'

/** A street in one spelling: what kind it is, where that was said, and the words of its name in an order of their own. */
export type StreetName = { kind: string; name: string }
export type Address = { place: string; street: StreetName; house: House }

const KINDS: Record<string, string> = {
  ...{ ул: 'улица', улица: 'улица', пер: 'переулок', переулок: 'переулок', 'пер-к': 'переулок' },
  ...{ пр: 'пр', 'пр-т': 'проспект', 'пр-кт': 'проспект', просп: 'проспект', проспект: 'проспект' },
  ...{ проезд: 'проезд', 'пр-д': 'проезд', 'б-р': 'бульвар', бул: 'бульвар', бульвар: 'бульвар' },
  ...{ ш: 'шоссе', шоссе: 'шоссе', пл: 'площадь', площадь: 'площадь', наб: 'набережная', набережная: 'набережная' },
  ...{ туп: 'тупик', тупик: 'тупик', мкр: 'микрорайон', мкрн: 'микрорайон', 'мкр-н': 'микрорайон' },
  ...{ микрорайон: 'микрорайон', квартал: 'квартал', 'кв-л': 'квартал', аллея: 'аллея', тракт: 'тракт' },
  ...{ линия: 'линия', спуск: 'спуск', территория: 'территория', тер: 'территория', снт: 'снт' },
}
const PLACE =
  /^(?:г|гор|город|пос|п|пгт|рп|с|село|д|дер|деревня|ст|станица|ст-ца|х|хутор|посёлок|поселок|аул|слобода)[. ]+(?=\D)/i
const BEFORE =
  /^(?:\d{6}|россия|рф|.*\s(?:область|обл\.?|край|республика|округ|район|р-н)|(?:республика|респ\.?)\s.*)$/i
const FLAT = /^(?:кв|квартира|комн|комната|пом|помещение|подъезд|этаж|под)[. ]/i
const FLAT_INSIDE = /\s+(?:кв|квартира|комн|комната|пом)\.?\s*\d.*$/i

const spelt = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/["«»'()]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** «ул. 8-го Марта», «Карла Маркса проспект»: spellings of one street are equal (`isSameStreet`). */
export function streetOf(text: string): StreetName {
  let kind = ''
  const words = spelt(text)
    .replaceAll('.', '. ')
    .split(' ')
    .flatMap((word) => {
      const known = KINDS[word.replace(/\.$/, '')]
      if (known !== undefined && kind === '') {
        kind = known
        return []
      }
      return word === '' || word === '.'
        ? []
        : [word.replace(/\.$/, '').replace(/^(\d+)-?(?:го|я|й|ая|ой|е|ое)$/, '$1')]
    })
  // A street that is called by such a word alone: «Набережная», «Аллея».
  if (words.length === 0 && kind !== '') return { kind: '', name: kind }
  return { kind, name: words.toSorted().join(' ') }
}

/** Whether both may be the same street: a kind that is not said, or said as «пр.», stands in nobody's way. */
export const isSameStreet = (a: StreetName, b: StreetName): boolean =>
  a.name === b.name && (a.kind === b.kind || a.kind === '' || b.kind === '' || isAvenue(a, b) || isAvenue(b, a))
const isAvenue = (a: StreetName, b: StreetName) => a.kind === 'пр' && (b.kind === 'проспект' || b.kind === 'проезд')

/** The name of a town or village without what kind of one it is; nothing where none is named. */
export const placeOf = (text: string): string => spelt(text).replace(PLACE, '').trim()
export const isSamePlace = (a: string, b: string): boolean => a === '' || b === '' || a === b

/** Addresses of the federal exchange are no longer. */
const MOST = 1000

/**
 * Town, street and house of an address as a person writes it: «г. Примерск, ул. Садовая, д. 12, кв. 5», «Садовая 12-5».
 * @returns nothing where there is no street with a house in it, nor a village with one; the name of the street is empty there
 */
export function addressOf(text: string): Address | undefined {
  const parts = text
    .slice(0, MOST)
    .split(/[,;]/)
    .map((part) => part.trim().replace(FLAT_INSIDE, ''))
    .filter((part) => part !== '' && !BEFORE.test(part) && !FLAT.test(part))
  const named = parts.filter((part) => PLACE.test(part) && !/^д\.?\s*\d/i.test(part))
  const place = placeOf(named.at(-1) ?? '')
  const [first, ...others] = parts.filter((part) => !named.includes(part))
  const street = first ?? ''
  if (street === '') return undefined
  // Villages number their houses without streets.
  const alone = place === '' ? undefined : wholeHouse([street, ...others])
  if (alone) return { place, street: { kind: '', name: '' }, house: alone }
  const found = others[0] === undefined ? undefined : wholeHouse(others)
  if (found) return { place, street: streetOf(street), house: found }
  const inside = withHouse(street, others)
  return inside && { place, street: streetOf(inside.name), house: inside.house }
}

/** Street and house without a comma: the house is the first number that stands after a name. */
function withHouse(text: string, others: readonly string[]): { name: string; house: House } | undefined {
  const words = text.split(/\s+/)
  const at = words.findIndex(
    (word, n) => /^\d/.test(word) && !ORDINAL.test(word) && words.slice(0, n).some((it) => isName(it)),
  )
  const [number = '', ...more] = words.slice(Math.max(at, 0))
  const house = at < 0 ? undefined : wholeHouse([[number.replace(/-\d+$/, ''), ...more].join(' '), ...others])
  const name = words.slice(0, at).filter((word) => !/^д(?:ом)?\.?$/i.test(word))
  return house && { name: name.join(' '), house }
}
const ORDINAL = /^\d+-?(?:го|я|й|ая|ой|е|ое)$/
const isName = (word: string) => /\p{L}{2}/u.test(word) && !(spelt(word).replace(/\.$/, '') in KINDS) && word !== 'дом'

/** The house with the building that may stand in a part of its own: «д. 12», «корп. 2». */
function wholeHouse([first = '', second = '']: readonly string[]): House | undefined {
  if (!/^(?:д(?:ом)?\.?\s*)?(?:№\s*)?\d/i.test(first)) return undefined
  const both = /^(?:корпус|корп|к|строение|стр|литера|лит)\.?\s*/i.test(second)
    ? houseOf(`${first} ${second}`)
    : undefined
  return both ?? houseOf(first)
}

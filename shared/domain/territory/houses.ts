/**
 * Houses as the acts of municipalities write them: «1–15 нечётные, 2–40 чётные», «7, 9А, 11/2», «с 20 до конца», «все, кроме 5».
 * A number alone is that very house; a range takes in what has a letter or a fraction, too, because an act says it for a stretch of
 * a street.
 */
export type House = { number: number; rest: string }

type Side = 'odd' | 'even' | undefined
type Piece = { from: number; to: number; side: Side; rest?: string }
export type Houses = { within: readonly Piece[]; without: readonly Piece[] }

const LAST = Number.MAX_SAFE_INTEGER
const SIDE = /\s*\(?(не)?ч[её]т(?:н(?:ые|ая|ой|ых))?\.?(?:\s+сторон[аы])?(?:\s+номера)?\)?$/i
const ODD_SHORT = /\s*\(?неч\.?\)?$/i
const RANGE = /^(?:с\s+|от\s+)?(?:№\s*)?(\d{1,4})\s*(?:[-–—]|\s+по\s+|\s+до\s+)\s*(?:№\s*)?(\d{1,4})$/i
const ONWARD = /^(?:с\s+|от\s+)?(?:№\s*)?(\d{1,4})\s*(?:[-–—]|\s+и\s+|\s+)\s*(?:до\s+)?(?:конца|далее)(?:\s+улицы)?$/i
const WHOLE = /^(?:все(?:\s+дома)?|вся(?:\s+улица)?|полностью)$/i
const ONE = /^(?:д(?:ом)?\.?\s*)?(?:№\s*)?(\d{1,4})\s*(.*)$/i

/** `12А`, `12 корп. 1`, `12/2`, `12 стр. 3`: the number, and what follows it in one spelling. Nothing for what is no house. */
export function houseOf(text: string): House | undefined {
  const [, number, more = ''] = ONE.exec(text.trim()) ?? []
  if (number === undefined) return undefined
  const rest = more
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/["«»'.,]/g, ' ')
    .replaceAll(/(?:^|\s)(?:корпус|корп|к)\s*(?=\d)/g, ' к')
    .replaceAll(/(?:^|\s)(?:строение|стр|с)\s*(?=\d)/g, ' с')
    .replaceAll(/(?:^|\s)(?:литера|лит)\s*/g, ' ')
    .replaceAll(/\s+/g, '')
  return /^(?:[а-я]?(?:\/\d{1,4}[а-я]?)?(?:к\d{1,3}[а-я]?)?(?:с\d{1,3}[а-я]?)?)$/.test(rest)
    ? { number: Number(number), rest }
    : undefined
}

/**
 * Reads the houses of a line of an act. Nothing written is the whole street.
 * @returns the first piece that is not understood, as it is written, where there is one
 */
export function housesOf(text: string): Houses | { strange: string } {
  const [given = '', ...excepted] = text.trim().split(/,?\s*(?:кроме|за исключением)(?:\s+дом(?:а|ов))?\s*:?\s*/i)
  if (excepted.length > 1) return { strange: text.trim() }
  const [within, without] = [given, excepted[0] ?? ''].map(piecesOf)
  for (const list of [within, without]) if (list && 'strange' in list) return list
  if (!within || !without || 'strange' in within || 'strange' in without) return { strange: text.trim() }
  return { within: within.length > 0 ? within : [{ from: 1, to: LAST, side: undefined }], without }
}

function piecesOf(text: string): Piece[] | { strange: string } {
  const pieces: Piece[] = []
  for (const written of text.split(/[,;]/)) {
    const part = written.trim().replace(/^дома?\s+/i, '')
    if (part === '') continue
    const piece = pieceOf(part)
    if (!piece) return { strange: part }
    pieces.push(piece)
  }
  return pieces
}

function pieceOf(part: string): Piece | undefined {
  const odd = ODD_SHORT.test(part)
  const [found, not] = (odd ? undefined : SIDE.exec(part)) ?? []
  const side: Side = odd || not !== undefined ? 'odd' : found === undefined ? undefined : 'even'
  const rest = part.replace(odd ? ODD_SHORT : SIDE, '').trim()
  if (rest === '' ? side !== undefined : WHOLE.test(rest)) return { from: 1, to: LAST, side }
  const [, from, to] = RANGE.exec(rest) ?? []
  if (from !== undefined && to !== undefined)
    return Number(from) <= Number(to) ? { from: Number(from), to: Number(to), side } : undefined
  const [, onward] = ONWARD.exec(rest) ?? []
  if (onward !== undefined) return { from: Number(onward), to: LAST, side }
  const one = side === undefined ? houseOf(rest) : undefined
  return one && { from: one.number, to: one.number, side, rest: one.rest }
}

/** Whether a house is among them. */
export const isAmong = ({ within, without }: Houses, house: House): boolean =>
  within.some(holds(house)) && !without.some(holds(house))

const holds =
  ({ number, rest }: House) =>
  (piece: Piece): boolean =>
    piece.from <= number &&
    number <= piece.to &&
    (piece.side === undefined || (piece.side === 'odd') === (number % 2 === 1)) &&
    (piece.rest === undefined || piece.rest === rest)

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { addressOf, isSameStreet, streetOf } from './address.ts'
import { houseOf, housesOf, isAmong } from './houses.ts'
import { actsOn, assigned, type TerritoryAct } from './territory.ts'

const holds = (houses: string, house: string): boolean => {
  const [list, one] = [housesOf(houses), houseOf(house)]
  if ('strange' in list || !one) throw new Error(`not understood: ${houses} / ${house}`)
  return isAmong(list, one)
}

describe('the houses of a line', () => {
  it.each([
    ['', ['1', '57А', '300 корп. 2'], []],
    ['все', ['1', '2'], []],
    ['1-15', ['1', '15', '8А', '8/2'], ['16', '150']],
    ['1–15 нечётные', ['1', '15', '7Б'], ['2', '8', '17']],
    ['2 - 40 (чётная сторона)', ['2', '40'], ['1', '41', '42']],
    ['1-9 неч., 2-8 чет.', ['1', '9', '2', '8'], ['10', '11']],
    ['нечетные', ['1', '999'], ['2']],
    ['7, 9А; 11/2', ['7', '9а', '11/2'], ['9', '11', '7А', '8']],
    ['12 корп. 1, 12 к2', ['12, корпус 1', '12к2'], ['12', '12 к3']],
    ['с 20 до конца', ['20', '21', '400'], ['19']],
    ['от 21 и далее нечётные', ['21', '99'], ['22', '19']],
    ['дома 3, 5 - 7', ['3', '6'], ['4']],
    ['с 1 по 9', ['1', '9'], ['10']],
    ['все, кроме 5, 7А', ['4', '7'], ['5', '7А']],
    ['1-20, за исключением домов 4-6', ['3', '7'], ['4', '5', '6', '21']],
  ])('"%s"', (houses, within, without) => {
    expect(within.filter((it) => !holds(houses, it))).toEqual([])
    expect(without.filter((it) => holds(houses, it))).toEqual([])
  })

  it.each([
    ['1-15 и рядом', '1-15 и рядом'],
    ['3, пять', 'пять'],
    ['9-1', '9-1'],
    ['все, кроме 5, кроме 7', 'все, кроме 5, кроме 7'],
    ['12 чётные', '12 чётные'],
  ])('"%s" is not understood, and says what of it', (houses, strange) => {
    expect(housesOf(houses)).toEqual({ strange })
  })

  it('two sides of a range are the range, and share nothing', () => {
    const stretch = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 60 }))
    fc.assert(
      fc.property(
        stretch,
        fc.integer({ min: 1, max: 480 }),
        fc.constantFrom('', 'А', '/2', ' корп. 3'),
        (at, n, more) => {
          const [from, to] = [at[0], at[0] + at[1]]
          const house = `${n}${more}`
          const sides = ['чётные', 'нечётные'].filter((side) => holds(`${from}-${to} ${side}`, house))
          expect(sides.length).toBe(holds(`${from}-${to}`, house) ? 1 : 0)
        },
      ),
    )
  })
})

describe('an address', () => {
  it.each([
    ['г. Примерск, ул. Садовая, д. 12, кв. 5', 'примерск', 'садовая', '12'],
    ['390000, Примерская область, город Примерск, улица Садовая, дом 12А', 'примерск', 'садовая', '12а'],
    ['Садовая 12', '', 'садовая', '12'],
    ['Садовая 12-5', '', 'садовая', '12'],
    ['ул Садовая 12 кв 5', '', 'садовая', '12'],
    ['ул. 8 Марта 12 корп 2', '', '8 марта', '12к2'],
    ['Садовая 1-я дом 7', '', '1 садовая', '7'],
    ['г Примерск, 8 Марта ул, 3/1', 'примерск', '8 марта', '3/1'],
    ['ул. 8-го Марта, д. 3', '', '8 марта', '3'],
    ['пос. Лесной, ул. Заречная, д. 2, корп. 2', 'лесной', 'заречная', '2к2'],
    ['с. Заречье, ул. 1-я Полевая, 4', 'заречье', '1 полевая', '4'],
    ['с. Заречье, д. 5', 'заречье', '', '5'],
    ['д. Ивановка, ул. Мира, д. 7', 'ивановка', 'мира', '7'],
    ['г. Примерск, проспект Карла Маркса, 5, строение 1', 'примерск', 'карла маркса', '5с1'],
  ])('%s', (text, place, street, house) => {
    const found = addressOf(text)
    expect(found && [found.place, found.street.name, `${found.house.number}${found.house.rest}`]).toEqual([
      place,
      street.split(' ').toSorted().join(' '),
      house,
    ])
  })

  it.each(['', 'г. Примерск', 'ул. Садовая', 'у бабушки', '12', 'кв. 5'])('"%s" is none', (text) => {
    expect(addressOf(text)).toBeUndefined()
  })

  it.each([
    ['ул. Мира', 'Мира', true],
    ['улица «Зелёная»', 'ул. Зеленая', true],
    ['ул. Карла Маркса', 'Маркса Карла ул.', true],
    ['пр. Мира', 'проспект Мира', true],
    ['пр. Мира', 'проезд Мира', true],
    ['пр-т Мира', 'проезд Мира', false],
    ['ул. Мира', 'пер. Мира', false],
    ['ул. Садовая', 'ул. Новая Садовая', false],
    ['ул. Набережная', 'Набережная', true],
  ])('%s and %s: the same street? %s', (a, b, same) => {
    expect(isSameStreet(streetOf(a), streetOf(b))).toBe(same)
  })
})

const act = (lines: TerritoryAct['lines'], more: Partial<TerritoryAct> = {}): TerritoryAct => ({
  ...{ municipality: '61701000', kind: 'kindergarten', title: 'Постановление № 1' },
  ...{ signedOn: '2026-03-01', from: '2026-03-15', lines, ...more },
})

describe('whose territory an address lies on', () => {
  const city = act([
    { organisation: '215', street: 'ул. Мира', houses: '1-20' },
    { organisation: '217', street: 'ул. Мира', houses: '20, 21-40' },
    { organisation: '231', place: 'с. Заречье', street: 'ул. Мира' },
    { organisation: '242', place: 'пос. Лесной' },
  ])
  const found = (...organisations: string[]) => ({ kind: 'found', organisations })

  it.each([
    ['ул. Мира, д. 3', found('215', '231')],
    ['г. Примерск, ул. Мира, д. 3', found('215')],
    ['с. Заречье, улица Мира, 33', found('231')],
    ['г. Примерск, ул. Мира, 20, кв. 7', found('215', '217')],
    ['пос. Лесной, ул. Любая, д. 1', found('242')],
    ['пос. Лесной, д. 7', found('242')],
    ['с. Заречье, д. 7', { kind: 'none' }],
    ['г. Примерск, ул. Мира, д. 41', { kind: 'none' }],
    ['г. Примерск, ул. Миражная, д. 3', { kind: 'none' }],
    ['рядом с парком', { kind: 'unread' }],
  ])('%s', (address, answer) => {
    expect(assigned(city, address)).toEqual(answer)
  })

  it('the newest act that has begun counts, of each municipality and kind', () => {
    const [old, next, schools, elsewhere] = [
      act([]),
      act([], { from: '2027-03-15' }),
      act([], { kind: 'school', from: '2026-01-01' }),
      act([], { municipality: '61625000' }),
    ]
    const all = [old, next, schools, elsewhere]
    expect(actsOn(all, '2026-03-14')).toEqual([schools])
    expect(actsOn(all, '2027-03-14')).toEqual([old, schools, elsewhere])
    expect(actsOn(all, '2027-03-15')).toEqual([next, schools, elsewhere])
  })
})

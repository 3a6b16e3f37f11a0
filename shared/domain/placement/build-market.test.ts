import { describe, expect, it } from '@jest/globals'
import { type Applicant, buildMarket } from './build-market.ts'
import { BEYOND, MarketError, NO_SLOT, OPEN, SPARE, UNPLACED } from './market.ts'
import type { Programme } from './slots.ts'

const wish = (programme: string, priority: number | null = 0) => ({ programme, priority })
const refusal = (applicants: readonly Applicant[], programmes: readonly Programme[]) => {
  try {
    buildMarket({ applicants, programmes })
  } catch (error) {
    return error instanceof MarketError ? { place: error.place, message: error.message } : error
  }
  return 'accepted'
}

describe('buildMarket', () => {
  it('lays out lists, keys, slots and frozen places', () => {
    const market = buildMarket({
      applicants: [
        { id: 'a', wishes: [wish('Y', 2), wish('X', null)], category: 'benefit' },
        { id: 'b', wishes: [], frozen: { programme: 'X' } },
        { id: 'c', wishes: [wish('X', 1)], category: 'unheard of' },
      ],
      programmes: [
        { id: 'X', capacity: 4, slots: [{ seats: 1 }, { seats: 2, category: 'benefit' }] },
        { id: 'Y', capacity: 1 },
        { id: 'Z', capacity: 1, slots: [{ seats: 1, category: 'twins' }], soft: false },
      ],
    })
    expect(market).toEqual({
      applicants: ['a', 'b', 'c'],
      programmes: ['X', 'Y', 'Z'],
      categories: ['benefit', 'twins'],
      rankBits: 2,
      wishStart: Uint32Array.of(0, 2, 2, 3),
      wishProgramme: Uint16Array.of(1, 0, 0),
      wishKey: Uint32Array.of(8, BEYOND, 6),
      category: Uint8Array.of(1, OPEN, OPEN),
      frozenProgramme: Uint16Array.of(UNPLACED, 0, UNPLACED),
      frozenSlot: Uint8Array.of(NO_SLOT, 0, NO_SLOT),
      heldProgramme: new Uint16Array(),
      firstClass: 0,
      capacity: Uint32Array.of(4, 1, 1),
      demand: Uint32Array.of(1, 1, 0),
      slotStart: Uint32Array.of(0, 4, 5, 6),
      slotSeats: Uint32Array.of(0, 2, 1, 0, 1, 1),
      slotCategory: Uint8Array.of(OPEN, 1, OPEN, SPARE, OPEN, 2),
    })
  })

  const a = { id: 'a', wishes: [wish('X')] }
  const X = { id: 'X', capacity: 1 }
  it.each<[string, Applicant[], Programme[], string, string]>([
    ['an applicant twice', [a, a], [X], 'applicant "a"', 'the id is used twice'],
    ['a programme twice', [a], [X, X], 'programme "X"', 'the id is used twice'],
    ['an unknown programme', [a], [], 'applicant "a", wish 0 ("X")', 'there is no such programme'],
    [
      'a wish twice',
      [{ id: 'a', wishes: [wish('X'), wish('X', 1)] }],
      [X],
      'applicant "a", wish 1 ("X")',
      'the programme is listed twice',
    ],
    [
      'half a class',
      [{ id: 'a', wishes: [wish('X', 0.5)] }],
      [X],
      'applicant "a", wish 0 ("X")',
      'the priority 0.5 is not a whole number from 0 on',
    ],
    [
      'a class below the best',
      [{ id: 'a', wishes: [wish('X', -1)] }],
      [X],
      'applicant "a", wish 0 ("X")',
      'the priority -1 is not a whole number from 0 on',
    ],
    [
      'a class that does not fit beside the applicants',
      [a, { id: 'b', wishes: [] }, { id: 'c', wishes: [wish('X', 0x40000000)] }],
      [X],
      'applicant "c", wish 0 ("X")',
      'class 1073741824 does not fit a key: with so many applicants 1073741823 is the last',
    ],
    [
      'the one key that means none',
      [a, { id: 'b', wishes: [wish('X', 0x7fffffff)] }],
      [X],
      'applicant "b", wish 0 ("X")',
      'class 2147483647 does not fit a key: with so many applicants 2147483646 is the last',
    ],
    [
      'a negative capacity',
      [],
      [{ id: 'X', capacity: -1 }],
      'programme "X"',
      'the capacity -1 is not a whole number from 0 on',
    ],
    ['half a seat', [], [{ ...X, slots: [{ seats: 0.5 }] }], 'programme "X", slot 0', '0.5 is not a number of seats'],
    [
      'slots beyond the capacity',
      [],
      [{ ...X, slots: [{ seats: 1 }, { seats: 1, category: 'benefit' }] }],
      'programme "X"',
      'its slots have 2 seats, its capacity is 1',
    ],
    [
      'too many slots',
      [],
      [{ ...X, slots: Array.from({ length: 253 }, () => ({ seats: 0 })) }],
      'programme "X"',
      '253 slots are more than 252',
    ],
    [
      'too many categories',
      [],
      ['X', 'Y'].map((id) => ({
        id,
        capacity: 0,
        slots: Array.from({ length: 128 }, (_, number) => ({ seats: 0, category: `${id}${number}` })),
      })),
      'programme "Y"',
      '"Y126" is category 255, at most 254 fit',
    ],
    [
      'too many programmes',
      [],
      Array.from({ length: 65536 }, (_, number) => ({ id: `${number}`, capacity: 0 })),
      'programmes',
      'there are more than 65535',
    ],
    [
      'a place frozen nowhere',
      [{ ...a, frozen: { programme: 'Q' } }],
      [X],
      'applicant "a", frozen at "Q"',
      'there is no such programme',
    ],
    [
      'a place frozen in a slot that is not there',
      [{ ...a, frozen: { programme: 'X', slot: 1 } }],
      [X],
      'applicant "a", frozen at "X"',
      'there is no slot 1',
    ],
    [
      'a slot frozen twice',
      ['a', 'b'].map((id) => ({ id, wishes: [], frozen: { programme: 'X', slot: 0 } })),
      [{ ...X, capacity: 2, slots: [{ seats: 1, category: 'benefit' }] }],
      'applicant "b", frozen at "X"',
      'slot 0 has no seat left',
    ],
    [
      'more frozen places than seats',
      ['a', 'b'].map((id) => ({ id, wishes: [], frozen: { programme: 'X' } })),
      [X],
      'applicant "b", frozen at "X"',
      'the programme has no seat left',
    ],
  ])('refuses %s', (_, applicants, programmes, place, reason) => {
    expect(refusal(applicants, programmes)).toEqual({ place, message: `${place}: ${reason}` })
  })
})

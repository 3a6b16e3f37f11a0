import { describe, expect, it } from '@jest/globals'
import { emptyDate } from '../../shared/ui/date-input.tsx'
import { classesLeft, filledFrom, filledFromDraft, moved, type Proposal, proposalOf } from './form.ts'

const rules: Proposal = {
  order: ['outOfTurn', 'own', 'first', 'preferential', 'none'],
  classes: [{ name: 'own', title: 'Дети педагогов', with: ['sibling'] }],
  points: [{ criterion: 'sibling', points: 3, law: 'акт' }],
  within: ['points', 'desired', 'filed'],
  ages: { fromMonths: 2, belowYears: 8 },
  nextReferral: { when: 'batch', on: ['06-01', '10-15'] },
  signatures: 2,
  validFrom: '2027-01-01',
  law: 'акт',
}

describe('the form of an order of the queue', () => {
  it('of a draft gives the same rules back', () => {
    expect(proposalOf(filledFromDraft(rules), rules)).toEqual({ body: rules })
  })

  it('keeps what it has no words for: points for other criteria, where points count, the older child first', () => {
    const own: Proposal = {
      ...rules,
      points: [
        { criterion: 'sibling', points: 3, law: 'акт' },
        { criterion: 'residence', points: 5, law: 'решение думы' },
      ],
      pointsIn: ['none'],
      within: ['points', 'born', 'filed'],
    }
    expect(proposalOf(filledFromDraft(own), own)).toEqual({ body: own })
  })

  it('begins as the rules in force, without their dates and ground', () => {
    const { errors = [] } = proposalOf(filledFrom(rules), rules)
    expect(errors.map(({ id }) => id)).toEqual(['from', 'law'])
  })

  it.each([
    [{ days: '1.6 и 2.7' }, 'days'],
    [{ points: { first: 'два' } }, 'points-first'],
    [{ fromMonths: '' }, 'fromMonths'],
    [{ to: { ...emptyDate, day: '40' } }, 'to'],
  ])('says where %o is wrong', (over, id) => {
    const { errors } = proposalOf({ ...filledFromDraft(rules), ...over }, rules)
    expect(errors).toMatchObject([{ id }])
  })

  it('keeps seats by what is typed, a reserve of the same size under its own ground', () => {
    const kept = { criterion: 'first', percent: 30, law: 'решение думы' }
    const base: Proposal = { ...rules, reserves: { first: 'open', of: [kept] } }
    const form = filledFromDraft(base)
    const typed = { ...form, reserves: { ...form.reserves, none: '20' }, reservesFirst: 'reserved' as const }
    expect(proposalOf(typed, base).body?.reserves).toEqual({
      first: 'reserved',
      of: [kept, { criterion: 'none', percent: 20, law: 'акт' }],
    })
    expect(proposalOf({ ...form, reserves: { first: '0' } }, base).body).not.toHaveProperty('reserves')
    expect(proposalOf({ ...form, reserves: { first: '101' } }, base).errors).toMatchObject([{ id: 'reserves-first' }])
  })

  it('without points orders by filing alone, and zero points are none', () => {
    const plain = { ...filledFromDraft(rules), points: { sibling: '0' }, within: 'filed' as const }
    const { body } = proposalOf(plain, rules)
    expect(body).not.toHaveProperty('points')
    expect(body).not.toHaveProperty('within')
  })

  it('a class goes up, down and out, and what is out can come back', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b', 'c'], 1, 0)).toEqual(['a', 'c'])
    expect(classesLeft({ order: ['none'] }, rules)).toContain('own')
    expect(classesLeft(rules, rules)).not.toContain('own')
  })
})

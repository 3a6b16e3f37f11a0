import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { follow, lookAt, nothingWanted, type Proof, told, toTell, unproved, type Wanted } from './case-proof.ts'

const MOSCOW = 'Europe/Moscow'
const one = (until?: string): Wanted => ({ documents: ['benefit', 'photo'], proved: [{ document: 'benefit', until }] })
const wanted: Wanted = { documents: ['benefit', 'photo'], proved: [] }
const held = follow(unproved, one('2027-05-31'))

describe('a case that stands by rights', () => {
  it.each<[string, Proof, Wanted, Partial<Proof>]>([
    ['a right', unproved, one('2027-05-31'), { proved: ['benefit'], lost: [], until: '2027-05-31' }],
    ['a right without an end', unproved, one(), { proved: ['benefit'], lost: [], until: undefined }],
    ['a document that no right ever proved is not lost', unproved, wanted, { proved: [], lost: [] }],
    ['the right is gone, before its day or after', held, wanted, { proved: [], lost: ['benefit'], until: undefined }],
    ['and stays lost until it is told', follow(held, wanted), wanted, { lost: ['benefit'] }],
    ['told, it is not lost anew', told(follow(held, wanted), 'ended'), wanted, { proved: [], lost: [] }],
    ['found again before it was told', follow(held, wanted), one('2028-01-01'), { lost: [], until: '2028-01-01' }],
    ['sent as a file', held, { documents: ['photo'], proved: one('2027-05-31').proved }, { proved: [], lost: [] }],
    ['sent after it was lost', follow(held, wanted), { documents: ['photo'], proved: [] }, { lost: [] }],
    ['asked no more, or decided', held, nothingWanted, { proved: [], lost: [], until: undefined }],
    ['told of the same end', told(held, 'near'), one('2027-05-31'), { nearTold: '2027-05-31' }],
    ['told of another end', told(held, 'near'), one('2027-08-31'), { nearTold: undefined, until: '2027-08-31' }],
    [
      'of two the first to end counts',
      unproved,
      {
        documents: ['a', 'b'],
        proved: [
          { document: 'a', until: '2027-08-31' },
          { document: 'b', until: '2027-05-31' },
        ],
      },
      { proved: ['a', 'b'], until: '2027-05-31' },
    ],
  ])('%s', (_, before, now, after) => expect(follow(before, now)).toMatchObject(after))

  it.each<[string, Proof, string, ReturnType<typeof toTell>]>([
    ['31 days before', held, '2027-04-30', undefined],
    ['30 days before', held, '2027-05-01', 'near'],
    ['on its last day', held, '2027-05-31', 'near'],
    ['once', told(held, 'near'), '2027-05-02', undefined],
    ['what has ended comes first', follow(held, wanted), '2027-05-02', 'ended'],
    ['without an end', follow(unproved, one()), '2027-05-02', undefined],
  ])('tells %s', (_, proof, today, what) => expect(toTell(proof, today)).toBe(what))

  it.each<[string, Proof, string | undefined]>([
    ['before the end', held, '2027-04-30T21:00:00.000Z'],
    ['after its last day', told(held, 'near'), '2027-05-31T21:00:00.000Z'],
    ['at once', follow(held, wanted), '2027-05-02T09:00:00.000Z'],
    ['never', follow(unproved, one()), undefined],
    ['never again', told(follow(held, wanted), 'ended'), undefined],
  ])('is looked at %s', (_, proof, at) => expect(lookAt(proof, '2027-05-02T09:00:00.000Z', MOSCOW)).toBe(at))
})

it('whatever happens to the rights and the files: every loss is told once, and only of a document that is wanted then', () => {
  const days = fc.constantFrom('2027-05-10', '2027-05-20', undefined)
  const moment = fc.record({ a: fc.option(days, { nil: null }), b: fc.option(days, { nil: null }), sent: fc.boolean() })
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 12 }), (moments) => {
      let proof: Proof = unproved
      const stood = new Set<string>()
      for (const { a, b, sent } of moments) {
        const documents = sent ? ['b'] : ['a', 'b']
        const proved = Object.entries({ a, b }).flatMap(([document, until]) =>
          until === null ? [] : [{ document, until }],
        )
        const holds = (code: string) => proved.some(({ document }) => document === code)
        proof = follow(proof, { documents, proved })
        expect(follow(proof, { documents, proved })).toEqual(proof)
        const gone = [...stood].filter((code) => documents.includes(code) && !holds(code))
        expect([...proof.lost].toSorted()).toEqual(gone.toSorted())
        if (toTell(proof, '2027-05-01') === 'ended') proof = told(proof, 'ended')
        expect(proof.lost).toEqual([])
        stood.clear()
        for (const code of documents) if (holds(code)) stood.add(code)
      }
    }),
  )
})

import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { checkAgainstRoot, checkChain, type Link } from './chain.ts'

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url')

/** A sound history of so many facts; `mark` is what a fact says. */
function history(length: number, mark = (n: number) => `fact ${n}`): Link[] {
  const links: Link[] = []
  for (let seq = 1; seq <= length; seq++) {
    const prev = links.at(-1)?.hash ?? ''
    links.push({ subject: 's', seq, prev, hash: hashOf(`${prev}|${mark(seq)}`), id: String(seq) })
  }
  return links
}
const headOf = (links: Link[]) => ({ seq: links.length, head: links.at(-1)?.hash ?? '' })
const nth = fc.tuple(fc.integer({ min: 2, max: 20 }), fc.nat()).map(([length, n]) => ({ length, at: 1 + (n % length) }))

describe('the chain of a subject', () => {
  it('is silent about a sound history, read in any order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (length) => {
        const links = history(length)
        expect(checkChain('s', links.toReversed(), headOf(links))).toEqual([])
      }),
    )
  })

  it('names the very fact that was edited, or that the last does not fit the state', () => {
    fc.assert(
      fc.property(nth, ({ length, at }) => {
        const links = history(length).map((link) => (link.seq === at ? { ...link, hash: hashOf('edited') } : link))
        expect(checkChain('s', links, headOf(history(length)))).toEqual([
          { place: `s#${at}`, flaw: at === length ? 'head-differs' : 'edited' },
        ])
      }),
    )
  })

  it('names both of two that changed places', () => {
    const links = history(6)
    const swapped = links.map((link) => {
      if (link.seq === 3) return { ...link, prev: links[4]?.prev ?? '', hash: hashOf('fact 5 as 3') }
      return link.seq === 5 ? { ...link, prev: links[2]?.prev ?? '', hash: hashOf('fact 3 as 5') } : link
    })
    const places = checkChain('s', swapped, headOf(links)).map(({ place, flaw }) => `${place} ${flaw}`)
    expect(places).toEqual(expect.arrayContaining(['s#5 edited']))
    expect(places.some((place) => place.startsWith('s#3'))).toBe(true)
  })

  it('names what stands beyond the state, and a first fact that is not the first', () => {
    const links = history(5)
    expect(checkChain('s', links, headOf(history(4)))).toEqual([{ place: 's#5', flaw: 'beyond-state' }])
    const second = { ...history(1)[0], subject: 's', seq: 1, id: '1', prev: 'x', hash: hashOf('x') }
    expect(checkChain('s', [second], { seq: 1, head: hashOf('x') })).toEqual([{ place: 's#1', flaw: 'broken-link' }])
  })

  it('names the gap where one was taken out, and a tail that was cut', () => {
    fc.assert(
      fc.property(nth, ({ length, at }) => {
        const links = history(length)
        const flaws = checkChain(
          's',
          links.filter(({ seq }) => seq !== at),
          headOf(links),
        )
        expect(flaws).toEqual([{ place: `s#${at}`, flaw: at === length ? 'cut-tail' : 'gap' }])
      }),
    )
  })

  it('names one that was put in between or stands twice', () => {
    const links = history(5)
    const inserted = { subject: 's', seq: 3, prev: 'nowhere', hash: 'x', id: 'x' }
    expect(checkChain('s', [...links, inserted], headOf(links)).map(({ flaw }) => flaw)).toContain('twice')
  })

  it('says when the state or the facts are gone', () => {
    expect(checkChain('s', history(3), undefined)).toEqual([{ place: 's', flaw: 'state-missing' }])
    expect(checkChain('s', [], { seq: 3, head: 'x' })).toEqual([{ place: 's', flaw: 'facts-missing' }])
  })

  it('is fooled by one who computes all hashes anew, but not with a signed root from before', () => {
    const signed = { subject: 's', ...headOf(history(4)) }
    const forged = history(6, (n) => (n === 2 ? 'another mark' : `fact ${n}`))
    expect(checkChain('s', forged, headOf(forged))).toEqual([])
    expect(checkAgainstRoot(signed, forged)).toEqual([{ place: 's#4', flaw: 'head-differs' }])
    expect(checkAgainstRoot(signed, history(3))).toEqual([{ place: 's#4', flaw: 'cut-tail' }])
    expect(checkAgainstRoot(signed, history(9))).toEqual([])
  })
})

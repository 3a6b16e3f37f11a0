import { describe, expect, it } from '@jest/globals'
import { Turns } from './turns.ts'

/** Calls that end when they are told to, and the order in which they began. */
function calls(turns: Turns) {
  const began: string[] = []
  const ends: (() => void)[] = []
  const take = (name: string) =>
    turns.take(name, () => {
      began.push(name)
      return new Promise<string>((resolve) => ends.push(() => resolve(name)))
    })
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  const end = async () => {
    ends.shift()?.()
    await settle()
  }
  return { began, take, end, settle }
}

describe('turns', () => {
  it('run at most so many calls at once', async () => {
    const { began, take, end, settle } = calls(new Turns(2))
    void [take('a'), take('a'), take('a')]
    await settle()
    expect(began).toEqual(['a', 'a'])
    await end()
    expect(began).toEqual(['a', 'a', 'a'])
  })

  it('go to the function with the fewest under way: a flood holds up nobody else', async () => {
    const { began, take, end, settle } = calls(new Turns(2))
    for (let flood = 0; flood < 10; flood++) void take('flood')
    void [take('once'), take('twice'), take('twice')]
    await settle()
    for (let ended = 0; ended < 4; ended++) await end()
    expect(began).toEqual(['flood', 'flood', 'once', 'flood', 'twice', 'flood'])
  })

  it('give what the call gives, and pass on what it throws', async () => {
    const turns = new Turns(1)
    await expect(turns.take('a', async () => 7)).resolves.toBe(7)
    await expect(turns.take('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    await expect(turns.take('a', async () => 8)).resolves.toBe(8)
  })

  it('end with the region: what waits is refused, and what comes later', async () => {
    const turns = new Turns(1)
    const { take, settle } = calls(turns)
    void take('a')
    const waiting = take('a')
    await settle()
    turns.stop()
    await expect(waiting).rejects.toThrow('The local region stops')
    await expect(turns.take('b', async () => 1)).rejects.toThrow('The local region stops')
  })
})

import { describe, expect, it } from '@jest/globals'
import { attemptFor, type Draft, draftsIn } from './draft.ts'
import { keepReceipt, receiptOf } from './receipts.ts'
import { memory } from './testing/portal.tsx'

const DAY = 86_400_000

const full: Storage = {
  ...memory(),
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError')
  },
}
const forbidden: Storage = new Proxy(memory(), {
  get: () => {
    throw new DOMException('no', 'SecurityError')
  },
})

const draft: Draft = { answers: { surname: 'Смирнова' }, lists: { wishes: [{ organisation: '215', title: 'Сад' }] } }

describe('drafts', () => {
  it('survive closing the page, with lists and the last try', () => {
    const storage = memory()
    const tried = { ...draft, attempt: { key: 'k', of: '{}' } }
    expect(draftsIn(storage, () => 0).save('demo.a', 'form', tried)).toBe(true)
    expect(draftsIn(storage, () => DAY).read('demo.a', 'form')).toEqual(tried)
  })

  it('belong to one person and one form', () => {
    const drafts = draftsIn(memory(), () => 0)
    drafts.save('demo.a', 'form', draft)
    expect(drafts.read('demo.b', 'form')).toBeUndefined()
    expect(drafts.read('demo.a', 'other')).toBeUndefined()
    expect(drafts.begun('demo.a')).toEqual(['form'])
    expect(drafts.begun('demo.')).toEqual([])
  })

  it('are dropped one by one, or all of a person who signs out', () => {
    const drafts = draftsIn(memory(), () => 0)
    for (const person of ['demo.a', 'demo.b']) for (const form of ['one', 'two']) drafts.save(person, form, draft)
    drafts.drop('demo.a', 'one')
    expect(drafts.begun('demo.a')).toEqual(['two'])
    drafts.dropAll('demo.a')
    expect([drafts.begun('demo.a'), drafts.begun('demo.b')]).toEqual([[], ['one', 'two']])
  })

  it('do not lie on a device for more than thirty days', () => {
    const storage = memory()
    draftsIn(storage, () => 0).save('demo.a', 'form', draft)
    expect(draftsIn(storage, () => 30 * DAY - 1).begun('demo.a')).toEqual(['form'])
    expect(draftsIn(storage, () => 30 * DAY).read('demo.a', 'form')).toBeUndefined()
    expect(storage.length).toBe(0)
  })

  it.each(['', 'null', '{', '{"at":"x"}', '[]'])('are none where the storage holds %j', (text) => {
    const storage = memory()
    storage.setItem('zvonok.draft|demo.a|form', text)
    expect(draftsIn(storage, () => 0).read('demo.a', 'form')).toBeUndefined()
  })

  it('lose only what cannot be read', () => {
    const storage = memory()
    const odd = { at: 1, draft: { answers: { name: 'Анна', odd: {} }, lists: { wishes: 'x' }, attempt: { key: 1 } } }
    storage.setItem('zvonok.draft|demo.a|form', JSON.stringify(odd))
    expect(draftsIn(storage, () => 1).read('demo.a', 'form')).toEqual({
      answers: { name: 'Анна' },
      lists: { wishes: [] },
    })
  })

  it('tell when the device keeps nothing, and break nothing', () => {
    expect(draftsIn(full, () => 0).save('demo.a', 'form', draft)).toBe(false)
    const none = draftsIn(forbidden, () => 0)
    expect([none.save('demo.a', 'form', draft), none.read('demo.a', 'form'), none.begun('demo.a')]).toEqual([
      false,
      undefined,
      [],
    ])
    expect(() => none.dropAll('demo.a')).not.toThrow()
  })
})

describe('the key of a filing', () => {
  let keys = 0
  const newKey = () => `key-${++keys}`

  it('stays while the answers stay, and changes with them', () => {
    const first = attemptFor(draft, { a: 1 }, newKey)
    const tried = { ...draft, attempt: first }
    expect(attemptFor(tried, { a: 1 }, newKey)).toBe(first)
    expect(attemptFor(tried, { a: 2 }, newKey).key).not.toBe(first.key)
  })
})

describe('receipts', () => {
  it('are the same on every visit', () => {
    const storage = memory()
    const receipt = { id: '01K', number: '7K2M9QXA', filedAt: '2026-11-22T09:12:45.123Z' }
    keepReceipt(storage, receipt)
    expect([receiptOf(storage, '01K'), receiptOf(storage, '01L')]).toEqual([receipt, undefined])
    expect(() => keepReceipt(full, receipt)).not.toThrow()
  })
})

import { describe, expect, it } from '@jest/globals'
import { deviceDraft, draftOf, type Filling, latest, NEW } from './filling.ts'

const begun: Filling = { child: 'bbbbbbbb', identity: {}, organisation: '302', answers: { form: 'oge' } }
const server = { child: 'bbbbbbbb', answers: { form: 'gve' }, savedAt: '2026-11-22T09:00:00.000Z' }

describe('a draft', () => {
  it('goes to the server once it is known for whom it is', () => {
    expect(draftOf(begun)).toEqual({ child: 'bbbbbbbb', organisation: '302', answers: { form: 'oge' } })
    expect([draftOf({ ...begun, child: '' }), draftOf({ ...begun, child: NEW })]).toEqual([undefined, undefined])
  })

  it.each([
    ['2026-11-22T09:00:00.001Z', { form: 'oge' }, undefined],
    ['2026-11-22T08:59:59.999Z', { form: 'gve' }, server.savedAt],
  ])('is the last one that was written, here at %s or there', (at, answers, savedAt) => {
    const found = latest(server, deviceDraft(begun, at))
    expect(found?.filling.answers).toEqual(answers)
    expect(found?.savedAt).toBe(savedAt)
  })

  it('is none where nothing was begun, and what lies on a device and cannot be read is nothing', () => {
    expect(latest(undefined, undefined)).toBeUndefined()
    expect(latest(undefined, { answers: { filling: '{' }, lists: {} })).toBeUndefined()
    expect(latest(server, { answers: {}, lists: {} })?.filling.child).toBe('bbbbbbbb')
  })
})

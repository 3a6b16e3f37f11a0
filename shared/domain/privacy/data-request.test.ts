import { describe, expect, it } from '@jest/globals'
import {
  type DataRequest,
  erased,
  isPastTerm,
  orderErasure,
  refuseDataRequest,
  requestErasure,
} from './data-request.ts'

const zoned = { zone: 'Europe/Moscow', holidays: { off: [], working: [], vacations: [] } }
const act = {
  ...{ region: 'demo', actor: 'person/aaaaaaaa', now: '2026-11-22T09:00:00.000Z', cause: 'c', correlation: 'c' },
  ...{ id: () => '01M817QNM0ABCDEFGH', random: (bytes: number) => new Uint8Array(bytes) },
}
const about = { child: 'bbbbbbbb', ground: 'request' as const, requestedBy: 'aaaaaaaa' }
const asked = requestErasure(act, undefined, about, undefined, zoned)
const order = { child: 'bbbbbbbb', ground: 'order' as const, by: 'cccccccc' }
const at = (request: DataRequest): DataRequest => ({ ...request, seq: request.seq + 1, head: 'h' })

describe('an erasure', () => {
  it('is to be answered within thirty days', () => {
    expect(asked).toMatchObject({ id: 'erasure-bbbbbbbb', desk: 'region', answerBy: '2026-12-22T20:59:59.999Z' })
  })

  it.each(['barred-enrolled', 'barred-application'] as const)('is neither asked for nor ordered while %s', (bar) => {
    expect(() => requestErasure(act, undefined, about, bar, zoned)).toThrow('erasure-barred')
    expect(() => orderErasure(act, at(asked), order, bar, zoned)).toThrow('erasure-barred')
  })

  it('is asked for once, and again after a refusal', () => {
    expect(() => requestErasure(act, at(asked), about, undefined, zoned)).toThrow('data-request-open')
    const refused = at(refuseDataRequest(at(asked), 'sealed', 'cccccccc', act.now))
    const again = requestErasure(act, refused, about, undefined, zoned)
    expect(again).toMatchObject({ status: 'requested', seq: 2 })
    expect(again).not.toHaveProperty('reason')
  })

  it('is ordered with or without a request, once, and done once', () => {
    const ordered = orderErasure(act, at(asked), order, undefined, zoned)
    expect(ordered).toMatchObject({ status: 'ordered', ground: 'order', requestedBy: 'aaaaaaaa', act: 'ABCDEFGH' })
    const alone = orderErasure(act, undefined, order, undefined, zoned)
    expect(alone).not.toHaveProperty('requestedBy')
    expect(() => orderErasure(act, at(ordered), order, undefined, zoned)).toThrow('wrong-state')
    expect(() => refuseDataRequest(at(ordered), 'sealed', 'cccccccc', act.now)).toThrow('wrong-state')
    const done = erased(at(ordered), { applications: 1, files: 0 }, act.now)
    expect(done).toMatchObject({ status: 'done', destroyed: { applications: 1, files: 0 } })
    expect(() => erased(at(done), { applications: 0, files: 0 }, act.now)).toThrow('wrong-state')
    expect(() => requestErasure(act, at(done), about, undefined, zoned)).toThrow('data-request-open')
  })
})

describe('the term of keeping', () => {
  const terms = { left: 365, ended: 100 }
  const today = '2027-11-22'
  it.each([
    ['nothing is known', [], [], false],
    ['it attends', [{ to: undefined }], [], false],
    ['it left a year ago', [{ to: '2026-11-22' }], [], true],
    ['it left a day less ago', [{ to: '2026-11-23' }], [], false],
    ['it left one class long ago and attends another', [{ to: '2020-01-01' }, { to: undefined }], [], false],
    ['an application goes on', [], [undefined], false],
    ['its application was withdrawn a hundred days ago', [], ['2027-08-14T10:00:00.000Z'], true],
    ['a day less ago', [], ['2027-08-15T10:00:00.000Z'], false],
    ['it left long ago and another application goes on', [{ to: '2020-01-01' }], [undefined], false],
  ])('%s', (_, enrolments, ended, past) => {
    expect(isPastTerm({ enrolments, ended }, terms, today)).toBe(past)
  })
})

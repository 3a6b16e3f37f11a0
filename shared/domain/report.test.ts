import { describe, expect, it } from '@jest/globals'
import { Problem } from './problems/problem.ts'
import { advance, finish, giveUp, made, type Report, reasonOf, reportShown, start } from './report.ts'

const base = {
  ...{ region: 'demo', seq: 3, head: '', id: 'r1', kind: 'queue' as const, requestedBy: 'nnnnnnnn' },
  ...{ requestedAt: '2026-11-22T09:00:00.000Z', attempts: 1, done: 2, total: 4 },
}
const requested: Report = { ...base, attempts: 0, done: 0, total: 0, status: 'requested' }
const running: Report = { ...base, status: 'running' }
const ready: Report = { ...base, status: 'ready', done: 4, files: [{ format: 'csv', bytes: 10 }] }
const failed: Report = { ...base, status: 'failed', attempts: 3, reason: 'Внутренняя ошибка' }
const nightly: Report = { ...running, requestedBy: undefined }

describe('a report', () => {
  it.each<[string, Report, object | undefined]>([
    ['that was asked for', requested, { status: 'running', attempts: 1, done: 0, total: 4 }],
    [
      'that an attempt was killed on, from where it was',
      running,
      { status: 'running', attempts: 2, done: 2, total: 4 },
    ],
    ['that has failed, when its event is replayed', failed, { status: 'running', attempts: 4 }],
    ['that is made, not at all', ready, undefined],
  ])('begins: one %s', (_, report, next) => {
    const begun = start(report, 4)
    if (next) expect(begun).toMatchObject(next)
    else expect(begun).toBeUndefined()
    expect(begun ?? {}).not.toHaveProperty('reason')
  })

  it.each<[string, Report, number, number | undefined]>([
    ['a further step', running, 3, 3],
    ['a step that is known', running, 2, undefined],
    ['a step of an attempt that another has passed', running, 1, undefined],
    ['a step after it was made', ready, 3, undefined],
    ['a step after it has failed', failed, 3, undefined],
  ])('notes %s', (_, report, done, after) => {
    expect(advance(report, done)?.done).toBe(after)
  })

  it.each<[string, Report, string | undefined]>([
    ['running', running, 'ready'],
    ['made by another', ready, undefined],
    ['failed', failed, undefined],
  ])('that is %s is finished once', (_, report, status) => {
    expect(finish(report, [])?.status).toBe(status)
  })

  it.each<[string, Report, string | undefined]>([
    ['the second attempt', { ...running, attempts: 2 }, undefined],
    ['the third', { ...running, attempts: 3 }, 'failed'],
    ['a third that another has made good', { ...ready, attempts: 3 }, undefined],
  ])('is given up after %s', (_, report, status) => {
    expect(giveUp(report, 'нет')?.status).toBe(status)
  })

  it.each([
    ['requested', requested],
    ['running', running],
    ['failed', failed],
  ])('that is %s has no files to link to', (status, report) => {
    const refused = { code: 'wrong-state', params: { state: `report-${status}` } }
    expect(() => made(report)).toThrow(expect.objectContaining(refused))
    expect(made(ready)).toBe(ready)
  })

  it.each<[string, Report, string, object]>([
    ['running', running, '2026-11-22T09:30:00.000Z', { status: 'running', percent: 50, files: [], nightly: false }],
    ['nobody finished', running, '2026-11-22T09:30:00.001Z', { status: 'failed', percent: 50 }],
    ['of the night', nightly, '2026-11-22T09:00:01.000Z', { nightly: true }],
    [
      'made late',
      ready,
      '2026-11-23T09:00:00.000Z',
      { status: 'ready', percent: 100, files: [{ format: 'csv', bytes: 10 }] },
    ],
    ['failed', failed, '2026-11-23T09:00:00.000Z', { status: 'failed', reason: 'Внутренняя ошибка' }],
    ['just asked for', requested, '2026-11-22T09:00:00.000Z', { status: 'requested', percent: 0 }],
  ])('is shown when it is %s', (_, report, now, shown) => {
    expect(reportShown(report, now)).toMatchObject({ asOf: base.requestedAt, ...shown })
  })

  it('says why it failed: a refusal in words, anything else by its number and no more', () => {
    expect(reasonOf(new Problem('too-busy'), 'f1')).toMatch(/^Сейчас слишком много запросов/)
    expect(reasonOf(new Error('Смирнов Лев'), 'f1')).toBe('Внутренняя ошибка, номер в журнале: f1')
  })
})

import { describe, expect, it } from '@jest/globals'
import type { Assignment } from './assignment.ts'
import { differenceOf, panelOf } from './run-panel.ts'

const row = (application: string, group?: string, wish = 1): Assignment => ({
  ...{ application, seq: 1, child: 'c', number: application, filedAt: '2026-03-01T00:00:00.000Z', reasons: [] },
  ...(group !== undefined && { group, organisation: 'x', wish }),
})

describe('the difference to the run before', () => {
  it('counts every child once', () => {
    const before = [row('a', 'x1'), row('b', 'x1'), row('c'), row('d', 'x1'), row('e'), row('gone', 'x1')]
    const now = [row('a', 'x1'), row('b', 'x2'), row('c', 'x1'), row('d'), row('e'), row('new', 'x2')]
    expect(differenceOf('r0', before, now)).toEqual({
      ...{ run: 'r0', same: 2, moved: 1, gained: 1, lost: 1, joined: 1, gone: 1 },
    })
  })
})

describe('the panel of fairness', () => {
  it('tells by right at the first wish and by age who has a place and who has the first wish', () => {
    const one = (id: string, benefit: 'none' | 'first', cohort: number) => ({
      ...{
        id,
        seq: 1,
        child: 'c',
        number: id,
        filedAt: '2026-03-01T00:00:00.000Z',
        benefit,
        siblingsAt: [],
        wishes: ['x'],
      },
      ...{ cohort, orientation: '1', language: '1', schedule: '1' },
    })
    const snapshot = {
      ...{ run: 'r', startsOn: '2027-09-01', groups: [] },
      rules: {
        id: 'r',
        validFrom: '2026-01-01',
        law: '',
        tieBreak: 'application-id' as const,
        order: ['first', 'none'],
      },
      kindergartens: { x: { district: 'Северный' } },
      applications: [one('a', 'first', 2024), one('b', 'none', 2024), one('c', 'none', 2025)],
    }
    const assignments = [row('a', 'x1'), row('b', 'x1', 2), row('c')]
    expect(panelOf(snapshot, { assignments, violations: 0 })).toEqual({
      byClass: [
        { class: 'first', applications: 1, placed: 1, first: 1, second: 0, later: 0 },
        { class: 'none', applications: 2, placed: 1, first: 0, second: 1, later: 0 },
      ],
      byAge: [
        { age: 2, applications: 1, placed: 0, first: 0, second: 0, later: 0 },
        { age: 3, applications: 2, placed: 2, first: 1, second: 1, later: 0 },
      ],
      byDistrict: [{ district: 'Северный', applications: 3, placed: 2, first: 1, second: 1, later: 0 }],
    })
  })
})

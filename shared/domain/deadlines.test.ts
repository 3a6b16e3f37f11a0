import { expect, it } from '@jest/globals'
import { deadlinesOf } from './deadlines.ts'
import type { Service } from './service.ts'

const base: Service = {
  ...{ code: 'exam', title: 'Экзамены', law: '', about: [], applicants: ['parent'], organisation: 'own', forms: [9] },
  ...{ most: 1, sections: [], documents: [], states: [], steps: [] },
  windows: [{ title: 'Приём', opens: '11-01T00:00', closes: '03-01T23:59' }],
}
const transfer: Service = {
  ...{ ...base, code: 'transfer', organisation: 'chosen', ages: { from: 6, to: 19 } },
  windows: [{ title: 'Круглый год', opens: '01-01T00:00', closes: '12-31T23:59' }],
}
const first: Service = {
  ...{ ...transfer, code: 'first-class', ages: { from: 6, to: 8 } },
  windows: [{ title: 'Приём', opens: '01-15T00:00', closes: '06-30T23:59' }],
}
const ninth = { birthDate: '2011-03-05', forms: [9] }
const preschool = { birthDate: '2020-04-11', forms: [] }

it.each([
  ['nobody', [], []],
  ['a pupil of the ninth form', [ninth], ['exam']],
  ['one of the fifth', [{ ...ninth, forms: [5] }], []],
  ['a child who will be seven in September', [preschool], ['first-class']],
  ['both', [ninth, preschool], ['exam', 'first-class']],
])('windows are deadlines of whom they are for: %s; what is open all year is none', (_, children, expected) => {
  const services = [base, transfer, first]
  const due = deadlinesOf({
    ...{ applications: [], cases: [], services, children },
    ...{ zone: 'Europe/Moscow', now: '2026-11-22T09:00:00Z' },
  })
  expect(due.map(({ service }) => service)).toEqual(expected)
})

import { describe, expect, it } from '@jest/globals'
import { queuedApplication } from '../placement/samples.ts'
import { stepsOf } from './offer-steps.ts'
import type { Application } from './words.ts'

const ZONE = 'Europe/Moscow'
const { place: _, ...base } = queuedApplication
const at = (hour: number) => `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`
const fact = (name: string, hour: number) => ({ type: `ru.zvonok.${name}.v1`, at: at(hour) })
const made = fact('placement.offer-made', 6)
const accepted = fact('enrollment.offer-accepted', 7)
const papers = fact('enrollment.papers-accepted', 8)

const shown = (it: Application) =>
  stepsOf(it, ZONE).map(({ title, when, at: moment }) => [when, title, moment].filter(Boolean).join(' | '))

describe('the way from the направление to the order', () => {
  it('shows what was done, where it stands, what comes', () => {
    expect(shown({ ...base, status: 'contracting', history: [made, accepted, papers] })).toEqual([
      'past | Направление выдано | 22.11.2026, 09:00',
      'past | Семья согласилась | 22.11.2026, 10:00',
      'now | Документы приняты | 22.11.2026, 11:00',
      'ahead | Договор заключён',
      'ahead | Ребёнок зачислен',
    ])
  })

  it('names the papers of an enrolled child; nothing is left to come', () => {
    const paper = { number: '7', on: '2026-11-22' }
    const history = [made, accepted, papers]
    expect(shown({ ...base, status: 'enrolled', contract: paper, order: paper, history }).slice(3)).toEqual([
      'past | Договор заключён | № 7 от 22 ноября 2026 г.',
      'past | Ребёнок зачислен | № 7 от 22 ноября 2026 г.',
    ])
  })

  it('ends where the family declined, and promises nothing more', () => {
    expect(shown({ ...base, status: 'declined', endedAt: at(9), history: [made, accepted] })).toEqual([
      'past | Направление выдано | 22.11.2026, 09:00',
      'past | Семья согласилась | 22.11.2026, 10:00',
      'now | Семья отказалась от места | 22 ноября 2026 г.',
    ])
  })

  it('takes the last направление of an application that had one before', () => {
    const history = [made, fact('enrollment.offer-declined', 7), fact('placement.offer-made', 12)]
    expect(shown({ ...base, status: 'offered', history })[0]).toBe('now | Направление выдано | 22.11.2026, 15:00')
  })
})

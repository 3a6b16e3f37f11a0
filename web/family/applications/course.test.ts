import { describe, expect, it } from '@jest/globals'
import { courseOf, presentStep } from './course.ts'
import { applicationIn, NOW } from './samples.ts'

const now = Date.parse(NOW)
const titles = (status: Parameters<typeof applicationIn>[0], when: string) =>
  courseOf(applicationIn(status), now).flatMap((step) => (step.when === when ? step.title : []))

describe('the course of an application', () => {
  it.each([
    ['queued', 2, 5],
    ['offered', 3, 3],
    ['consented', 4, 2],
    ['contracting', 5, 1],
    ['contracted', 6, 0],
    ['enrolled', 7, 0],
    ['declined', 4, 0],
    ['lapsed', 4, 0],
    ['withdrawn', 3, 0],
  ] as const)('%s: %s steps are past, %s ahead', (status, past, ahead) => {
    expect(titles(status, 'past')).toHaveLength(past)
    expect(titles(status, 'ahead')).toHaveLength(ahead)
    expect(titles(status, 'now')).toHaveLength(status === 'enrolled' || status === 'withdrawn' ? 0 : 1)
  })

  it('begins with the moment of filing, which may be earlier than when it came', () => {
    const [filed] = courseOf(applicationIn('queued'), now)
    expect(filed).toMatchObject({ title: 'Заявление подано', at: expect.stringMatching(/20 ноября 2026 г\..*09:12$/) })
  })

  it('says the next step with its own last day', () => {
    expect(presentStep(applicationIn('offered'), now)?.text).toBe(
      'Согласитесь с местом или откажитесь от него до вторника, 1 декабря 2026 г., включительно (осталось 9\u00a0дней).',
    )
    expect(presentStep(applicationIn('contracting'), now)?.text).toMatch(/до субботы, 5 декабря 2026 г\./)
    expect(presentStep(applicationIn('contracted'), now)?.text).toMatch(/детский сад.*до среды, 25 ноября 2026 г\./)
    expect(presentStep(applicationIn('lapsed'), now)?.text).not.toMatch(/декабря/)
  })

  it('tells the papers by number and date', () => {
    const texts = courseOf(applicationIn('enrolled'), now).map(({ text }) => text)
    expect(texts).toContain('№ Д-12 от 21 ноября 2026 г.')
    expect(texts).toContain('Приказ № П-7 от 21 ноября 2026 г.')
    expect(texts).toContain('№ 82FMNK-147, Детский сад № 15 «Василёк», Старшая группа')
  })

  it('passes over facts that say nothing to a family', () => {
    const known = applicationIn('queued')
    const strange = { type: 'ru.zvonok.admission.something-new.v2', at: NOW }
    expect(courseOf({ ...known, history: [...known.history, strange] }, now)).toEqual(courseOf(known, now))
  })
})

import { describe, expect, it } from '@jest/globals'
import { Status } from '../../../shared/domain/application.ts'
import { type ActName, stageOf } from './acts.ts'
import { applicationIn, NOW } from './samples.ts'

const everyState = Object.values(Status.def.entries)
const stages = (act: ActName) =>
  Object.fromEntries(
    everyState.map((status) => [status, stageOf(act, applicationIn(status), Date.parse(NOW)).stage] as const),
  )

describe('what a family may do', () => {
  it('agrees only with a направление that waits, and only in its term', () => {
    expect(stages('consent')).toMatchObject({
      queued: 'closed',
      offered: 'open',
      consented: 'done',
      declined: 'closed',
    })
    expect(stageOf('consent', applicationIn('offered'), Date.parse('2026-12-01T20:59:59.999Z')).stage).toBe('open')
    expect(stageOf('consent', applicationIn('offered'), Date.parse('2026-12-01T21:00:00.000Z'))).toEqual({
      stage: 'closed',
      why: 'Срок ответа прошёл.',
    })
  })

  it('refuses until the order', () => {
    expect(stages('refusal')).toEqual({
      queued: 'closed',
      offered: 'open',
      consented: 'open',
      contracting: 'open',
      contracted: 'open',
      enrolled: 'closed',
      declined: 'done',
      lapsed: 'closed',
      withdrawn: 'closed',
      refused: 'closed',
    })
  })

  it('withdraws what holds no place', () => {
    expect(stages('withdrawal')).toEqual({
      queued: 'open',
      offered: 'closed',
      consented: 'closed',
      contracting: 'closed',
      contracted: 'closed',
      enrolled: 'closed',
      declined: 'open',
      lapsed: 'open',
      withdrawn: 'done',
      refused: 'closed',
    })
  })

  it('says why not, in words', () => {
    for (const act of ['consent', 'refusal', 'withdrawal'] as const)
      for (const status of everyState) {
        const stage = stageOf(act, applicationIn(status), Date.parse(NOW))
        if (stage.stage === 'closed') expect(stage.why).toMatch(/^[А-ЯЁ].*\.$/)
      }
  })
})

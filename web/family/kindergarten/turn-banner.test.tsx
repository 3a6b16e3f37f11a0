import { describe, expect, it, jest } from '@jest/globals'
import { renderToString } from 'preact-render-to-string'
import { aheadAt, TurnBanner, turnOf } from './turn-banner.tsx'

const NOW = 1_806_000_000_000
jest.spyOn(Date, 'now').mockReturnValue(NOW)
const params = { number: '4312', ahead: '312', seconds: '125', order: 'filed-when-accepted' }

describe('a ticket on the page', () => {
  it.each([
    ['at once', 0, 312],
    ['half the time later', 62_500, 156],
    ['a second before the turn', 124_000, 3],
    ['at the turn', 125_000, 0],
    ['long after', 999_000, 0],
  ])('tells how many are before: %s', (_, ms, ahead) => {
    expect(aheadAt(turnOf(params), NOW + ms)).toBe(ahead)
  })

  it('says what counts as the time of filing', () => {
    const html = renderToString(<TurnBanner {...turnOf(params)} />)
    expect(html).toContain('Ваш талон № 4312')
    expect(html).toContain('Перед вами в очереди на приём: 312. Ваша очередь подойдёт примерно через 3 мин.')
    expect(html).toContain('станет время приёма, а не выдачи талона')
    const kind = renderToString(<TurnBanner {...turnOf({ ...params, order: 'filed-when-ticket' })} />)
    expect(kind).toContain('станет время, когда выдан талон')
  })

  it('has a turn, too, where the numbers are missing', () => {
    expect(turnOf({})).toEqual({ number: '', ahead: 0, seconds: 1, till: NOW + 1000, byTicket: false })
  })
})

import { describe, expect, it } from '@jest/globals'
import { addressOfPage } from './paging.tsx'

describe('the address of a page of a list', () => {
  const query = new URLSearchParams('status=offered&after=old&from=26')

  it('keeps the filter and moves the cursor', () => {
    expect(addressOfPage('/cabinet/offers', query, { after: 'a+b', from: 51 })).toBe(
      '/cabinet/offers?status=offered&after=a%2Bb&from=51',
    )
  })

  it('leads back to the beginning', () => {
    expect(addressOfPage('/cabinet/offers', query)).toBe('/cabinet/offers?status=offered')
    expect(addressOfPage('/cabinet/queue', new URLSearchParams('after=x'))).toBe('/cabinet/queue')
  })

  it('leaves the address at hand as it is', () => {
    addressOfPage('/cabinet/offers', query)
    expect(query.get('after')).toBe('old')
  })
})

import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Listening } from '../ports.ts'
import { AwsError, callAws } from './aws-json.ts'
import { createFaults, type FaultRates, parseFaults, seeded } from './faults.ts'

describe('fault options', () => {
  it('are read as in --faults', () => {
    expect(parseFaults('conflict=0.05,throttle=0.1,applyThenDrop=0.02,delay=2')).toEqual({
      conflict: 0.05,
      throttle: 0.1,
      applyThenDrop: 0.02,
      delay: 2,
    })
  })
  it.each(['lose=0.1', 'conflict', 'conflict=', 'conflict=often', 'conflict=1.5', 'throttle=-1'])(
    '%s is refused',
    (text) => {
      expect(() => parseFaults(text)).toThrow(expect.objectContaining({ name: 'StartFailure' }))
    },
  )
  it('an unknown name is answered with the known ones', () => {
    expect(() => parseFaults('lose=1')).toThrow(
      'There is no fault lose: choose from conflict, throttle, applyThenDrop, delay.',
    )
  })
  it('have dice that fall the same for the same seed', () => {
    const [a, b, c] = [seeded(7), seeded(7), seeded(8)]
    const throws = (dice: () => number) => Array.from({ length: 5 }, dice)
    const first = throws(a)
    expect(throws(b)).toEqual(first)
    expect(throws(c)).not.toEqual(first)
    const mean = Array.from({ length: 10_000 }, seeded(1)).reduce((sum, value) => sum + value) / 10_000
    expect(mean).toBeCloseTo(0.5, 1)
  })
})

describe('the fault proxy', () => {
  let server: Server
  let proxy: Listening
  let applied: string[]

  beforeEach(() => {
    applied = []
    server = createServer((request, response) => {
      applied.push(String(request.headers['x-amz-target']))
      request.resume().on('end', () => response.end('{"fine":true}'))
    })
  })
  afterEach(async () => {
    await proxy.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  async function stand(rates: FaultRates) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const faults = createFaults(rates, 1)
    proxy = await faults.stand(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`)
    const call = (action: string, body = {}) => callAws(proxy.endpoint, action, body)
    return { faults, call }
  }
  const write = 'DynamoDB_20120810.TransactWriteItems'

  it('passes everything on without faults', async () => {
    const { call, faults } = await stand({})
    expect(await call(write)).toEqual({ fine: true })
    expect(applied).toEqual([write])
    expect(faults.counters).toEqual({ calls: 1, conflict: 0, throttle: 0, applyThenDrop: 0, delay: 0 })
  })

  it('cancels transactions with a conflict, a reason for each item, and nothing else', async () => {
    const { faults } = await stand({ conflict: 1 })
    const answer = await fetch(proxy.endpoint, {
      method: 'POST',
      headers: { 'x-amz-target': write },
      body: JSON.stringify({ TransactItems: [{}, {}, {}] }),
    })
    const { __type, CancellationReasons } = JSON.parse(await answer.text())
    expect([answer.status, __type]).toEqual([400, 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException'])
    expect(CancellationReasons.map(({ Code }: { Code: string }) => Code).sort()).toEqual([
      'None',
      'None',
      'TransactionConflict',
    ])
    expect(applied).toEqual([])
    await callAws(proxy.endpoint, 'DynamoDB_20120810.PutItem', {})
    expect(applied).toEqual(['DynamoDB_20120810.PutItem'])
    expect(faults.counters.conflict).toBe(1)
  })

  it.each([
    [write, 'ProvisionedThroughputExceededException'],
    ['AWSEvents.PutEvents', 'ThrottlingException'],
  ])('throttles %s with %s', async (action, code) => {
    const { call } = await stand({ throttle: 1 })
    await expect(call(action)).rejects.toThrow(expect.objectContaining({ name: 'AwsError', code }))
    expect(applied).toEqual([])
  })

  it('applies a call and drops its answer', async () => {
    const { call, faults } = await stand({ applyThenDrop: 1 })
    const error = await call(write).catch((thrown) => thrown)
    expect(error).not.toBeInstanceOf(AwsError)
    expect(applied).toEqual([write])
    expect(faults.counters.applyThenDrop).toBe(1)
  })

  it('delays, and takes other rates while it runs', async () => {
    const { call, faults } = await stand({ delay: 0.2 })
    const began = Date.now()
    await call(write)
    expect(Date.now() - began).toBeGreaterThan(20)
    faults.set({ throttle: 1 })
    await expect(call(write)).rejects.toThrow(AwsError)
  })

  it('hits about as often as told', async () => {
    const { call, faults } = await stand({ throttle: 0.3 })
    await Promise.all(Array.from({ length: 200 }, () => call(write).catch(() => undefined)))
    expect(faults.counters.throttle).toBeGreaterThan(35)
    expect(faults.counters.throttle).toBeLessThan(85)
  })
})

import { describe, expect, it } from '@jest/globals'
import { type Clock, scaledClock } from '../clock.ts'
import { FunctionError } from '../lambda/lambda-calls.ts'
import { type Discarded, type StreamRecord, settleBatch } from './stream-batch.ts'

const record = (sequence: string): StreamRecord => ({
  dynamodb: { SequenceNumber: sequence, ApproximateCreationDateTime: 0 },
})
const records = (names: string) => [...names].map(record)
const names = (batch: readonly StreamRecord[]) => batch.map(({ dynamodb }) => dynamodb.SequenceNumber).join('')
const report = (...sequences: string[]) => ({
  batchItemFailures: sequences.map((itemIdentifier) => ({ itemIdentifier })),
})

/** Settles `names` with a function that does as told with each call; says what happened. */
async function settle(
  batch: string,
  source: { retries: number; bisect?: boolean; partial?: boolean },
  act: (names: string, call: number) => unknown,
  clock: Clock = scaledClock(1e6, new AbortController().signal),
) {
  const calls: string[] = []
  const settled: string[] = []
  const discarded: [string, number][] = []
  await settleBatch(
    {
      source: { bisect: false, partial: false, ...source },
      clock,
      call: async (some) => {
        calls.push(names(some))
        return act(names(some), calls.length)
      },
      settled: async (sequence) => void settled.push(sequence),
      discard: async ({ records: some, attempts }: Discarded) => void discarded.push([names(some), attempts]),
    },
    records(batch),
  )
  return { calls, settled, discarded }
}
const fails = () => {
  throw new FunctionError('id', { errorType: 'Error', errorMessage: 'bad', trace: [] })
}

describe('a batch of a stream', () => {
  it('that succeeds is called once', async () => {
    expect(await settle('abc', { retries: 2 }, () => undefined)).toEqual({ calls: ['abc'], settled: [], discarded: [] })
  })

  it('that fails is called again, and then as many times as there are retries', async () => {
    const { calls, discarded } = await settle('abc', { retries: 2 }, fails)
    expect(calls).toEqual(['abc', 'abc', 'abc'])
    expect(discarded).toEqual([['abc', 3]])
  })

  it('with -1 retries is tried until it succeeds', async () => {
    const { calls, discarded } = await settle('ab', { retries: -1 }, (_, call) => (call < 20 ? fails() : undefined))
    expect([calls.length, discarded]).toEqual([20, []])
  })

  it('is cut in two until the bad record is alone; cutting is no retry', async () => {
    const { calls, discarded } = await settle('abcdefgh', { retries: 1, bisect: true }, (some) =>
      some.includes('f') ? fails() : undefined,
    )
    expect(calls).toEqual(['abcdefgh', 'abcd', 'efgh', 'ef', 'e', 'f', 'f', 'gh'])
    expect(discarded).toEqual([['f', expect.any(Number)]])
  })

  it('checkpoints before the first record that is reported', async () => {
    const { calls, settled } = await settle('abcd', { retries: 3, partial: true }, (_, call) =>
      call === 1 ? report('d', 'c') : report(),
    )
    expect(calls).toEqual(['abcd', 'cd'])
    expect(settled).toEqual(['b'])
  })

  it('counts a report as a retry, so that the rest is given up in the end', async () => {
    const { calls, settled, discarded } = await settle('abc', { retries: 1, partial: true }, () => report('b'))
    expect([calls, settled, discarded]).toEqual([['abc', 'bc'], ['a'], [['bc', 2]]])
  })

  it('with reports and cutting loses the reported record alone', async () => {
    const { calls, discarded } = await settle('abcd', { retries: 1, bisect: true, partial: true }, (some) =>
      some.includes('b') ? report('b') : undefined,
    )
    expect(calls).toEqual(['abcd', 'bcd', 'bc', 'b', 'b', 'c', 'd'])
    expect(discarded.map(([some]) => some)).toEqual(['b'])
  })

  it('takes a report of a stranger for the failure of all', async () => {
    const { calls, settled } = await settle('ab', { retries: 1, partial: true }, (_, call) =>
      call === 1 ? report('z') : undefined,
    )
    expect([calls, settled]).toEqual([['ab', 'ab'], []])
  })

  it('does not listen to reports of a source that does not ask for them', async () => {
    expect((await settle('ab', { retries: 1 }, () => report('a'))).calls).toEqual(['ab'])
  })

  it('is left where it was when the region stops', async () => {
    const stop = new AbortController()
    const act = () => {
      stop.abort()
      return fails()
    }
    await expect(settle('ab', { retries: 0 }, act, scaledClock(1, stop.signal))).rejects.toThrow(
      expect.objectContaining({ name: 'AbortError' }),
    )
  })
})

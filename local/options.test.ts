import { describe, expect, it } from '@jest/globals'
import { readOptions } from './options.ts'

describe('the options of npm start', () => {
  it('have defaults', () => {
    expect(readOptions([])).toEqual({
      port: 3000,
      data: `${process.cwd()}/.local`,
      seed: 'demo',
      fresh: false,
      streams: true,
      login: 'esia',
      help: false,
    })
  })

  it('are read', () => {
    const args = [
      '--port',
      '0',
      '--data=/tmp/x',
      '--seed',
      'none',
      '--fresh',
      '--no-streams',
      '--login=oidc',
      '--faults',
      'conflict=0.05,delay=1',
    ]
    expect(readOptions(args)).toEqual({
      port: 0,
      data: '/tmp/x',
      seed: 'none',
      fresh: true,
      streams: false,
      login: 'oidc',
      faults: { conflict: 0.05, delay: 1 },
      help: false,
    })
  })

  it.each([
    [['--prot', '3001'], "Unknown option '--prot'. See npm start -- --help."],
    [['demo'], "Unexpected argument 'demo'"],
    [['--port'], "Option '--port <value>' argument missing"],
    [['--port', 'http'], '--port http is not a port.'],
    [['--port', '70000'], '--port 70000 is not a port.'],
    [['--seed', 'real'], '--seed is demo or none, not real.'],
    [['--login', 'google'], '--login is esia or oidc, not google.'],
    [['--faults', 'lose=1'], 'There is no fault lose'],
    [['--lang', 'fr'], '--lang is ru or en, not fr.'],
    [['--fresh=yes'], "Option '--fresh' does not take an argument"],
  ])('%j are refused in one sentence', (args, words) => {
    const refusal = expect.objectContaining({ name: 'StartFailure', message: expect.stringMatching(/^[^\n]+$/) })
    expect(() => readOptions(args)).toThrow(refusal)
    expect(() => readOptions(args)).toThrow(words)
  })
})

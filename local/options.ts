/** The options of `npm start`. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type FaultRates, parseFaults } from './cloud/faults.ts'
import { StartFailure, wordsOf } from './failure.ts'

export interface StartOptions {
  readonly port: number
  /** Absolute. */
  readonly data: string
  readonly seed: 'demo' | 'none'
  readonly fresh: boolean
  readonly streams: boolean
  /** Who people sign in with: a double of ЕСИА, or a provider of OpenID Connect. */
  readonly login: 'esia' | 'oidc'
  readonly faults?: FaultRates
  readonly help: boolean
}

/** What `--help` prints. */
export const HELP = `npm start -- [options]

Starts the local region: the whole platform on this machine, its portal and API on one port.

  --port N          the port for people (3000)
  --data FOLDER     where everything is kept between runs (.local)
  --seed demo|none  what an empty region is filled with (demo)
  --fresh           forget what the folder holds and begin anew
  --login esia|oidc sign people in by the recipe of ЕСИА or by OpenID Connect (esia)
  --faults LIST     make the cloud misbehave: conflict=0.05,throttle=0.1,applyThenDrop=0.02,delay=0.1
                    (three probabilities, and the most seconds a call waits)
  --no-streams      as on a cloud with YDB's Document API: no function hears of changes in a table, and the table refuses
                    what that API does not list
  --help            this text

It prints "ready http://localhost:PORT" when it serves, and stops with Ctrl-C. What it is doing: http://localhost:PORT/__local
`

/**
 * Reads the command line.
 * @throws StartFailure for an unknown option or a value that is none
 */
export function readOptions(args: readonly string[]): StartOptions {
  const { values } = parse(args)
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new StartFailure(`--port ${values.port} is not a port.`)
  if (values.seed !== 'demo' && values.seed !== 'none')
    throw new StartFailure(`--seed is demo or none, not ${values.seed}.`)
  if (values.login !== 'esia' && values.login !== 'oidc')
    throw new StartFailure(`--login is esia or oidc, not ${values.login}.`)
  return {
    port,
    data: resolve(values.data),
    seed: values.seed,
    fresh: values.fresh,
    streams: !values['no-streams'],
    login: values.login,
    ...(values.faults !== undefined && { faults: parseFaults(values.faults) }),
    help: values.help,
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '3000' },
        data: { type: 'string', default: '.local' },
        seed: { type: 'string', default: 'demo' },
        fresh: { type: 'boolean', default: false },
        faults: { type: 'string' },
        login: { type: 'string', default: 'esia' },
        'no-streams': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new StartFailure(`${wordsOf(error).split('. ')[0]}. See npm start -- --help.`)
  }
}

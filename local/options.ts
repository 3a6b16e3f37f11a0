/** The options of `npm start`. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type FaultRates, parseFaults } from './cloud/faults.ts'
import { StartFailure } from './failure.ts'
import { notRead, speaks } from './usage.ts'

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
export const HELP = {
  ru: `npm start -- [параметры]

Запускает локальный регион: вся система на этом компьютере, портал и API на одном порту.

  --port N          порт для людей (3000)
  --data ПАПКА      где всё хранится между запусками (.local)
  --seed demo|none  чем наполнить пустой регион (demo)
  --fresh           забыть то, что в папке, и начать заново
  --login esia|oidc вход по правилам ЕСИА или через OpenID Connect (esia)
  --faults СПИСОК   облако, которое сбоит: conflict=0.05,throttle=0.1,applyThenDrop=0.02,delay=0.1
                    (три доли вызовов и наибольшая задержка вызова в секундах)
  --no-streams      как в облаке с Document API от YDB: ни одна функция не слышит об изменениях таблицы, и таблица отказывает
                    в том, чего в этом API нет
  --lang ru|en      на каком языке говорить; иначе по локали: английская — по-английски, остальные — по-русски
  --help            этот текст

Когда регион готов, печатает «ready http://localhost:ПОРТ»; останавливает его Ctrl-C. Что он делает: http://localhost:ПОРТ/__local
`,
  en: `npm start -- [options]

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
  --lang ru|en      the language to speak; else by the locale: English where it is English, Russian elsewhere
  --help            this text

It prints "ready http://localhost:PORT" when it serves, and stops with Ctrl-C. What it is doing: http://localhost:PORT/__local
`,
}

/**
 * Reads the command line.
 * @throws StartFailure for an unknown option or a value that is none
 */
export function readOptions(args: readonly string[]): StartOptions {
  const { values } = parse(args)
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new StartFailure({ ru: `--port ${values.port} — не порт.`, en: `--port ${values.port} is not a port.` })
  if (values.seed !== 'demo' && values.seed !== 'none')
    throw new StartFailure({
      ru: `--seed — demo или none, а не ${values.seed}.`,
      en: `--seed is demo or none, not ${values.seed}.`,
    })
  if (values.login !== 'esia' && values.login !== 'oidc')
    throw new StartFailure({
      ru: `--login — esia или oidc, а не ${values.login}.`,
      en: `--login is esia or oidc, not ${values.login}.`,
    })
  if (!['ru', 'en', undefined].includes(values.lang))
    throw new StartFailure({
      ru: `--lang — ru или en, а не ${values.lang}.`,
      en: `--lang is ru or en, not ${values.lang}.`,
    })
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
        ...speaks,
      },
    })
  } catch (error) {
    const { ru, en } = notRead(error)
    throw new StartFailure({ ru: `${ru} Подробнее: npm start -- --help`, en: `${en} See npm start -- --help.` })
  }
}

/** `npm start`: the local region in the foreground. */
import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { stop as stopBundler } from 'esbuild'
import { personas } from '../regions/demo/personas.ts'
import { composed, readFolder } from '../regions/folder.ts'
import { buildPortal } from '../web/build.ts'
import { notFoundHandler, portalHandler, portalPrefixes } from '../web/serve.ts'
import { StartFailure } from './failure.ts'
import { ESIA, esiaDouble } from './identity/esia-double.ts'
import { IDP, identityProvider } from './identity/identity-provider.ts'
import { spoken } from './language.ts'
import { HELP, readOptions, type StartOptions } from './options.ts'
import { takeFolder } from './ownership.ts'
import { type Mailbox, MESSAGES, openMailbox } from './pages/mailbox.ts'
import { localPage } from './pages/page.ts'
import { ADAPTER, openSmevAdapter } from './pages/smev-adapter.ts'
import { startRegion } from './region.ts'
import type { Region, RegionOptions } from './region-types.ts'
import { seed, seededAt } from './seed.ts'

/** One thing done with a region that has started, before it is said to be ready. It may mount, call functions, write data. */
type Step = (region: Region, options: StartOptions, beside: Beside) => unknown
/** What was begun while the region started: the mailbox, and the portal, which is a build of seconds. */
type Beside = { readonly mail: Mailbox; readonly portal: Promise<void> }

const portalIn = (data: string) => join(data, 'portal')

/** What belongs to a running platform beside the services of the cloud, in this order. */
const steps: readonly Step[] = [
  (region, _options, { mail }) => {
    region.mount('/__local', localPage(region, mail))
    region.mount(MESSAGES, mail.messages)
    region.mount(ADAPTER, openSmevAdapter().handler)
  },
  async (region, { login }) => {
    const people = await peopleOf(region.data)
    if (login === 'esia') region.mount(ESIA, esiaDouble(region.url, people))
    else region.mount(IDP, await identityProvider(region.url, people))
  },
  async (region, _options, { portal: built }) => {
    const folder = portalIn(region.data)
    await built
    // Links to objects name the machine by number (local/region.ts): to a browser that is another origin.
    const portal = await portalHandler(folder, `http://127.0.0.1:${new URL(region.url).port}`)
    for (const prefix of portalPrefixes) region.mount(prefix, portal)
    region.mount('/', await notFoundHandler(folder))
  },
  // The public pages come by the minute; nobody should find the address empty until then. What fails now is done then.
  (region) => region.runSchedule('refreshVacancies').catch(() => undefined),
  (region) => region.runSchedule('publishStatus').catch(() => undefined),
  // Nobody waits for these: they come a moment later, and then every five minutes and once a day.
  (region) => void region.runSchedule('publishQueues').catch(() => undefined),
  (region) => void region.runSchedule('publishForecast').catch(() => undefined),
]

/** What the functions of signing in are told instead of what the service file says. */
const oidcOf = (origin: string) => ({
  IDENTITY: 'oidc',
  IDENTITY_PROVIDER: `${origin}${IDP}`,
  IDENTITY_CLIENT: 'zvonok',
})

/** The same for the functions that send. */
const postsOf = (origin: string, { smtp }: Mailbox) => ({
  SMTP_URL: smtp,
  MESSAGES_URL: `${origin}${MESSAGES}`,
  ADAPTER_URL: `${origin}${ADAPTER}`,
})

/** Who can sign in: the people of the demo regions as of the day when they were loaded. */
async function peopleOf(data: string) {
  const at = await seededAt(data)
  if (at === undefined) return []
  const { demoWorld } = await import('../regions/demo/load.ts')
  const { inventedPersonas, inventedRegions, inventedWorld } = await import('../regions/invented.ts')
  const people = personas(demoWorld(at))
  for (const [code, invented] of await inventedRegions()) {
    const region = composed(await readFolder(code))
    const theirs = inventedPersonas(invented, inventedWorld(invented, region, at))
    people.push(...theirs.map((it) => ({ ...it, title: `${region.title}. ${it.title}` })))
  }
  return people
}

const FIRST = {
  ru: 'Первый запуск: загружаются демонстрационные регионы, это от полминуты до трёх минут ...',
  en: 'The first start: the demo regions are being loaded, which takes half a minute to three ...',
}
const STOPPING = { ru: 'останавливается ...', en: 'stopping ...' }

/**
 * Runs `npm start` with these arguments until SIGINT or SIGTERM. Prints one line `ready http://localhost:PORT` on stdout; all
 * else goes to stderr. A failure that the person at the keyboard can mend is one sentence and exit code 1, a wrong
 * command line one and code 2, as with every command.
 * @param more for tests: another service than the product's
 */
export async function start(args: readonly string[], more: Partial<RegionOptions> = {}): Promise<void> {
  const say = (sentence: string) => process.stderr.write(`${sentence}\n`)
  try {
    const options = optionsOf(args)
    if (!options) {
      process.exitCode = 2
      return
    }
    if (options.help) {
      process.stdout.write(spoken(HELP))
      return
    }
    // Functions of the cloud run in UTC, and a Date of theirs must not know where this machine stands.
    process.env.TZ = 'UTC'
    for (const signal of SIGNALS) process.on(signal, leave)
    if (options.fresh) await forget(options.data)
    const { port, data, streams, faults, login } = options
    const mail = await openMailbox(data)
    let portal = Promise.resolve()
    const before = async (url: string, abort: AbortSignal) => {
      portal = buildPortal(portalIn(data))
      // Who waits for it hears of it; a start that fails before has a reason of its own.
      portal.catch(() => undefined)
      if (options.seed !== 'demo') return
      if ((await seededAt(data)) === undefined) say(spoken(FIRST))
      await seed({ data, url }, new Date().toISOString(), abort)
    }
    const region = await startRegion({
      ...{ port, data, streams, ...(faults && { faults }), complain: say },
      environment: (origin: string) => ({ ...postsOf(origin, mail), ...(login === 'oidc' && oidcOf(origin)) }),
      before,
      ...more,
    })
    stopOnSignal(region, say)
    for (const step of steps) await step(region, options, { mail, portal })
    // Functions and portal are built: the process that did it would hold 300 MB for nothing.
    await stopBundler()
    for (const warning of region.warnings) say(warning)
    process.stdout.write(`ready ${region.url}\n`)
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error
    say(error.message)
    process.exitCode = 1
  }
}

/** Nothing where the command line is wrong: that is said. */
function optionsOf(args: readonly string[]): StartOptions | undefined {
  try {
    return readOptions(args)
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error
    process.stderr.write(`${error.message}\n`)
    return undefined
  }
}

/** Until the region is up nothing is worth an orderly end; what was started ends with the process. */
const leave = () => process.exit(130)
const SIGNALS = ['SIGINT', 'SIGTERM'] as const

function stopOnSignal(region: Region, say: (sentence: string) => void): void {
  for (const signal of SIGNALS) process.off(signal, leave)
  let asked = false
  const stop = () => {
    if (asked) process.exit(130)
    asked = true
    say(spoken(STOPPING))
    region.stop().then(
      () => process.exit(0),
      (error) => {
        say(String(error))
        process.exit(1)
      },
    )
  }
  for (const signal of SIGNALS) process.on(signal, stop)
}

/** Empties the data folder, but only if a region made it: its keys are there from the first start on. */
async function forget(data: string): Promise<void> {
  const names = existsSync(data) ? await readdir(data) : []
  if (names.length === 0) return
  if (!names.includes('keys.json'))
    throw new StartFailure({
      ru: `--fresh не трогает ${data}: это не папка локального региона.`,
      en: `--fresh leaves ${data} alone: it is no folder of a local region.`,
    })
  const giveBack = await takeFolder(data)
  for (const name of names) {
    // The next start needs it to end what a killed region left running.
    if (name !== 'dynamo.pid') await rm(join(data, name), { recursive: true, force: true })
  }
  await giveBack()
}

if (import.meta.main) await start(process.argv.slice(2))

const { isBuiltin } = require('node:module')
const { readdirSync, readFileSync } = require('node:fs')
const { join } = require('node:path')
const { deflateRawSync } = require('node:zlib')

// What a function never uses does not travel with it. These are replaced at bundling only; tests run the real ones.

const instead = (name, filter, contents) => ({
  name,
  setup(build) {
    build.onResolve({ filter }, ({ resolveDir }) => ({ path: name, namespace: name, pluginData: resolveDir }))
    build.onLoad({ filter: /.*/, namespace: name }, ({ pluginData }) => ({ contents, resolveDir: pluginData }))
  },
})

/** A font as code: a function is one file. */
const font = (name) => {
  const bytes = readFileSync(require.resolve(`@expo-google-fonts/golos-text/${name}.ttf`))
  return `inflateRawSync(Buffer.from('${deflateRawSync(bytes, { level: 9 }).toString('base64')}', 'base64'))`
}

/**
 * A built-in module as code: what it exports plainly, and for what it loads or opens only when it is read (a getter), a stand-in
 * that reads it at its first use.
 */
function builtIn(path) {
  const all = Object.entries(Object.getOwnPropertyDescriptors(require(path))).filter(([key]) => /^[a-z]\w*$/i.test(key))
  const plain = all.filter(([, { value }]) => value !== undefined).map(([key]) => key)
  const later = all.filter(([key, { get }]) => get && LATER.includes(key)).map(([key]) => key)
  const standIns = later.map(
    (key) => `export const ${key} = /* @__PURE__ */ new Proxy(function () {}, {
  get: (_, name) => all.${key}[name],
  apply: (_, self, given) => all.${key}(...given),
  construct: (_, given) => new all.${key}(...given),
})`,
  )
  // Each by itself: what nobody imports is left out.
  const taken = plain.map((key) => `export const ${key} = /* @__PURE__ */ taken('${key}')`)
  const head = [`const all = require('${path}')`, 'const taken = (name) => all[name]', 'export default all']
  return [...head, ...taken, ...standIns].join('\n')
}
/** Functions and classes behind getters that packages of ours import. */
const LATER = ['ReadStream', 'getRandomValues']

const YEARS = [2015, 2040]
const HOUR = 3_600_000

/** From when on the clocks of a zone are ahead of UTC by how much, in milliseconds: found day by day, then to the minute. */
function offsetsOf(zone) {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  const ahead = (time) => Date.parse(`${clock.format(time).replace(' ', 'T')}Z`) - time
  const [from, until] = YEARS.map((year) => Date.UTC(year, 0))
  const offsets = [[from, ahead(from)]]
  for (let day = from; day < until; day += 24 * HOUR) {
    if (ahead(day + 24 * HOUR) === ahead(day)) continue
    let [before, after] = [day, day + 24 * HOUR]
    while (after - before > 60_000) {
      const middle = before + Math.floor((after - before) / 120_000) * 60_000
      if (ahead(middle) === ahead(before)) before = middle
      else after = middle
    }
    offsets.push([after, ahead(after)])
  }
  return { until, offsets }
}

/** The zones that any region names. */
function zonesOf(regions) {
  const files = readdirSync(regions, { recursive: true }).filter((name) => name.endsWith('.json'))
  const named = files.flatMap(
    (name) => readFileSync(join(regions, name), 'utf8').match(/(?<="zone": *")[\w/+-]+(?=")/g) ?? [],
  )
  return [...new Set(named)].sort()
}

module.exports = [
  {
    name: 'zones-inside',
    setup: (build) =>
      build.onLoad({ filter: /[\\/]shared[\\/]domain[\\/]zones\.ts$/ }, ({ path }) => {
        const zones = zonesOf(join(path, '../../../regions')).map((zone) => [zone, offsetsOf(zone)])
        return { contents: `export const zones = new Map(${JSON.stringify(zones)})` }
      }),
  },
  // `import` of a built-in module reads every export of it, also those that load much when they are read: `http` brings all
  // of undici for its WebSocket, `process` opens standard input, `fs` brings its streams. `require` reads none: 40 ms of a
  // cold start.
  {
    name: 'built-in-by-require',
    setup(build) {
      build.onResolve({ filter: /^[a-z:/_]+$/ }, ({ path, kind }) =>
        kind === 'require-call' || !isBuiltin(path) ? undefined : { path, namespace: 'built-in' },
      )
      build.onLoad({ filter: /.*/, namespace: 'built-in' }, ({ path }) => ({ contents: builtIn(path) }))
    },
  },
  // Lambda gives credentials in the environment and nowhere else: the chain of providers (SSO, STS, IMDS) is 136 KB.
  instead(
    'environment-credentials',
    /^@aws-sdk\/credential-provider-node$/,
    "export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env'",
  ),
  // The same for ~/.aws/config and ~/.aws/credentials, which every client looks for at its first call: two reads of files.
  {
    name: 'no-configuration-files',
    setup: (build) =>
      build.onLoad({ filter: /[\\/]shared-ini-file-loader[\\/]loadSharedConfigFiles\.js$/ }, () => ({
        contents:
          "export { CONFIG_PREFIX_SEPARATOR } from './constants'\nexport const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} })",
      })),
  },
  // Loaded by the SDK only for operations that stream events, of which we call none: 20 KB.
  instead(
    'no-event-streams',
    /^@smithy\/core\/event-streams$/,
    "export class EventStreamSerde { constructor() { throw new Error('event streams are left out of the bundle') } }\nexport const eventStreamSerdeProvider = undefined\nexport const resolveEventStreamSerdeConfig = (config) => config",
  ),
  // Of services that tell a client where to call; DynamoDB does not, unless asked by a variable that we do not set: 9 KB.
  instead(
    'no-endpoint-discovery',
    /^@aws-sdk\/middleware-endpoint-discovery$/,
    `const unasked = () => undefined
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = { environmentVariableSelector: unasked, configFileSelector: unasked }
export const resolveEndpointDiscoveryConfig = (config) => config`,
  ),
  // A client that slows itself down as a whole, only with AWS_RETRY_MODE=adaptive, which we do not set: 3 KB.
  instead(
    'no-adaptive-retries',
    /[./]AdaptiveRetryStrategy$/,
    "export class AdaptiveRetryStrategy { constructor() { throw new Error('adaptive retries are left out of the bundle') } }",
  ),
  // Where an EC2 machine lies: a function has AWS_REGION. 2 KB.
  instead(
    'no-instance-metadata',
    /[./]getInstanceMetadataRegion$/,
    'export const getInstanceMetadataRegion = async () => undefined',
  ),
  // For a Node built without cryptography: 3 KB.
  instead('no-sha256-by-hand', /^\.\/Sha256Js$/, 'export class Sha256Js {}'),
  // A client reads its version out of all that its package says of itself: 2 KB each.
  {
    name: 'version-alone',
    setup: (build) =>
      build.onLoad({ filter: /[\\/]@aws-sdk[\\/]client-[\w-]+[\\/]package\.json$/ }, ({ path }) => ({
        contents: JSON.stringify({ version: JSON.parse(readFileSync(path, 'utf8')).version }),
        loader: 'json',
      })),
  },
  {
    name: 'fonts-inside',
    setup: (build) =>
      build.onLoad({ filter: /[\\/]shared[\\/]files[\\/]fonts\.ts$/ }, () => ({
        contents: `import { inflateRawSync } from 'node:zlib'
export const regular = ${font('400Regular/GolosText_400Regular')}
export const bold = ${font('600SemiBold/GolosText_600SemiBold')}`,
      })),
  },
  // Only for fonts in WOFF2, which come from the web; ours are TrueType: 482 KB.
  instead(
    'no-woff2',
    /^brotli\/decompress\.js$/,
    "export default () => { throw new Error('WOFF2 is left out of the bundle') }",
  ),
]

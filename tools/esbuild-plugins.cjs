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

/** What a built-in module exports that nothing has to be loaded or opened for. */
const plain = (name) =>
  Object.entries(Object.getOwnPropertyDescriptors(require(name)))
    .filter(([key, { value }]) => value !== undefined && /^[a-z]\w*$/i.test(key))
    .map(([key]) => key)

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
  // of undici for its WebSocket, `process` opens standard input. `require` reads none: 40 ms of a cold start.
  {
    name: 'built-in-by-require',
    setup(build) {
      build.onResolve({ filter: /^(node:)?(http|process)$/ }, ({ path, kind }) =>
        kind === 'require-call' ? undefined : { path, namespace: 'built-in' },
      )
      build.onLoad({ filter: /.*/, namespace: 'built-in' }, ({ path }) => ({
        contents: `const all = require('${path}')\nexport default all\nexport const { ${plain(path)} } = all`,
      }))
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

const { readFileSync } = require('node:fs')
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

module.exports = [
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

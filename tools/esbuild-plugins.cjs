// What a function never uses does not travel with it. These are replaced at bundling only; tests run the real ones.

const instead = (name, filter, contents) => ({
  name,
  setup(build) {
    build.onResolve({ filter }, ({ resolveDir }) => ({ path: name, namespace: name, pluginData: resolveDir }))
    build.onLoad({ filter: /.*/, namespace: name }, ({ pluginData }) => ({ contents, resolveDir: pluginData }))
  },
})

module.exports = [
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
]

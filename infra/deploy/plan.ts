/** What `npm run deploy` does, in order, as data: the dry run prints it, the run goes through it, tests read it. */
import { cdnKeyHash } from '../../shared/edge/cdn.ts'
import type { Settings } from '../settings.ts'
import { CDN_KEY } from '../stacks/site.ts'
import { nameOf } from '../state.ts'

/** A deployment that people can sign in to; `cdnKeys`: the one the CDN is going to send, and the one it sent before. */
export type Deployment = Settings & {
  domain: string
  certificate: string
  identityProvider: string
  identityClient: string
  cdnKeys: readonly [string, ...string[]]
}

/** One program run by this Node. `secret` is in its arguments and to be shown to nobody. */
export type Command = { args: readonly string[]; secret?: string }
export type Step = {
  name: string
  /** One sentence, for the one who watches. */
  what: string
  command: Command
  /** The template that it makes of the stack, for comparing with the one before. */
  template?: string
}

const CDK = 'node_modules/aws-cdk/bin/cdk'
const OSLS = 'node_modules/serverless/bin/serverless.js'

export const folderOf = (stage: string, part: string) => `.package/${stage}/${part}`
/** Where `cdk synth` of a stage goes. */
export const synthOf = (stage: string) => `cdk.out/${stage}`

/** Parameters that go into the functions' templates. */
export function parametersOf(deployment: Deployment): string[] {
  const { domain, identity, identityProvider, identityClient, esiaCertificateHash, signerUrl, regions, cdnKeys } =
    deployment
  const { esiaRecipe, tracing, mailFrom, messagesUrl, adapterUrl } = deployment
  const all = {
    portalUrl: `https://${domain}`,
    identity,
    identityProvider,
    identityClient,
    ...(esiaCertificateHash && { esiaCertificateHash }),
    ...(esiaRecipe && { esiaRecipe }),
    ...(tracing && { tracing }),
    ...(signerUrl && { signerUrl }),
    ...(mailFrom && { mailFrom }),
    ...(messagesUrl && { messagesUrl }),
    ...(adapterUrl && { adapterUrl }),
    defaultRegion: regions[0] ?? '',
    cdnKeys: cdnKeys.map(cdnKeyHash).join(','),
  }
  return Object.entries(all).flatMap(([name, value]) => ['--param', `${name}=${value}`])
}

/** Makes everything that is going to be deployed, and checks it, without the cloud. */
export function preparation(deployment: Deployment, parts: readonly string[]): Step[] {
  const { stage, awsRegion, regions } = deployment
  const chosen = parts.length > 0 ? [['--part', parts.join(',')]] : []
  return [
    ...regions.map((code) => ({
      name: `region ${code}`,
      what: 'looks for what is missing or contradictory in the data of the region',
      command: { args: ['commands/region.ts', 'check', code] },
    })),
    {
      name: 'synth',
      what: 'makes the templates of what has state, checked by the rules of AWS Solutions',
      command: {
        args: [CDK, 'synth', '--quiet', '--no-notices', '--context', `stage=${stage}`, '--output', synthOf(stage)],
      },
    },
    ...chosen.map((part) => ({
      name: 'package',
      what: 'makes the packages and templates of the functions, checked for schemas, rights and dead-letter queues',
      command: {
        args: ['commands/package.ts', '--stage', stage, '--region', awsRegion, ...part, ...parametersOf(deployment)],
      },
    })),
  ]
}

/**
 * The steps of a deployment. State comes first, because everything imports it; `access` before the other functions, because the
 * API asks its authorizer; the CDN after all functions, because they must know its new key before it sends it; then what the CDN
 * shows and the data of the regions.
 */
export function plan(deployment: Deployment, parts: readonly string[]): Step[] {
  const { stage, awsRegion, regions, cdnKeys, addressLimit } = deployment
  const stack = (name: string, what: string, more: Partial<Command> & { more?: string[] } = {}): Step => ({
    name,
    what,
    template: `${synthOf(stage)}/${nameOf(stage, name)}.template.json`,
    command: {
      ...more,
      args: [
        ...[CDK, 'deploy', nameOf(stage, name), '--exclusively', '--require-approval', 'never', '--no-notices'],
        ...['--app', synthOf(stage), ...(more.more ?? [])],
      ],
    },
  })
  const functions = (part: string): Step => ({
    name: part,
    what: `functions of ${part}`,
    template: `${folderOf(stage, part)}/cloudformation-template-update-stack.json`,
    command: {
      args: [
        ...[OSLS, 'deploy', '--stage', stage, '--region', awsRegion, '--param', `part=${part}`],
        ...[...parametersOf(deployment), '--package', folderOf(stage, part)],
      ],
    },
  })
  const put = (name: string, what: string, more: string[] = []): Step => ({
    name,
    what,
    command: { args: [`infra/deploy/put-${name}.ts`, '--stage', stage, ...more] },
  })
  const first = parts.filter((part) => part === 'access')
  const [key] = cdnKeys
  return [
    ...(addressLimit === undefined
      ? []
      : [stack('firewall', 'the firewall by address; its ARN is the value of webAcl')]),
    stack('state', 'tables, buckets, keys, queues and the bus'),
    stack('api', 'the address of the API and its authorizer'),
    ...[...first, ...parts.filter((part) => part !== 'access')].map(functions),
    stack('site', 'the CDN: one address for the portal, the public pages and the API', {
      more: ['--parameters', `${nameOf(stage, 'site')}:${CDN_KEY}=${key}`],
      secret: key,
    }),
    stack('alarms', 'alarms, the dashboard and the budget'),
    put('portal', 'pages of the portal'),
    put(
      'regions',
      'data and keys of the regions',
      regions.flatMap((code) => ['--region', code]),
    ),
  ]
}

/** The command as a person may see it. */
export const shown = ({ args, secret }: Command) =>
  ['node', ...args].map((arg) => (secret === undefined ? arg : arg.replace(secret, '…'))).join(' ')

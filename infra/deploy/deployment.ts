import * as z from 'zod/mini'
import { type Settings, settingsOf } from '../settings.ts'
import type { Deployment } from './plan.ts'

/** Why nothing was done, in a sentence for the one who asked. */
export class Refusal extends Error {}

const SHORTEST_KEY = 32
const keyAdvice = `ZVONOK_CDN_KEYS is to hold the key of the CDN, ${SHORTEST_KEY} characters or more; a new one: node -p "crypto.randomBytes(32).toString('base64url')"`

function keysOf(text: string | undefined): readonly [string, ...string[]] {
  const [first, ...rest] = (text ?? '').split(',').map((key) => key.trim())
  if (first === undefined || [first, ...rest].some((key) => !new RegExp(`^[\\w-]{${SHORTEST_KEY},}$`).test(key)))
    throw new Refusal(`${keyAdvice}.`)
  if (rest.length > 1) throw new Refusal('ZVONOK_CDN_KEYS holds at most two keys: the new one and the one before it.')
  return [first, ...rest]
}

const wanted = ['domain', 'certificate', 'identityProvider', 'identityClient'] as const
/** What is of no use without something else: without these a function would go by what the local region has. */
const also = [
  {
    when: ({ identity }: Settings) => identity === 'esia',
    settings: ['esiaCertificateHash', 'signerUrl'],
    secret: 'SIGNER',
  },
  { when: ({ messagesUrl }: Settings) => messagesUrl !== undefined, settings: [], secret: 'MESSAGES' },
  { when: ({ adapterUrl }: Settings) => adapterUrl !== undefined, settings: [], secret: 'ADAPTER' },
] as const

/**
 * The settings of a deployment that people can use, from `cdk.json` and the environment.
 * @throws Refusal in one sentence for what is missing or cannot be
 */
export function deploymentOf(
  context: Record<string, unknown>,
  environment: Readonly<Record<string, string | undefined>>,
): Deployment {
  const settings = read(context)
  const { domain, certificate, identityProvider, identityClient, stage } = settings
  const needed = also.filter(({ when }) => when(settings))
  const missing = [...wanted, ...needed.flatMap((it) => it.settings)].filter((name) => settings[name] === undefined)
  if (!domain || !certificate || !identityProvider || !identityClient || missing.length > 0)
    throw new Refusal(`cdk.json does not say ${missing.join(', ')} for the stage ${stage} (docs/ru/cloud.md).`)
  for (const { secret } of needed)
    if (!environment[`ZVONOK_${secret}_TOKEN`])
      throw new Refusal(
        `ZVONOK_${secret}_TOKEN is to hold the token of the service that cdk.json names for the stage ${stage}.`,
      )
  const cdnKeys = keysOf(environment.ZVONOK_CDN_KEYS)
  return { ...settings, domain, certificate, identityProvider, identityClient, cdnKeys }
}

function read(context: Record<string, unknown>) {
  try {
    return settingsOf((name) => context[name])
  } catch (error) {
    if (!(error instanceof z.core.$ZodError)) throw error
    const [issue] = error.issues
    if (issue?.code === 'unrecognized_keys')
      throw new Refusal(`cdk.json, stages.${issue.path.join('.')}: there is no setting ${issue.keys.join(', ')}.`)
    const hint = issue?.code === 'invalid_format' && issue.format === 'regex' ? issue.message : undefined
    throw new Refusal(
      `The setting ${issue?.path.join('.')} is missing or cannot be so: ${hint ?? 'infra/settings.ts says what it may be'}.`,
    )
  }
}

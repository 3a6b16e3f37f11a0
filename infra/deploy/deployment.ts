import * as z from 'zod/mini'
import { settingsOf } from '../settings.ts'
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

/**
 * The settings of a deployment that people can use, from `cdk.json` and the environment.
 * @throws Refusal in one sentence for what is missing or cannot be
 */
export function deploymentOf(context: Record<string, unknown>, cdnKeys: string | undefined): Deployment {
  const settings = read(context)
  const { domain, certificate, identityProvider, identityClient } = settings
  if (!domain || !certificate || !identityProvider || !identityClient) {
    const missing = wanted.filter((name) => settings[name] === undefined)
    throw new Refusal(`cdk.json does not say ${missing.join(', ')} for the stage ${settings.stage} (docs/ru/cloud.md).`)
  }
  return { ...settings, domain, certificate, identityProvider, identityClient, cdnKeys: keysOf(cdnKeys) }
}

function read(context: Record<string, unknown>) {
  try {
    return settingsOf((name) => context[name])
  } catch (error) {
    if (!(error instanceof z.core.$ZodError)) throw error
    const [issue] = error.issues
    throw new Refusal(
      `The setting ${issue?.path.join('.')} is missing or cannot be so: infra/settings.ts says what it may be.`,
    )
  }
}

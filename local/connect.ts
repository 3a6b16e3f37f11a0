/** Lets a command work on a running local region as a function would: the same names, the same endpoints. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { StartFailure } from './failure.ts'

const Running = z.object({
  url: z.string(),
  stage: z.string(),
  endpoints: z.object({
    dynamodb: z.string(),
    sqs: z.string(),
    s3: z.string(),
    eventbridge: z.string(),
    kms: z.string(),
  }),
})
export type Running = z.infer<typeof Running>

/** Sets the environment of this process to that of the region's functions. Import what uses the cloud after it. */
export function enter({ stage, endpoints, url }: Running): void {
  Object.assign(process.env, {
    STAGE: stage,
    PORTAL_URL: url,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_EVENTBRIDGE: endpoints.eventbridge,
    AWS_ENDPOINT_URL_KMS: endpoints.kms,
  })
}

/**
 * Enters where a command was told to work: a deployment in the cloud by its stage (credentials and AWS_REGION come from
 * the environment), or the local region that runs on a data folder.
 * @throws StartFailure with one sentence when there is no such region
 */
export async function connectTo({ stage, data }: { stage?: string | undefined; data: string }): Promise<string> {
  if (stage === undefined) return (await connect(data)).stage
  process.env.STAGE = stage
  return stage
}

/** What runs on a data folder, if anything does: a file that was written by halves leads to nobody. */
export async function runningOn(data: string): Promise<Running | undefined> {
  try {
    return Running.parse(JSON.parse(await readFile(join(data, 'region.json'), 'utf8')))
  } catch {
    return undefined
  }
}

/** Enters the region that runs on a data folder. @throws StartFailure with one sentence when none does */
export async function connect(data: string): Promise<Running> {
  const running = await runningOn(data)
  // One that was killed leaves its file behind.
  if (!running || !(await fetch(`${running.url}/health`).catch(() => undefined)))
    throw new StartFailure({
      ru: `На папке ${data} регион не работает: запустите его командой \`npm start\` или назовите его папку: --data.`,
      en: `No region runs on ${data}: start one with \`npm start\`, or name its folder with --data.`,
    })
  enter(running)
  return running
}

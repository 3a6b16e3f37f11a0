import middy from '@middy/core'
import type { APIGatewayProxyEventV2WithLambdaAuthorizer, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import type * as z from 'zod/mini'
import type { Route } from '../contracts/route.ts'
import { Caller, permit, type Resource, type Role, withoutFields } from '../domain/access/policy.ts'
import { rules } from '../domain/access/rules.ts'
import type { Act } from '../domain/act.ts'
import { allowanceHeaders, type Left } from '../domain/allowance.ts'
import { isProblem, Problem } from '../domain/problems/problem.ts'
import { env } from '../env.ts'
import { noteLook } from '../table/people/looks.ts'
import { spend } from '../table/store/allowance.ts'
import { answeredBefore } from '../table/store/receipts.ts'
import { sha256 } from '../vault/seal.ts'
import { actOf } from './act.ts'
import { entry } from './entry.ts'
import { log } from './log.ts'
import { json, parse, parseBody } from './read.ts'

type Event = APIGatewayProxyEventV2WithLambdaAuthorizer<unknown>

export type Input<P extends z.ZodMiniType, Q extends z.ZodMiniType, B extends z.ZodMiniType> = {
  params: z.output<P>
  query: z.output<Q>
  body: z.output<B>
  caller: Caller
  act: Act
  /** The `seq` of `If-Match`; 0 when the contract asks for none. */
  match: number
  /** Must be called once with what the action is about; nothing leaves the edge without it. */
  permit: (resource: Resource) => void
}

/**
 * Turns a route and a use case into a Lambda handler; the only place that speaks HTTP. It makes the act, decides role
 * and circle by the policy, reads the input by the contract, and lets out only what the contract names. A route for the
 * public has no authorizer: whoever comes is nobody in the region that the query names, or in the deployment's own.
 */
export const http = <
  R extends z.ZodMiniType,
  P extends z.ZodMiniType,
  Q extends z.ZodMiniType,
  B extends z.ZodMiniType,
>(
  route: Route<P, Q, B, R>,
  useCase: (input: Input<P, Q, B>) => Promise<z.input<R>>,
) =>
  middy<Event, APIGatewayProxyStructuredResultV2>()
    .use(entry(route))
    .handler(async (event: Event, _context: Context) => {
      const caller = callerOf(event, route.who)
      // Before anything is read: a role that has no business here does not learn what exists.
      if (!route.who.includes(caller.role)) throw new Problem('not-permitted')
      // Absent where there is none; serverless-offline says null.
      const body = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? '')
      const act = actOf({
        region: caller.region,
        actor: actorOf(caller),
        now: new Date(event.requestContext.timeEpoch).toISOString(),
        cause: event.requestContext.requestId,
        ...(route.once && { receipt: receiptOf(route.name, caller, event, body) }),
      })
      const gate = gateOf(route, caller, act)
      const input = {
        params: parse(route.params, event.pathParameters ?? {}, '/path'),
        query: parse(route.query, event.queryStringParameters ?? {}, '/query'),
        body: parseBody(route.body, json(body, route.limit)),
        caller,
        act,
        match: route.match ? versionOf(event.headers['if-match']) : 0,
        permit: gate.permit,
      }
      const left = await allowance(route, caller, act)
      const result = gate.shown(route.response.parse(await gate.through(() => untilWon(route, () => useCase(input)))))
      log.info('done')
      return answer(route.status, result, left)
    })

/**
 * Default deny: an answer does not leave before `permit` was called, and a look at a child is noted on the way out, with
 * the rule that allowed it.
 */
function gateOf(route: { name: string; reads: boolean }, caller: Caller, act: Act) {
  const asked: { seen: string[]; rule: string }[] = []
  const hidden = new Set<string>()
  return {
    permit: (resource: Resource) => {
      const { id: rule, hides = [] } = permit(rules, caller, route.name, resource)
      for (const field of hides) hidden.add(field)
      const { child, group, list } = resource
      asked.push({ seen: [child, group && `group/${group}`, list].flatMap((it) => it ?? []), rule })
    },
    /** What of an answer the rules let out. */
    shown: (result: unknown): unknown => withoutFields(result, hidden),
    through: async <T>(useCase: () => Promise<T>): Promise<T> => {
      const result = await useCase().catch(async (error: unknown) => {
        // A repetition may be refused by the state that its first run made: then the first answer stands.
        const first = isProblem(error) && (await answeredBefore<T>(act))
        if (!first) throw error
        return first.answer
      })
      if (asked.length === 0) throw new Error(`${route.name} answered without asking permit`)
      if (route.reads) {
        const rows = new Map(asked.flatMap(({ seen, rule }) => seen.map((it) => [it, rule] as const)))
        await Promise.all([...rows].map(([seen, rule]) => noteLook(act, caller, seen, route.name, rule)))
      }
      return result
    },
  }
}

const TRIES = 3

/** A creation names no version, so a race it lost is ours to run again: then it meets what the winner made. */
async function untilWon<T>(route: Pick<Route, 'once' | 'match'>, work: () => Promise<T>, tries = 1): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const lost = route.once && !route.match && isProblem(error) && error.code === 'changed-meanwhile'
    if (!lost || tries === TRIES) throw error
    return untilWon(route, work, tries + 1)
  }
}

/** Counts what is counted for each person. `checks/needs.ts` knows that only those routes reach it whose contract says so. */
const allowance = async ({ limited }: Pick<Route, 'limited'>, { ref }: Caller, act: Act) =>
  limited && spend(act, limited, ref)

function callerOf(event: Event, who: readonly Role[]): Caller {
  const context = event.requestContext.authorizer?.lambda
  if (context) return Caller.parse(context)
  if (!who.includes('public')) throw new Problem('signed-out')
  const region = event.queryStringParameters?.region ?? env('DEFAULT_REGION')
  return parse(Caller, { region, ref: 'public', role: 'public', children: [] }, '/query')
}

const actorOf = ({ role, ref }: Caller) =>
  role === 'public' ? role : `${role === 'federal' ? 'client' : 'person'}/${ref}`

function receiptOf(action: string, { ref }: Caller, event: Event, body: string) {
  const key = event.headers['idempotency-key']
  if (!key || key.length > 255) throw new Problem('idempotency-key-missing')
  return { key: sha256(`${ref}|${action}|${key}`), hash: sha256(`${event.rawPath}|${body}`) }
}

function versionOf(header: string | undefined): number {
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header ?? '')?.[1]
  if (version === undefined) throw new Problem('version-missing')
  return Number(version)
}

function answer(statusCode: number, result: unknown, left: Left | undefined): APIGatewayProxyStructuredResultV2 {
  const seq =
    result !== null && typeof result === 'object' && 'seq' in result ? { etag: `"${String(result.seq)}"` } : {}
  return {
    statusCode,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...seq,
      ...(left && allowanceHeaders(left)),
    },
    ...(statusCode !== 204 && { body: JSON.stringify(result) }),
  }
}

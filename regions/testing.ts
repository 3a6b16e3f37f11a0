import { randomBytes } from 'node:crypto'
import type { Role } from '../shared/domain/access/policy.ts'
import type { Act } from '../shared/domain/act.ts'
import type { Form } from '../shared/domain/form.ts'
import { RegionData } from '../shared/domain/region.ts'
import { actOf } from '../shared/edge/act.ts'
import { putRegion } from '../shared/table/regions.ts'
import { putServices } from '../shared/table/services.ts'
import { commit } from '../shared/table/store/facts.ts'
import { newWrappedKey } from '../shared/vault/kms.ts'
import { putRegionKeys } from '../shared/vault/region-keys.ts'
import { bulk } from './bulk.ts'
import { plan as demoPlan } from './demo/plan.ts'
import { inventedRegions } from './invented.ts'
import { loadOrganisations, readRegion } from './load.ts'

/**
 * A region of its own for a test file: data, keys and organisations of a shipped region under another code, nobody in it.
 * @param of the demo region, or another one that has invented organisations
 */
export async function testRegion(now = '2026-11-22T09:00:00.000Z', of = 'demo') {
  const code = `t-${randomBytes(5).toString('hex')}`
  const act = (at = now, more: Partial<Act> = {}): Act => ({
    ...actOf({ region: code, actor: 'system/test', now: at, cause: 'test' }),
    ...more,
  })
  const { data, services } = await readRegion(of)
  const plan = (await inventedRegions()).get(of)?.organisations ?? demoPlan
  const { wrapped } = await newWrappedKey(code)
  const region = RegionData.parse({ ...data, code })
  await commit(
    act(),
    undefined,
    [],
    putRegionKeys(code, wrapped),
    putRegion(region, 'test'),
    putServices(code, services),
  )
  const load = bulk()
  await loadOrganisations(act(), load, plan)
  await load.done()
  return { code, act, data: region, plan }
}

/** The event that API Gateway sends for a signed-in caller. */
export const request = (
  caller: {
    region: string
    ref: string
    role: Role
    children?: string[]
    organisation?: string
    municipality?: string
  },
  {
    body,
    headers = {},
    params = {},
    query = {},
    now = '2026-11-22T09:00:00.000Z',
  }: {
    body?: unknown
    headers?: Record<string, string>
    params?: Record<string, string>
    query?: Record<string, string>
    now?: string
  },
) => ({
  rawPath: '/test',
  headers,
  pathParameters: params,
  queryStringParameters: query,
  ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  isBase64Encoded: false,
  requestContext: {
    requestId: randomBytes(8).toString('hex'),
    timeEpoch: Date.parse(now),
    authorizer: { lambda: { children: [], ...caller } },
  },
})

let certificates = 100_000

/** A kindergarten form that nothing is wrong with, for another child each time. */
export const formFor = (over: Partial<Form> = {}): Form => ({
  applicant: { surname: 'Смирнова', name: 'Анна', phone: '+7(491)2205500', email: 'anna@demo.example', parent: true },
  applicantDocument: {
    type: { code: '1', title: 'Паспорт гражданина РФ' },
    series: '6112',
    number: String(certificates),
    issuedOn: '2012-06-19',
    issuedBy: 'УФМС',
  },
  child: {
    surname: 'Смирнов',
    name: 'Лев',
    middleName: 'Ильич',
    birthDate: '2024-02-14',
    document: { type: 'rf', series: 'II-ОБ', number: String(certificates++), issuedOn: '2024-02-20', issuedBy: 'ЗАГС' },
  },
  address: { full: 'г. Примерск, ул. Садовая, д. 12' },
  entry: {
    desiredOn: '2027-09-01',
    language: { code: '1', title: 'Русский' },
    schedule: { code: '1', title: 'Полный день' },
  },
  adaptation: { group: { code: '1', title: 'Общеразвивающая' } },
  wishes: [{ organisation: '215', title: 'Детский сад № 15', priority: 1 }],
  allowOther: false,
  ...over,
})

import * as z from 'zod/mini'
import { handler as submitApplication } from '../functions/admission/submit-application.ts'
import type { Form } from '../shared/domain/form.ts'
import { RegionData } from '../shared/domain/region.ts'
import { putRegion } from '../shared/table/regions.ts'
import { commit } from '../shared/table/store/facts.ts'
import { formFor, request, testRegion } from './testing.ts'

/** A region whose municipalities take so many applications a second: who comes past that gets a ticket. */
export async function regionWithDoor(filingsPerSecond: number, filedWhen?: 'accepted' | 'ticket') {
  const region = await testRegion()
  const data = RegionData.parse({
    ...region.data,
    municipalities: region.data.municipalities.map((it) => ({ ...it, filingsPerSecond })),
    kindergarten: {
      ...region.data.kindergarten,
      rules: region.data.kindergarten.rules.map((it) => ({ ...it, filedWhen })),
    },
  })
  await commit(region.act(), undefined, [], putRegion(data, 'night'))
  return { ...region, data }
}

let families = 0
/** A guardian whom nobody knows yet. */
export const newFamily = () => `f${String(families++).padStart(7, '0')}`

type Sent = { form?: Form; ref?: string; key: string; now: string; children?: string[] }

const Answer = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.unknown()),
  body: z.string(),
})

/** An application as the portal sends it, and what comes back; `now` is when API Gateway got it. */
export async function file(
  region: { code: string },
  { form = formFor(), ref = newFamily(), key, now, children = [] }: Sent,
) {
  const caller = { region: region.code, ref, role: 'parent', children } as const
  const event = request(caller, { body: form, headers: { 'idempotency-key': key }, now })
  const answer = Answer.parse(await Reflect.apply(submitApplication, undefined, [event, {}]))
  return { status: answer.statusCode, headers: answer.headers, body: JSON.parse(answer.body) }
}

import { portalForm, type Wanted } from '../../local/tour/application.ts'
import { bulk } from '../../regions/bulk.ts'
import { newcomer, open } from '../../shared/domain/access/principal.ts'
import type { Form } from '../../shared/domain/form.ts'
import { actOf } from '../../shared/edge/act.ts'
import { newTokens } from '../../shared/edge/sign-in/tokens.ts'
import { putPrincipal } from '../../shared/table/people/principals.ts'

/** A guardian who signed in the evening before, and the draft of one child. */
export type Family = { token: string; form: Form }

const letters = '0123456789abcdefghjkmnpqrstvwxyz'
const refOf = (n: number) => `nght${[2, 1, 0].map((at) => letters[(n >> (5 * at)) % 32]).join('')}z`

/** Families from one number to another with sessions of their own, put into the table as signing in would leave them. */
export async function families(region: string, from: number, to: number, wanted: Wanted): Promise<Family[]> {
  const now = new Date().toISOString()
  const act = actOf({ region, actor: 'system/bench', now, cause: 'first-april' })
  const load = bulk()
  const all: Family[] = []
  for (let n = from; n < to; n++) {
    const { access, hashes } = newTokens(act, refOf(n))
    await load.add(putPrincipal(open(newcomer(region, refOf(n), 'А. С.'), act.id(), 'parent', hashes, now)))
    all.push({ token: access, form: portalForm(410_000_000 + n, `${wanted.cohort}-03-15`, wanted.organisation) })
  }
  await load.done()
  return all
}

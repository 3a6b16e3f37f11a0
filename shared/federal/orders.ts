import type { Application } from '../domain/application.ts'
import { fitText } from '../domain/fit-text.ts'
import type { Form } from '../domain/form.ts'
import { orderRequest, orderRequest100 } from './kindergarten-order.ts'
import type { Around, Status } from './pushes.ts'
import { serialise } from './serialise.ts'
import { shownForm } from './shown-form.ts'
import { olderParts } from './versions.ts'

/** What has become of an application, with the moment of it. */
export type Said = { status: Status; at: string }
type Env = 'EPGU' | 'DEV' | 'UAT' | 'EXUAT' | 'SVCDEV' | 'TCOD'

const COMMENT_MAX = 4000

const history = (said: readonly Said[]) => ({
  statusHistory: said.map(({ status: { orgCode, comment, cancelAllowed }, at }) => ({
    statusCode: { orgCode: String(orgCode) },
    statusDate: at,
    statusComment: fitText(comment, COMMENT_MAX),
    cancelAllowed,
  })),
})

const out = (xml: string, said: readonly Said[]) => ({
  orgCode: String(said.at(-1)?.status.orgCode ?? ''),
  kind: 'OrderRequest' as const,
  xml,
})

/** Asks the portal to make an order for an application that was filed elsewhere: all of it, and all that has become of it. */
export function createOrder({ application: it }: Around, form: Form, said: readonly Said[], env: Env) {
  const parts = {
    orderId_InfoRequest: it.federal?.order?.asked ?? '',
    requestDate: it.filedAt,
    statusHistoryList: history(said),
  }
  const shown = shownForm(form)
  const xml = isNewer(it)
    ? serialise(orderRequest, { env, CreateOrderRequest: { ...parts, application: shown } })
    : serialise(orderRequest100, {
        env,
        CreateOrderRequest: { ...parts, application: { ...shown, ...olderParts(shown) } },
      })
  return out(xml, said)
}

/** Tells the portal what has become of an application that it has made an order for; `form`: the family changed it. */
export function updateOrder({ application: it }: Around, said: readonly Said[], env: Env, form?: Form) {
  const update = { orderId: it.federal?.order?.number ?? '', statusHistoryList: history(said) }
  const shown = form && shownForm(form)
  const xml = isNewer(it)
    ? serialise(orderRequest, { env, UpdateOrderRequest: { ...update, ...(shown && { application: shown }) } })
    : serialise(orderRequest100, {
        env,
        UpdateOrderRequest: { ...update, ...(shown && { application: { ...shown, ...olderParts(shown) } }) },
      })
  return out(xml, said)
}

/** A parent who asked by 4.0.1 gets 1.0.1. */
const isNewer = ({ federal }: Application) => federal?.version === '4.0.1'

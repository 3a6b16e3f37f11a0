import type { Act } from '../../domain/act.ts'
import { federalId } from '../../domain/filing.ts'
import type { Envelope } from '../../federal/envelope.ts'
import type { RequestKind } from '../../federal/kindergarten.ts'
import type { FormData4, FormDataResponse4 } from '../../federal/kindergarten-4.ts'
import { type Version, written } from '../../federal/versions.ts'
import { applicationOf } from '../../table/federal/federal-orders.ts'
import { keys } from '../../table/keys.ts'
import { applicationSeen } from '../../table/offers.ts'
import { type PersonVault, personVault } from '../../vault/person.ts'

/** An answer as the receipt keeps it: under the child's key when it is about a child. */
export type Reply = { xml: string } | { child: string; sealed: string }

/** What was done with a message: the answer to be kept, and the error that it was refused for. */
export type Outcome = { kept: Reply; refused?: unknown }

/** A request with all that came with it. */
export type Asked<Kind extends RequestKind = RequestKind> = {
  request: NonNullable<FormData4[Kind]>
  orderId: string
  envelope: Envelope
  version: Version
  oktmo: string
  client: string
  act: Act
}

/** What each kind of request does. It commits, so that the answer is kept with the effect, and gives the kept answer. */
export type Conversations = { [Kind in RequestKind]: (asked: Asked<Kind>) => Promise<Reply> }

/** The answer to be kept, in the version of the request, sealed under the key of the child it is about. */
export function reply(
  { act, version, oktmo }: Pick<Asked, 'act' | 'version' | 'oktmo'>,
  response: FormDataResponse4,
  about?: PersonVault,
): Reply {
  const xml = written(response, version, oktmo)
  const key = act.receipt?.key ?? ''
  // A trial may be about a child that there is not, and no answer to one that changes something names anybody.
  return about && !act.trial
    ? { child: about.ref, sealed: about.seal(act, keys.receipt({ region: act.region, key }), xml) }
    : { xml }
}

/**
 * The application that a message names, as people may see it.
 * @throws Problem `not-found`, also when the child was erased: of its application nothing is said any more
 */
export async function known(region: string, orderId: string) {
  const application = await applicationSeen(region, (await applicationOf(region, orderId)) ?? federalId(orderId))
  return { application, vault: await personVault(region, application.child) }
}

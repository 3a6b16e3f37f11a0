import { ApplicationChanged } from '../../contracts/admission.ts'
import type { Application } from '../../domain/application.ts'
import { itsMunicipality, type RegionData } from '../../domain/region.ts'
import { createOrder, updateOrder } from '../../federal/orders.ts'
import { type Around, documentOf, documentsOf, statusesOf, waitingStatus } from '../../federal/pushes.ts'
import { formOf } from '../../table/applications.ts'
import { type Sending, standingAfter, type Told } from '../../table/federal/outgoing.ts'
import { changesIn } from '../../table/filing.ts'
import { placeOf } from '../../table/organisations.ts'
import type { SavedFact } from '../../table/store/facts.ts'
import type { PersonVault } from '../../vault/person.ts'

/** A transaction holds so many facts' messages, two at most of each, beside what it notes. */
const AT_ONCE = 10

type Federal = NonNullable<Application['federal']>
/** What is to be sent of some facts, and up to which of them; without `upTo` it is not yet time to send anything. */
type Sendings = { sendings: Sending[]; upTo: number | undefined }

/** What the words of statuses need beside their facts. */
const aroundOf = (application: Application, region: RegionData, fact?: SavedFact, vault?: PersonVault): Around => ({
  application,
  number: application.federal?.order?.number ?? application.number,
  municipality: itsMunicipality(region, application.municipality),
  place: placeOf(region.code),
  changes: () => (fact && vault ? changesIn(fact, vault) : []),
})

/** The messages of the facts that the portal has not heard of. */
export async function sendingsOf(
  application: Application,
  news: readonly SavedFact[],
  told: Told,
  vault: PersonVault,
  region: RegionData,
): Promise<Sendings> {
  const { federal } = application
  const first = told.after === 0
  if (!federal) return { sendings: [], upTo: undefined }
  const to = addressOf(federal)
  if (federal.order) return ordered(application, federal, news, first, vault, region)
  const some = news.slice(0, AT_ONCE)
  const documents = some.map(async (fact) => {
    const said = await documentsOf(fact, federal.client, aroundOf(application, region, fact, vault))
    return said.map((document) => ({ ...document, ...to, at: fact.at }))
  })
  return { sendings: onlyNews((await Promise.all(documents)).flat(), told.standing), upTo: some.at(-1)?.seq }
}

/** An application that waits may be changed or looked at again and wait as it did: that is no news. */
const waiting: readonly string[] = ['130', '140', '160']
const onlyNews = (sendings: readonly Sending[], standing: string | undefined) =>
  sendings.filter(({ orgCode }, at) => {
    const before = standingAfter(sendings.slice(0, at)) ?? standing
    return !(waiting.includes(orgCode) && orgCode === before)
  })

/**
 * Of an application that was filed elsewhere: first an order with all that has happened, later statuses under the number of
 * the order. Until the portal has told that number they wait.
 */
async function ordered(
  application: Application,
  federal: Federal,
  news: readonly SavedFact[],
  first: boolean,
  vault: PersonVault,
  region: RegionData,
): Promise<Sendings> {
  if (!first && federal.order?.number === undefined) return { sendings: [], upTo: undefined }
  const some = first ? news : news.slice(0, AT_ONCE)
  const said = await Promise.all(
    some.map(async (fact) =>
      (await statusesOf(fact, aroundOf(application, region, fact, vault))).map((status) => ({ status, at: fact.at })),
    ),
  )

  const around = aroundOf(application, region)
  const formNow = () => formOf(region.code, application.id, vault)
  const { environment = 'EPGU' } = region.adapters
  const to = addressOf(federal)
  if (first) {
    const all = said.flat()
    const order = createOrder(around, await formNow(), all, environment)
    return { sendings: [{ ...order, ...to, at: all.at(-1)?.at ?? '' }], upTo: some.at(-1)?.seq }
  }
  // One form tells of all changes: the last of them brings it.
  const changed = some.findLastIndex(({ type }) => type === ApplicationChanged.type)
  const form = changed < 0 ? undefined : await formNow()
  const updates = said.flatMap((all, index) =>
    all.length > 0
      ? [
          {
            ...updateOrder(around, all, environment, index === changed ? form : undefined),
            ...to,
            at: all.at(-1)?.at ?? '',
          },
        ]
      : [],
  )
  return { sendings: updates, upTo: some.at(-1)?.seq }
}

/** What is sent when the day has come that an application waits for; nothing where it waits for something else. */
export function dayCome(application: Application, region: RegionData, at: string): Sending | undefined {
  const { federal } = application
  const around = aroundOf(application, region)
  const status = waitingStatus(around, at)
  if (!federal || application.status !== 'queued' || status.orgCode !== 160) return undefined
  // An order whose number is not known hears of it the night after it is.
  if (federal.order && federal.order.number === undefined) return undefined
  const { environment = 'EPGU' } = region.adapters
  const document = federal.order ? updateOrder(around, [{ status, at }], environment) : documentOf(status, around)
  return { ...document, ...addressOf(federal), at }
}

const addressOf = ({ orderId, replyTo, order }: Federal) => ({ orderId: order?.number ?? orderId, replyTo })

import { ContactLogged } from '../contracts/contacts.ts'
import type { Act } from '../domain/act.ts'
import type { Application } from '../domain/application.ts'
import { termOf } from '../domain/offer.ts'
import { shortName } from '../domain/person.ts'
import { itsMunicipality } from '../domain/region.ts'
import { Groups, organisation } from './organisations.ts'
import { childCard } from './people/people.ts'
import { standingOf } from './queue/queue.ts'
import { regionData } from './regions.ts'
import { runIsPublished } from './runs/runs.ts'
import { factsOf } from './store/facts.ts'

/** An application as its family or an official reads it: names and titles in place of refs and codes. */
export async function viewOf(act: Act, it: Application) {
  const region = await regionData(act.region)
  const { title, zone } = itsMunicipality(region, it.municipality)
  const [card, wishes] = await Promise.all([childCard(act.region, it.child), titlesOf(act.region, it.wishes)])
  return {
    ...it,
    child: { ref: it.child, name: shortName(card) },
    municipality: title,
    zone,
    term: it.status === 'lapsed' ? it.term : termOf(it),
    wishes,
    benefitConfirmed: it.confirmed.benefit,
    place: it.status === 'queued' ? await standingOf(it, region, act.now) : undefined,
    refusal: it.status === 'refused' ? it.refusal : undefined,
    offer: 'offer' in it ? await offerView(it) : undefined,
  }
}

const titlesOf = (region: string, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => ({ id, title: (await organisation(region, id))?.title ?? id })))

async function offerView({ region, offer }: Extract<Application, { offer: object }>) {
  const [where, group] = await Promise.all([
    organisation(region, offer.organisation),
    Groups.find({ region, id: offer.group }, { fresh: false }),
  ])
  const unit = where?.units.find(({ id }) => id === group?.unit)
  return {
    ...offer,
    organisation: where?.title ?? offer.organisation,
    group: group?.title ?? offer.group,
    address: unit?.address ?? where?.address ?? '',
  }
}

/** What happened to an application, oldest first; nothing of a run that is not published yet. */
export async function historyOf({ region, id }: Application) {
  const facts = await Array.fromAsync(factsOf(region, `application/${id}`))
  const seen = await Promise.all(
    facts.map(async ({ held }) => held === undefined || (await runIsPublished(region, held))),
  )
  return facts
    .filter((_, at) => seen[at])
    .map(({ type, at, data }) => ({
      ...{ type, at },
      ...(type === ContactLogged.type && { contact: ContactLogged.data.parse(data) }),
    }))
}

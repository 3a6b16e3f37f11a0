import type { Entrusted } from '../../domain/access/principal.ts'
import { shortName } from '../../domain/person.ts'
import { currentEnrolment } from '../../domain/pupil.ts'
import { titledGroup, titledOrganisation } from '../organisations.ts'
import { Pupils } from '../pupils.ts'
import { Delegations } from './delegations.ts'
import { adultName, childCard } from './people.ts'

/** A child as its family sees it first: its name, how old it is and where it goes. */
export async function childView(region: string, ref: string) {
  const [card, pupil] = await Promise.all([childCard(region, ref), Pupils.find({ region, id: ref }, { fresh: false })])
  const now = currentEnrolment(pupil)
  const attends = now && {
    kind: now.kind,
    organisation: await titledOrganisation(region, now.organisation),
    group: await titledGroup(region, now.group),
  }
  return { ref, name: shortName(card), birthDate: card.birthDate, attends }
}

/** Of a child of others no more than what was entrusted needs, and who entrusted it. */
export async function entrustedChild(region: string, { id, child, scopes, until }: Entrusted) {
  const [{ ref, name, birthDate, attends }, by] = await Promise.all([
    childView(region, child),
    Delegations.find({ region, id }).then((it) => it && adultName(region, it.by)),
  ])
  const files = scopes.includes('apply')
  return {
    ...{ ref, name, entrusted: { delegation: id, scopes, until, ...(by !== undefined && { by }) } },
    ...(files && { birthDate }),
    ...((files || scopes.includes('diary')) && { attends }),
  }
}

import type * as z from 'zod/mini'
import { ApplicationChanged } from '../../contracts/admission.ts'
import { type Delegation, delegatesIn } from '../../domain/access/delegation.ts'
import type { Act } from '../../domain/act.ts'
import type { Application } from '../../domain/application.ts'
import { civilDate } from '../../domain/calendar.ts'
import { stateIn } from '../../domain/case.ts'
import { stintsIn } from '../../domain/diary.ts'
import type { ChildData } from '../../domain/privacy/child-data.ts'
import { type Pupil, stayed } from '../../domain/pupil.ts'
import type { Transfer } from '../../domain/transfer.ts'
import { listObjects } from '../../files/objects.ts'
import { type PersonVault, personVault } from '../../vault/person.ts'
import { Applications, allApplicationsOf, findForm } from '../applications.ts'
import { attachmentsShown } from '../attachments.ts'
import { historyOf } from '../case-view.ts'
import { answersOf, Cases, casesOfChild, draftsFor } from '../cases.ts'
import { contactsAbout } from '../contacts.ts'
import { allDeliveriesTo } from '../deliveries.ts'
import { messagesFor, opened } from '../federal/outgoing.ts'
import { changesIn } from '../filing.ts'
import { attendedClasses } from '../lessons.ts'
import { allNoticesOf } from '../notices.ts'
import { Pupils } from '../pupils.ts'
import { regionData } from '../regions.ts'
import { serviceOf } from '../services.ts'
import { factsOf } from '../store/facts.ts'
import { SwapRequests } from '../swaps.ts'
import { reasonOf, transfersOf } from '../transfers.ts'
import { consentsFor } from './consents.ts'
import { requestsAbout } from './data-requests.ts'
import { delegationsOf } from './delegations.ts'
import { Guardianships } from './guardianships.ts'
import { looksAt } from './looks.ts'
import { looksInWords } from './looks-shown.ts'
import { ownLooksAt } from './own-looks.ts'
import { adultName, childCard, guardiansOf } from './people.ts'

type Data = z.infer<typeof ChildData>

/** All that is held about a child, opened under its key. @throws Problem `not-found` for an erased one */
export async function everythingAbout({ region, now }: Act, child: string, guardian: string): Promise<Data> {
  const vault = await personVault(region, child)
  const [card, guardians, ids, pupil, { zone }] = await Promise.all([
    childCard(region, child),
    guardiansOf(region, child),
    allApplicationsOf(region, child),
    Pupils.find({ region, id: child }),
    regionData(region),
  ])
  const applications = await Promise.all(
    ids.map(async (id) => applicationData(vault, await Applications.get({ region, id }))),
  )
  const cases = await casesWith(region, child, vault)
  const today = civilDate(now, zone)
  const [delegations, lessons, transfers, consents, requests, looks] = await Promise.all([
    delegationsOf(region, child),
    pupil ? lessonsWith(pupil, today) : [],
    pupil ? transfersWith(pupil) : [],
    consentsFor(region, child),
    requestsAbout(region, child),
    looksWith(region, child, pupil),
  ])
  const [swap, guardianship, told] = await Promise.all([
    swapWith(region, child),
    Guardianships.find({ region, id: child }),
    toldTo(region, [guardian, child], vault),
  ])
  const people = await namedAdults(region, [...guardians, ...delegatesIn(delegations)])
  return {
    ...{
      region,
      child,
      at: now,
      card,
      guardians: [...guardians],
      people,
      applications,
      cases,
      ...(pupil && { pupil }),
    },
    ...{ delegations: delegations.map(entrusted), lessons, transfers, consents, requests, looks, ...told },
    ...{ ...(swap && { swap }), ...(guardianship && { guardianship }) },
  }
}

/** Whom the refs of the family stand for; an erased person has no name. */
async function namedAdults(region: string, refs: readonly string[]): Promise<Data['people']> {
  const found = await Promise.all([...new Set(refs)].map(async (ref) => ({ ref, name: await adultName(region, ref) })))
  return found.flatMap(({ ref, name }) => (name === undefined ? [] : [{ ref, name }]))
}

/** What these people were told of the child, and what they have begun to fill in for it. */
async function toldTo(region: string, refs: readonly string[], vault: PersonVault) {
  const [notices, deliveries, drafts] = await Promise.all([
    Promise.all(refs.map((ref) => allNoticesOf(region, ref))),
    Promise.all(refs.map((ref) => allDeliveriesTo(region, ref))),
    Promise.all(refs.map((ref) => draftsFor(region, ref, vault))),
  ])
  const about = ({ child }: { child?: string | undefined }) => child === vault.ref
  return { notices: notices.flat().filter(about), deliveries: deliveries.flat().filter(about), drafts: drafts.flat() }
}

/** A child has one request at most; asked again, it goes on in the same history. */
async function swapWith(region: string, child: string): Promise<Data['swap']> {
  const state = await SwapRequests.find({ region, id: child })
  return state && { state, history: await happenedTo(region, `swap-request/${child}`) }
}

const happenedTo = async (region: string, subject: string) =>
  (await Array.fromAsync(factsOf(region, subject))).map(({ type, at }) => ({ type, at }))

async function applicationData(vault: PersonVault, state: Application): Promise<Data['applications'][number]> {
  const { region, id } = state
  const facts = await Array.fromAsync(factsOf(region, `application/${id}`))
  const [form, attachments, papers, contacts, messages] = await Promise.all([
    findForm(region, id, vault),
    attachmentsShown(state),
    papersOf(region, id),
    contactsAbout(state),
    messagesAbout(state),
  ])
  const changes = facts
    .filter(({ type }) => type === ApplicationChanged.type)
    .flatMap((fact) => changesIn(fact, vault).map((change) => ({ at: fact.at, ...change })))
  const history = facts.map(({ type, at }) => ({ type, at }))
  return { state, ...(form && { form }), changes, history, attachments, papers, contacts, messages }
}

const papersOf = (region: string, id: string) => listObjects('files', `${region}/papers/${id}/`)

async function casesWith(region: string, child: string, vault: PersonVault): Promise<Data['cases']> {
  const found = await casesOfChild(region, child)
  const all = found.map(async ({ id, service }) => {
    const [state, answers, of, attachments, papers] = await Promise.all([
      Cases.get({ region, id }),
      answersOf(region, id, vault),
      serviceOf(region, service),
      attachmentsShown({ region, id, child }),
      papersOf(region, id),
    ])
    const said = { service: of.title, stands: stateIn(of, state).title }
    return { state, ...said, answers, attachments, papers, ...(await historyOf(state, of, vault)) }
  })
  return Promise.all(all)
}

async function messagesAbout({ region, federal }: Application) {
  if (!federal) return []
  const found = []
  for (let after: Record<string, unknown> | undefined; ; ) {
    const { items, next } = await messagesFor(region, federal.client, federal.orderId, after)
    found.push(...(await Promise.all(items.map(opened))))
    if (!next) break
    after = next
  }
  return found.flatMap((it) => (it ? [{ at: it.at, orgCode: it.orgCode, xml: it.xml }] : []))
}

/** Lessons in which something stands about the pupil, over all classes it was in. */
async function lessonsWith(pupil: Pupil, today: string): Promise<Data['lessons']> {
  const { region, id } = pupil
  const [from = today] = [today, ...pupil.enrolments.map((it) => it.from)].toSorted()
  const classes = await attendedClasses(region, stintsIn(pupil, from, today), { timetable: false })
  const lessons = classes.flatMap(({ saved }) => saved).map((lesson) => ({ ...lesson, entry: lesson.entries[id] }))
  return lessons.flatMap(({ entry, ...lesson }) =>
    entry
      ? [
          {
            id: lesson.id,
            date: lesson.date,
            subject: lesson.subject,
            ...entry,
            was: (entry.was ?? []).map(withoutAuthor),
          },
        ]
      : [],
  )
}
const entrusted = (it: Delegation): Data['delegations'][number] => {
  const { by, scopes, until, status } = it
  const delegate = it.status === 'invited' ? undefined : it.delegate
  return { by, scopes, until, status, ...(delegate !== undefined && { delegate }) }
}
const withoutAuthor = ({ value, at, reason }: { value: string; at: string; reason: string }) => ({ value, at, reason })

/** A transfer begins where the pupil attends: so its organisations know all of them. */
async function transfersWith({ region, id, enrolments }: Pupil): Promise<Data['transfers']> {
  const found: Transfer[] = []
  for (const organisation of new Set(enrolments.map((it) => it.organisation))) {
    for (let after: Record<string, unknown> | undefined; ; ) {
      const { items, next } = await transfersOf({ region, organisation, direction: 'out' }, after)
      found.push(...items.filter(({ pupil }) => pupil === id))
      if (!next) break
      after = next
    }
  }
  return Promise.all(
    found.map(async (state) => {
      const reason = await reasonOf(state)
      return { state, ...(reason !== undefined && { reason }) }
    }),
  )
}

/** Who looked at the child, and at its classes on the days it was in them. */
async function looksWith(region: string, child: string, pupil: Pupil | undefined): Promise<Data['looks']> {
  const enrolments = pupil?.enrolments ?? []
  const groups = [...new Set(enrolments.map(({ group }) => group))]
  const ofGroups = groups.map(async (group) =>
    (await looksAt(region, `group/${group}`)).filter(({ day }) => stayed(enrolments, group, day)),
  )
  const own = [looksAt(region, child), ownLooksAt(region, child)]
  const found = (await Promise.all([...own, ...ofGroups])).flat()
  return looksInWords(region, found)
}

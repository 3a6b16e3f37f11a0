import * as z from 'zod/mini'
import type { Act } from '../../domain/act.ts'
import { stateIn } from '../../domain/case.ts'
import { type Bar, CorrectedField, DataRequest } from '../../domain/privacy/data-request.ts'
import { currentEnrolment } from '../../domain/pupil.ts'
import { findVault, type PersonVault } from '../../vault/person.ts'
import { Applications, applicationsOfChildren } from '../applications.ts'
import { casesOfChild } from '../cases.ts'
import { keys } from '../keys.ts'
import { Pupils } from '../pupils.ts'
import { servicesOf } from '../services.ts'
import { states } from '../store/entity.ts'
import { PAGE, type Position, pageOfRows, rows } from '../store/lists.ts'
import { namesOfChildren } from './people.ts'

export const DataRequests = states<DataRequest>({
  about: 'data-request',
  version: 1,
  schema: DataRequest,
  place: (it) => {
    const { region, id, child, desk, status, requestedAt, answerBy } = it
    return {
      gsi1pk: keys.dataRequestsAt({ region, desk }),
      gsi1sk: keys.placeInList({ status, at: 'endedAt' in it ? it.endedAt : answerBy, id }),
      gsi2pk: keys.dataRequestsOf({ region, child }),
      gsi2sk: keys.momentInList({ at: requestedAt, id }),
      row: it,
    }
  },
})

/** Who has to answer for a child's card: the organisation it attends, else the municipality it applied in, else the region. */
export async function deskFor(region: string, child: string): Promise<string> {
  const [pupil, applications] = await Promise.all([
    Pupils.find({ region, id: child }),
    applicationsOfChildren(region, [child]),
  ])
  const attends = currentEnrolment(pupil)
  if (attends) return `organisation/${attends.organisation}`
  const [last] = applications.toSorted((a, b) => (a.filedAt < b.filedAt ? 1 : -1))
  return last ? `municipality/${(await Applications.get({ region, id: last.id })).municipality}` : 'region'
}

/** Who works at a desk, as the policy asks for it. */
export const atDesk = (desk: string) => {
  const [kind, place] = desk.split('/')
  return {
    organisations: kind === 'organisation' ? [place] : [],
    municipality: kind === 'municipality' ? place : undefined,
  }
}

/** The desk of whoever asks. */
export const deskOf = ({
  organisation,
  municipality,
}: {
  organisation?: string | undefined
  municipality?: string | undefined
}) =>
  organisation !== undefined
    ? `organisation/${organisation}`
    : municipality !== undefined
      ? `municipality/${municipality}`
      : 'region'

/** What keeps the data of a child now. */
export async function barOf(region: string, child: string): Promise<Bar> {
  const [pupil, applications, cases, services] = await Promise.all([
    Pupils.find({ region, id: child }),
    applicationsOfChildren(region, [child]),
    casesOfChild(region, child),
    servicesOf(region),
  ])
  if (currentEnrolment(pupil)) return 'barred-enrolled'
  const goesOn = cases.some((it) => services.some((of) => of.code === it.service && !stateIn(of, it).ends))
  return goesOn || applications.some(({ active }) => active) ? 'barred-application' : undefined
}

const placeOf = ({ region, id }: Pick<DataRequest, 'region' | 'id'>, name: 'value' | 'reason') => {
  const { pk, sk } = keys.state({ region, subject: `data-request/${id}` })
  return { pk, sk: `${sk}|${name}` }
}
type Named = Pick<DataRequest, 'region' | 'id'>
/** What is asked and why it is refused are sentences about a child: they lie under its key. */
export const sealedText = (act: Act, vault: PersonVault, request: Named, name: 'value' | 'reason', text: string) =>
  vault.seal(act, placeOf(request, name), text)
export const textIn = (vault: PersonVault, request: Named, name: 'value' | 'reason', sealed: string): string =>
  z.string().parse(vault.open(placeOf(request, name), sealed))

/** A request with its sentences; of an erased child they cannot be read by anybody. */
export function openedRequest(vault: PersonVault | undefined, it: DataRequest) {
  const value = it.kind === 'correction' && vault ? { value: textIn(vault, it, 'value', it.value) } : {}
  const reason = it.status === 'refused' && vault ? { reason: textIn(vault, it, 'reason', it.reason) } : {}
  const field = it.kind === 'correction' ? { field: CorrectedField.parse(it.field) } : {}
  const { id, seq, kind, status, requestedAt, answerBy } = it
  return { id, seq, kind, status, requestedAt, answerBy, ...field, ...value, ...reason }
}

/** All requests about a child, oldest first (up to a second old). */
export async function requestsAbout(region: string, child: string) {
  const found = await rows(DataRequest, { index: 'gsi2', partition: keys.dataRequestsOf({ region, child }) })
  const vault = await findVault(region, child)
  return found.map((it) => openedRequest(vault, it))
}

/** One page of what a desk has to answer, the nearest term first, or of what it has answered. */
export async function requestsAt(
  { region, desk, status }: { region: string; desk: string; status: string },
  after: Position | undefined,
) {
  const where = {
    index: 'gsi1',
    partition: keys.dataRequestsAt({ region, desk }),
    range: { beginsWith: keys.placeInList({ status }) },
  } as const
  const { items, next } = await pageOfRows(DataRequest, where, { limit: PAGE, after })
  const names = await namesOfChildren(
    region,
    items.map(({ child }) => child),
  )
  const shown = items.map(async (it) => {
    const act = it.status === 'ordered' || (it.status === 'done' && it.kind === 'erasure') ? { act: it.act } : {}
    const ground = it.kind === 'erasure' ? { ground: it.ground } : {}
    const { child } = it
    return { ...openedRequest(await findVault(region, child), it), child, name: names[child], ...ground, ...act }
  })
  return { items: await Promise.all(shown), next }
}

import timers from 'node:timers/promises'
import * as z from 'zod/mini'
import { submitApplication, submitApplicationFor } from '../../shared/contracts/filing.ts'
import { formDataResponse } from '../../shared/federal/kindergarten.ts'
import { parse } from '../../shared/federal/parse.ts'
import { parseXml } from '../../shared/federal/xml.ts'
import { CITY } from './city.ts'
import type { Family } from './families.ts'

/** What one device was told in the end, and what it went through. */
export type Told = {
  /** `filed`: a receipt; `known`: another device of the family was first; `refused`: anything else; `gone`: it gave up. */
  end: 'filed' | 'known' | 'refused' | 'gone'
  number: string
  /** The moment of filing as it was told, or as the federal portal has it. */
  filedAt: string
  /** Of all requests: those whose answer was lost, and why others were told to come again. */
  lost: number
  shed: readonly string[]
  tickets: readonly { number: number; ahead: number; turn: number }[]
  /** Milliseconds until the end. */
  ms: number
  why: string
}

const Receipt = submitApplication.response
const Problem = z.object({
  type: z.string(),
  params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
})
type Answer = { status: number; text: string; retryAfter: number }
type Heard = Pick<Told, 'end'> & Partial<Told>

export type Manners = {
  url: string
  dice: () => number
  /** Of how many requests the answer is lost on the way: the connection breaks, and the device does not know. */
  losing: number
  /** Nobody waits longer, milliseconds. */
  patience: number
}

/** Asks again with the same key until there is an answer, as a portal and an adapter do. */
async function persist(
  { url, dice, losing, patience }: Manners,
  path: string,
  init: { headers: Record<string, string>; body: string },
  hear: (answer: Answer) => Heard | undefined,
): Promise<Told> {
  const began = Date.now()
  const told = { number: '', filedAt: '', lost: 0, why: '' }
  const shed: string[] = []
  const tickets: { number: number; ahead: number; turn: number }[] = []
  const ended = (heard: Heard): Told => ({ ...told, shed, tickets, ms: Date.now() - began, ...heard })
  let tries = 0
  for (;;) {
    const left = began + patience - Date.now()
    if (left <= 0) return ended({ end: 'gone' })
    const answer = await asked(`${url}${path}`, init, left, dice() < losing ? dice() * 60 : undefined)
    const heard = answer && hear(answer)
    if (heard) return ended(heard)
    if (!answer) told.lost++
    else shed.push(problemIn(answer)?.type.replace('/problems/', '') ?? `status ${answer.status}`)
    const ticket = answer && ticketIn(answer)
    if (ticket) tickets.push({ ...ticket, turn: Date.now() + (answer?.retryAfter ?? 0) * 1000 })
    const pause = ticket && answer ? answer.retryAfter : Math.max(answer?.retryAfter ?? 0, backOff(tries++, dice))
    await timers.setTimeout(Math.min(pause * 1000, Math.max(0, left)))
  }
}

/** Seconds before the next try: as a portal waits, longer every time, and not all at one moment. */
const backOff = (tries: number, dice: () => number) => Math.min(10, 0.3 * 2 ** tries) * (0.5 + dice())

/** One try. @param hangUp milliseconds after which the device loses its connection @returns nothing when no answer came */
async function asked(url: string, init: RequestInit, left: number, hangUp = left): Promise<Answer | undefined> {
  try {
    const signal = AbortSignal.timeout(Math.ceil(Math.min(left, hangUp)))
    const response = await fetch(url, { ...init, method: 'POST', signal })
    const text = await response.text()
    return { status: response.status, text, retryAfter: Number(response.headers.get('retry-after') ?? 0) }
  } catch {
    return undefined
  }
}

const passing = new Set([412, 429, 500, 502, 503, 504])
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
const problemIn = ({ text }: Answer) => Problem.safeParse(parsed(text)).data

function ticketIn(answer: Answer) {
  const problem = problemIn(answer)
  if (problem?.type !== '/problems/busy') return undefined
  return { number: Number(problem.params?.number), ahead: Number(problem.params?.ahead) }
}

/** One device of a family at the portal. */
export const atPortal = (manners: Manners, { token, form }: Family, key: string): Promise<Told> =>
  filed(manners, submitApplication.path, token, key, form)

/** A family that came to the office: the specialist files for them, known by a passport of their own. */
export function atCounter(manners: Manners, specialist: string, { form }: Family, key: string): Promise<Told> {
  const number = form.child.document.type === 'rf' ? form.child.document.number.slice(-6) : ''
  const applicantDocument = { ...form.applicantDocument, series: '6113', number }
  const path = submitApplicationFor.path.replace('{municipality}', CITY)
  return filed(manners, path, specialist, key, { ...form, applicantDocument, channel: 'counter' })
}

function filed(manners: Manners, path: string, token: string, key: string, form: object): Promise<Told> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key }
  return persist(manners, path, { headers, body: JSON.stringify(form) }, (answer) => {
    const { status, text } = answer
    if (status === 201) return { end: 'filed', ...Receipt.parse(JSON.parse(text)) }
    const problem = problemIn(answer)
    if (problem?.type === '/problems/duplicate-application')
      return { end: 'known', number: String(problem.params?.number) }
    return passing.has(status) ? undefined : { end: 'refused', why: `${status} ${problem?.type ?? text.slice(0, 200)}` }
  })
}

/** A message of the federal portal: the application it files has the portal's number and date. */
export type Message = { id: string; orderId: string; filedAt: string; xml: string }

export function atFederalDoor(manners: Manners, token: string, { id, orderId, filedAt, xml }: Message): Promise<Told> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/xml', 'x-message-id': id }
  return persist(manners, '/federal/smev', { headers, body: xml }, ({ status, text }) => {
    if (status !== 200)
      return passing.has(status) ? undefined : { end: 'refused', why: `${status} ${text.slice(0, 200)}` }
    const answer = parse(formDataResponse, parseXml(text))
    const registered = 'changeOrderInfo' in answer && answer.changeOrderInfo?.statusCode.orgCode === '110'
    return registered ? { end: 'filed', number: orderId, filedAt } : { end: 'refused', why: text.slice(0, 300) }
  })
}

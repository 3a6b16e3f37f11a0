/** The main path through the public doors, told as a story: what every chapter has at hand. */
import { type Call, client } from '../client.ts'
import { federalToken, tokenFor } from '../visitor.ts'

export type Persona =
  | 'parent'
  | 'pupil'
  | 'mfc-clerk'
  | 'exam-coordinator'
  | 'second-parent'
  | 'specialist'
  | 'kindergarten-clerk'
  | 'school-clerk'
  | 'second-school-clerk'
  | 'teacher'
  | 'class-teacher'
  | 'head'
  | 'administrator'
  | 'analyst'
  | 'federal-portal'
  | 'public'

export type Story = {
  url: string
  /** Signs somebody in, once, and calls the API in their name; `public` is nobody. */
  as: (persona: Persona) => Promise<Call>
  /** Sends a document as the federal portal and gives the answer. */
  smev: (messageId: string, xml: string) => Promise<string>
  /** A number that no other tour has: for documents and names of this one. */
  number: number
  /** One sentence of the story, with a page or address where it can be seen. */
  tell: (sentence: string, path?: string) => void
}

/** A chapter: does something, sees that it happened, and leaves what the next ones need. */
export type Chapter<Needs, Gives> = (story: Story, needs: Needs) => Promise<Gives>

export function begin(url: string, tell: Story['tell']): Story {
  const calls = new Map<Persona, Promise<Call>>()
  let token: Promise<string> | undefined
  return {
    url,
    tell,
    number: Date.now() % 1_000_000_000,
    as: (persona) => {
      const known = calls.get(persona) ?? entered(url, persona)
      calls.set(persona, known)
      return known
    },
    smev: async (messageId, xml) => {
      token ??= federalToken(url)
      const headers = {
        authorization: `Bearer ${await token}`,
        'content-type': 'application/xml',
        'x-message-id': messageId,
      }
      const response = await fetch(`${url}/federal/smev`, { method: 'POST', headers, body: xml })
      if (response.status !== 200)
        throw new Error(`the federal door answered ${response.status}: ${await response.text()}`)
      return response.text()
    },
  }
}

const entered = async (url: string, persona: Persona) =>
  client(url, persona === 'public' ? undefined : await tokenFor(url, persona))

/** Everything that a list has, page by page. */
export async function everyPage<T>(
  turn: (after: { after?: string }) => Promise<{ items: T[]; next?: string | undefined }>,
): Promise<T[]> {
  const found: T[] = []
  let after: string | undefined
  do {
    const { items, next } = await turn(after === undefined ? {} : { after })
    found.push(...items)
    after = next
  } while (after !== undefined)
  return found
}

/** The story does not go as told. */
export class NotAsTold extends Error {}

export function expect(truth: unknown, what: string): asserts truth {
  if (!truth) throw new NotAsTold(what)
}

/** Waits for what comes by itself (an event, a schedule); a minute and a half is enough even when only the sweep carries facts. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  seconds = 100,
): Promise<T> {
  const end = Date.now() + seconds * 1000
  for (let wait = 60; ; wait = Math.min(350, wait * 1.4)) {
    const seen = await look()
    if (seen) return seen
    if (Date.now() > end) throw new NotAsTold(`${what}: not in ${seconds} seconds`)
    await new Promise((done) => setTimeout(done, wait))
  }
}

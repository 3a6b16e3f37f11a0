import { createHash } from 'node:crypto'
import type { Act } from '../../domain/act.ts'
import type { Application } from '../../domain/application.ts'
import { enrolled, offerFor, orderFor, type Particulars, receiptFor, withPlace } from '../../domain/paper.ts'
import { itsMunicipality } from '../../domain/region.ts'
import { env } from '../../env.ts'
import { cleanFileName } from '../../files/file-names.ts'
import type { Paper } from '../../files/paper.ts'
import { pdf } from '../../files/pdf.ts'
import { paperCode } from '../../vault/paper-code.ts'
import { type PersonVault, personVault } from '../../vault/person.ts'
import { formOf } from '../applications.ts'
import { organisation, placeOf } from '../organisations.ts'
import { childCard } from '../people/people.ts'
import { regionData } from '../regions.ts'
import { linkToCopy, openObject, sealObject } from '../store/sealed-objects.ts'
import { offerPaper, orderPaper, receiptPaper } from './paper-texts.ts'

/** Papers about one child: made once, kept sealed under the child's key, shown as a copy that is soon deleted. */

export type Link = { url: string; fileName: string; seconds: number }

/** Who gives the paper, and what the region adds to it. */
async function givenBy({ region, municipality }: Application) {
  const data = await regionData(region)
  return { town: itsMunicipality(data, municipality), papers: data.papers }
}

/** What the QR code leads to: a page for everybody, with all that the code vouches for in its address. */
export async function issued(region: string, particulars: Particulars) {
  const code = await paperCode(region, particulars)
  const address = `${env('PORTAL_URL')}/cabinet/check?${new URLSearchParams({ region, ...particulars, code })}`
  return { particulars, address }
}

export async function linkToReceipt(act: Act, it: Application): Promise<Link> {
  const { region } = act
  const [{ town, papers }, vault] = await Promise.all([givenBy(it), personVault(region, it.child)])
  const form = await formOf(region, it.id, vault)
  const wished = await Promise.all(it.wishes.map(async (id) => (await organisation(region, id))?.title ?? id))
  const own = await issued(region, receiptFor(it, town))
  return linkToPaper(act, it, vault, receiptPaper(it, form, wished, { town, more: papers.receipt }, own))
}

export async function linkToOffer(act: Act, it: Application): Promise<Link> {
  const held = withPlace(it)
  const { child, place, town, papers, vault } = await about(act, held)
  const own = await issued(act.region, offerFor(it, town))
  return linkToPaper(act, it, vault, offerPaper(held, child, place, { town, more: papers.offer }, own))
}

export async function linkToOrder(act: Act, it: Application): Promise<Link> {
  const done = enrolled(it)
  const { child, place, town, vault } = await about(act, done)
  return linkToPaper(act, it, vault, orderPaper(done, child, place, town, await issued(act.region, orderFor(it))))
}

async function about({ region }: Act, it: Extract<Application, { offer: object }>) {
  const [given, vault, child, place] = await Promise.all([
    givenBy(it),
    personVault(region, it.child),
    childCard(region, it.child),
    placeOf(region)(it.offer),
  ])
  return { ...given, vault, child, place }
}

/** A link to a copy of a paper about a child that is sealed under its key. */
export async function linkToPaper(act: Act, { id }: { id: string }, vault: PersonVault, paper: Paper): Promise<Link> {
  const fileName = `${cleanFileName(paper.title.replaceAll('/', '-'))}.pdf`
  return linkToCopy(act, await kept(act, id, vault, paper), fileName, 'application/pdf')
}

/** The paper as it was made for the first who wanted it; one that says something else is another paper. */
async function kept(act: Act, application: string, vault: PersonVault, paper: Paper): Promise<Uint8Array> {
  const hash = createHash('sha256').update(JSON.stringify(paper)).digest('hex').slice(0, 32)
  const key = `${act.region}/papers/${application}/${hash}`
  const known = await openObject(vault, key)
  if (known) return known
  const bytes = await pdf(paper)
  await sealObject(act, vault, key, bytes)
  return bytes
}

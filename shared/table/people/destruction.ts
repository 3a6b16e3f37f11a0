import type { Act } from '../../domain/act.ts'
import type { Destroyed, Erased, Ordered } from '../../domain/privacy/data-request.ts'
import { getObject, listObjects, putObject, removeObjects } from '../../files/objects.ts'
import { pdf } from '../../files/pdf.ts'
import { sha256 } from '../../vault/seal.ts'
import { setTombstone } from '../../vault/tombstones.ts'
import { Applications, allApplicationsOf } from '../applications.ts'
import { bury } from '../archive/tombstones.ts'
import { attachmentsOf } from '../attachments.ts'
import { casesOfChild } from '../cases.ts'
import { destructionAct } from '../papers/destruction-paper.ts'
import { regionData } from '../regions.ts'
import { factsOf } from '../store/facts.ts'
import { linkToCopy } from '../store/sealed-objects.ts'
import { delegationsOf, withdrawAll } from './delegations.ts'
import { guardiansOf } from './people.ts'
import { principalOf, storePrincipal } from './principals.ts'

/**
 * Destroys what is held of a child: the tombstone first, so that no restored copy brings it back, then what came in, then
 * everything that leads to the child, with its key. Each step may be repeated.
 */
export async function destroy(act: Act, { child, ground, act: number }: Ordered): Promise<Destroyed> {
  const { region } = act
  const cases = (await casesOfChild(region, child)).map(({ id }) => id)
  const applications = await allApplicationsOf(region, child)
  const held = [...applications, ...cases]
  await setTombstone(act, { ref: child, basis: ground, act: number })
  const uploads = held.map((id) => listObjects('raw', `${region}/uploads/${id}/`))
  const messages = applications.map((id) => messagesOf(region, id))
  const raw = (await Promise.all([...messages, ...uploads])).flat()
  await removeObjects('raw', raw)
  await bury(region, new Set([child]))
  // Their states stay, so a second try counts the same.
  const files = await Promise.all(held.map((id) => attachmentsOf({ region, id })))
  return { applications: held.length, files: files.flat().length }
}

/** Messages of the federal portal about an application, as they came. */
async function messagesOf(region: string, id: string): Promise<string[]> {
  const facts = await Array.fromAsync(factsOf(region, `application/${id}`))
  return facts.flatMap(({ actor, cause, at }) => {
    const [kind, client] = actor.split('/')
    return kind === 'client' ? [`${region}/${at.slice(0, 10)}/${sha256(`${client}|${cause}`)}.xml`] : []
  })
}

/** Takes the child from those whose own it was, and from whom it was entrusted to. Before the card is gone, which names them. */
export async function leaveGuardians({ receipt: _, ...act }: Act, child: string): Promise<void> {
  const { region } = act
  const open = (await delegationsOf(region, child)).filter(({ status }) => status !== 'withdrawn')
  await withdrawAll(act, open)
  for (const ref of await guardiansOf(region, child)) {
    const principal = await principalOf(region, ref)
    if (!principal?.children.includes(child)) continue
    const children = principal.children.filter((it) => it !== child)
    await storePrincipal({ ...principal, children })
  }
}

const actKey = ({ region, act }: Pick<Erased, 'region' | 'act'>) => `${region}/acts/${act}.pdf`

/** Makes the act of a destruction, once. It names nobody: the child is in it by its ref and the numbers of its applications. */
export async function keepAct({ region }: Act, done: Erased, numbers: readonly string[]): Promise<void> {
  const paper = destructionAct(done, numbers, await regionData(region))
  await putObject('files', actKey(done), await pdf(paper), { type: 'application/pdf', onlyNew: true })
}

/** The numbers by which people know the applications of a child, those for e-services among them. */
export async function numbersOf(region: string, child: string): Promise<string[]> {
  const [ids, cases] = await Promise.all([allApplicationsOf(region, child), casesOfChild(region, child)])
  const numbers = await Promise.all(ids.map(async (id) => (await Applications.get({ region, id })).number))
  return [...numbers, ...cases.map(({ number }) => number)]
}

export async function linkToAct(act: Act, done: Erased) {
  const bytes = await getObject('files', actKey(done))
  if (!bytes) throw new Error(`the act ${done.act} is not there`)
  return linkToCopy(act, bytes, `Акт об уничтожении № ${done.act}.pdf`, 'application/pdf')
}

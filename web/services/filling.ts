import * as z from 'zod/mini'
import { Answers as Contract, type saveDraft } from '../../shared/contracts/services.ts'
import { type Draft, emptyDraft } from '../draft.ts'
import type { Answers as Typed } from '../form/question.ts'
import type { Answers } from './answers.ts'

/** A form while it is filled in. `child`: a ref, or `new` for one that the region does not know yet and `identity` tells of. */
export type Filling = { child: string; identity: Typed; organisation: string; answers: Answers }
export const NEW = 'new'

type Body = z.input<typeof saveDraft.body>
type Kept = Body & { savedAt: string }

/** The draft as the server keeps it; nothing while it is not known for whom it is: then it stays on this device. */
export const draftOf = ({ child, organisation, answers }: Filling): Body | undefined =>
  child === '' || child === NEW ? undefined : { child, ...(organisation !== '' && { organisation }), answers }

const fillingOf = ({ child, organisation = '', answers }: Body): Filling => ({
  ...{ child, organisation, answers },
  identity: {},
})

const OnDevice = z.object({
  child: z.string(),
  identity: z.record(z.string(), z.string()),
  organisation: z.string(),
  answers: Contract,
  at: z.string(),
})

/** The same on this device, for as long as the server has not got it. */
export const deviceDraft = (filling: Filling, at: string): Draft => ({
  ...emptyDraft,
  answers: { filling: JSON.stringify({ ...filling, at }) },
})

function fromDevice({ answers: { filling = '' } }: Draft): (Filling & { at: string }) | undefined {
  try {
    return OnDevice.parse(JSON.parse(filling))
  } catch {
    return undefined
  }
}

/** What was filled in last, here or on another device. */
export function latest(
  server: Kept | undefined,
  device: Draft | undefined,
): { filling: Filling; savedAt?: string } | undefined {
  const here = device && fromDevice(device)
  if (here && (!server || here.at > server.savedAt)) {
    const { at: _, ...filling } = here
    return { filling }
  }
  return server && { filling: fillingOf(server), savedAt: server.savedAt }
}

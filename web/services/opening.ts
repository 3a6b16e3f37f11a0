import type { Opening } from '../../shared/domain/service.ts'

/** The window that is open at a moment, else the next that opens; nothing when none is known. */
export function openingAt(openings: readonly Opening[], now: number): (Opening & { open: boolean }) | undefined {
  const at = new Date(now).toISOString()
  const going = openings.filter(({ closes }) => closes >= at)
  const open = going.filter(({ opens }) => opens <= at).toSorted((a, b) => (a.closes < b.closes ? -1 : 1))[0]
  const found = open ?? going.toSorted((a, b) => (a.opens < b.opens ? -1 : 1))[0]
  return found && { ...found, open: open !== undefined }
}

/** The clock of the server as seen from this device, in milliseconds: what to add, and how far off that may be. */
export type Clock = { ahead: number; within: number }

/** The clock that one question and its answer tell: the answer was written somewhere between the two. */
export const clockFrom = (asked: number, answered: number, server: string): Clock => ({
  ahead: Date.parse(server) - (asked + answered) / 2,
  within: (answered - asked) / 2,
})

/** Those who wait for the same midnight are spread over a second, so that the server hears them one after the other. */
const SPREAD = 1000

/**
 * How long to wait until a window opens by the clock of the server, in milliseconds: never early, whatever the clock of the
 * device says, and at a moment of the first second that chance chooses.
 * @param dice 0 to 1
 */
export const waitFor = (opens: string, now: number, { ahead, within }: Clock, dice: number): number =>
  Math.max(0, Math.ceil(Date.parse(opens) - (now + ahead) + within + dice * SPREAD))

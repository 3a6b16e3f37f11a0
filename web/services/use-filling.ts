import { useEffect, useRef, useState } from 'preact/hooks'
import { saveDraft } from '../../shared/contracts/services.ts'
import { usePerson } from '../person.ts'
import { usePortal } from '../portal.ts'
import { useResend } from '../use-resend.ts'
import { deviceDraft, draftOf, type Filling, NEW } from './filling.ts'

/**
 * Where what was typed lies: at the server since a time, on its way, on this device until the line is back, here until it is known
 * for whom it is, or nowhere.
 */
export type Kept = { at: 'server'; time: string } | { at: 'way' | 'device' | 'here' | 'nowhere' | 'new' }

export type FillingInHand = {
  filling: Filling
  kept: Kept
  change: (part: Partial<Filling>) => void
  /** Sends what is not saved yet, now. */
  save: () => void
  /** Waits for what is on its way, and saves no more: the form itself is about to be sent. */
  stop: () => Promise<void>
}

/** After so long without a key pressed. */
const PAUSE = 2000

export const formOf = (service: string): string => `service-${service}`

/** A form in the making: kept on this device at every change until the server has it, and there at every pause and step. */
export function useFilling(service: string, first: Filling, savedAt: string | undefined): FillingInHand {
  const { call, drafts, now } = usePortal()
  const person = usePerson()
  const [filling, setFilling] = useState(first)
  const [kept, setKept] = useState<Kept>(savedAt === undefined ? { at: 'new' } : { at: 'server', time: savedAt })
  const hand = useRef({ filling: first, dirty: false, stopped: false, timer: 0, chain: Promise.resolve() })

  const send = async () => {
    const { current } = hand
    if (!current.dirty || current.stopped) return
    const body = draftOf(current.filling)
    if (!body && current.filling.child !== NEW) return setKept({ at: 'new' })
    const onDevice = drafts.read(person, formOf(service)) !== undefined
    if (!body) return setKept({ at: onDevice ? 'here' : 'nowhere' })
    current.dirty = false
    try {
      const { savedAt: time } = await call(saveDraft, { params: { service }, body })
      if (current.dirty) return
      drafts.drop(person, formOf(service))
      setKept({ at: 'server', time })
    } catch {
      current.dirty = true
      setKept({ at: drafts.read(person, formOf(service)) ? 'device' : 'nowhere' })
    }
  }
  // One after the other: an older draft must not arrive after a newer one.
  const save = () => {
    clearTimeout(hand.current.timer)
    hand.current.chain = hand.current.chain.then(send)
  }
  const change = (part: Partial<Filling>) => {
    const { current } = hand
    current.filling = { ...current.filling, ...part }
    current.dirty = true
    current.stopped = false
    setFilling(current.filling)
    setKept({ at: 'way' })
    drafts.save(person, formOf(service), deviceDraft(current.filling, new Date(now()).toISOString()))
    clearTimeout(current.timer)
    current.timer = window.setTimeout(save, PAUSE)
  }
  const stop = () => {
    hand.current.stopped = true
    clearTimeout(hand.current.timer)
    return hand.current.chain
  }
  useResend(kept.at === 'device' || kept.at === 'nowhere', save)
  useEffect(() => save, [])
  return { filling, kept, change, save, stop }
}

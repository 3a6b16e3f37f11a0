import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Draft } from '../draft.ts'
import { usePerson } from '../person.ts'
import { usePortal } from '../portal.ts'
import type { Edits } from './sheet.ts'

/** The name of a lesson's draft (web/draft.ts). It holds refs, marks and texts, no names. */
export const draftOf = (lesson: string) => `lesson-${lesson}`

const toDraft = (edits: Edits): Draft => ({
  answers: {},
  lists: { edits: Object.entries(edits).map(([cell, { mine, from }]) => ({ cell, mine, from })) },
})

const fromDraft = (draft: Draft | undefined): Edits =>
  Object.fromEntries(
    (draft?.lists.edits ?? []).flatMap(({ cell, mine, from }) =>
      cell !== undefined && mine !== undefined && from !== undefined ? [[cell, { mine, from }]] : [],
    ),
  )

export type EditsInHand = {
  edits: Edits
  setEdits: (edits: Edits) => void
  /** Whether they were begun before this page was opened. */
  begun: boolean
  /** False when the device does not keep them: the person has to know. */
  kept: boolean
}

/** Unsaved changes of a lesson, kept on this device with every change until they are saved or given up. */
export function useEdits(lesson: string, settle: (found: Edits) => Edits): EditsInHand {
  const { drafts } = usePortal()
  const person = usePerson()
  const form = draftOf(lesson)
  const [first] = useState(() => settle(fromDraft(drafts.read(person, form))))
  const [edits, setEdits] = useState(first)
  const [kept, setKept] = useState(true)
  const written = useRef(JSON.stringify(toDraft(first)))

  useLayoutEffect(() => {
    const draft = toDraft(edits)
    if (Object.keys(edits).length > 0) setKept(drafts.save(person, form, draft))
    // Another tab may keep changes of its own there: they are not ours to drop.
    else if (JSON.stringify(toDraft(fromDraft(drafts.read(person, form)))) === written.current)
      drafts.drop(person, form)
    written.current = JSON.stringify(draft)
  }, [edits])

  return { edits, setEdits, begun: Object.keys(first).length > 0, kept }
}

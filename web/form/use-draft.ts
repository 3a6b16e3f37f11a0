import { useLayoutEffect, useState } from 'preact/hooks'
import { type Draft, emptyDraft } from '../draft.ts'
import { usePerson } from '../person.ts'
import { usePortal } from '../portal.ts'
import type { Answers } from './question.ts'

export type DraftInHand = {
  draft: Draft
  /** Whether it was begun before this page was opened. */
  begun: boolean
  /** False when the device does not keep it: the person has to know. */
  kept: boolean
  answer: (answers: Answers) => void
  setList: (name: string, rows: readonly Answers[]) => void
  setAttempt: (attempt: { key: string; of: string }) => void
  drop: () => void
}

/** The draft of a form of whoever is signed in: every answer is kept at once and survives closing the page. */
export function useDraft(form: string, first: Answers = {}): DraftInHand {
  const { drafts } = usePortal()
  const person = usePerson()
  const [found] = useState(() => drafts.read(person, form))
  const [start] = useState<Draft>(() => found ?? { ...emptyDraft, answers: first })
  const [draft, setDraft] = useState(start)
  const [kept, setKept] = useState(true)

  useLayoutEffect(() => {
    if (draft !== start) setKept(drafts.save(person, form, draft))
  }, [draft])

  return {
    draft,
    begun: found !== undefined,
    kept,
    answer: (answers) => setDraft((before) => ({ ...before, answers: { ...before.answers, ...answers } })),
    setList: (name, rows) => setDraft((before) => ({ ...before, lists: { ...before.lists, [name]: rows } })),
    setAttempt: (attempt) => setDraft((before) => ({ ...before, attempt })),
    drop: () => drafts.drop(person, form),
  }
}

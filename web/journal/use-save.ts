import { useState } from 'preact/hooks'
import { recordGrade, showLesson } from '../../shared/contracts/journal.ts'
import { usePortal } from '../portal.ts'
import { NoConnection, ProblemError } from '../problem-error.ts'
import { troubleIn } from '../trouble.ts'
import { afterSaving, type Edits, type Lesson, settled, sheetOf, valuesOf } from './sheet.ts'

export type Saving =
  | { kind: 'idle' | 'saved' }
  /** `resent`: it did not get through before. */
  | { kind: 'busy'; resent: boolean }
  /** Somebody saved first: the journal was read anew, and these changes have not been saved. */
  | { kind: 'overtaken' }
  /** By a server that could not; by a rule. */
  | { kind: 'failed' | 'refused'; text: string }
  /** There was no line: it is sent again when there is one. */
  | { kind: 'offline' }

type Outcome = { saving: Saving; lesson: Lesson; edits: Edits }

/** One save of a whole lesson. Nothing that was typed is given up by whatever goes wrong. */
export function useSave(onOutcome: (outcome: Outcome) => void) {
  const { call } = usePortal()
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' })

  /** Over what somebody saved first: when that is just what was meant (a lost answer, too), all is done. */
  async function overtaken({ id }: Lesson, edits: Edits): Promise<Outcome> {
    const lesson = await call(showLesson, { params: { id } })
    const left = settled(edits, valuesOf(lesson))
    const kind = Object.keys(left).length === 0 ? 'saved' : 'overtaken'
    return { saving: { kind }, lesson, edits: left }
  }

  async function outcomeOf(lesson: Lesson, edits: Edits, reason: string): Promise<Outcome> {
    try {
      const { id, seq } = lesson
      const saved = await call(recordGrade, { params: { id }, match: seq, body: sheetOf(lesson, edits, reason) })
      return { saving: { kind: 'saved' }, lesson: afterSaving(lesson, edits, reason, saved), edits: {} }
    } catch (error) {
      if (error instanceof ProblemError && error.is('changed-meanwhile')) return await overtaken(lesson, edits)
      throw error
    }
  }

  return {
    saving,
    rest: () => setSaving({ kind: 'idle' }),
    save: async (lesson: Lesson, edits: Edits, reason: string) => {
      if (saving.kind === 'busy') return
      setSaving({ kind: 'busy', resent: saving.kind === 'offline' })
      try {
        const outcome = await outcomeOf(lesson, edits, reason)
        onOutcome(outcome)
        setSaving(outcome.saving)
      } catch (error) {
        const refused = error instanceof ProblemError && error.status < 500
        if (error instanceof NoConnection) setSaving({ kind: 'offline' })
        else setSaving({ kind: refused ? 'refused' : 'failed', text: troubleIn(error) })
      }
    },
  }
}

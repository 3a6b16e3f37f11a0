import { useState } from 'preact/hooks'
import { useWords } from '../shared/ui/language.ts'
import type { Me } from './me.ts'
import { usePortal } from './portal.ts'
import { ProblemError } from './problem-error.ts'
import { roleWords, shellWords } from './words.ts'

/** Roles to press: the session goes on as that one, then `become` says what is shown; a refusal stands below. */
export function PositionChoice({ of, become }: { of: Me['grants']; become: () => void }) {
  const words = useWords(shellWords)
  const roles = useWords(roleWords)
  const { session } = usePortal()
  const [trouble, setTrouble] = useState('')
  const choose = async (grant: string) => {
    setTrouble('')
    try {
      await session.as(grant)
      become()
    } catch (error) {
      setTrouble(error instanceof ProblemError && error.is('not-found') ? words.roleLost : words.roleUnreached)
    }
  }
  return (
    <>
      <ul class="menu__list measure">
        {of.map(({ id, role, where }) => (
          <li key={id}>
            <button type="button" class="menu__choice" onClick={() => choose(id)}>
              {roles[role]}
              {where !== undefined && <span class="soft small">{where}</span>}
            </button>
          </li>
        ))}
      </ul>
      <p role="alert">{trouble}</p>
    </>
  )
}

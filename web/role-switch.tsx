import { useState } from 'preact/hooks'
import { useWords } from '../shared/ui/language.ts'
import type { Me } from './me.ts'
import { usePortal } from './portal.ts'
import { ProblemError } from './problem-error.ts'
import { roleWords, shellWords } from './words.ts'

/** The other roles of the person who is signed in: a press goes on as that, from the start page. */
export function RoleSwitch({ me }: { me: Me }) {
  const words = useWords(shellWords)
  const roles = useWords(roleWords)
  const { session, router } = usePortal()
  const [trouble, setTrouble] = useState('')
  const others = me.grants.filter(({ current }) => !current)
  if (others.length === 0) return null
  const become = async (grant: string) => {
    setTrouble('')
    try {
      await session.as(grant)
      router.go('/cabinet/')
    } catch (error) {
      setTrouble(error instanceof ProblemError && error.is('not-found') ? words.roleLost : words.roleUnreached)
    }
  }
  return (
    <div>
      <p class="soft small">{words.otherRoles}</p>
      <ul class="menu__list">
        {others.map(({ id, role, where }) => (
          <li key={id}>
            <button type="button" class="menu__choice" onClick={() => become(id)}>
              {roles[role]}
              {where !== undefined && <span class="soft small">{where}</span>}
            </button>
          </li>
        ))}
      </ul>
      <p role="alert">{trouble}</p>
    </div>
  )
}

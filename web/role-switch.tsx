import { useWords } from '../shared/ui/language.ts'
import type { Me } from './me.ts'
import { usePortal } from './portal.ts'
import { PositionChoice } from './position-choice.tsx'
import { shellWords } from './words.ts'

/** The other roles of the person who is signed in: a press goes on as that, from the start page. */
export function RoleSwitch({ me }: { me: Me }) {
  const words = useWords(shellWords)
  const { router } = usePortal()
  const others = me.grants.filter(({ current }) => !current)
  if (others.length === 0) return null
  return (
    <div>
      <p class="soft small">{words.otherRoles}</p>
      <PositionChoice of={others} become={() => router.go('/cabinet/')} />
    </div>
  )
}

import { Person } from '../shared/ui/icons.tsx'
import { useWords } from '../shared/ui/language.ts'
import { Menu } from '../shared/ui/menu.tsx'
import type { Me } from './me.ts'
import { RoleSwitch } from './role-switch.tsx'
import { roleWords, shellWords } from './words.ts'

/** «Смирнова Анна Сергеевна» as the header has room for: «Смирнова А. С.» */
export function shortened(name: string): string {
  const [surname = '', ...given] = name.split(' ')
  return [surname, ...given.map((word) => `${word.charAt(0)}.`)].join('\u00a0')
}

/** Who is signed in and as whom, the other roles of the same person, and the way out. */
export function AccountMenu({ me }: { me: Me }) {
  const words = useWords(shellWords)
  const roles = useWords(roleWords)
  const where = [me.organisation?.title ?? me.municipality?.title, me.group?.title].filter(Boolean).join(', ')
  return (
    <Menu
      title={
        <>
          <Person /> {shortened(me.name)}
        </>
      }
    >
      <div>
        <p class="soft small">{words.account}</p>
        <p>
          <strong>{me.name}</strong>
        </p>
        <p>{roles[me.role]}</p>
        {where !== '' && <p class="soft">{where}</p>}
      </div>
      <RoleSwitch me={me} />
      <ul class="menu__list">
        <li>
          <a href="/cabinet/sign-out">{words.signOut}</a>
        </li>
      </ul>
    </Menu>
  )
}

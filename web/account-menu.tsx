import type { ComponentChildren } from 'preact'
import { Person } from '../shared/ui/icons.tsx'
import { useWords } from '../shared/ui/language.ts'
import { Menu } from '../shared/ui/menu.tsx'
import type { Me } from './me.ts'
import { roleWords, shellWords } from './words.ts'

/** «Смирнова Анна Сергеевна» as the header has room for: «Смирнова А. С.» */
export function shortened(name: string): string {
  const [surname = '', ...given] = name.split(' ')
  return [surname, ...given.map((word) => `${word.charAt(0)}.`)].join('\u00a0')
}

/** Who is signed in and as whom, the switch of child or role (`children`), and the way out. */
export function AccountMenu({ me, children }: { me: Me; children?: ComponentChildren }) {
  const words = useWords(shellWords)
  const roles = useWords(roleWords)
  const where = me.organisation?.title ?? me.municipality?.title
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
        {where !== undefined && <p class="soft">{where}</p>}
      </div>
      {children}
      <ul class="menu__list">
        <li>
          <a href="/cabinet/sign-out">{words.signOut}</a>
        </li>
      </ul>
    </Menu>
  )
}

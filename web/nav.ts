import type { Role } from '../shared/domain/policy.ts'
import type { Language } from '../shared/domain/problem.ts'
import type { NavItem } from '../shared/ui/frame.tsx'
import type { PageEntry } from './router.ts'

const START = '/cabinet'
const within = (path: string, section: string) => `${path}/`.startsWith(`${section}/`)

/** The sections that a role has, in the words of a language; the one a path belongs to is marked. */
export const navFor = (pages: readonly PageEntry[], role: Role, language: Language, path: string): NavItem[] =>
  pages.flatMap(({ nav, path: href, who }) => {
    if (!nav || (who !== 'anyone' && !who.includes(role))) return []
    const current = href === START ? /^\/cabinet\/?$/.test(path) : within(path, href)
    return [{ href: href === START ? `${START}/` : href, title: nav[language], current }]
  })

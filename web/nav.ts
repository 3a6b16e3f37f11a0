import type { Role } from '../shared/domain/access/policy.ts'
import type { Language } from '../shared/domain/problems/problem.ts'
import type { NavItem } from '../shared/ui/frame.tsx'
import type { Me } from './me.ts'
import type { PageEntry } from './router.ts'

const START = '/cabinet'
const within = (path: string, section: string) => `${path}/`.startsWith(`${section}/`)

/** The sections that a person has, in the words of a language; the one a path belongs to is marked. */
export const navFor = (
  pages: readonly PageEntry[],
  me: Pick<Me, 'role' | 'organisation'>,
  language: Language,
  path: string,
): NavItem[] =>
  pages.flatMap(({ nav, path: href, who, at }) => {
    if (!nav || (who !== 'anyone' && !who.includes(me.role))) return []
    if (at !== undefined && me.organisation && at !== me.organisation.kind) return []
    const current = href === START ? /^\/cabinet\/?$/.test(path) : within(path, href)
    return [{ href: href === START ? `${START}/` : href, title: nav[language], current }]
  })

/** Whether the page at an address is for this role: a link to it is worth drawing. */
export const mayOpen = (pages: readonly PageEntry[], role: Role, address: string): boolean =>
  pages.some(({ who, match }) => match(address) && (who === 'anyone' || who.includes(role)))

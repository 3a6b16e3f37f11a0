import { Card, Cards } from '../../shared/ui/card.tsx'
import { useLanguage, useWords } from '../../shared/ui/language.ts'
import { State } from '../../shared/ui/states.tsx'
import type { Me } from '../me.ts'
import { navFor } from '../nav.ts'
import { useKnownPages } from '../portal.ts'
import { DEADLINES } from '../services/paths.ts'
import { roleWords } from '../words.ts'
import { sectionWords } from './section-words.ts'

type Section = { href: string; title: string }

/** Where everybody but a parent begins: who they are here, and their sections. */
export function Sections({ me }: { me: Me }) {
  const text = useWords(sectionWords)
  const roles = useWords(roleWords)
  const language = useLanguage()
  const { list } = useKnownPages()
  const own = useOwnSections(me)
  const attends = me.role === 'pupil' ? me.children[0]?.attends : undefined
  const where = [
    me.organisation?.title ?? me.municipality?.title ?? attends?.organisation.title,
    me.group?.title ?? attends?.group.title,
  ]
  const nav = navFor(list, me, language, '').filter(({ href }) => href !== '/cabinet/')
  const sections: Section[] = me.role === 'pupil' ? [...nav, ...own] : [...own, ...nav]
  return (
    <section class="stack" aria-label={text.sections}>
      <p class="lead">{[roles[me.role], ...where].filter(Boolean).join(', ')}</p>
      {sections.length === 0 ? (
        <State title={text.nothing}>
          <p>{text.nothingText}</p>
        </State>
      ) : (
        <Cards>
          {sections.map(({ href, title }) => (
            <Card key={href} title={title} href={href} />
          ))}
        </Cards>
      )}
    </section>
  )
}

/** Sections that are one person's own, and have no place in the header. */
function useOwnSections({ role, group, organisation, children }: Me): Section[] {
  const text = useWords(sectionWords)
  const [self] = children
  if (role === 'class-teacher' && group)
    return [{ href: `/cabinet/classes/${group.id}`, title: text.ownClass(group.title) }]
  if ((role === 'head' || role === 'clerk') && organisation)
    return [{ href: `/cabinet/contingent/${organisation.id}`, title: text.contingent }]
  if (role === 'pupil' && self)
    return [
      { href: `/cabinet/diary/${self.ref}/marks`, title: text.marks },
      { href: DEADLINES, title: text.deadlines },
    ]
  return []
}

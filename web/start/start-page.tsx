import { fullYears } from '../../shared/domain/calendar.ts'
import { Banner } from '../../shared/ui/banner.tsx'
import { ButtonLink } from '../../shared/ui/button.tsx'
import { Card, Cards } from '../../shared/ui/card.tsx'
import { Heading } from '../../shared/ui/heading.tsx'
import { useLanguage, useWords } from '../../shared/ui/language.ts'
import { State } from '../../shared/ui/states.tsx'
import { type Me, useMe } from '../me.ts'
import { navFor } from '../nav.ts'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useStore } from '../store.ts'
import { roleWords } from '../words.ts'
import { startWords } from './words.ts'

/** Children go to a kindergarten until this age. */
const SCHOOL_AGE = 8

/** Where everybody begins: a parent with the children, others with their sections. */
export function StartPage() {
  const me = useMe()
  const text = useWords(startWords)
  return (
    <Page title={text.title} heading={text.hello(me.name.split(' ').slice(1).join(' ') || me.name)} words={startWords}>
      <Begun />
      {me.role === 'parent' ? <Children me={me} /> : <Sections me={me} />}
    </Page>
  )
}

/** A form that waits to be finished. */
function Begun() {
  const text = useWords(startWords)
  const { drafts, session } = usePortal()
  const state = useStore(session.state)
  const begun = state.kind === 'signed-in' && drafts.begun(state.person).includes('kindergarten-application')
  if (!begun) return null
  return (
    <Banner
      title={text.draft}
      action={<ButtonLink href="/cabinet/kindergarten-application/tasks">{text.goOn}</ButtonLink>}
    >
      <p>{text.draftText}</p>
    </Banner>
  )
}

function Children({ me }: { me: Me }) {
  const text = useWords(startWords)
  const { now } = usePortal()
  const today = new Date(now()).toISOString().slice(0, 10)
  const apply = '/cabinet/kindergarten-application'
  return (
    <section class="stack" aria-labelledby="children">
      <Heading level={2} size="m" id="children">
        {text.children}
      </Heading>
      {me.children.length === 0 ? (
        <State title={text.noChildren} action={<a href={apply}>{text.apply}</a>}>
          <p>{text.noChildrenText}</p>
        </State>
      ) : (
        <Cards>
          {me.children.map(({ ref, name, birthDate }) => (
            <Card key={ref} title={name} level={3}>
              <p class="soft">{text.age(fullYears(birthDate, today))}</p>
              {fullYears(birthDate, today) < SCHOOL_AGE && (
                <p>
                  <a href={`${apply}?child=${ref}`}>{text.apply}</a>
                </p>
              )}
            </Card>
          ))}
        </Cards>
      )}
    </section>
  )
}

function Sections({ me }: { me: Me }) {
  const text = useWords(startWords)
  const roles = useWords(roleWords)
  const language = useLanguage()
  const { pages } = usePortal()
  const where = me.organisation?.title ?? me.municipality?.title
  const sections = navFor(pages, me, language, '').filter(({ href }) => href !== '/cabinet/')
  return (
    <section class="stack" aria-label={text.sections}>
      <p class="lead">{[roles[me.role], where].filter(Boolean).join(', ')}</p>
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

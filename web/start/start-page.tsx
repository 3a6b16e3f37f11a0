import { listApplications } from '../../shared/contracts/applications.ts'
import { civilDate, fullYears } from '../../shared/domain/calendar.ts'
import { Banner } from '../../shared/ui/banner.tsx'
import { ButtonLink } from '../../shared/ui/button.tsx'
import { Card, Cards } from '../../shared/ui/card.tsx'
import { Heading, Hidden } from '../../shared/ui/heading.tsx'
import { useLanguage, useWords } from '../../shared/ui/language.ts'
import { State } from '../../shared/ui/states.tsx'
import { Failure } from '../failure.tsx'
import { isOver, type Listed } from '../family/applications/words.ts'
import { type Me, useMe } from '../me.ts'
import { navFor } from '../nav.ts'
import { Page } from '../page.tsx'
import { usePerson } from '../person.ts'
import { usePortal } from '../portal.ts'
import { useCall } from '../use-call.ts'
import { roleWords } from '../words.ts'
import { ApplicationLine, Unread, Urgent } from './family-now.tsx'
import { startWords } from './words.ts'

/** Children go to a kindergarten until this age. */
const SCHOOL_AGE = 8
const APPLY = '/cabinet/kindergarten-application'

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
  const { drafts } = usePortal()
  const begun = drafts.begun(usePerson()).includes('kindergarten-application')
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
  const loading = useCall(listApplications, {})
  const applications = loading.kind === 'ready' ? loading.value.items : []
  return (
    <>
      <Urgent applications={applications} />
      <Unread />
      <section class="stack" aria-labelledby="children">
        <Heading level={2} size="m" id="children">
          {text.children}
        </Heading>
        {me.children.length === 0 ? (
          <State title={text.noChildren} action={<a href={APPLY}>{text.apply}</a>}>
            <p>{text.noChildrenText}</p>
          </State>
        ) : (
          <Cards>
            {me.children.map((child) => (
              <ChildCard
                key={child.ref}
                child={child}
                applications={applications.filter((it) => it.child.ref === child.ref && !isOver(it))}
                known={loading.kind === 'ready'}
              />
            ))}
          </Cards>
        )}
        {loading.kind === 'failed' && <Failure error={loading.error} again={loading.again} />}
      </section>
    </>
  )
}

type ChildCardProps = {
  child: Me['children'][number]
  /** Those that go on. */
  applications: readonly Listed[]
  /** Whether they were read already. */
  known: boolean
}

/** A child, and what matters of it now: where it learns, its diary, where its application stands. */
function ChildCard({ child: { ref, name, birthDate, attends, scopes }, applications, known }: ChildCardProps) {
  const text = useWords(startWords)
  const { now } = usePortal()
  const { zone } = useMe().region
  const age = fullYears(birthDate, civilDate(new Date(now()).toISOString(), zone))
  const mayApply = !attends && age < SCHOOL_AGE
  return (
    <Card title={name} level={3}>
      <p class="soft">
        {[text.age(age), attends && `${attends.organisation.title}, ${attends.group.title}`].filter(Boolean).join('. ')}
      </p>
      {attends?.kind === 'class' && (
        <p>
          <a href={`/cabinet/diary/${ref}`}>{text.diary}</a>
        </p>
      )}
      {!known && mayApply && <p class="two-lines" />}
      {applications.map((it) => (
        <ApplicationLine key={it.id} application={it} />
      ))}
      {known && applications.length === 0 && mayApply && (
        <p>
          <a href={`${APPLY}?child=${ref}`}>{text.apply}</a>
        </p>
      )}
      {scopes === undefined && (
        <p>
          <a href={`/cabinet/looks/${ref}`}>
            {text.looks} <Hidden>({name})</Hidden>
          </a>
        </p>
      )}
    </Card>
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

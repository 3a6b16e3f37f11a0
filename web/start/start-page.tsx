import { listApplications } from '../../shared/contracts/applications.ts'
import { civilDate, fullYears } from '../../shared/domain/calendar.ts'
import { Banner } from '../../shared/ui/banner.tsx'
import { ButtonLink } from '../../shared/ui/button.tsx'
import { Card, Cards } from '../../shared/ui/card.tsx'
import { Heading, Hidden } from '../../shared/ui/heading.tsx'
import { useWords } from '../../shared/ui/language.ts'
import { State } from '../../shared/ui/states.tsx'
import { Failure } from '../failure.tsx'
import { isOver, type Listed } from '../family/applications/words.ts'
import { ACCEPT, DELEGATES } from '../family/delegates/paths.ts'
import { Loaded } from '../loaded.tsx'
import { type Child, type Me, maySee, useMe } from '../me.ts'
import { Page } from '../page.tsx'
import { usePerson } from '../person.ts'
import { usePortal } from '../portal.ts'
import { SERVICES } from '../services/paths.ts'
import { useCall, useLoading } from '../use-call.ts'
import type { Entrusted } from './entrusted-lines.tsx'
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

/** Fetched when somebody needs it: most who come are parents. */
function Sections({ me }: { me: Me }) {
  const { pages } = usePortal()
  const parts = useLoading(() => Promise.all([import('./sections.tsx'), pages.fetchRest()]), 'sections')
  return <Loaded of={parts}>{([it]) => <it.Sections me={me} />}</Loaded>
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
  const own = me.children.filter((child) => !child.entrusted)
  const entrusted = me.children.filter((child) => child.entrusted)
  const cardOf = (child: Child) => (
    <ChildCard
      key={child.entrusted?.delegation ?? child.ref}
      child={child}
      applications={applications.filter((it) => it.child.ref === child.ref && !isOver(it))}
      known={loading.kind === 'ready'}
    />
  )
  return (
    <>
      <Urgent applications={applications.filter(({ child }) => !entrusted.some(({ ref }) => ref === child.ref))} />
      <Unread />
      <section class="stack" aria-labelledby="children">
        <Heading level={2} size="m" id="children">
          {text.children}
        </Heading>
        {own.length === 0 ? (
          <State title={text.noChildren} action={<a href={APPLY}>{text.apply}</a>}>
            <p>{text.noChildrenText}</p>
          </State>
        ) : (
          <Cards>{own.map(cardOf)}</Cards>
        )}
        {loading.kind === 'failed' && <Failure error={loading.error} again={loading.again} />}
      </section>
      {entrusted.length > 0 && (
        <section class="stack" aria-labelledby="entrusted">
          <Heading level={2} size="m" id="entrusted">
            {text.entrusted}
          </Heading>
          <Cards>{entrusted.map(cardOf)}</Cards>
        </section>
      )}
      <ul class="plain-list stack stack--close">
        <li>
          <a href={SERVICES}>{text.applyFor}</a>
        </li>
        <li>
          <a href={ACCEPT}>{text.accept}</a>
        </li>
      </ul>
    </>
  )
}

type ChildCardProps = {
  child: Child
  /** Those that go on. */
  applications: readonly Listed[]
  /** Whether they were read already. */
  known: boolean
}

/** A child, and what matters of it now: where it learns, its diary, where its application stands. */
function ChildCard({ child, applications, known }: ChildCardProps) {
  const { ref, name, birthDate, attends, entrusted } = child
  const text = useWords(startWords)
  const { now } = usePortal()
  const { zone } = useMe().region
  const today = civilDate(new Date(now()).toISOString(), zone)
  const age = birthDate === undefined ? undefined : fullYears(birthDate, today)
  const mayApply = maySee(child, 'apply') && !attends && age !== undefined && age < SCHOOL_AGE
  return (
    <Card title={name} level={3}>
      <p class="soft">
        {[age !== undefined && text.age(age), attends && `${attends.organisation.title}, ${attends.group.title}`]
          .filter(Boolean)
          .join('. ')}
      </p>
      {attends?.kind === 'class' && maySee(child, 'diary') && (
        <p>
          <a href={`/cabinet/diary/${ref}`}>
            {text.diary} <Hidden>({name})</Hidden>
          </a>
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
      {entrusted ? (
        <EntrustedLines entrusted={entrusted} />
      ) : (
        <>
          <p>
            <a href={`/cabinet/looks/${ref}`}>
              {text.looks} <Hidden>({name})</Hidden>
            </a>
          </p>
          <p>
            <a href={`${DELEGATES}/${ref}`}>
              {text.delegates} <Hidden>({name})</Hidden>
            </a>
          </p>
        </>
      )}
    </Card>
  )
}

/** Fetched by the few to whom somebody entrusted a child. */
function EntrustedLines({ entrusted }: { entrusted: Entrusted }) {
  const part = useLoading(() => import('./entrusted-lines.tsx'), 'entrusted')
  return <Loaded of={part}>{(it) => <it.EntrustedLines entrusted={entrusted} />}</Loaded>
}

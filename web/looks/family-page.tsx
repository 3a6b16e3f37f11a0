import { listLooks } from '../../shared/contracts/access.ts'
import { actionInWords, positionInWords } from '../../shared/domain/access/look-words.ts'
import { ButtonLink } from '../../shared/ui/button.tsx'
import { dateInWords } from '../../shared/ui/dates.ts'
import { Heading, Lead } from '../../shared/ui/heading.tsx'
import { Details } from '../../shared/ui/inset.tsx'
import { useLanguage, useWords } from '../../shared/ui/language.ts'
import { Pagination } from '../../shared/ui/pagination.tsx'
import { State } from '../../shared/ui/states.tsx'
import { ChildTabs } from '../family/child-tabs.tsx'
import { Loaded } from '../loaded.tsx'
import { useMe } from '../me.ts'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useStore } from '../store.ts'
import { useCall } from '../use-call.ts'
import { roleWords } from '../words.ts'
import { BASE } from './paths.ts'
import { type Look, words } from './words.ts'

/** Who of the staff looked at the data of one child, day by day. */
export function FamilyLooksPage({ params: { child } }: { params: { child: string } }) {
  const text = useWords(words)
  // Those who were entrusted with a child are themselves among the looks that its guardians see.
  const children = useMe().children.filter(({ entrusted }) => entrusted === undefined)
  const found = children.find(({ ref }) => ref === child)
  return (
    <Page
      title={found ? `${text.title}: ${found.name}` : text.title}
      heading={found?.name ?? text.title}
      caption={text.title}
      words={words}
      crumbs={[{ href: '/cabinet/', title: text.start }]}
    >
      {found ? (
        <>
          <ChildTabs label={text.title} child={child} href={(ref) => `${BASE}/${ref}`}>
            {children}
          </ChildTabs>
          <Lead>{text.lead}</Lead>
          <Log child={child} />
        </>
      ) : (
        <State title={text.unknown} action={<ButtonLink href="/cabinet/">{text.toStart}</ButtonLink>}>
          <p>{text.unknownText}</p>
        </State>
      )}
    </Page>
  )
}

function Log({ child }: { child: string }) {
  const text = useWords(words)
  const { query } = useStore(usePortal().router.place)
  const after = query.get('after') ?? undefined
  const loading = useCall(listLooks, { params: { child }, query: after === undefined ? {} : { after } })
  return (
    <Loaded of={loading} lines={8}>
      {({ items, next }) =>
        items.length === 0 && after === undefined ? (
          <State title={text.empty}>
            <p>{text.emptyText}</p>
          </State>
        ) : (
          <div class="stack measure">
            {[...Map.groupBy(items, ({ day }) => day)].map(([day, looks]) => (
              <Day key={day} day={day} looks={looks} />
            ))}
            <Details title={text.strange}>
              <p>{text.strangeText}</p>
            </Details>
            {(after !== undefined || next !== undefined) && (
              <Pagination
                first={after === undefined ? undefined : `${BASE}/${child}`}
                next={next === undefined ? undefined : `${BASE}/${child}?after=${encodeURIComponent(next)}`}
                shown={text.shown(items.length)}
              />
            )}
          </div>
        )
      }
    </Loaded>
  )
}

function Day({ day, looks }: { day: string; looks: readonly Look[] }) {
  const text = useWords(words)
  const roles = useWords(roleWords)
  const language = useLanguage()
  return (
    <section class="stack stack--close" aria-labelledby={`day-${day}`}>
      <Heading level={2} size="s" id={`day-${day}`}>
        {dateInWords(day, language)}
      </Heading>
      <ul class="list">
        {looks.map((look, at) => (
          <li key={at}>
            {`${positionInWords(look.role === 'parent' ? text.trusted : roles[look.role], look)} — ${text.opened} ${actionInWords(look.action, language)}. `}
            {look.listed && <span class="soft small">{text.listed}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

import { ButtonLink } from '../../../shared/ui/button.tsx'
import { useWords } from '../../../shared/ui/language.ts'
import { State } from '../../../shared/ui/states.tsx'
import { useMe } from '../../me.ts'
import { Page } from '../../page.tsx'
import { ChildTabs } from '../child-tabs.tsx'
import { Consents } from './consents.tsx'
import { Downloads } from './downloads.tsx'
import { Requests } from './requests.tsx'
import { DATA, words } from './words.ts'

/** What is held about a child and what a guardian may do with it: the first of the family. */
export function FirstDataPage() {
  const { children } = useMe()
  const [first] = children
  const text = useWords(words)
  if (first) return <DataPage params={{ child: first.ref }} />
  return (
    <Page title={text.title} words={words} crumbs={[{ href: '/cabinet/', title: text.start }]}>
      <State title={text.none}>
        <p>{text.noneText}</p>
      </State>
    </Page>
  )
}

export function DataPage({ params: { child } }: { params: { child: string } }) {
  const { children } = useMe()
  const text = useWords(words)
  const found = children.find(({ ref }) => ref === child)
  return (
    <Page
      title={found ? `${text.title}: ${found.name}` : text.title}
      heading={found?.name ?? text.title}
      caption={found ? text.title : undefined}
      words={words}
      crumbs={[{ href: '/cabinet/', title: text.start }]}
    >
      <ChildTabs label={text.children} child={child} href={(ref) => `${DATA}/${ref}`}>
        {children}
      </ChildTabs>
      {found ? (
        <div class="stack stack--wide measure" key={child}>
          <Downloads child={child} />
          <Consents child={child} />
          <Requests child={child} />
        </div>
      ) : (
        <State title={text.notYours} action={<ButtonLink href="/cabinet/">{text.home}</ButtonLink>}>
          <p>{text.notYoursText}</p>
        </State>
      )}
    </Page>
  )
}

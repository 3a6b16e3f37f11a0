import type { ComponentChildren } from 'preact'
import type { Crumb } from '../../../shared/ui/breadcrumbs.tsx'
import { ButtonLink } from '../../../shared/ui/button.tsx'
import { State } from '../../../shared/ui/states.tsx'
import { maySee, useMe } from '../../me.ts'
import { Page } from '../../page.tsx'
import { ChildTabs } from '../child-tabs.tsx'
import { words } from './words.ts'

type Props = {
  child: string
  /** What of the diary: a week, all marks. */
  title: string
  crumbs?: readonly Crumb[]
  /** The same page of another child. */
  href: (child: string) => string
  /** Only of a child that goes to school. */
  children: () => ComponentChildren
}

/** A page of one child's diary: whose it is, where the child learns, and the way to the brothers' and sisters'. */
export function ChildPage({ child, title, crumbs = [], href, children }: Props) {
  const me = useMe()
  const seen = me.children.filter((it) => maySee(it, 'diary'))
  const found = seen.find(({ ref }) => ref === child)
  const pupils = seen.filter(({ attends }) => attends?.kind === 'class')
  const school = found?.attends?.kind === 'class' ? found.attends : undefined
  return (
    <Page
      title={found ? `${title}: ${found.name}` : title}
      heading={found?.name ?? title}
      caption={[title, school?.organisation.title, school?.group.title].filter(Boolean).join(', ')}
      words={words}
      crumbs={[{ href: '/cabinet/', title: 'Главная' }, ...crumbs]}
    >
      {found && (
        <ChildTabs label="Дети" {...{ child, href }}>
          {pupils}
        </ChildTabs>
      )}
      {found ? children() : <NotYours />}
    </Page>
  )
}

const NotYours = () => (
  <State title="Такого дневника нет" action={<ButtonLink href="/cabinet/">На главную</ButtonLink>}>
    <p>
      Здесь видны дневники ваших детей и тех, чей дневник вам доверили. Если ребёнок ваш, обратитесь в школу: данные
      могли не совпасть.
    </p>
  </State>
)

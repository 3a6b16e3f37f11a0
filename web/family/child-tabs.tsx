import { Tabs } from '../../shared/ui/tabs.tsx'

type Props = {
  label: string
  /** Those between whom one chooses; with one alone there is nothing to choose. */
  children: readonly { ref: string; name: string }[]
  /** Whose page this is; none: everybody's. */
  child: string | undefined
  href: (ref: string) => string
  /** The address of the page of all of them, where there is one. */
  all?: string
}

/** One step from a child's page to the same page of a brother or sister. */
export function ChildTabs({ label, children, child, href, all }: Props) {
  if (children.length < 2) return null
  const items = children.map(({ ref, name }) => ({ href: href(ref), title: name, current: ref === child }))
  return (
    <Tabs
      label={label}
      items={all === undefined ? items : [{ href: all, title: 'Все дети', current: child === undefined }, ...items]}
    />
  )
}

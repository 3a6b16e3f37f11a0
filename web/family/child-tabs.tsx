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

/** Given names, so that three children stand in one row on a phone; of namesakes the whole names. */
export function shortNames(names: readonly string[]): string[] {
  const given = names.map((name) => name.slice(name.indexOf(' ') + 1))
  return given.map((name, index) => (given.indexOf(name) === given.lastIndexOf(name) ? name : (names[index] ?? name)))
}

/** One step from a child's page to the same page of a brother or sister. */
export function ChildTabs({ label, children, child, href, all }: Props) {
  if (children.length < 2) return null
  const titles = shortNames(children.map(({ name }) => name))
  const items = children.map(({ ref }, index) => ({
    href: href(ref),
    title: titles[index] ?? '',
    current: ref === child,
  }))
  return (
    <Tabs
      label={label}
      items={all === undefined ? items : [{ href: all, title: 'Все дети', current: child === undefined }, ...items]}
    />
  )
}

import { type ComponentChildren, options } from 'preact'

/** «№ 15» and «в 00:00» stay on one line. */
export const bound = (text: string): string => text.replace(/(№| в) (?=\d)/g, '$1\u00a0')

const boundAll = (it: ComponentChildren): ComponentChildren =>
  typeof it === 'string' ? bound(it) : Array.isArray(it) ? it.map(boundAll) : it

// Every text of a page goes through here, so that nobody who writes one has to think of it.
options.vnode = ({ props }) => {
  // Preact makes a node of a bare text too, whose properties are the text: it went through here as a child.
  if (props.children) props.children = boundAll(props.children)
}

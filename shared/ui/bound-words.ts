import { type ComponentChildren, options } from 'preact'

/** «№ 15», «в 00:00», «д. 14», «1 сентября» and «2027 г.» stay on one line. */
export const bound = (text: string): string =>
  text.replace(/([№вдкп]\.?) (?=\d)|(\d) (?=г\.|[а-я]+([рлн]я|та|ая))/g, '$1$2\u00a0')

const boundAll = (it: ComponentChildren): ComponentChildren =>
  typeof it === 'string' ? bound(it) : Array.isArray(it) ? it.map(boundAll) : it

// Every text of a page goes through here, so that nobody who writes one has to think of it.
options.vnode = ({ props }) => {
  // Preact makes a node of a bare text too, whose properties are the text: it went through here as a child.
  if (props.children) props.children = boundAll(props.children)
}

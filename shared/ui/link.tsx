import type { ComponentChildren } from 'preact'
import { Hidden } from './heading.tsx'

export type LinkProps = {
  href: string
  /** Read after the words, where the words alone are one of many: «Изменить» — «фамилию ребёнка». */
  about?: string
  /** A file to keep: its kind and size, «PDF, 84 КБ», are shown. */
  file?: string
  children: ComponentChildren
}

/** A link. In the signed-in app the router takes the click; without it the browser does. */
export const Link = ({ href, about, file, children }: LinkProps) => (
  <a href={href} {...(file && { download: '' })}>
    {children}
    {file && ` (${file})`}
    {about && <Hidden> {about}</Hidden>}
  </a>
)

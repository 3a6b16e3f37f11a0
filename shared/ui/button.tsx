import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'

type Look = 'primary' | 'secondary' | 'danger' | 'plain'
const look = (it: Look, large: boolean, square = false) =>
  classNames('button', it !== 'primary' && `button--${it}`, large && 'button--large', square && 'button--square')

export type ButtonProps = {
  kind?: Look
  large?: boolean
  type?: 'submit' | 'button'
  id?: string
  name?: string
  value?: string
  /** The work goes on: the button stays where it is and can be read, pressing it again does nothing. */
  busy?: boolean
  /** Nothing to press now, as at the end of a list. It stays in the tab order, so that the focus is not lost. */
  off?: boolean
  /** One of several answers: whether it is the one that was given. */
  pressed?: boolean
  /** Only a picture inside: then `label` is its name. */
  square?: boolean
  label?: string
  onClick?: () => void
  children: ComponentChildren
}

/** One primary button on a page; its words are the action: «Подать заявление», not «ОК». */
export function Button({ kind = 'primary', large = false, type = 'button', onClick, children, ...more }: ButtonProps) {
  const { id, name, value, label, square, pressed, busy = false, off = false } = more
  const idle = busy || off
  return (
    <button
      type={type}
      class={look(kind, large, square)}
      {...(id && { id })}
      {...(name && { name })}
      {...(value && { value })}
      {...(label && { 'aria-label': label, title: label })}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      {...(idle && { 'aria-disabled': 'true' as const })}
      onClick={(event) => {
        if (idle) event.preventDefault()
        else onClick?.()
      }}
    >
      {children}
    </button>
  )
}

export type ButtonLinkProps = { href: string; kind?: Look; large?: boolean; children: ComponentChildren }

/** Looks like a button and goes somewhere: «Начать», «Войти через Госуслуги». */
export const ButtonLink = ({ href, kind = 'primary', large = false, children }: ButtonLinkProps) => (
  <a href={href} class={look(kind, large)}>
    {children}
  </a>
)

/** Buttons and links in a row; on a phone one under another. */
export const Actions = ({ children }: { children: ComponentChildren }) => <div class="actions">{children}</div>

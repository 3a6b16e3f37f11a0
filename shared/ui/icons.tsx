import type { ComponentChildren } from 'preact'

type Props = { size?: number }

/** They grow with the text. */
const rem = (pixels: number) => `${pixels / 16}rem`

/** Icons never speak: the words stand beside them. */
const Filled = ({ size, children }: { size: number; children: ComponentChildren }) => (
  <svg aria-hidden="true" width={rem(size)} height={rem(size)} viewBox="0 0 24 24" fill="currentColor">
    {children}
  </svg>
)

const Drawn = ({ size = 20, path }: Props & { path: string }) => (
  <svg
    aria-hidden="true"
    width={rem(size)}
    height={rem(size)}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2.5"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <path d={path} />
  </svg>
)

/** The school bell: the mark of Zvonok. */
export const Bell = ({ size = 32 }: Props) => (
  <Filled size={size}>
    <path d="M10.6 2h2.8c.5 0 .9.4.9.9v2.3c2.6.9 4.2 3.2 4.4 6.3l.2 3.1c0 .5.2.9.5 1.3l1.1 1.4c.5.7 0 1.7-.8 1.7H4.3c-.9 0-1.3-1-.8-1.7l1.1-1.4c.3-.4.5-.8.5-1.3l.2-3.1c.2-3.1 1.8-5.4 4.4-6.3V2.9c0-.5.4-.9.9-.9Z" />
    <path d="M9.2 20.2h5.6a2.8 2.8 0 0 1-5.6 0Z" />
  </Filled>
)

export const Person = ({ size = 20 }: Props) => (
  <Filled size={size}>
    <circle cx="12" cy="7.5" r="4.5" />
    <path d="M3.5 21c.6-4.6 4-7 8.5-7s7.9 2.4 8.5 7Z" />
  </Filled>
)

export const Tick = (props: Props) => <Drawn {...props} path="m5 13 4.5 4.5L19 7" />
export const Letters = (props: Props) => (
  <Drawn {...props} path="m2 19 5.5-14L13 19M4 14.5h7M22 10.5V19M22 15.2a3.3 3.6 0 1 1-6.6 0 3.3 3.6 0 0 1 6.6 0Z" />
)
export const ArrowUp = (props: Props) => <Drawn {...props} path="M12 20V4m-7 7 7-7 7 7" />
export const ArrowDown = (props: Props) => <Drawn {...props} path="M12 4v16m-7-7 7 7 7-7" />
export const ArrowLeft = (props: Props) => <Drawn {...props} path="M20 12H4m7 7-7-7 7-7" />
export const ArrowRight = (props: Props) => <Drawn {...props} path="M4 12h16m-7-7 7 7-7 7" />

import type { ComponentChildren } from 'preact'
import { Letters } from './icons.tsx'
import { useWords } from './language.ts'
import { Menu } from './menu.tsx'
import { uiWords } from './words.ts'

/**
 * Text size and contrast. The buttons are pressed by one small script (web/display.ts) that both kinds of pages load, and
 * that marks the pressed ones. `children` is the place of the language switch.
 */
export function DisplayPanel({ children }: { children?: ComponentChildren }) {
  const words = useWords(uiWords)
  return (
    <Menu
      className="display-panel"
      title={
        <>
          <Letters />
          <span>
            {words.display}
            <span class="wide-only"> {words.andContrast}</span>
          </span>
        </>
      }
    >
      <fieldset>
        <legend>{words.textSize}</legend>
        <div class="pick">
          {['100', '150', '200'].map((size) => (
            <button key={size} type="button" data-set-text={size}>
              {`${size}\u00a0%`}
            </button>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.colours}</legend>
        <div class="pick">
          <button type="button" data-set-theme="light">
            {words.usual}
          </button>
          <button type="button" data-set-theme="contrast">
            {words.contrast}
          </button>
        </div>
      </fieldset>
      {children}
    </Menu>
  )
}

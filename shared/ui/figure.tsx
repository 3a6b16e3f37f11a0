import type { ComponentChildren } from 'preact'
import { number } from './counted.ts'
import { useLanguage } from './language.ts'

export type FigureProps = {
  value: number
  /** What it is a part of: «из 34». */
  of?: string
  /** What the number means, in words. */
  children?: ComponentChildren
}

/** The one number a person came for, with what it means beside it. */
export function Figure({ value, of, children }: FigureProps) {
  const language = useLanguage()
  return (
    <div class="figure">
      <p class="figure__number">
        <strong class="figure__value">{number(value, language)}</strong>
        {of !== undefined && ` ${of}`}
      </p>
      <div class="figure__text">{children}</div>
    </div>
  )
}

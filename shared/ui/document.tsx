import type { ComponentChildren } from 'preact'
import type { Language } from '../domain/problems/problem.ts'
import { type Assets, publicAssets } from './assets.ts'
import { LanguageContext } from './language.ts'

export type DocumentProps = {
  language: Language
  title: string
  /** Those of a build; a page made by a function takes the ones that never change their names. */
  assets?: Assets
  /** More of the head: the scripts of the signed-in app. */
  head?: ComponentChildren
  description?: string
  children: ComponentChildren
}

/** A whole HTML document without a single inline script or style, so that `default-src 'self'` is all it needs. */
export const Document = ({ language, title, assets = publicAssets, head, description, children }: DocumentProps) => (
  <html lang={language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="theme-color" content="#143f35" />
      <meta name="format-detection" content="telephone=no" />
      {description && <meta name="description" content={description} />}
      <title>{title}</title>
      <script src={assets.display} />
      <link rel="stylesheet" href={assets.css} />
      {assets.fonts.map((font) => (
        // Where the line is slow, letters wait for what is written with them.
        <link
          key={font}
          rel="preload"
          href={font}
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
          fetchPriority="low"
        />
      ))}
      <link rel="icon" href={assets.icon} type="image/svg+xml" />
      {head}
    </head>
    <body>
      <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>
    </body>
  </html>
)

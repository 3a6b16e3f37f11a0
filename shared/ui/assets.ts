/** Addresses of what every page loads. */
export type Assets = {
  css: string
  icon: string
  /** Sets text size and contrast before the first paint. */
  display: string
  /** Letters and digits of every page, worth fetching at once: what comes later is not shown (`font-display: optional`). */
  fonts: readonly string[]
}

/**
 * They stay the same from build to build, so that a function draws a page without knowing a build. A font is named by its
 * content, as always: the build (web/build.ts) fails when the names here are no longer those of the fonts.
 */
export const publicAssets: Assets = {
  css: '/assets/zvonok.css',
  icon: '/assets/bell.svg',
  display: '/assets/every-page.js',
  fonts: [
    '/assets/golos-text-cyrillic-400-normal-GONYJDVH.woff2',
    '/assets/golos-text-cyrillic-600-normal-LIGTOKTH.woff2',
    '/assets/golos-text-latin-400-normal-KIEVU33E.woff2',
    '/assets/golos-text-latin-600-normal-45JGSXHH.woff2',
  ],
}

/** Addresses of what every page loads. */
export type Assets = {
  css: string
  icon: string
  /** Sets text size and contrast before the first paint. */
  display: string
}

/**
 * They stay the same from build to build (web/build.ts), so that a function draws a page without knowing a build. The style
 * names its fonts by itself.
 */
export const publicAssets: Assets = {
  css: '/assets/zvonok.css',
  icon: '/assets/bell.svg',
  display: '/assets/every-page.js',
}

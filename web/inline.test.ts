import { describe, expect, it } from '@jest/globals'
import { notFoundPage } from '../shared/ui/public/not-found-page.tsx'
import { problemSite } from '../shared/ui/public/problem-pages.tsx'
import { publicSite } from '../shared/ui/public/public-site.ts'
import { vacancies } from '../shared/ui/public/testing-vacancies.ts'
import { docsPage } from './docs/docs-page.tsx'
import { indexPage } from './index-page.tsx'

const portal = {
  main: '/assets/main.js',
  modules: ['/assets/a.js'],
  css: '/assets/z.css',
  icon: '/i.svg',
  display: '/d.js',
  fonts: [],
}
const pages = [
  ...publicSite(vacancies),
  ...problemSite({}),
  ['the page of nothing', notFoundPage()],
  ['what developers read', docsPage({ css: '/assets/docs.css', script: '/assets/docs.js' })],
  ['the app', indexPage(portal)],
] as const

/** What the policy of content would have to make an exception for, and what comes from elsewhere. */
const forbidden = /<script(?![^>]*\ssrc="\/)|<style|\sstyle=|\son\w+=|javascript:|\s(?:src|action)="(?:https?:)?\/\//

describe('no page needs an exception from the policy of content', () => {
  it.each(pages)('%s', (_, page) => {
    expect(page).toMatch(/<html/)
    expect(page.match(forbidden)).toBeNull()
  })
})

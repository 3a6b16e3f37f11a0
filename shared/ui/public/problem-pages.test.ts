import { describe, expect, it } from '@jest/globals'
import { problems } from '../../domain/problems/problem.ts'
import { problemSite } from './problem-pages.tsx'

const asking = {
  'group-full': [{ name: 'transferPupil', context: 'enrollment', request: 'POST /x', summary: 'Отпустить' }],
}
const site = problemSite(asking)

describe('pages of problems', () => {
  it.each([...Object.keys(problems), 'internal'])('stand where the type %s leads, in both languages', (code) => {
    const [russian = '', english = ''] = ['', 'en/'].map((ending) => site.get(`/problems/${code}/${ending}`))
    expect(russian).toMatch(/^<!doctype html><html lang="ru">.*<h1[^>]*>[^<]*[а-яё].*Что делать/)
    expect(english).toMatch(/^<!doctype html><html lang="en">.*<h1[^>]*>[^<]*[a-z].*What to do/)
    expect(russian).toContain(`href="/problems/${code}/en/"`)
    expect(english).toContain(`href="/problems/${code}/"`)
    for (const page of [russian, english]) expect(page).not.toMatch(/<style| style="| on\w+="|\{\w+\}|undefined/)
  })

  it('name the requests that are answered so', () => {
    expect(site.get('/problems/group-full/')).toContain('<a href="/docs/#/enrollment/transferPupil">POST /x</a>')
    expect(site.get('/problems/term-over/')).toContain('Сейчас таких запросов нет')
  })

  it('lead only to pages that are there', () => {
    for (const page of site.values())
      for (const [, path = ''] of page.matchAll(/href="(\/problems\/[^"#]*)"/g))
        expect([...site.keys()]).toContain(path)
  })
})

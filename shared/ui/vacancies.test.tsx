import { describe, expect, it } from '@jest/globals'
import { SaxesParser } from 'saxes'
import type { Vacancies } from '../domain/vacancies.ts'
import { vacanciesPage } from './vacancies.tsx'

const data: Vacancies = {
  ...{ region: { code: 'demo', title: 'Примерская область' }, zone: 'Europe/Samara', asOf: '2026-11-22T21:05:00.000Z' },
  municipalities: [
    {
      ...{ code: '61701000', title: 'город Примерск' },
      organisations: [
        {
          ...{ id: '219', kind: 'kindergarten', title: 'Детский сад <&> № 19', address: 'ул. Мира', phone: '+7' },
          vacancies: [
            { group: '3 года', orientation: 'Общеразвивающая', capacity: 38, free: 7 },
            { group: '5 класс', capacity: 25, free: 0 },
          ],
          building: [{ title: 'Корпус 2', address: 'ул. Полевая', opensOn: '2027-09-01' }],
        },
        {
          ...{ id: '222', kind: 'kindergarten', title: 'Детский сад № 22', address: 'уч. 7', phone: '+7' },
          ...{ vacancies: [], building: [{ title: 'Здание', address: 'уч. 7' }] },
        },
      ],
    },
  ],
}

/** Every element with its attributes and text, in order of their ends. */
function elementsOf(html: string) {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = []
  const path: typeof found = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => void path.push({ name, attributes, text: '' }))
  parser.on('text', (text) => {
    for (const it of path) it.text += text
  })
  parser.on('closetag', () => {
    const it = path.pop()
    if (it) found.push(it)
  })
  parser.write(html.replace('<!doctype html>', '')).close()
  return (name: string) => found.filter((it) => it.name === name)
}

describe('the page of vacancies', () => {
  const html = vacanciesPage(data)
  const elements = elementsOf(html)

  it('is a whole Russian document without a script or a style', () => {
    expect(html).toMatch(/^<!doctype html><html lang="ru">/)
    expect(elements('title').map(({ text }) => text)).toEqual([
      'Свободные места в школах и детских садах: Примерская область',
    ])
    expect([...elements('script'), ...elements('style')]).toEqual([])
    expect(html).not.toMatch(/ style=| on\w+=/)
  })

  it('has a table with a caption, column heads and a head for each row', () => {
    const [table] = elements('table')
    expect(elements('table')).toHaveLength(1)
    expect(table?.text).toContain('Места: Детский сад <&> № 19')
    expect(elements('th').map(({ attributes, text }) => [attributes.scope, text])).toEqual([
      ['col', 'Для кого'],
      ['col', 'Свободно'],
      ['row', '3 года, общеразвивающая'],
      ['row', '5 класс'],
    ])
    expect(elements('td').map(({ text }) => text)).toEqual(['7 из 38', '0 из 25'])
  })

  it('says when buildings open, and of when it is by the clock of the region', () => {
    expect(html).toContain('Корпус 2, ул. Полевая: строится, откроется <time datetime="2027-09-01">01.09.2027</time>')
    expect(elements('p').map(({ text }) => text)).toContain('Здание, уч. 7: строится')
    expect(elements('time')[0]).toMatchObject({ attributes: { datetime: data.asOf }, text: '23.11.2026, 01:05' })
  })

  it('names its parts: a link leads to each municipality and to both files', () => {
    const hrefs = elements('a').map(({ attributes }) => attributes.href)
    expect(hrefs).toEqual(['vacancies.csv', 'vacancies.json', '#m61701000'])
    expect(elements('h2').map(({ attributes }) => attributes.id)).toEqual(['m61701000'])
  })
})

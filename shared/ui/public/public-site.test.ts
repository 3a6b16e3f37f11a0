import { describe, expect, it } from '@jest/globals'
import { SaxesParser } from 'saxes'
import type { Vacancies } from '../../domain/queue/vacancies.ts'
import { outcomePage } from './outcome-page.tsx'
import { publicPage } from './public-page.tsx'
import { publicSite } from './public-site.ts'
import { queuePage } from './queue-page.tsx'
import { rulesPage } from './rules-page.tsx'
import { statusPage } from './status-page.tsx'
import { admission } from './testing-admission.ts'
import { vacancies } from './testing-vacancies.ts'

type Element = { name: string; attributes: Record<string, string>; text: string }

/** Every element of a document that is well-formed XML, with its attributes and text, in order of their ends. */
function elementsOf(html = '') {
  const found: Element[] = []
  const path: Element[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => void path.push({ name, attributes, text: '' }))
  parser.on('text', (text) => {
    for (const it of path) it.text += text.replaceAll('\u00a0', ' ')
  })
  parser.on('closetag', () => {
    const it = path.pop()
    if (it) found.push(it)
  })
  parser.write(html.replace('<!doctype html>', '')).close()
  return (name: string, of: Record<string, string> = {}) =>
    found.filter((it) => it.name === name && Object.entries(of).every(([key, value]) => it.attributes[key] === value))
}
const texts = (elements: readonly Element[]) => elements.map(({ text }) => text)

const { region } = vacancies
/** Another function writes it, by the same rules. */
const status = statusPage(
  { ...region, zone: 'Europe/Moscow' },
  {
    at: '2026-11-22T09:10:00.000Z',
    services: [
      { service: 'data', ok: true, since: '2026-11-01T00:00:00.000Z' },
      { service: 'delivery', ok: false, since: '2026-11-22T09:05:00.000Z' },
    ],
    past: [{ service: 'cabinets', from: '2026-11-20T09:05:00.000Z', until: '2026-11-20T09:15:00.000Z' }],
  },
)
const site = publicSite(vacancies)
  .set('/demo/status/', status)
  .set('/demo/rules/', rulesPage(admission))
  .set('/demo/outcome/', outcomePage(admission))
  .set('/demo/queue/', queuePage({ region, municipalities: [] }))
const page = (path: string) => elementsOf(site.get(path))

describe('every public page', () => {
  const pages = [...site]

  it('stands at its address: the front page, two lists, accessibility, one for each municipality and organisation', () => {
    expect([...site.keys()].sort()).toEqual([
      '/demo/',
      '/demo/accessibility/',
      '/demo/municipalities/61625000/',
      '/demo/municipalities/61640000/',
      '/demo/municipalities/61701000/',
      '/demo/organisations/219/',
      '/demo/organisations/222/',
      '/demo/organisations/308/',
      '/demo/outcome/',
      '/demo/queue/',
      '/demo/rules/',
      '/demo/status/',
      '/demo/streets/',
      '/demo/vacancies/',
      '/demo/vacancies/schools/',
    ])
  })

  it.each(pages)('%s is a whole Russian document of the region', (_, html) => {
    const elements = elementsOf(html)
    expect(html).toMatch(/^<!doctype html><html lang="ru">/)
    expect(texts(elements('h1'))).toHaveLength(1)
    expect(texts(elements('title'))[0]).toBe(`${elements('h1')[0]?.text} — Примерская область`)
    expect(elements('link', { rel: 'stylesheet' })[0]?.attributes.href).toBe('/assets/zvonok.css')
    expect(texts(elements('a', { class: 'header__link', href: '/cabinet/?region=demo' }))).toEqual(['Войти'])
  })

  it.each(pages)('%s works without a script and under the policy of the CDN', (_, html) => {
    const scripts = elementsOf(html)('script').map(({ attributes }) => attributes.src)
    expect(scripts).toEqual(['/assets/every-page.js'])
    expect(html).not.toMatch(/<style| style="| on\w+="|https?:\/\//)
  })

  it.each(pages)('%s leads only to pages that are there', (path, html) => {
    const known = (href: string) => {
      const { pathname, hash } = new URL(href, `http://region${path}`)
      if (
        /^\/(cabinet\/|docs\/|demo\/((vacancies|municipalities\/\d+)\/vacancies\.(csv|json)|status\/status\.json|queue\/queue\.(csv|json))$)/.test(
          pathname,
        ) ||
        href.startsWith('tel:')
      )
        return true
      const target = site.get(pathname)
      return target !== undefined && (hash === '' || target.includes(` id="${hash.slice(1)}"`))
    }
    const hrefs = elementsOf(html)('a').map(({ attributes: { href = '' } }) => href)
    expect(hrefs.filter((href) => !known(href))).toEqual([])
  })
})

describe('the page of vacancies', () => {
  const elements = page('/demo/vacancies/')

  it('shows places by municipality and by kindergarten, under their ages', () => {
    const tables = elements('table').map(({ text }) => text)
    expect(tables).toHaveLength(3)
    const heads = elements('th', { scope: 'col' }).map(({ text }) => text)
    expect(heads.slice(0, 6)).toEqual(['Муниципалитет', '1 год', '2 года', '3 года', '4 года', 'Детский сад'])
    const cells = elements('tr').filter(({ text }) => text.startsWith('Детский сад <&> № 19'))
    expect(cells[0]?.text).toBe(
      'Детский сад <&> № 19г. Примерск, ул. Мира, д. 24от 5 до 6 лет, компенсирующая: 1 из 107 из 387 из 380 из 20',
    )
  })

  it('makes free places seen before they are read', () => {
    const cells = elements('span').filter(({ attributes }) => attributes.class?.startsWith('places__cell'))
    const marked = cells.filter(({ attributes }) => attributes.class?.includes('--free'))
    expect(marked.length).toBeGreaterThan(3)
    expect(cells.filter(({ text }) => /^0 /.test(text)).every((it) => !marked.includes(it))).toBe(true)
    expect(marked.every(({ text }) => /^[1-9]\d* из \d+$/.test(text))).toBe(true)
  })

  it('says what is being built and when it opens, and of when the numbers are by the clock of the region', () => {
    const building = elements('li').filter(({ text }) => /откроется|строится/.test(text))
    expect(texts(building)).toEqual([
      'Детский сад <&> № 19. Корпус 2, ул. Полевая, д. 3: откроется 1 сентября 2027 г.',
      'Детский сад № 22. Здание, участок 7: строится',
    ])
    expect(elements('time').at(-1)).toMatchObject({
      attributes: { datetime: vacancies.asOf },
      text: '23 ноября 2026 г., 01:05',
    })
  })

  it('leaves out a municipality where there is nothing of the kind', () => {
    expect(
      elements('section', { class: 'chosen__one stack stack--close' }).map(({ attributes }) => attributes.id),
    ).toEqual(['m61701000', 'm61640000'])
    const schools = page('/demo/vacancies/schools/')
    expect(texts(schools('h2'))).toEqual(['Лесной округ'])
    expect(texts(schools('th', { scope: 'col' })).slice(1, 12)).toContain('11 класс')
  })
})

describe('the page of a municipality', () => {
  it('has its kindergartens and schools, what is being built and when it opens, and its data', () => {
    const elements = page('/demo/municipalities/61701000/')
    expect(texts(elements('p'))).toContain('1 детский сад, 0 школ, строится зданий: 2.')
    expect(texts(elements('h2'))).toEqual(['Свободно в детских садах сейчас', 'Детские сады'])
    expect(texts(elements('li')).filter((text) => /откроется|строится/.test(text))).toEqual([
      'Детский сад <&> № 19. Корпус 2, ул. Полевая, д. 3: откроется 1 сентября 2027 г.',
      'Детский сад № 22. Здание, участок 7: строится',
    ])
    const hrefs = elements('a').map(({ attributes }) => attributes.href)
    expect(hrefs).toContain('/demo/municipalities/61701000/vacancies.csv')
    expect(hrefs).not.toContain('/demo/organisations/308/')
  })

  it('of a school with groups of a kindergarten shows both', () => {
    const elements = page('/demo/municipalities/61640000/')
    expect(texts(elements('h2'))).toEqual(['Свободно в детских садах сейчас', 'Детские сады', 'Школы'])
    expect(elements('table')).toHaveLength(2)
  })

  it('without any organisation says so', () => {
    expect(texts(page('/demo/municipalities/61625000/')('p'))).toContain('Детских садов и школ здесь пока нет.')
  })
})

describe('the page of an organisation', () => {
  it('has its address, telephone and the places of each group', () => {
    const elements = page('/demo/organisations/219/')
    expect(texts(elements('dd')).slice(0, 2)).toEqual(['г. Примерск, ул. Мира, д. 24', '+7 (491) 220-02-19'])
    expect(elements('a').map(({ attributes }) => attributes.href)).toContain('tel:+74912200219')
    expect(texts(elements('div', { class: 'boxes__one' }))).toEqual([
      'от 1 до 2 лет7 из 38',
      '3 года0 из 20',
      'от 5 до 6 лет, компенсирующая1 из 10',
    ])
  })

  it('that is being built says when it opens, and shows no places', () => {
    const elements = page('/demo/organisations/222/')
    expect(texts(elements('div', { class: 'inset measure' }))).toEqual(['Здание, участок 7: строится'])
    expect(elements('dl')).toHaveLength(1)
    expect(texts(elements('a'))).not.toContain('Подать заявление в детский сад')
  })
})

it('the front page counts the places of the whole region by age', () => {
  const elements = page('/demo/')
  expect(texts(elements('div', { class: 'boxes__one' }))).toEqual([
    '1 год7 из 38',
    '2 года7 из 38',
    '3 года4 из 40',
    '4 года12 из 20',
  ])
  expect(texts(elements('p'))).toContain('Детских садов: 1, школ: 1, строится зданий: 2.')
})

it('a region with two languages says its own name and those of its municipalities in both, one with one only once', () => {
  const language = { code: 'tt', title: 'Татарский' }
  const both: Vacancies = {
    ...vacancies,
    region: { ...vacancies.region, secondTitle: 'Үрнәк өлкәсе', secondLanguage: language },
    municipalities: vacancies.municipalities.map((it) => ({ ...it, secondTitle: `${it.title} (tt)` })),
  }
  const inTatar = (site: ReadonlyMap<string, string>, address: string) =>
    texts(elementsOf(site.get(address) ?? '')('p', { lang: 'tt' }))
  expect(inTatar(publicSite(both), '/demo/')).toEqual(['Үрнәк өлкәсе'])
  expect(inTatar(publicSite(both), '/demo/municipalities/61701000/')).toEqual(['Город Примерск (tt)'])
  expect(inTatar(publicSite(vacancies), '/demo/')).toEqual([])
})

it('a page of no region leads to the start of the deployment', () => {
  const elements = elementsOf(publicPage({ title: 'Такой страницы нет', children: null }))
  expect(texts(elements('title'))).toEqual(['Такой страницы нет'])
  expect(elements('a', { class: 'brand' })[0]?.attributes.href).toBe('/')
})

describe('the status page', () => {
  it('says what works, what does not and since when, in the time of the region', () => {
    const elements = page('/demo/status/')
    expect(texts(elements('strong'))).toEqual(['Работает', 'Не работает'])
    expect(texts(elements('dd'))[1]).toBe(
      'Не работает с 22 ноября 2026 г., 12:05. Всё, что вы подаёте, принимается и не потеряется, но статусы и уведомления придут позже.',
    )
    expect(texts(elements('li')).join()).toContain('Личные кабинеты')
  })
})

describe('the rules', () => {
  const rules = page('/demo/rules/')

  it('are told in the words of the very order that the calculation reads, each municipality its own', () => {
    const said = texts(rules('li'))
    expect(said).toContain('первоочередное право, брат или сестра в этом саду')
    expect(said).toContain('живут на территории сада')
    expect(said).toContain('3 балла: многодетная семья')
    expect(texts(rules('p'))).toContain(
      'Среди равных впереди тот, у кого больше баллов, затем раньше день подачи, затем старше ребёнок.',
    )
    expect(said).toContain('Освободившееся место ждёт следующего распределения.')
    expect(said.filter((it) => it.startsWith('Распределение подписывают два'))).toHaveLength(1)
  })
})

describe('the last outcome', () => {
  const outcome = page('/demo/outcome/')

  it('is pictures whose numbers are written beside them', () => {
    const rows = texts(outcome('li', { class: 'bars__row' }))
    expect(rows).toContain('1 год; 2 года188 = 60 + 128')
    expect(rows).toContain('Внеочередное право; первоочередное право30 = 30 + 0')
    expect(texts(outcome('p'))).toContain('Распределения ещё не было.')
  })
})

describe('the streets', () => {
  const streets = page('/demo/streets/')

  it('lead to the kindergartens on them, and say which ages have places', () => {
    expect(texts(streets('h2'))).toEqual(['г. Примерск', 'Город Примерск', 'пос. Лесной'])
    expect(texts(streets('li'))).toContain('Детский сад <&> № 19 свободно: 1 год — 7, 2 года — 7')
  })
})

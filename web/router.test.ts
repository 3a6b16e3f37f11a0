import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import * as z from 'zod/mini'
import { Id, oneOf } from '../shared/domain/fields.ts'
import { navFor } from './nav.ts'
import { addressOfClick, page, pageWith, startRouter } from './router.ts'

describe('the page at an address', () => {
  const Seen = ({ params }: { params: { id: string } }) => `заявление ${params.id}`
  const application = pageWith(z.object({ id: Id }), {
    path: '/cabinet/applications/{id}',
    who: ['parent'],
    load: async () => Seen,
  })
  const step = pageWith(z.object({ step: oneOf('child', 'address') }), {
    path: '/cabinet/form/{step}',
    who: ['parent'],
    load: async () => () => '',
  })

  it('gets its parameters, decoded and read by the schema', async () => {
    const draw = await application.match('/cabinet/applications/01K-x')?.()
    expect(draw?.()).toMatchObject({ type: Seen, props: { params: { id: '01K-x' } } })
  })

  it.each([
    '/cabinet/applications',
    '/cabinet/applications/01K/more',
    '/cabinet/applications/%20',
    '/cabinet/applications/%',
    '/elsewhere/applications/01K',
  ])('is another page’s: %s', (path) => {
    expect(application.match(path)).toBeUndefined()
  })

  it('is none when a word is not one of those that are known', () => {
    expect(step.match('/cabinet/form/child')).toBeDefined()
    expect(step.match('/cabinet/form/other')).toBeUndefined()
  })

  it('is fetched only when somebody comes', () => {
    const load = jest.fn(async () => () => 'x')
    const start = page({ path: '/cabinet', who: 'anyone', load })
    expect(start.match('/cabinet/')).toBeDefined()
    expect(load).not.toHaveBeenCalled()
  })
})

describe('the sections in the header', () => {
  const entry = (path: string, who: 'anyone' | 'parent' | 'clerk', title?: string) =>
    page({
      path,
      who: who === 'anyone' ? who : [who],
      ...(title && { nav: { ru: title, en: `${title} en` } }),
      load: async () => () => '',
    })
  const pages = [
    entry('/cabinet', 'anyone', 'Главная'),
    entry('/cabinet/form', 'parent', 'Заявление'),
    entry('/cabinet/formal', 'parent', 'Другое'),
    entry('/cabinet/desk', 'clerk', 'Рабочий стол'),
    entry('/cabinet/styles', 'anyone'),
  ]

  it('are those of the role, in the chosen language', () => {
    expect(navFor(pages, { role: 'parent' }, 'ru', '/').map(({ title }) => title)).toEqual([
      'Главная',
      'Заявление',
      'Другое',
    ])
    expect(navFor(pages, { role: 'clerk' }, 'en', '/').map(({ title }) => title)).toEqual([
      'Главная en',
      'Рабочий стол en',
    ])
  })

  it('are those of the kind of organisation', () => {
    const some = [
      entry('/cabinet', 'anyone', 'Главная'),
      { ...entry('/cabinet/moves', 'clerk', 'Переводы'), at: 'school' as const },
    ]
    const at = (kind: 'school' | 'kindergarten') =>
      navFor(some, { role: 'clerk', organisation: { id: '1', title: '', kind } }, 'ru', '/').map(({ title }) => title)
    expect(at('school')).toEqual(['Главная', 'Переводы'])
    expect(at('kindergarten')).toEqual(['Главная'])
  })

  it.each([
    ['/cabinet', 'Главная'],
    ['/cabinet/', 'Главная'],
    ['/cabinet/form', 'Заявление'],
    ['/cabinet/form/child', 'Заявление'],
  ])('mark the one of %s', (path, title) => {
    expect(navFor(pages, { role: 'parent' }, 'ru', path).filter(({ current }) => current)).toMatchObject([{ title }])
  })
})

class FakeElement {
  readonly link: object | null
  constructor(link: object | null) {
    this.link = link
  }
  closest() {
    return this.link
  }
}

function fakeWindow(address: string) {
  const listeners = new Map<string, (event: object) => void>()
  let now = new URL(address)
  const location = {
    get origin() {
      return now.origin
    },
    get pathname() {
      return now.pathname
    },
    get search() {
      return now.search
    },
  }
  const listen = (name: string, listener: (event: object) => void) => void listeners.set(name, listener)
  const change = (_: unknown, __: string, to?: string) => {
    if (to !== undefined) now = new URL(to, now)
  }
  const window = {
    location,
    history: { scrollRestoration: 'auto', pushState: jest.fn(change), replaceState: jest.fn(change) },
    document: { addEventListener: listen, documentElement: { scrollHeight: 2000 } },
    addEventListener: listen,
    innerHeight: 800,
    scrollY: 300,
    scrollTo: jest.fn(),
  }
  return {
    window,
    click: (link: object | null, more: object = {}) => {
      const event = {
        button: 0,
        defaultPrevented: false,
        preventDefault: jest.fn(),
        target: new FakeElement(link),
        ...more,
      }
      listeners.get('click')?.(event)
      return event
    },
    back: (to: string, state: unknown) => {
      now = new URL(to, now)
      listeners.get('popstate')?.({ state })
    },
  }
}

const link = (href: string, more: object = {}) => ({ href, target: '', hasAttribute: () => false, ...more })
const ORIGIN = 'https://region.example'

describe('the router', () => {
  beforeEach(() => {
    Object.assign(globalThis, { Element: FakeElement })
  })
  const start = (path = '/cabinet/') => {
    const fake = fakeWindow(ORIGIN + path)
    return { ...fake, router: startRouter(fake.window as unknown as Window, '/cabinet') }
  }

  it('follows a link of the app: address, place, top of the page', () => {
    const { router, click, window } = start()
    const event = click(link(`${ORIGIN}/cabinet/form/child?from=check#name`))
    expect(event.preventDefault).toHaveBeenCalled()
    expect(window.history.pushState).toHaveBeenCalledWith(null, '', '/cabinet/form/child?from=check#name')
    expect(router.place.get()).toMatchObject({ path: '/cabinet/form/child', by: 'link' })
    expect(router.place.get().query.get('from')).toBe('check')
    expect(window.scrollTo).toHaveBeenLastCalledWith(0, 0)
  })

  it('remembers how far down a page was, and goes back there', () => {
    const { router, window, back } = start('/cabinet/list')
    router.go('/cabinet/one')
    expect(window.history.replaceState).toHaveBeenCalledWith({ scroll: 300 }, '')
    back('/cabinet/list', { scroll: 300 })
    expect(router.place.get()).toMatchObject({ path: '/cabinet/list', by: 'history' })
    expect(window.scrollTo).toHaveBeenLastCalledWith(0, 300)
  })

  it('leaves no step back when a page takes the place of another', () => {
    const { router, window } = start()
    router.go('/cabinet/sent', { replace: true })
    expect(window.history.pushState).not.toHaveBeenCalled()
    expect(router.place.get().path).toBe('/cabinet/sent')
  })

  it('stays where it is when the browser moves between anchors of a page', () => {
    const { router, back } = start('/cabinet/styles')
    const before = router.place.get()
    back('/cabinet/styles#forms', null)
    expect(router.place.get()).toBe(before)
  })

  it.each([
    ['another site', link('https://elsewhere.example/cabinet/'), {}],
    ['another part of this site', link(`${ORIGIN}/session/sign-in?to=/cabinet/`), {}],
    ['a name that only begins alike', link(`${ORIGIN}/cabinets`), {}],
    ['an anchor of this page', link(`${ORIGIN}/cabinet/#content`), {}],
    ['a new tab', link(`${ORIGIN}/cabinet/x`, { target: '_blank' }), {}],
    ['a file', link(`${ORIGIN}/cabinet/x`, { hasAttribute: () => true }), {}],
    ['nothing', null, {}],
    ['a new tab by key', link(`${ORIGIN}/cabinet/x`), { ctrlKey: true }],
    ['a new window by key', link(`${ORIGIN}/cabinet/x`), { shiftKey: true }],
    ['the middle button', link(`${ORIGIN}/cabinet/x`), { button: 1 }],
    ['a click that was taken already', link(`${ORIGIN}/cabinet/x`), { defaultPrevented: true }],
  ])('leaves to the browser: %s', (_, target, more) => {
    const event = { button: 0, defaultPrevented: false, target: new FakeElement(target), ...more }
    const location = { origin: ORIGIN, pathname: '/cabinet/', search: '' }
    expect(addressOfClick(event as unknown as MouseEvent, location as Location, '/cabinet')).toBeUndefined()
  })
})

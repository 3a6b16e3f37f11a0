import { describe, expect, it } from '@jest/globals'
import { shortened } from './account-menu.tsx'
import { minutesLeft, Offline, SessionEnding } from './alerts.tsx'
import { App } from './app.tsx'
import { Failure } from './failure.tsx'
import { me } from './family/kindergarten/samples.ts'
import { indexPage } from './index-page.tsx'
import type { Me } from './me.ts'
import { officePages } from './office-pages.ts'
import { pages as familyPages } from './pages.ts'
import { NoConnection, ProblemError } from './problem-error.ts'
import { SignInPage, signInAddress } from './sign-in-page.tsx'
import { Sections } from './start/sections.tsx'
import { StartPage } from './start/start-page.tsx'
import { drawn, memory } from './testing/portal.tsx'

const pages = [...familyPages, ...officePages]
const MINUTE = 60_000
const clerk: Me = {
  ...me,
  role: 'clerk',
  children: [],
  organisation: { id: '215', title: 'Детский сад № 15', kind: 'kindergarten' },
}

describe('the way in', () => {
  it.each([
    ['/cabinet/', '', '/cabinet/'],
    ['/cabinet/list', 'after=x&sort=name', '/cabinet/list?after=x&sort=name'],
    ['/cabinet/list', 'q=сад', '/cabinet/list?q=%D1%81%D0%B0%D0%B4'],
    ['/cabinet/list', 'q=a+b', '/cabinet/list'],
    ['/cabinet/ключ', '', '/cabinet/'],
  ])('keeps where the person was: %s?%s', (path, query, to) => {
    expect(signInAddress(path, new URLSearchParams(query))).toBe(`/session/sign-in?to=${encodeURIComponent(to)}`)
  })

  it('leads into the region that the address names, and into no other', () => {
    const to = (query: string) => signInAddress('/cabinet/', new URLSearchParams(query))
    expect(to('region=ural')).toBe('/session/sign-in?region=ural&to=%2Fcabinet%2F%3Fregion%3Dural')
    expect(to('region=../demo')).toBe('/session/sign-in?to=%2Fcabinet%2F%3Fregion%3D..%252Fdemo')
  })

  it.each([
    ['not-signed-in' as const, 'Вход в личный кабинет'],
    ['ended' as const, 'Сеанс закончился'],
    ['left' as const, 'Вы вышли'],
    ['another-person' as const, 'В другой вкладке вошёл другой человек'],
    ['another-role' as const, 'Вы перешли в другую роль в соседней вкладке'],
  ])('says why it is shown: %s', (because, title) => {
    const html = drawn(<SignInPage because={because} />, { path: '/cabinet/x' })
    expect(html).toContain(title)
    expect(html).toContain(because.startsWith('another') ? 'target="_self"' : '/session/sign-in?to=%2Fcabinet%2Fx')
  })
})

it('says what the server said of the session that it ended', () => {
  const html = drawn(<SignInPage because="ended" told="Роль снята" />, { path: '/cabinet/x' })
  expect([html.includes('Сеанс закончился'), html.includes('Роль снята')]).toEqual([true, true])
})

describe('the app', () => {
  const app = (path: string, more: object = {}) => drawn(<App />, { path, pages, ...more })

  it('has no page at an unknown address, signed in or not', () => {
    expect(app('/cabinet/nothing')).toContain('Такой страницы нет')
  })

  it('asks to sign in where a page needs it', () => {
    const html = app('/cabinet/', { state: { kind: 'signed-out', because: 'not-signed-in' } })
    expect(html).toContain('Войти через Госуслуги')
    expect(html).not.toContain('Главная')
  })

  it('says that the server cannot be reached, and offers to try again', () => {
    expect(app('/cabinet/', { state: { kind: 'unreachable' } })).toMatch(/Не удаётся связаться с сервером.*Повторить/)
  })

  it('shows the shape of a page while it asks who is there', () => {
    expect(app('/cabinet/', { state: { kind: 'asking' } })).toContain('Загружаем…')
  })

  it('speaks English when it was chosen', () => {
    const html = app('/cabinet/nothing', { language: 'en' })
    expect(html).toMatch(/Skip to main content.*There is no such page/)
  })
})

describe('the start page', () => {
  it('greets a parent and shows the children; who may apply is said when their applications are known', () => {
    const html = drawn(<StartPage />, { me })
    expect(html).toContain('Здравствуйте, Анна Сергеевна')
    expect(html).toMatch(/Смирнова Дарья.*11\u00a0лет.*Смирнов Лев.*2\u00a0года/)
    expect(html).not.toContain('Подать заявление в детский сад')
  })

  it('leads back to a form that was begun', () => {
    const storage = memory()
    const kept = { at: Date.parse('2026-11-21T09:00:00.000Z'), draft: { answers: { childName: 'Лев' }, lists: {} } }
    storage.setItem('zvonok.draft|demo.aaaaaaaa.parent|kindergarten-application', JSON.stringify(kept))
    expect(drawn(<StartPage />, { me, storage })).toContain('Вы начали заявление в детский сад')
    expect(drawn(<StartPage />, { me })).not.toContain('Вы начали')
  })

  it('tells a family without children what to do', () => {
    expect(drawn(<StartPage />, { me: { ...me, children: [] } })).toContain('Детей в системе пока нет')
  })

  it('tells staff who they are here', () => {
    expect(drawn(<Sections me={clerk} />, { me: clerk, pages })).toContain('Сотрудник организации, Детский сад № 15')
  })
})

describe('what everybody has to know', () => {
  it.each([
    [6 * MINUTE, undefined],
    [5 * MINUTE + 1, undefined],
    [5 * MINUTE, 5],
    [4 * MINUTE + 1, 5],
    [MINUTE, 1],
    [1, 1],
    [-MINUTE, 1],
  ])('%d ms before the end: %s minutes', (left, minutes) => {
    expect(minutesLeft(1_000_000 + left, 1_000_000)).toBe(minutes)
  })

  it('is that the session ends, and that the draft is safe', () => {
    const now = 1_000_000
    const html = drawn(<SessionEnding endsAt={now + 2 * MINUTE} />, { now, path: '/cabinet/form', query: 'a=1' })
    expect(html).toContain('Сеанс закончится через 2\u00a0минуты')
    expect(html).toContain('Черновик сохранён')
    expect(html).toContain('to=%2Fcabinet%2Fform%3Fa%3D1')
    expect(drawn(<SessionEnding endsAt={now + 6 * MINUTE} />, { now })).toBe('')
  })

  it('is that there is no connection', () => {
    expect(drawn(<Offline />, { online: false })).toContain('Нет связи с интернетом')
    expect(drawn(<Offline />, { online: true })).toBe('')
  })
})

describe('what went wrong', () => {
  const refusal = (status: number, code: string) =>
    new ProblemError({ type: `/problems/${code}`, title: 'Срок закончился', status, instance: 'req-1' })

  it.each([
    [new NoConnection(), 'Не удаётся связаться с сервером'],
    [refusal(403, 'not-permitted'), 'Для этой страницы нет прав'],
    [refusal(404, 'not-found'), 'Такой страницы нет'],
    [refusal(409, 'term-over'), 'Срок закончился'],
    [refusal(500, 'internal'), 'Номер обращения: req-1'],
    [new Error('a bug of ours'), 'Что-то пошло не так'],
  ])('%s', (error, words) => {
    const html = drawn(<Failure error={error} again={() => undefined} />)
    expect(html).toContain(words)
    expect(html).not.toContain('a bug of ours')
  })
})

describe('the one document', () => {
  const assets = { css: '/assets/z.css', icon: '/i.svg', display: '/assets/d.js', fonts: [], main: '/assets/m.js' }
  const html = indexPage({ ...assets, modules: ['/assets/part.js'] })

  it('loads the app and its first parts, and says what to do without scripts', () => {
    expect(html).toContain('<link rel="modulepreload" href="/assets/part.js"/>')
    expect(html).toContain('<script type="module" src="/assets/m.js"></script>')
    expect(html).toMatch(/<noscript>.*нужен JavaScript/)
    expect(html).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=/)
  })
})

describe('names', () => {
  it.each([
    ['Смирнова Анна Сергеевна', 'Смирнова\u00a0А.\u00a0С.'],
    ['Ким Ли', 'Ким\u00a0Л.'],
    ['Мадонна', 'Мадонна'],
  ])('%s is shortened for the header', (name, short) => {
    expect(shortened(name)).toBe(short)
  })
})

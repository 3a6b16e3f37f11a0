/** A mother files a kindergarten application with the keyboard alone: the story of the browser test. */
import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { choose, press, said, tabTo, tick, type, typeDate } from './browser.ts'

/** Called on every page of the way, when it is there. */
type Look = (name: string) => Promise<void>

const at = (page: Page, id: string) => page.locator(`#${id}`)
const heading = (page: Page) => page.locator('h1')
const goOn = (page: Page) => page.getByRole('button', { name: 'Сохранить и продолжить' })

async function arrived(page: Page, title: string, look: Look) {
  await page.waitForFunction((it) => document.title === `${it} — Звонок`, title)
  expect(await heading(page).evaluate((it) => it === document.activeElement)).toBe(true)
  await look(title)
}

/** From the start page to the list of steps, with the youngest child chosen. */
export async function begin(page: Page, look: Look) {
  await page.goto('/cabinet/')
  await page.getByRole('heading', { name: 'Здравствуйте' }).waitFor()
  await look('Главная')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')

  await press(page, page.getByRole('link', { name: 'Подать заявление в детский сад' }).last())
  await arrived(page, 'Подать заявление в детский сад', look)
  await press(page, page.getByRole('link', { name: 'Начать заявление' }))
  await arrived(page, 'Заявление в детский сад', look)
}

/** Nothing filled in: what is missing is said at the top, and leads to the fields. */
export async function forget(page: Page, look: Look) {
  await press(page, page.getByRole('link', { name: 'Ребёнок' }))
  await arrived(page, 'Ребёнок', look)
  await press(page, goOn(page))
  await page.waitForFunction(() => document.title === 'Ошибка: Ребёнок — Звонок')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary')
  await look('Ребёнок с ошибками')
  const missing = page.locator('.error-summary a')
  expect(await missing.allTextContents()).toEqual([
    'Выберите, какой документ о рождении у ребёнка',
    'Введите серию свидетельства о рождении',
    'Введите номер документа о рождении',
    'Введите дату выдачи документа о рождении',
    'Введите, кем выдан документ о рождении',
  ])
  await press(page, missing.first())
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('childDocument')
}

export async function fillChild(page: Page) {
  await choose(page, at(page, 'childDocument'), 0)
  await type(page, at(page, 'documentSeries'), 'II-ОБ')
  await type(page, at(page, 'documentNumber'), '654321')
  await typeDate(page, at(page, 'documentIssuedOn'), ['20', 'февраля', '2024'])
  await type(page, at(page, 'documentIssuedBy'), 'Отдел ЗАГС администрации города Примерска')
  await press(page, goOn(page))
}

export async function fillApplicant(page: Page, look: Look) {
  await arrived(page, 'Заявитель', look)
  await choose(page, at(page, 'relation'), 0)
  await type(page, at(page, 'phone'), '8 491 220 55 00')
  await type(page, at(page, 'email'), 'anna@demo.example')
  await choose(page, at(page, 'identityType'), 0)
  await type(page, at(page, 'identitySeries'), '6112')
  await type(page, at(page, 'identityNumber'), '123456')
  await typeDate(page, at(page, 'identityIssuedOn'), ['19', '6', '2012'])
  await type(page, at(page, 'identityIssuedBy'), 'УФМС')
  await press(page, goOn(page))
  await arrived(page, 'Адрес', look)
  await type(page, at(page, 'address'), 'г. Примерск, ул. Садовая, д. 12, кв. 5')
  await press(page, goOn(page))
}

export async function fillConditions(page: Page, look: Look) {
  await arrived(page, 'Дата и режим', look)
  await typeDate(page, at(page, 'desiredOn'), ['1', '9', String(new Date().getFullYear() + 1)])
  await choose(page, at(page, 'schedule'), 1)
  await choose(page, at(page, 'orientation'), 0)
  await press(page, goOn(page))
}

/** Finds two kindergartens, ticks them, and puts the second first; the focus stays on the button that moves it. */
export async function fillWishes(page: Page, look: Look) {
  await arrived(page, 'Детские сады', look)
  await press(page, goOn(page))
  await page.waitForFunction(() => document.title.startsWith('Ошибка: '))
  for (const [words, title] of [
    ['15', 'Детский сад № 15'],
    ['новая', 'Детский сад № 17'],
  ] as const) {
    await type(page, at(page, 'find'), words)
    await tick(page, page.getByRole('checkbox', { name: title }))
  }
  await look('Детские сады выбраны')
  const up = page.getByRole('button', { name: 'Выше: Детский сад № 17' })
  await press(page, up)
  expect(await said(page.locator('.wish__title'))).toEqual(['Детский сад № 17', 'Детский сад № 15'])
  expect(await up.evaluate((it) => it === document.activeElement)).toBe(true)
  expect(await page.locator('[role=status]', { hasText: 'теперь 1-й из 2' }).count()).toBe(1)
  await press(page, goOn(page))
}

export async function fillRights(page: Page, look: Look) {
  await arrived(page, 'Льготы и преимущества', look)
  await choose(page, at(page, 'hasBenefit'), 0)
  await choose(page, at(page, 'benefit'), 2)
  await type(page, at(page, 'benefitIssuedBy'), 'Управление соцзащиты')
  await typeDate(page, at(page, 'benefitIssuedOn'), ['1', '2', '2026'])
  await choose(page, at(page, 'hasSibling'), 1)
  await look('Льготы раскрыты')
  await press(page, goOn(page))
  await arrived(page, 'Согласия', look)
  await choose(page, at(page, 'allowOther'), 1)
  await tick(page, at(page, 'dataConsent'))
  await tick(page, at(page, 'truthful'))
  await press(page, goOn(page))
}

/** The check, one answer changed from there, and the filing. */
export async function fileIt(page: Page, look: Look) {
  await arrived(page, 'Проверьте ответы', look)
  await press(page, page.getByRole('link', { name: 'Изменить Кем выдан документ о льготе' }))
  await page.waitForFunction(() => document.activeElement?.id === 'benefitIssuedBy')
  await type(page, at(page, 'benefitIssuedBy'), 'МФЦ')
  await press(page, goOn(page))
  await arrived(page, 'Проверьте ответы', async () => undefined)
  await press(page, page.getByRole('button', { name: 'Подать заявление' }))
  await arrived(page, 'Заявление подано', look)
  const shown = await page.locator('main').textContent()
  expect(shown).toContain('7K2M9QXA')
  expect(shown).toMatch(/22\sноября\s2026\sг\.\sв\s12:12:45,123/)
  await page.reload()
  await page.getByText('7K2M9QXA').waitFor()
  expect(await page.locator('main').textContent()).toBe(shown)
}

export async function wholeApplication(page: Page, look: Look) {
  await begin(page, look)
  await forget(page, look)
  await fillChild(page)
  await fillApplicant(page, look)
  await fillConditions(page, look)
  await fillWishes(page, look)
  await fillRights(page, look)
  await fileIt(page, look)
  await tabTo(page, page.getByRole('link', { name: 'Подать за другого ребёнка' }))
}

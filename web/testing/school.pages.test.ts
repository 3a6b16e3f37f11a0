import { beforeEach, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { press, said, tabTo, type } from './browser.ts'
import { desk, faultsOf, groundFor, looks, type PageState, phone, scrollsOneWay, titled, withBrowser } from './pages.ts'
import { refusal } from './region.ts'
import { ministry, type School, school } from './school.ts'

const ground = groundFor()
const { open, answer } = ground

const choice = (page: Page, row: number, at: number) => page.locator(`[data-place="${row} ${at}"]`)
const saveButton = (page: Page) => page.getByRole('button', { name: 'Сохранить урок' })
const saved = (page: Page) => page.getByText(/^Урок сохранён/).waitFor()
const waiting = (page: Page, changes: string) => page.getByText(`Не сохранено: ${changes}`).waitFor()

withBrowser('a teacher', () => {
  let it5: School
  const lesson = () => `/cabinet/lessons/${it5.id}`
  const opened = async (page: Page) => {
    await page.goto(lesson())
    await page.locator('.choice-grid').waitFor()
  }
  const puts = () => ground.region.asked.filter(({ method }) => method === 'PUT')

  beforeEach(() => {
    it5 = school()
    answer(it5.replies)
  })

  it.each(looks)('fills a lesson by keyboard alone and corrects a mark: $width px, $theme', async (look) => {
    const page = await open(look)
    const faults: string[] = []
    const see = async (name: string) => faults.push(...(await faultsOf(page, look, name)))
    await page.goto('/cabinet/lessons')
    await page.getByText('1 урок, не заполнено: 1.').waitFor()
    await see('day')
    await press(page, page.getByRole('link', { name: '2-й урок. Математика, 5А' }))
    await titled(page, 'Математика, 5А')

    await tabTo(page, choice(page, 0, 0))
    for (const key of ['5', 'ArrowDown', 'y', '4']) await page.keyboard.press(key)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    await waiting(page, '4 изменения')
    await see('filled')
    await page.keyboard.press('Delete')
    await type(page, page.locator('#topic'), 'Обыкновенные дроби')
    await press(page, saveButton(page))
    await saved(page)
    expect(it5.lesson()).toMatchObject({
      seq: 1,
      topic: 'Обыкновенные дроби',
      entries: { aaaaaaaa: { mark: '5' }, cccccccc: { absence: 'н' }, dddddddd: { mark: '4' } },
    })

    await tabTo(page, page.locator('.choice-grid [tabindex="0"]'))
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('2')
    await press(page, saveButton(page))
    await titled(page, 'Ошибка: Математика, 5А')
    await see('without a reason')
    await press(page, page.getByRole('link', { name: 'Укажите причину исправления' }))
    await page.keyboard.press('Space')
    await press(page, saveButton(page))
    await saved(page)
    await page.getByText(/^Было 5 до .*: ошибка при выставлении$/).waitFor()
    expect(puts().map(({ headers }) => headers['if-match'])).toEqual(['"0"', '"1"'])
    expect(it5.lesson().entries.aaaaaaaa).toMatchObject({ mark: '2', was: [{ value: '5', reason: 'mistake' }] })
    expect(faults).toEqual([])
    expect(ground.complaints).toEqual([])
  })

  it.each(looks)('in two tabs loses nothing: $width px, $theme', async (look) => {
    const [one, other] = [await open(look), await open(look)]
    for (const page of [one, other]) await opened(page)
    await choice(one, 0, 0).click()
    await choice(one, 1, 4).click()
    await saveButton(one).click()
    await saved(one)

    await choice(other, 0, 2).click()
    await choice(other, 4, 1).click()
    await other.locator('#homework').fill('№ 214, 215')
    await saveButton(other).click()
    await other.getByText('Урок уже сохранили в другой вкладке').waitFor()
    expect(await other.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert')
    expect(await choice(other, 0, 2).getAttribute('aria-pressed')).toBe('true')
    expect(await choice(other, 1, 4).getAttribute('aria-pressed')).toBe('true')
    expect(await other.locator('#homework').inputValue()).toBe('№ 214, 215')
    expect(it5.lesson()).toMatchObject({ seq: 1, entries: { aaaaaaaa: { mark: '5' }, bbbbbbbb: { absence: 'н' } } })
    const faults = await faultsOf(other, look, 'overtaken')

    await saveButton(other).click()
    await other.getByRole('link', { name: 'Выберите, что оставить: Андреева Дарья, отметка' }).waitFor()
    await other.getByRole('button', { name: /^Моё: 3/ }).click()
    await other.locator('#reason').check()
    await saveButton(other).click()
    await saved(other)
    expect(it5.lesson()).toMatchObject({
      seq: 2,
      homework: '№ 214, 215',
      entries: {
        aaaaaaaa: { mark: '3', was: [{ value: '5' }] },
        bbbbbbbb: { absence: 'н' },
        eeeeeeee: { mark: '4' },
      },
    })
    expect(faults).toEqual([])
    expect(ground.complaints).toEqual([])
  })

  it('whose answer was lost on the way has saved all the same', async () => {
    const page = await open(desk)
    const [name, save] = [...it5.replies].find(([key]) => key.startsWith('PUT')) ?? []
    ground.region.replies.set(name ?? '', async (asked) => {
      await save?.(asked)
      if (name && save) ground.region.replies.set(name, save)
      throw new Error('the connection breaks')
    })
    await opened(page)
    await choice(page, 0, 0).click()
    await saveButton(page).click()
    await saved(page)
    expect(puts()).toHaveLength(2)
    expect(it5.lesson()).toMatchObject({ seq: 1, entries: { aaaaaaaa: { mark: '5' } } })
    expect(await page.getByText('Урок уже сохранили').count()).toBe(0)
  })

  it('finds what was not saved after closing the page, and the list tells of it', async () => {
    ground.region.replies.set(`PUT /lessons/${it5.id}/sheet`, () => ({ status: 500, body: {} }))
    const page = await open(desk)
    await opened(page)
    await choice(page, 2, 1).click()
    await saveButton(page).click()
    await page.getByText('Не сохранено. Сервер не справился: повторите через минуту. Всё хранится').waitFor()
    await page.close()
    const again = await page.context().newPage()
    await again.goto('/cabinet/lessons')
    await again.getByText('Не сохранён', { exact: true }).waitFor()
    await again.getByRole('link', { name: /Математика/ }).click()
    await again.getByText('Вы не сохранили этот урок').waitFor()
    expect(await choice(again, 2, 1).getAttribute('aria-pressed')).toBe('true')
    answer(it5.replies)
    await saveButton(again).click()
    await saved(again)
    expect(await again.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual([])
  })

  it('is warned before leaving what is not saved, and can give it up and take it back', async () => {
    const page = await open(desk)
    await opened(page)
    await choice(page, 0, 0).click()
    const asked = page.waitForEvent('dialog')
    await Promise.all([
      asked.then((dialog) => {
        expect(dialog.type()).toBe('beforeunload')
        return dialog.accept()
      }),
      page.reload(),
    ])
    await waiting(page, '1 изменение')
    await page.getByRole('button', { name: 'Отменить изменения' }).click()
    expect(await choice(page, 0, 0).getAttribute('aria-pressed')).toBe('false')
    await page.getByRole('button', { name: 'Вернуть изменения' }).click()
    await waiting(page, '1 изменение')
  })

  it('sees a day without lessons, and no page of the ministry', async () => {
    const page = await open()
    await page.goto('/cabinet/lessons?date=2026-07-01')
    await page.getByText('В этот день уроков нет').waitFor()
    await page.getByRole('link', { name: 'Открыть день с уроками' }).waitFor()
    expect(await faultsOf(page, phone, 'empty day')).toEqual([])
    await page.goto('/cabinet/reports')
    await page.getByRole('heading', { name: 'Для этой страницы нет прав' }).waitFor()
  })

  it('is told that somebody else’s lesson is not there', async () => {
    ground.region.replies.set(`GET /lessons/${it5.id}`, () => refusal(404, 'not-found', 'Не найдено'))
    const page = await open(desk)
    await page.goto(lesson())
    await page.getByRole('heading', { name: 'Такой страницы нет' }).waitFor()
  })
})

withBrowser('an analyst', () => {
  beforeEach(() => {
    answer(ministry().replies)
  })

  it.each(looks)('reads the numbers: $width px, $theme', async (look) => {
    const page = await open(look)
    const faults: string[] = []
    await page.goto('/cabinet/contingent')
    await page.getByText('детей в регионе').waitFor()
    faults.push(...(await faultsOf(page, look, 'contingent')))
    await page.getByRole('link', { name: /^Детей/ }).click()
    await page.waitForURL(/order=most/)
    expect(await said(page.locator('tbody th'))).toEqual([
      'Школа № 2',
      'Верхнереченская средняя общеобразовательная школа',
      'Детский сад № 15 «Василёк»',
    ])
    await page.getByRole('link', { name: 'Заречный район' }).click()
    await page.waitForURL(/municipality=61625000/)
    expect(await page.locator('tfoot td').allTextContents()).toContain('70')
    await page.goto('/cabinet/contingent/302')
    await titled(page, 'Школа № 2')
    expect(await page.locator('tfoot').textContent()).toBe('Всего990100199')
    faults.push(...(await faultsOf(page, look, 'organisation')))
    await page.goto('/cabinet/queue-summary')
    await page.getByText('ждут места', { exact: true }).waitFor()
    for (const menu of await page.locator('details.details').all())
      await menu.evaluate((it) => it.setAttribute('open', ''))
    expect(await page.locator('.total__value').allTextContents()).toEqual(['65', '40', '25', '3'])
    faults.push(...(await faultsOf(page, look, 'queue')))
    expect(faults).toEqual([])
    expect(ground.complaints).toEqual([])
  })

  it.each(looks)('asks for a report and opens it: $width px, $theme', async (look) => {
    const page = await open(look)
    let opened = 0
    ground.region.replies.set('POST /reports/r3/links', () => ({
      status: 200,
      body: { url: `${ground.region.url}/file-${++opened}`, fileName: 'Контингент.xlsx', seconds: 60 },
    }))
    ground.region.replies.set('GET /file-1', () => ({ status: 200, type: 'application/octet-stream', body: {} }))
    await page.goto('/cabinet/reports')
    await page.getByText('Не сделан за 30 минут').waitFor()
    const faults = await faultsOf(page, look, 'reports')
    await press(page, page.getByRole('button', { name: 'Запросить отчёт о контингенте' }))
    await page.getByText('ждёт очереди').waitFor()
    await page.getByRole('progressbar', { name: 'Делается: 50' }).waitFor()
    faults.push(...(await faultsOf(page, look, 'in the making')))
    const download = page.waitForEvent('download')
    await press(page, page.getByRole('button', { name: /Excel.*Контингент/ }))
    expect((await download).url()).toBe(`${ground.region.url}/file-1`)
    expect(opened).toBe(1)

    ground.region.replies.set('POST /reports/r2/links', () => refusal(404, 'not-found', 'Не найдено'))
    await press(page, page.getByRole('button', { name: /CSV.*Очередь/ }))
    await page.getByText('Не найдено').waitFor()
    await page.getByRole('link', { name: 'Дальше' }).click()
    await page.waitForURL(/after=sealed/)
    await page.getByRole('link', { name: 'В начало списка' }).waitFor()
    expect(faults).toEqual([])
    expect(ground.complaints).toEqual([])
  })

  it('is told in words when a report cannot be asked for', async () => {
    ground.region.replies.set('POST /reports', () => refusal(422, 'invalid-request', 'Отчёты сейчас не делаются'))
    const page = await open(desk)
    await page.goto('/cabinet/reports')
    await page.getByRole('button', { name: 'Запросить отчёт об очереди' }).click()
    await page.getByText('Отчёт не запрошен. Отчёты сейчас не делаются').waitFor()
  })
})

withBrowser('large text', () => {
  const lesson = school()
  const teaching = () => answer(lesson.replies)
  const counting = () => answer(ministry().replies)
  const states: readonly PageState[] = [
    { path: '/cabinet/lessons', given: teaching },
    { path: `/cabinet/lessons/${lesson.id}` },
    { path: '/cabinet/contingent', given: counting },
    { path: '/cabinet/contingent/302' },
    { path: '/cabinet/queue-summary' },
    { path: '/cabinet/reports' },
  ]
  scrollsOneWay(ground, states, [
    { width: 320, text: '100' },
    { width: 320, text: '200' },
    { width: 1280, text: '200' },
  ])
})

/**
 * The main job of Zvonok as people do it: in a browser, on the pages of a running demo region. Signing in, the answer to an
 * offer and a lesson are done with the keyboard alone.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { federalApplication } from '../../local/tour/application.ts'
import { begin, type Persona, type Story } from '../../local/tour/story.ts'
import { vacancies } from '../../local/tour/vacancies.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import { openPage, press } from './browser.ts'
import { entrusted } from './walk-access.ts'
import { marked } from './walk-lesson.ts'
import { served } from './walk-services.ts'

/** Hears of every page that somebody came to, when it is ready to be looked at. */
export type Look = (page: Page, name: string) => Promise<void>

type Walk = {
  story: Story
  look: Look
  /** The page of somebody who has signed in through the provider, at an address of the portal. */
  as: (persona: Persona, path: string) => Promise<Page>
}

/** `job`: the main job; `access`: who is entrusted with what and who is named; `services`: an exam registration and a counter. */
export const everyWay = ['job', 'access', 'services'] as const
export type Way = (typeof everyWay)[number]

/**
 * Walks in a browser: the federal message goes by its door, all else by pages.
 * @returns what pages complained of in the console
 * @throws what did not go as it should, in the words of Playwright
 */
export async function walk(browser: Browser, url: string, look: Look, ways: readonly Way[]): Promise<string[]> {
  const opened = new Map<Persona, { context: BrowserContext; page: Page; complaints: string[] }>()
  const open = async (persona: Persona) => {
    const it = await openPage(browser, url, { width: 1280, theme: 'light' })
    // A function that starts cold on a busy machine takes its time; half a minute has not been enough.
    it.page.setDefaultTimeout(90_000)
    opened.set(persona, it)
    return it.page
  }
  const as = async (persona: Persona, path: string) => {
    const known = opened.get(persona)?.page
    const page = known ?? (await open(persona))
    await page.goto(path)
    if (!known && persona !== 'public') {
      await press(page, page.getByRole('link', { name: 'Войти через Госуслуги' }))
      const person = page.locator(`button[name=person][value=${persona}]`)
      await person.waitFor()
      if (persona === 'parent') await look(page, 'provider')
      await press(page, person)
      await page.waitForURL((address) => address.pathname === path.split('?', 1)[0])
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      if (await page.getByRole('heading', { name: 'В какой роли продолжить' }).isVisible()) {
        await look(page, 'role')
        await press(page, page.locator('.positions button').first())
      }
    }
    return page
  }
  const it: Walk = { story: begin(url, () => undefined), look, as }
  if (ways.includes('job')) await job(it)
  if (ways.includes('access')) await entrusted({ ...it, browser, url })
  if (ways.includes('services')) await served(it)
  await Promise.all([...opened.values()].map(({ context }) => context.close()))
  return [...opened.values()].flatMap(({ complaints }) => complaints)
}

async function job(it: Walk) {
  await openRegion(it)
  const application = await filed(it)
  await placed(it, application)
  await enrolled(it, application)
  await transferred(it)
  await marked(it)
  await reported(it)
}

async function openRegion({ as, look }: Walk) {
  const page = await as('public', '/')
  await look(page, 'front')
  await page.goto('/demo/vacancies/')
  await look(page, 'vacancies')
  await page.goto('/demo/municipalities/61701000/')
  await look(page, 'municipality')
  await page.goto('/demo/organisations/215/')
  await look(page, 'organisation')
}

/** @returns the number that the federal portal gave the application */
async function filed({ story, as, look }: Walk): Promise<string> {
  const { organisation, cohort } = await vacancies(story)
  const orderId = `77${String(story.number).padStart(9, '0')}`
  await story.smev(`walk-${orderId}`, federalApplication(orderId, story.number, `${cohort}-03-15`, organisation))
  const parent = await as('parent', '/cabinet')
  await look(parent, 'start')
  for (const step of ['', '/tasks', '/child', '/kindergartens']) {
    await parent.goto(`/cabinet/kindergarten-application${step}`)
    await parent.getByRole('heading', { level: 1 }).waitFor()
    await look(parent, `form${step.replace('/', '-')}`)
  }
  await parent.goto('/cabinet/applications')
  await parent.getByText(orderId).first().waitFor()
  await look(parent, 'applications')
  await parent
    .locator(`a[href="${ofFamily(orderId)}"]`)
    .first()
    .click()
  await parent.getByRole('heading', { name: 'Место в очереди' }).waitFor()
  await look(parent, 'application')
  return orderId
}
const ofFamily = (orderId: string) => `/cabinet/applications/E${orderId}`

async function placed({ as, look }: Walk, orderId: string) {
  const specialist = await as('specialist', '/cabinet/queue')
  await specialist.getByRole('table').waitFor()
  await look(specialist, 'queue')
  await specialist.goto(`/cabinet/queue/E${orderId}`)
  await specialist.getByLabel('Документ проверен').check()
  await look(specialist, 'evidence')
  await specialist.getByRole('button', { name: 'Сохранить проверку' }).click()
  await specialist.getByText('Проверка сохранена').waitFor()

  await specialist.goto('/cabinet/placement/new')
  await specialist.getByLabel('С нового учебного года').check()
  await look(specialist, 'new-run')
  await specialist.getByRole('button', { name: 'Рассчитать' }).click()
  const publish = specialist.getByRole('link', { name: 'Опубликовать…' })
  await publish.waitFor({ timeout: 60_000 })
  await look(specialist, 'run')
  await publish.click()
  const give = specialist.getByRole('button', { name: /^Выдать \d+ направлен/ })
  await give.waitFor()
  await look(specialist, 'publication')
  await give.click()
  await specialist.getByText('Опубликовано').first().waitFor({ timeout: 60_000 })
  await look(specialist, 'published')
}

async function enrolled({ story, as, look }: Walk, orderId: string) {
  const parent = await as('parent', ofFamily(orderId))
  const consent = parent.getByRole('link', { name: /^Согласиться/ })
  for (let tries = 0; tries < 30 && !(await consent.isVisible()); tries++) {
    await parent.waitForTimeout(1000)
    await parent.reload({ waitUntil: 'networkidle' })
  }
  await look(parent, 'offer')
  await press(parent, consent)
  const agree = parent.getByRole('button', { name: /соглас/i })
  await agree.waitFor()
  await look(parent, 'consent')
  await press(parent, agree)
  await agree.waitFor({ state: 'detached' })
  await look(parent, 'agreed')

  const clerk = await as('kindergarten-clerk', '/cabinet/offers?status=consented')
  await clerk.locator(`a[href="/cabinet/offers/E${orderId}"]`).first().waitFor()
  await look(clerk, 'offers')
  await clerk.goto(`/cabinet/offers/E${orderId}`)
  await look(clerk, 'papers')
  await clerk.getByRole('button', { name: 'Документы приняты' }).click()
  const [year = '', month = '', day = ''] = civilDate(new Date().toISOString(), 'Europe/Moscow').split('-')
  const papers = { [`Д-${story.number}`]: 'Внести договор', [`П-${story.number}`]: 'Зачислить' }
  for (const [number, name] of Object.entries(papers)) {
    const button = clerk.getByRole('button', { name })
    await button.waitFor()
    await clerk.getByLabel(/^Номер /).fill(number)
    for (const [label, text] of Object.entries({ День: day, Месяц: month, Год: year }))
      await clerk.getByLabel(label, { exact: true }).fill(text)
    await look(clerk, name === 'Зачислить' ? 'order' : 'contract')
    await button.click()
    await clerk.getByText(`№ ${number} от `).waitFor()
  }
  await look(clerk, 'enrolled')
}

/** The girl of the demo family: her school lets her go after a refusal, and she comes home again. */
async function transferred(it: Walk) {
  await asked(it, 'school-clerk')
  const school = await it.as('second-school-clerk', '/cabinet/transfers')
  await school.getByRole('button', { name: 'Отказать…' }).first().click()
  await school.getByLabel('Причина отказа').fill('Семья передумала переезжать')
  await it.look(school, 'refusal')
  await school.getByRole('button', { name: 'Отказать в переводе' }).click()
  await school.getByText('Семья передумала переезжать').first().waitFor()

  await asked(it, 'school-clerk')
  await released(it, 'second-school-clerk')
  await asked(it, 'second-school-clerk')
  await released(it, 'school-clerk')
  await school.goto('/cabinet/classes/302-1-5a')
  await school.getByText('Смирнова Дарья').first().waitFor()
  await it.look(school, 'class')
}

async function asked({ as, look }: Walk, school: Persona) {
  const page = await as(school, '/cabinet/transfers/new')
  await page.getByLabel('Фамилия').fill('Смирнова')
  for (const [label, text] of Object.entries({ День: '11', Месяц: '4', Год: '2015' }))
    await page.getByLabel(label, { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Найти' }).click()
  await page.getByLabel(/Смирнова Дарья/).check()
  const group = page.getByLabel('В какой класс')
  const option = await group.locator('option', { hasText: /^5А/ }).getAttribute('value')
  await group.selectOption(option)
  await look(page, 'request')
  await page.getByRole('button', { name: 'Запросить перевод' }).click()
  await page.getByRole('heading', { name: 'Переводы', level: 1 }).waitFor()
}

async function released({ as, look }: Walk, school: Persona) {
  const page = await as(school, '/cabinet/transfers')
  await page.getByRole('button', { name: 'Отпустить…' }).first().click()
  await look(page, 'release')
  await page.getByRole('button', { name: /^Отпустить: / }).click()
  await page.getByRole('button', { name: /^Отпустить/ }).waitFor({ state: 'detached' })
}

async function reported({ as, look }: Walk) {
  const analyst = await as('analyst', '/cabinet/contingent')
  await analyst.getByRole('table').first().waitFor()
  await look(analyst, 'contingent')
  await analyst.goto('/cabinet/queue-summary')
  await analyst.getByRole('table').first().waitFor()
  await look(analyst, 'queue-summary')
  await analyst.goto('/cabinet/reports')
  await analyst.getByRole('button', { name: 'Запросить отчёт о контингенте' }).click()
  const file = analyst.getByRole('button', { name: /CSV.*Контингент/ }).first()
  await file.waitFor({ timeout: 60_000 })
  await look(analyst, 'reports')
  const download = analyst.waitForEvent('download')
  await file.click()
  const name = (await download).suggestedFilename()
  if (!name.endsWith('.csv')) throw new Error(`the report came as ${name}`)
}

/** Who may see what, as people do it: a child is entrusted, a pupil comes in by a code, a head gives a role. */
import type { Browser, Page } from 'playwright-core'
import type { Persona } from '../../local/tour/story.ts'
import { openPage } from './browser.ts'

type Walk = {
  browser: Browser
  url: string
  look: (page: Page, name: string) => Promise<void>
  as: (persona: Persona, path: string) => Promise<Page>
}

/** @throws what did not go as it should, in the words of Playwright */
export async function entrusted(it: Walk): Promise<void> {
  const { pupilCode, delegateCode } = await codesGiven(it)
  await delegated(it, delegateCode)
  await pupilCame(it, pupilCode)
  await staffNamed(it)
  const teacher = await it.as('class-teacher', '/cabinet/classes')
  await teacher.getByRole('table').waitFor()
  const admin = await it.as('administrator', '/cabinet/guardians')
  await admin.getByLabel('Фамилия').fill('Смирнова')
  await admin.getByLabel('День', { exact: true }).fill('11.04.2015')
  await admin.getByRole('button', { name: 'Найти' }).click()
  await admin.getByRole('button', { name: 'Прекратить доступ…' }).first().click()
  await it.look(admin, 'guardians')
}

async function codesGiven({ as, look }: Walk) {
  const page = await as('parent', '/cabinet/')
  // Of several children the one at school: only it can be given a code of its own.
  const schoolchild = page.locator('.card').filter({ has: page.getByRole('link', { name: 'Дневник' }) })
  await schoolchild.first().getByRole('link', { name: 'Доверенные лица' }).click()
  await page.getByLabel('Дневник и отметки').check()
  const year = String(new Date().getFullYear() + 1)
  for (const [label, text] of Object.entries({ День: '31', Месяц: '5', Год: year }))
    await page.getByLabel(label, { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Дать доступ и получить код' }).click()
  const code = page.locator('.code-once')
  await code.waitFor()
  await look(page, 'delegates')
  const delegateCode = (await code.textContent()) ?? ''
  await page.getByRole('button', { name: 'Выдать код…' }).click()
  await page.getByRole('button', { name: 'Выдать новый код' }).click()
  await page.getByRole('heading', { name: 'Код для входа ребёнка' }).nth(1).waitFor()
  return { delegateCode, pupilCode: (await code.textContent()) ?? '' }
}

/** A specialist is somebody's neighbour too: goes on as a citizen, and takes what was entrusted. */
async function delegated({ as, look }: Walk, code: string) {
  const page = await as('specialist', '/cabinet/')
  await page.getByRole('heading', { name: 'Здравствуйте' }).waitFor()
  await page.locator('details.menu summary').last().click()
  await look(page, 'roles')
  await page.getByRole('button', { name: 'Родитель' }).click()
  await page.getByRole('link', { name: 'Ввести код от родителя' }).click()
  await page.getByLabel('Код').fill(code)
  await look(page, 'accept')
  await page.getByRole('button', { name: 'Открыть доступ' }).click()
  await page.getByRole('heading', { name: 'Доступ открыт' }).waitFor()
  await page.getByRole('main').getByRole('link', { name: 'На главную' }).click()
  await page.getByRole('heading', { name: 'Вам доверили' }).waitFor()
  await look(page, 'entrusted')
}

async function pupilCame({ browser, url, look }: Walk, code: string) {
  const { page, context } = await openPage(browser, url, { width: 1280, theme: 'light' })
  await page.goto('/cabinet/code')
  await page.getByLabel('Код').fill(code)
  await look(page, 'code')
  await page.getByRole('button', { name: 'Войти' }).click()
  await page.getByRole('main').getByRole('link', { name: 'Дневник' }).waitFor()
  await look(page, 'pupil')
  await context.close()
}

async function staffNamed({ as, look }: Walk) {
  const page = await as('head', '/cabinet/staff')
  await page.getByRole('main').getByRole('link', { name: 'Дать роль' }).click()
  await page.getByLabel('Классный руководитель').check()
  await page.locator('#group').selectOption({ label: '5А' })
  for (const [label, text] of Object.entries({ СНИЛС: '001-001-912 00', Фамилия: 'Проверкина', Имя: 'Анна' }))
    await page.getByLabel(label, { exact: true }).fill(text)
  await look(page, 'new-role')
  await page.getByRole('button', { name: 'Дать роль' }).click()
  await page.getByRole('heading', { name: 'Роль дана' }).waitFor()
  await page.getByRole('link', { name: 'К списку сотрудников' }).click()
  const take = page.getByRole('button', { name: /^Снять роль… Классный руководитель.*Проверкина/ }).first()
  await take.click()
  await look(page, 'staff')
  await page.getByRole('button', { name: /^Снять роль Классный/ }).click()
  await page.getByText('Роль снята').waitFor()
}

/** E-services as people use them: a pupil registers for the exams, it goes back and forth; somebody comes to a counter. */
import type { Page } from 'playwright-core'
import type { Persona } from '../../local/tour/story.ts'

type Walk = {
  look: (page: Page, name: string) => Promise<void>
  as: (persona: Persona, path: string) => Promise<Page>
}

const EXAMS = 'Регистрация на ГИА-9 (ОГЭ, ГВЭ)'
const DESK = '/cabinet/service-cases?service=gia-9'

/** @throws what did not go as it should, in the words of Playwright */
export async function served(it: Walk): Promise<void> {
  await registered(it)
  await returned(it)
  await mended(it)
  await decided(it)
  await prepared(it)
  await taken(it)
}

async function registered({ as, look }: Walk) {
  const page = await as('pupil', '/cabinet/services')
  await look(page, 'services')
  await page.getByRole('link', { name: EXAMS }).click()
  await look(page, 'service')
  await page.getByRole('link', { name: 'Заполнить заявление' }).click()
  const goOn = page.getByRole('button', { name: 'Сохранить и продолжить' })
  await goOn.waitFor()
  await look(page, 'service-who')
  await goOn.click()
  await page.getByRole('heading', { name: 'Экзамены' }).waitFor()
  await goOn.click()
  await page.getByText('Форма экзамена: Ответьте на этот вопрос').waitFor()
  await look(page, 'service-errors')
  for (const name of ['ОГЭ', 'Физика', 'Информатика', /^С порядком/]) await page.getByLabel(name).first().check()
  await page.getByText(/^Сохранено в\s\d\d:\d\d/).waitFor()
  // Another device, or this one tomorrow.
  await page.reload()
  if (!(await page.getByLabel('Физика').isChecked())) throw new Error('the draft was not restored')
  await goOn.click()
  await look(page, 'service-check')
  await page.getByRole('button', { name: 'Подать заявление' }).click()
  await page.getByRole('heading', { name: 'Заявление подано' }).waitFor()
  await look(page, 'service-sent')
  await page.getByRole('link', { name: 'К заявлению' }).click()
  await page.getByRole('heading', { name: 'Ход заявления' }).waitFor()
  await look(page, 'case')
  await page.goto('/cabinet/deadlines')
  await look(page, 'deadlines')
}

async function returned({ as, look }: Walk) {
  const page = await as('second-school-clerk', DESK)
  await look(page, 'desk')
  await page.getByRole('link', { name: 'Кузнецов Артём' }).click()
  const back = page.getByRole('button', { name: /^Вернуть на исправление/ })
  await back.click()
  await back.click()
  await page.getByText('Напишите пояснение').first().waitFor()
  await look(page, 'desk-return')
  await page.getByLabel('Пояснение для семьи').fill('Уточните предмет по выбору')
  await back.click()
  await page.getByText('Готово. Теперь: «Возвращено на исправление»').waitFor()
  await look(page, 'desk-returned')
}

async function mended({ as, look }: Walk) {
  const page = await as('pupil', '/cabinet/cases')
  await look(page, 'cases')
  await page.getByRole('link', { name: EXAMS }).click()
  await page.getByText('Уточните предмет по выбору').waitFor()
  await look(page, 'case-returned')
  await page.getByRole('link', { name: 'Изменить ответы' }).click()
  await page.getByLabel('Физика').uncheck()
  await page.getByRole('button', { name: 'Сохранить ответы' }).click()
  await page.getByText('Предметы: Выберите не меньше 4').waitFor()
  await page.getByLabel('История').check()
  await look(page, 'case-change')
  await page.getByRole('button', { name: 'Сохранить ответы' }).click()
  await page.getByRole('button', { name: 'Подать исправленное' }).click()
  await page.getByText('Готово. Теперь: «Подано»').waitFor()
}

async function decided({ as, look }: Walk) {
  const page = await as('exam-coordinator', '/cabinet/service-cases')
  await page.getByLabel('Школа').selectOption('302')
  await page.getByRole('button', { name: 'Показать' }).click()
  await page.getByLabel('Отметить: Кузнецов Артём').check()
  await look(page, 'desk-many')
  await page.getByRole('button', { name: 'Зарегистрировать участника' }).click()
  await page.getByText('Сделано 1 из 1').waitFor()
  await look(page, 'desk-done')
  const pupil = await as('pupil', '/cabinet/cases')
  await pupil.getByText('Зарегистрировано').waitFor()
}

/** The window is months away: the form is filled in all the same, and waits. */
async function prepared({ as, look }: Walk) {
  const page = await as('parent', '/cabinet/services/first-class/form/who')
  await page.getByLabel('Другой ребёнок').check()
  const texts = { childSurname: 'Смирнова', childName: 'Вера', documentNumber: '654329', documentIssuedBy: 'ЗАГС' }
  for (const [id, text] of Object.entries({ ...texts, documentSeries: 'III-ОБ' }))
    await page.locator(`#${id}`).fill(text)
  await page.getByLabel('Свидетельство о рождении, выданное в России').check()
  for (const [id, text] of Object.entries({ childBirthDate: '11.04.2020', documentIssuedOn: '20.04.2020' }))
    await page.locator(`#${id}`).fill(text)
  await page.getByLabel('Найти школу').fill('Школа № 2')
  await page.getByLabel('Школа № 2').first().check()
  await page.getByText('Черновик пока на этом устройстве').waitFor()
  await look(page, 'service-new-child')
  const goOn = page.getByRole('button', { name: 'Сохранить и продолжить' })
  await goOn.click()
  await page.getByLabel('Живём на закреплённой территории').check()
  await page.getByLabel('Адрес, по которому живёт ребёнок').fill('г. Примерск, ул. Лесная, 1')
  await goOn.click()
  await page.getByLabel(/^С уставом/).check()
  await goOn.click()
  await page.getByText(/^Приём откроется 1\sапреля/).waitFor()
  await look(page, 'service-early')
  await page.getByRole('button', { name: 'Ждать и отправить при открытии' }).click()
  await page.getByText(/^До открытия (\d+\s(день|дня|дней), )?\d\d:\d\d:\d\d$/).waitFor()
  await look(page, 'service-waiting')
  await page.getByRole('button', { name: 'Не ждать' }).click()
  await page.goto('/cabinet/applications')
  await page.getByRole('heading', { name: 'Заявления на услуги' }).waitFor()
  await look(page, 'applications-and-cases')
}

async function taken({ as, look }: Walk) {
  const page = await as('mfc-clerk', '/cabinet/service-filing')
  await page.getByLabel('Услуга').selectOption('gia-9')
  const register = page.getByRole('button', { name: 'Зарегистрировать заявление' })
  await register.click()
  await page.getByText('Заполните: Фамилия').first().waitFor()
  await look(page, 'counter-errors')
  const applicant = { surname: 'Кузнецова', name: 'Ольга', series: '6112', number: '990011' }
  const child = { childSurname: 'Кузнецов', childName: 'Артём', documentSeries: 'II-ОБ', documentNumber: '391177' }
  for (const [id, text] of Object.entries({ ...applicant, ...child, documentIssuedBy: 'Отдел ЗАГС' }))
    await page.locator(`#${id}`).fill(text)
  for (const [id, text] of Object.entries({ childBirthDate: '05.03.2011', documentIssuedOn: '15.03.2011' }))
    await page.locator(`#${id}`).fill(text)
  for (const name of ['ОГЭ', 'Физика', 'Информатика', /^С порядком/]) await page.getByLabel(name).first().check()
  await register.click()
  await page.getByText('Такой ученик у вас не найден').first().waitFor()
  await page.locator('#childMiddleName').fill('Павлович')
  await register.click()
  await page.getByText('Заявление на этого ребёнка уже есть').waitFor()
  await look(page, 'counter-refused')
}

import type { Page } from 'playwright-core'
import type { Persona } from '../../local/tour/story.ts'
import { press, tabTo, toRow } from './browser.ts'

type Walk = {
  look: (page: Page, name: string) => Promise<void>
  as: (persona: Persona, path: string) => Promise<Page>
}

/** A lesson by the keyboard alone: a mark, its correction with a reason, and what the family sees of both. */
export async function marked({ as, look }: Walk) {
  const teacher = await as('teacher', '/cabinet/lessons')
  const lesson = teacher.getByRole('link', { name: /5А/ }).first()
  const day = teacher.getByText(/^\d+\s(урок|урока|уроков)[,.]|^В этот день уроков нет/).first()
  for (let days = 0; days < 14; days++) {
    await day.waitFor()
    if (await lesson.isVisible()) break
    const before = await teacher.getByRole('link', { name: 'Раньше на день' }).getAttribute('href')
    await teacher.goto(before ?? '')
  }
  await look(teacher, 'lessons')
  await press(teacher, lesson)
  const girl = teacher.getByRole('row', { name: /Смирнова Дарья/ })
  const save = teacher.getByRole('button', { name: 'Сохранить урок' })
  for (const mark of ['4', '5']) {
    await toRow(teacher, girl)
    await teacher.keyboard.press(mark)
    const reason = teacher.getByLabel('ошибка при выставлении')
    if (await reason.isVisible()) {
      await tabTo(teacher, reason)
      await teacher.keyboard.press('Space')
    }
    await look(teacher, 'lesson')
    await press(teacher, save)
    await teacher
      .getByText(/^Урок сохранён/)
      .first()
      .waitFor()
  }
  const parent = await as('parent', '/cabinet/diary')
  await parent.getByRole('heading', { level: 1 }).waitFor()
  await look(parent, 'diary')
  await parent.getByRole('link', { name: 'Все отметки' }).click()
  // Not the table of averages that the week has too.
  await parent.getByRole('table', { name: /^За период/ }).waitFor()
  await look(parent, 'marks')
  await parent.goto('/cabinet/notices')
  await parent.getByRole('listitem').first().waitFor()
  await look(parent, 'notices')
}

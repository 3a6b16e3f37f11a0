import { expect, it } from '@jest/globals'
import { press } from './browser.ts'
import { groundFor, noFault, settled, withBrowser } from './pages.ts'
import { specialist, staffReplies } from './staff.ts'

const ground = groundFor()
const signedIn = () =>
  ground.answer([...staffReplies(specialist), ['GET /me', () => ({ status: 200, body: specialist })]])
const RULES = '/cabinet/queue-rules'
const DRAFT = `${RULES}/new?draft=01KRULES1`

withBrowser('the order of the queue', () => {
  noFault(
    ground,
    [RULES, DRAFT].map((path) => ({ path, given: signedIn })),
    [
      { width: 360, theme: 'contrast' },
      { width: 1280, theme: 'light' },
    ],
  )

  it('is changed by buttons, tried on the real queue, saved as a draft and signed', async () => {
    signedIn()
    const page = await ground.open()
    await settled(page, DRAFT)
    await press(page, page.getByRole('button', { name: 'Выше: преимущественное право' }))
    await press(page, page.getByRole('button', { name: 'Показать, что изменится' }))
    await page.getByRole('heading', { name: 'Что изменится' }).waitFor()
    expect(await page.getByRole('row', { name: /7K2M9QX0/ }).textContent()).toContain('61 из 74')
    await press(page, page.getByRole('button', { name: 'Сохранить проект' }))
    await page.getByRole('heading', { name: 'Проекты' }).waitFor()
    const sent = ground.region.asked.flatMap(({ method, path, body }) =>
      method === 'POST' && path === '/municipalities/61701000/queue-rules' ? [JSON.parse(body)] : [],
    )
    expect(sent).toMatchObject([
      {
        order: ['outOfTurn', 'preferential', 'first', 'none'],
        nextReferral: { on: ['06-01', '10-15'] },
        signatures: 2,
      },
    ])
    const signing = page.waitForRequest((it) => it.url().endsWith('/queue-rules/01KRULES1/signature'))
    await press(page, page.getByRole('button', { name: 'Поставить первую подпись' }))
    await (await signing).response()
    const [signature] = ground.region.asked.filter(({ path }) => path === '/queue-rules/01KRULES1/signature')
    expect(signature?.headers['if-match']).toBe('"1"')
  })

  it('tells beside the fields what is missing', async () => {
    signedIn()
    const page = await ground.open()
    await settled(page, `${RULES}/new`)
    await press(page, page.getByRole('button', { name: 'Показать, что изменится' }))
    await page.getByRole('link', { name: 'Введите правовое основание: акт, его дату и номер' }).waitFor()
  })
})

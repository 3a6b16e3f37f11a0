import { chromium } from 'playwright-core'
const U='http://localhost:4140'
const browser = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox'] })
async function as(persona: string, width: number) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'ru-RU' })
  const page = await context.newPage()
  await page.goto(`${U}/cabinet/`)
  await page.getByRole('link', { name: /Войти/ }).or(page.getByRole('button', { name: /Войти/ })).first().click()
  await page.waitForLoadState()
  await page.locator(`button[value="${persona}"]`).first().click()
  await page.waitForURL(/cabinet/)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}
const shot = (p, n) => p.screenshot({ path: `/tmp/acc-${n}.png`, fullPage: true })
for (const w of [360, 1280]) {
  const page = await as(process.argv[2]!, w)
  if (w===360) await shot(page, `start-${w}`)
  await page.goto(`${U}/cabinet/delegates/5tyhgnma`)
  await page.getByRole('button', { name: 'Дать доступ и получить код' }).waitFor()
  if (w===360) await page.getByRole('button', { name: 'Дать доступ и получить код' }).click()
  await page.waitForTimeout(300)
  await shot(page, `give-${w}`)
  await page.getByLabel('Подача заявлений').check()
  if (w===1280) for (const l of ['Дневник и отметки','Заявления в детский сад','Уведомления о ребёнке']) await page.getByLabel(l).check()
  for (const [label, text] of Object.entries({ День: '31', Месяц: '5', Год: '2027' })) await page.getByLabel(label, { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Дать доступ и получить код' }).click()
  const code = page.locator('.code-once'); await code.waitFor()
  await shot(page, `given-${w}`)
  const c = await code.textContent() ?? ''
  console.log(w, c)
  const d = await as(process.argv[3]!, 1280)
  await d.getByRole('heading', { name: 'Здравствуйте' }).waitFor()
  await d.locator('details.menu summary').last().click()
  await d.getByRole('button', { name: 'Родитель' }).click()
  await d.getByRole('link', { name: 'Ввести код от родителя' }).waitFor()
  await d.setViewportSize({ width: w, height: 900 })
  await d.goto(`${U}/cabinet/accept`); await d.getByLabel('Код').waitFor()
  await d.getByLabel('Код').fill('wrong-code'); await d.getByRole('button', { name: 'Открыть доступ' }).click(); await d.waitForTimeout(1500)
  await shot(d, `wrong-${w}`)
  await d.getByLabel('Код').fill(c); await d.getByRole('button', { name: 'Открыть доступ' }).click()
  await d.getByRole('heading', { name: 'Доступ открыт' }).first().waitFor()
  await shot(d, `accepted-${w}`)
  await d.goto(`${U}/cabinet/`); await d.getByRole('heading', { name: 'Вам доверили' }).waitFor(); await d.waitForTimeout(1000)
  await shot(d, `delegate-${w}`)
  const links = await d.getByRole('main').getByRole('link').evaluateAll(a => a.map(x => [x.textContent, x.getAttribute('href')].join(' ')))
  console.log(links.join('\n'))
  await page.reload(); await page.getByRole('button', { name: /Отозвать доступ/ }).first().waitFor()
  await shot(page, `list-${w}`)
  const back = links.find(l => /entrusted/.test(l))?.split(' ').at(-1)
  if (back && w===1280) { await d.goto(U+back); await d.getByRole('button', { name: 'Отказаться от доступа' }).waitFor(); await shot(d, `back-${w}`); await d.getByRole('button', { name: 'Отказаться от доступа' }).click(); await d.getByRole('heading',{name:'Вы отказались'}).first().waitFor(); await shot(d,`backdone-${w}`) }
  else { await page.getByRole('button', { name: /Отозвать доступ/ }).first().click(); await shot(page, `ask-${w}`); await page.getByRole('button', { name: /Отозвать доступ/ }).first().click(); await page.getByText('Доступ отозван').first().waitFor(); await page.waitForTimeout(700); await shot(page, `taken-${w}`); await d.reload(); await d.waitForTimeout(1500); await shot(d, `gone-${w}`) }
}
await browser.close()

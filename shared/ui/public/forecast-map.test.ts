import { expect, it } from '@jest/globals'
import { forecastPage } from './forecast-page.tsx'
import { forecast } from './testing-admission.ts'

it('the picture of a region says in words what it shows; without coordinates there is none', () => {
  const page = forecastPage(forecast).replaceAll('\u00a0', ' ')
  expect(page).toMatch(
    /<svg [^>]*role="img" aria-label="Схема региона, 2027 год\. 1\. Город Примерск: нужно 175, мест может не хватить\. 2\. Лесной округ: нужно 175, мест может не хватить\."/,
  )
  expect(page).toContain('>1. Город Примерск</a>')
  const bare = { ...forecast, municipalities: forecast.municipalities.map(({ centre: _, ...it }) => it) }
  expect(forecastPage(bare)).not.toContain('<svg viewBox="0 0 360')
})

import { expect, it } from '@jest/globals'
import { Problem } from '../domain/problems/problem.ts'
import { refuse } from './refuse.ts'
import { oktmoOf } from './versions.ts'
import { parseXml } from './xml.ts'

const said = (problem: Problem, request?: string) => {
  const { statusCode, comment } = refuse(problem, '1', request)?.changeOrderInfo ?? {}
  return `${statusCode?.orgCode} ${comment}`
}

it.each([
  ['ApplicationRequest', '180 Вам отказано в изменении заявления по причине: Заявление не активно.'],
  ['ApplicationOrderInfoRequest', '150 Заявление по указанным параметрам не найдено'],
  ['ApplicationAdmissionRequest', '150 Направление по указанному заявлению не найдено'],
  [
    'ApplicationRejectionRequest',
    '150 Отказ от предложенной организации не может быть сохранен, так как направление не найдено.',
  ],
  ['cancelRequest', '150 Отмена заявления в текущем статусе невозможна'],
])('an application that is not where %s needs it: 180 is of changes alone', (request, answer) => {
  expect(said(new Problem('wrong-state', { state: 'withdrawn' }), request)).toBe(answer)
})

it('while places are given out neither a change nor a cancellation is taken, each in its own words', () => {
  const running = new Problem('run-in-progress')
  expect(said(running, 'ApplicationRequest')).toMatch(/^180 Вам отказано в изменении заявления по причине: \S/)
  expect(said(running, 'cancelRequest')).toMatch(/^150 Отмена заявления в текущем статусе невозможна: \S/)
})

it.each([
  ['queued', 'Зарегистрировано'],
  ['offered', 'Направлен в дошкольную образовательную организацию'],
  ['declined', 'Заявитель отказался от предоставленного места'],
])('an application %s that stands in the way is called by the words of the portal', (state, called) => {
  expect(said(new Problem('duplicate-application', { number: '48213', date: '2026-11-16', state }))).toBe(
    `150 Заявление на ребенка с указанными параметрами существует (Идентификатор "48213"; Дата подачи "16.11.2026"; Статус "${called}").`,
  )
})

it('the routing code of a request is read before its schema, where it is one', () => {
  expect(oktmoOf(parseXml('<a oktmo="61701000"/>'))).toBe('61701000')
  expect(oktmoOf(parseXml('<a oktmo="617010000001"/>'))).toBeUndefined()
  expect(oktmoOf(parseXml('<a xmlns:b="urn:b" b:oktmo="61701000"/>'))).toBeUndefined()
})

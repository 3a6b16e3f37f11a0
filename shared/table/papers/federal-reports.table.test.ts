import { expect, it } from '@jest/globals'
import { formFor, testRegion } from '../../../regions/testing.ts'
import { openGroup, pupilIn, queuedChild } from '../../../regions/testing-places.ts'
import { type ReportKind, requestReport } from '../../domain/report.ts'
import { getObject } from '../../files/objects.ts'
import { works } from './report-files.ts'

type Test = Awaited<ReturnType<typeof testRegion>>
async function csvOf({ act, data, code }: Test, kind: ReportKind) {
  const report = requestReport(act(), kind)
  for (const municipality of data.municipalities) await works[kind].count(report, data, municipality)
  await works[kind].write(report, data)
  const bytes = await getObject('files', `${code}/reports/${report.id}/${kind}.csv`)
  const lines = Buffer.from(bytes ?? [])
    .subarray(3)
    .toString()
    .trim()
    .split('\r\n')
  return lines.map((line) => line.split(';').map((cell) => cell.replaceAll('"', '')))
}

it('counts attendance, actual and deferred demand and what share of it is met', async () => {
  const region = await testRegion()
  const group = await openGroup(region, { organisation: '215', capacity: 9 })
  const born = (birthDate: string) => ({ child: { ...formFor().child, birthDate } })
  for (const birthDate of ['2022-05-01', '2022-06-01', '2022-07-01']) await pupilIn(region, group, born(birthDate))
  const { entry } = formFor()
  await queuedChild(region, { form: { ...born('2022-02-02'), entry: { ...entry, desiredOn: '2026-11-22' } } })
  await queuedChild(region, { form: { ...born('2025-02-02'), entry: { ...entry, desiredOn: '2026-11-23' } } })

  const [titles = [], ...rows] = await csvOf(region, 'demand')
  expect(titles).toEqual([
    ...['ОКТМО', 'Муниципалитет', 'Возраст, лет на 01.09.2026', 'Посещают детский сад'],
    ...['Актуальный спрос на 22.11.2026', 'Отложенный спрос', 'Доступность, %'],
  ])
  expect(rows.filter(([code]) => code === '61701000').map((row) => row.slice(2))).toEqual([
    ['0-3', '0', '0', '1', '100'],
    ['3-7', '3', '1', '0', '75'],
  ])
  expect(rows.slice(-2).map((row) => row.slice(1))).toEqual([
    ['Всего по региону', '0-3', '0', '0', '1', '100'],
    ['Всего по региону', '3-7', '3', '1', '0', '75'],
  ])
})

it('writes the dictionaries of ЕСНСИ with the names and the order of the portal', async () => {
  const region = await testRegion()
  const [titles, ...organisations] = await csvOf(region, 'esnsi-kindergartens')
  expect(titles?.join()).toBe('CODE,TITLE,REGOKATO,ADDRESS,FIAS,PHONE,EMAIL,SCHEDULE,OKTMO,WEBSITE')
  const kindergartens = region.plan.filter(({ kind }) => kind === 'kindergarten').map(({ id }) => id)
  expect(organisations.map(([code]) => code).toSorted()).toEqual(kindergartens.toSorted())
  expect(organisations.find(([code]) => code === '215')).toEqual([
    ...['215', expect.stringContaining('Детский сад'), '6100', expect.any(String)],
    ...[expect.stringMatching(/^7b1f6c1e-/), expect.stringMatching(/^8 \(491\)/), '', '', '61701000', ''],
  ])
  const [, limit] = await csvOf(region, 'esnsi-limits')
  expect(limit).toEqual(['61701000', 'город Примерск', '6100', '20', '61000000'])
  const [names, authority] = await csvOf(region, 'esnsi-authorities')
  expect(names?.[0]).toBe('OKTMO')
  expect(authority?.slice(0, 3)).toEqual([
    ...[
      '61701000',
      'г. Примерск, ул. Школьная, д. 1, каб. 12',
      'Управление образования администрации города Примерска',
    ],
  ])
})

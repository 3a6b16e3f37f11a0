import { beforeAll, expect, it } from '@jest/globals'
import { handler as recordGrade } from '../functions/journal/record-grade.ts'
import { handler as showDiary } from '../functions/journal/show-diary.ts'
import { request, testRegion } from '../regions/testing.ts'
import { classWith, hour, timetableOf } from '../regions/testing-school.ts'
import { addDays } from '../shared/domain/calendar.ts'
import { documents } from '../shared/table/table.ts'
import { meter } from './meter.ts'

/** What the journal is charged, as ARCHITECTURE's budgets say it: the authorizer's read, logged looks and the relay apart. */
const count = meter(documents)
const TEACHER = 'tttttttt'
const CLASS = '302-1-5a'
const names = Array.from({ length: 25 }, (_, at) => `Ученик${at} Имя`)
let region: Awaited<ReturnType<typeof testRegion>>
let refs: string[]
beforeAll(async () => {
  region = await testRegion()
  const { ref } = await classWith(region, names)
  refs = names.map(ref)
  const days = [7, 7, 7, 7, 6].flatMap((hours, day) =>
    Array.from({ length: hours }, (_, at) => [day + 1, at + 1] as const),
  )
  await timetableOf(
    region,
    days.map(([day, number]) => hour(CLASS, day, number, 'math', TEACHER)),
  )
})

const save = async (id: string, seq: number, entries: object) => {
  const body = { topic: 'Сложение и вычитание дробей', homework: 'Учебник, № 512, 514', reason: 'mistake', entries }
  const headers = { 'if-match': `"${seq}"` }
  const caller = { region: region.code, ref: TEACHER, role: 'teacher' as const }
  const event = request(caller, { params: { id }, headers, body, now: '2026-11-28T09:00:00.000Z' })
  expect((await recordGrade(event as never, {} as never)).statusCode).toBe(200)
}
/** So many of the class, each with a mark or an absence. */
const sheet = (many: number, mark: string) =>
  Object.fromEntries(refs.slice(0, many).map((ref, at) => [ref, at % 8 === 0 ? { absence: 'н' } : { mark }]))

it('saves a lesson of 25 within 7 write units, an entry for every second pupil; 8 when every one of them has one', async () => {
  await save(`${CLASS}-20261120-1`, 0, sheet(25, '5'))
  count.take()
  await save(`${CLASS}-20261120-2`, 0, sheet(12, '4'))
  expect(count.take().write).toBeLessThanOrEqual(7)
  await save(`${CLASS}-20261120-3`, 0, sheet(25, '4'))
  expect(count.take().write).toBeLessThanOrEqual(8)
})

it('shows a diary week of 34 lessons within 6 read units', async () => {
  for (let day = 0; day < 5; day++)
    for (let number = 1; number <= (day === 4 ? 6 : 7); number++)
      await save(`${CLASS}-${addDays('2026-11-23', day).replaceAll('-', '')}-${number}`, 0, sheet(12, '4'))
  const [child = ''] = refs
  const caller = { region: region.code, ref: 'pppppppp', role: 'parent' as const, children: [child] }
  const asked = { params: { child }, query: { week: '2026-11-23' } }
  const show = async () => {
    const { statusCode, body } = await showDiary(request(caller, asked) as never, {} as never)
    expect(statusCode).toBe(200)
    return JSON.parse(body ?? '{}')
  }
  await show()
  count.take()
  const { days } = await show()
  expect(days.flatMap(({ lessons }: { lessons: unknown[] }) => lessons)).toHaveLength(34)
  const { read, write } = count.take()
  expect({ read: read <= 6, write }).toEqual({ read: true, write: 1 })
})

import { showMe } from '../../shared/contracts/access.ts'
import { listLessons, recordGrade, showDiary, showLesson } from '../../shared/contracts/journal.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import { type Call, Refused } from '../client.ts'
import { type Chapter, expect, NotAsTold } from './story.ts'

/** 5: a mark, its correction, a stale tab, and the diary that tells the whole story. */
export const journal: Chapter<{ stays: string }, void> = async (story, { stays: girl }) => {
  const [teacher, parent] = [await story.as('teacher'), await story.as('parent')]
  const id = await lessonWith(teacher, girl)
  const open = () => teacher(showLesson, { params: { id } })
  const before = await open()
  const save = (match: number, mark: string) =>
    teacher(recordGrade, {
      params: { id },
      match,
      body: { topic: 'Обыкновенные дроби', homework: '№ 214, 215', entries: { [girl]: { mark } }, reason: 'mistake' },
    })

  const first = await save(before.seq, '4')
  const corrected = await save(first.seq, '5')
  const stale = await save(first.seq, '2').catch((error) => error)
  expect(stale instanceof Refused && stale.status === 412, 'a stale tab cannot overwrite')
  const sheet = await open()
  const line = sheet.pupils.find(({ ref }) => ref === girl)
  expect(sheet.seq === corrected.seq && line?.mark === '5', 'the mark of the second save stands')
  story.tell(
    `Учитель сохранил урок ${sheet.title} за ${sheet.date} и исправил отметку с причиной; устаревшая вкладка ничего не затёрла.`,
    `/cabinet/lessons/${id}`,
  )

  const diary = await parent(showDiary, { params: { child: girl }, query: { week: sheet.date } })
  const shown = diary.days.flatMap(({ lessons }) => lessons).find((lesson) => lesson.id === id)
  const last = shown?.corrections.at(-1)
  expect(shown?.mark === '5' && last?.value === '4', 'the diary shows the mark and what it was')
  story.tell(`Мама видит в дневнике 5 и что было 4: «${last.reason}».`, `/cabinet/diary/${girl}?week=${sheet.date}`)
}

/** The daughter of the persona `parent`, who goes to class 5А of school 302. */
export async function schoolgirl(parent: Call): Promise<string> {
  const { children } = await parent(showMe)
  const girl = children.find(({ name }) => name.startsWith('Смирнова'))
  expect(girl, 'the mother sees her daughter')
  return girl.ref
}

/** Today's lesson with this pupil, or the nearest earlier one. */
async function lessonWith(teacher: Call, pupil: string) {
  let date = civilDate(new Date().toISOString(), 'Europe/Moscow')
  for (let days = 0; days < 30; days++) {
    const day = await teacher(listLessons, { query: { date } })
    for (const { id } of day.lessons) {
      const { pupils } = await teacher(showLesson, { params: { id } })
      if (pupils.some(({ ref }) => ref === pupil)) return id
    }
    date = day.earlier ?? previous(date)
  }
  throw new NotAsTold('the teacher has no lesson with her in the last month')
}

const previous = (date: string) => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10)

/** Subjects by form, as many a week as the day has lessons. One week serves the whole year of a demo region. */
const primary = ['rus', 'math', 'read', 'world', 'pe', 'art', 'music', 'tech']
const middle = ['rus', 'math', 'lit', 'eng', 'hist', 'bio', 'geo', 'pe', 'tech', 'music', 'art', 'inf']
const senior = ['rus', 'alg', 'geom', 'lit', 'eng', 'hist', 'bio', 'geo', 'phys', 'chem', 'inf', 'pe']

export const subjects: Record<string, string> = {
  rus: 'Русский язык',
  math: 'Математика',
  alg: 'Алгебра',
  geom: 'Геометрия',
  read: 'Литературное чтение',
  lit: 'Литература',
  world: 'Окружающий мир',
  eng: 'Английский язык',
  hist: 'История',
  bio: 'Биология',
  geo: 'География',
  phys: 'Физика',
  chem: 'Химия',
  inf: 'Информатика',
  pe: 'Физическая культура',
  art: 'Изобразительное искусство',
  music: 'Музыка',
  tech: 'Труд (технология)',
}

export const subjectsOf = (form: number) => (form <= 4 ? primary : form <= 6 ? middle : senior)

export type Slot = { weekday: number; number: number; subject: string }

/** The week of a class, the `index`-th of its school: shifted against the others, so that a subject teacher is never in two rooms. */
export function week(form: number, index: number): Slot[] {
  const list = subjectsOf(form)
  const perDay = form === 1 ? 4 : form <= 4 ? 5 : form <= 7 ? 6 : 7
  return [1, 2, 3, 4, 5].flatMap((weekday) =>
    Array.from({ length: perDay }, (_, at) => ({
      weekday,
      number: at + 1,
      subject: list[(at + index + weekday * 5) % list.length] ?? 'rus',
    })),
  )
}

/** Classes that may have one subject at the same hour need different teachers of it. */
export const teacherOf = (subject: string, index: number, form: number) =>
  `${subject}-${form <= 6 ? 'middle' : 'senior'}-${Math.floor(index / subjectsOf(form).length)}`

import { cohortOf } from '../shared/domain/calendar.ts'
import type { ChildIdentity, Form } from '../shared/domain/form.ts'
import { streets } from './names.ts'
import { adult, child, dayIn, diceOf, type Home, type Name, phone, snils } from './people.ts'
import type { Plan } from './people-file.ts'
import { subjects, subjectsOf, teacherOf, week } from './timetable.ts'

export type WorldGroup = {
  id: string
  organisation: string
  unit: string
  municipality: string
  kind: 'kindergarten-group' | 'class'
  title: string
  ages: [number, number]
  forms: number[]
  capacity: number
  orientation?: string | undefined
  profile?: string | undefined
}
export type WorldStaff = { key: string; organisation: string; role: 'teacher' | 'clerk'; name: Name; snils: string }
export type WorldPupil = { group: string; identity: ChildIdentity; cohort: number; since: string; snils?: string }
export type WorldSlot = {
  group: string
  weekday: number
  number: number
  subject: { code: string; title: string }
  teacher: string
}
export type WorldApplicant = { form: Form; filedAt: string }

/** A whole region of people who never lived. Everything follows from the seed and the school year; lists of children are made as they are read. */
export type World = {
  groups: WorldGroup[]
  staff: WorldStaff[]
  slots: WorldSlot[]
  pupils: Iterable<WorldPupil>
  applicants: Iterable<WorldApplicant>
}

export type WorldOptions = {
  seed: string
  plan: readonly Plan[]
  /** Year of the 1 September that the running school year began with. */
  year: number
  /** Applications are filed in the 18 months before this date. */
  today: string
  /** Share of the places that are taken: classes, kindergarten groups by their youngest age. */
  filled: (group: WorldGroup) => number
  applicants: number
  /** The town that addresses and certificates name. */
  home: Home
  /** Municipalities that families ask in, by how often. */
  towns: readonly string[]
  /** Codes of the benefits that families claim, by how often. */
  rights: readonly string[]
}

export function world(options: WorldOptions): World {
  const { seed, plan, year, filled, home } = options
  const groups = plan.flatMap(groupsIn)
  const { staff, slots } = staffAndTimetable(seed, plan, groups)
  const attending = groups.reduce((sum, group) => sum + takenIn(group, filled), 0)
  return {
    groups,
    staff,
    slots,
    pupils: { [Symbol.iterator]: () => pupils(seed, groups, year, filled, home) },
    applicants: { [Symbol.iterator]: () => queue(options, Math.max(LEAST_APART, attending)) },
  }
}

/** Birth certificates of children who wait are numbered after those of children who attend, and after so many at least. */
const LEAST_APART = 50_000

/** Numbers of SNILS from here on are those of staff; a pupil whose number is not below has none, as some have none in life. */
const STAFF_SNILS = 900_000

/** Personas and their children have the numbers from 960,000 to here. */
const AFTER_PERSONAS = 971_000
const staffNumber = (at: number) => (at < 60_000 ? STAFF_SNILS + at : AFTER_PERSONAS + at - 60_000)

const takenIn = (group: WorldGroup, filled: WorldOptions['filled']) => Math.round(group.capacity * filled(group))

const LETTERS: Record<string, string> = { А: 'a', Б: 'b', Ф: 'f' }

/** Groups and classes of an organisation; their ids follow from building and form. */
export function groupsIn(it: Plan): WorldGroup[] {
  const of = { organisation: it.id, municipality: it.municipality }
  const kindergarten = (it.groups ?? []).map(({ unit, ...group }, index) => ({
    ...of,
    ...group,
    unit,
    id: `${unit}-g${index + 1}`,
    kind: 'kindergarten-group' as const,
    forms: [],
  }))
  const classes = (it.classes ?? []).flatMap(({ unit, letters, forms, capacity }) =>
    forms.flatMap((form) =>
      letters.map((letter) => ({
        ...of,
        unit,
        capacity,
        id: `${unit}-${form}${LETTERS[letter] ?? 'x'}`,
        kind: 'class' as const,
        title: `${form}${letter}`,
        ages: agesOf(form, form),
        forms: [form],
      })),
    ),
  )
  const combined = (it.combined ?? []).map(({ unit, title, forms, capacity }) => ({
    ...of,
    unit,
    title,
    capacity,
    id: `${unit}-k${forms.join('')}`,
    kind: 'class' as const,
    ages: agesOf(forms[0], forms[1]),
    forms: [...forms],
  }))
  return [...kindergarten, ...combined, ...classes]
}

/** Full years on 1 September: form 1 is seven. */
const agesOf = (first: number, last: number): [number, number] => [first + 6, last + 6]

function staffAndTimetable(seed: string, plan: readonly Plan[], groups: readonly WorldGroup[]) {
  const staff = new Map<string, WorldStaff>()
  const slots: WorldSlot[] = []
  const hire = (organisation: string, role: WorldStaff['role'], post: string) => {
    const key = `${organisation}/${post}`
    if (!staff.has(key))
      staff.set(key, {
        key,
        organisation,
        role,
        name: adult(diceOf(seed, 'staff', key)),
        snils: snils(staffNumber(staff.size)),
      })
    return key
  }
  for (const { id, units } of plan) if (units.every(({ opensOn }) => opensOn === undefined)) hire(id, 'clerk', 'clerk')
  const inSchool = new Map<string, number>()
  for (const group of groups) {
    const form = group.forms.at(-1)
    if (form === undefined) continue
    const index = inSchool.get(group.organisation) ?? 0
    inSchool.set(group.organisation, index + 1)
    for (const { weekday, number, subject } of week(form, index)) {
      const post = form <= 4 ? `primary-${group.id}` : teacherOf(subject, index, form)
      const teacher = hire(group.organisation, 'teacher', post)
      slots.push({
        group: group.id,
        weekday,
        number,
        subject: { code: subject, title: subjects[subject] ?? subject },
        teacher,
      })
    }
    if (!subjectsOf(form).length) throw new Error(`no subjects for form ${form}`)
  }
  return { staff: [...staff.values()], slots }
}

function* pupils(
  seed: string,
  groups: readonly WorldGroup[],
  year: number,
  filled: WorldOptions['filled'],
  home: Home,
): Generator<WorldPupil> {
  let number = 0
  for (const group of groups) {
    const taken = takenIn(group, filled)
    for (let seat = 0; seat < taken; seat++) {
      number++
      const chance = diceOf(seed, 'pupil', number)
      const age = group.ages[0] + (seat % (group.ages[1] - group.ages[0] + 1))
      const identity = child(number, bornFor(year - age, chance), chance, { home })
      const since = `${group.kind === 'class' ? year - (seat % Math.max(1, Math.min(...group.forms))) : year}-09-01`
      yield { group: group.id, identity, cohort: cohortOf(identity.birthDate), since, ...numbered(number) }
    }
  }
}

const numbered = (number: number) => (number < STAFF_SNILS ? { snils: snils(number) } : {})

/** A birth date of a cohort: from 2 September of the year before to 1 September of the year. */
function bornFor(cohort: number, chance: ReturnType<typeof diceOf>): string {
  const day = dayIn(cohort, chance)
  return day.slice(5) > '09-01' ? `${cohort - 1}${day.slice(4)}` : day
}

/** Ages on the next 1 September, by how often families ask for them. */
const askedAges = [1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 5, 5, 6]

function* queue(options: WorldOptions, apart: number): Generator<WorldApplicant> {
  const { seed, plan, applicants, towns } = options
  const kindergartens = plan.filter(({ groups }) => groups !== undefined && groups.length > 0)
  const inTown = Map.groupBy(kindergartens, ({ municipality }) => municipality)
  for (let number = 1; number <= applicants; number++) {
    const chance = diceOf(seed, 'applicant', number)
    const municipality = chance.pick(towns)
    yield applicant(number, apart, chance, inTown.get(municipality) ?? [], options)
  }
}

function some<T>(from: readonly T[], count: number, chance: ReturnType<typeof diceOf>): T[] {
  const left = [...from]
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(chance.below(left.length), 1)).flat()
}

function applicant(
  number: number,
  apart: number,
  chance: ReturnType<typeof diceOf>,
  choices: readonly Plan[],
  { year, today, home, rights }: WorldOptions,
): WorldApplicant {
  const family = chance.below(1000)
  const identity = child(apart + number, bornFor(year + 1 - chance.pick(askedAges), chance), chance, { home, family })
  const parent = adult(chance, true, family)
  const wishes = some(choices, 1 + chance.below(4), chance)
  const benefit = chance.chance(0.12) ? chance.pick(rights) : undefined
  const address = `${home.town}, ул. ${chance.pick(streets)}, д. ${1 + chance.below(90)}, кв. ${1 + chance.below(120)}`
  // Nobody can apply before the child is born and has a certificate.
  const earliest = Math.max(Date.parse(today) - 540 * 86_400_000, Date.parse(identity.birthDate) + 20 * 86_400_000)
  const filedAt = new Date(earliest + chance.below(Math.max(1, Date.parse(today) - earliest))).toISOString()
  const form: Form = {
    applicant: { ...parent, phone: phone(number), email: `family${number}@demo.example`, parent: true },
    applicantDocument: {
      type: { code: '1', title: 'Паспорт гражданина РФ' },
      series: '6100',
      number: String(200_000 + number),
      issuedOn: '2015-05-20',
      issuerCode: '620003',
      issuedBy: `Отделением УФМС ${home.of}`,
    },
    child: identity,
    address: { full: address },
    entry: {
      desiredOn: `${year + 1}-09-01`,
      language: { code: '1', title: 'Русский' },
      schedule: { code: '1', title: 'Полный день (10,5-12 часов)' },
    },
    adaptation: { group: { code: '1', title: 'Общеразвивающая' } },
    wishes: wishes.map(({ id, title }, at) => ({ organisation: id, title, priority: at + 1 })),
    allowOther: chance.chance(0.5),
    ...(benefit !== undefined && {
      benefit: {
        category: { code: benefit, title: 'см. справочник' },
        document: { issuedOn: filedAt.slice(0, 10), issuedBy: 'Управление соцзащиты населения' },
      },
    }),
  }
  return { form, filedAt }
}

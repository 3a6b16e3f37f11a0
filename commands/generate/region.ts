/** The folder of an invented region, as it lies under `regions/`: what makes a region itself, and who lives there. */
import { readFile } from 'node:fs/promises'
import { byLaw } from '../../regions/check-calendar.ts'
import type { Known, Part } from '../../regions/folder.ts'
import type { People } from '../../regions/people-file.ts'
import { FILLED, placesFor, type Town, townsFor } from './places.ts'

export type Asked = {
  code: string
  seed: string
  /** Children who attend a group or class. */
  pupils: number
  /** Year of the 1 September that the school year began with. */
  year: number
}

const ZONE = 'Europe/Moscow'

/** What every region has to choose and what is no matter of size: taken from the region that is shipped for trying. */
const COPIED = ['rules', 'dictionaries', 'services'] as const

/** The JSON files of the folder, by part. */
export async function folderFor(asked: Asked): Promise<Partial<Record<Part, unknown>>> {
  const { code, pupils, year } = asked
  const towns = townsFor(pupils)
  const copied = await Promise.all(
    COPIED.map(async (part) => [part, JSON.parse(await readFile(ural(part), 'utf8'))] as const),
  )
  const made = {
    region: {
      ...{ code, title: 'Примеровская область (вымышленная)', zone: ZONE, routingCodes: [] },
      personalData: {
        operator: {
          title: 'Министерство образования Примеровской области',
          address: `${towns[0]?.place}, ул. Мира, д. 1`,
        },
        retention: { ended: 730, left: 1095, looks: 1095 },
      },
      adapters: { smev: false },
    },
    municipalities: { municipalities: towns.map((town) => municipality(town, year)) },
    calendar: calendar(year),
    papers: { papers: { receipt: [], offer: [] } },
    people: peopleOf(asked, towns),
  } satisfies Known
  return { ...Object.fromEntries(copied), ...made }
}

const ural = (part: Part) => new URL(`../../regions/ural/${part}.json`, import.meta.url)

const municipality = ({ code, title, of, place }: Town, year: number) => ({
  ...{ code, title, zone: ZONE },
  authority: `Управление образования ${of}`,
  address: `${place}, ул. Центральная, д. 1`,
  ...{ maxWishes: 5, offerDays: 10, contractDays: 10, orderWorkingDays: 3, transferDays: 5, queuePages: 1 },
  freedPlace: 'wait-for-next-run' as const,
  allocation: { from: `${year + 1}-05-01`, to: `${year + 1}-07-31`, calculatedOn: `${year + 1}-09-01` },
})

/** Quarters and vacations of two school years: the next one has to be known from June on. */
function calendar(year: number) {
  const span = (title: string, from: string, to: string) => ({ title, from, to })
  const terms = [year, year + 1].flatMap((it) => [
    span('1-я четверть', `${it}-09-01`, `${it}-10-25`),
    span('2-я четверть', `${it}-11-05`, `${it}-12-29`),
    span('3-я четверть', `${it + 1}-01-09`, `${it + 1}-03-22`),
    span('4-я четверть', `${it + 1}-04-01`, `${it + 1}-05-31`),
  ])
  const vacations = [year, year + 1].flatMap((it) => [
    span('Осенние каникулы', `${it}-10-26`, `${it}-11-04`),
    span('Зимние каникулы', `${it}-12-30`, `${it + 1}-01-08`),
    span('Весенние каникулы', `${it + 1}-03-23`, `${it + 1}-03-31`),
  ])
  return { holidays: { off: byLaw(terms), working: [], vacations }, terms }
}

function peopleOf({ code, seed, pupils, year }: Asked, towns: readonly Town[]): People {
  const [{ place: town, of, code: municipality } = { place: '', of: '', code: '' }] = towns
  // One of the children who attend is that of a persona.
  const { organisations, applicants } = placesFor(pupils - 1, towns)
  const key = (role: string) => `${code}-${role}`
  const document = (number: string, born: string) => ({
    ...{ type: 'rf' as const, series: 'IV-ПР', number, issuedOn: `${born.slice(0, 8)}20` },
    issuedBy: `Отдел ЗАГС администрации ${of}`,
  })
  const [older, younger] = [`${year - 11}-05-12`, `${year - 1}-03-03`]
  const family = [
    {
      surname: 'Соколов',
      name: 'Артём',
      middleName: 'Андреевич',
      birthDate: older,
      document: document('452210', older),
    },
    {
      surname: 'Соколова',
      name: 'Вера',
      middleName: 'Андреевна',
      birthDate: younger,
      document: document('654321', younger),
    },
  ]
  const adult = (family_name: string, given_name: string, middle_name: string, snils: string) => ({
    claims: { family_name, given_name, middle_name, snils, email: `${snils}@${code}.example` },
  })
  const mother = adult('Соколова', 'Мария', 'Ивановна', '00096000100')
  return {
    ...{ seed, home: { town, of }, organisations, filled: FILLED, applicants },
    personas: [
      {
        ...{ key: key('parent'), title: 'Мама двоих детей' },
        claims: { ...mother.claims, phone_number: '+7(491)2205500', children: family },
        attends: [{ child: 0, group: '5001-1-5a' }],
      },
      {
        ...{
          key: key('specialist'),
          title: 'Специалист управления образования',
          grants: [{ id: 'specialist', role: 'specialist', municipality }],
        },
        ...adult('Сафонова', 'Ольга', 'Ильинична', '00096000200'),
      },
      { key: key('kindergarten-clerk'), title: 'Делопроизводитель детского сада № 1', staff: '1001/clerk' },
      { key: key('school-clerk'), title: 'Секретарь школы № 1', staff: '5001/clerk' },
      { key: key('teacher'), title: 'Учитель математики, школа № 1', staff: '5001/math-middle-0' },
      {
        ...{
          key: key('analyst'),
          title: 'Аналитик министерства образования',
          grants: [{ id: 'analyst', role: 'analyst' }],
        },
        ...adult('Юрьев', 'Артур', 'Олегович', '00096000300'),
      },
    ],
    clients: [
      {
        ...{ key: key('federal-portal'), title: 'Информационная система федерального портала: обмен выключен' },
        ...{ id: 'epgu', secret: `${code}-federal-portal-secret`, grants: [{ id: 'federal', role: 'federal' }] },
      },
    ],
  }
}
